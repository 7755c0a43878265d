import { createHash } from 'node:crypto'
import type { Transaction } from '#platform/db.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'

type Keeping = { authority: string; bytes: Uint8Array; mediaType: string; now: Date }

/**
 * Keeps a file untouched and returns its SHA-256; the same content is kept once. The bytes are on the disk before the row can be
 * seen, and the row holds off whoever would drop the same content.
 */
export async function keepFile(
  { files }: Pick<Services, 'files'>,
  tx: Transaction,
  { authority, bytes, mediaType, now }: Keeping,
): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await tx
    .insertInto('kept_files')
    .values({ authority_id: authority, sha256, bytes: bytes.length, media_type: mediaType, kept_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await files.keep(authority, bytes)
  return sha256
}
