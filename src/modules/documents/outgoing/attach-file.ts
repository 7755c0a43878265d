import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { sniff } from '#reading/open/sniff.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { dropUnused } from '../files/drop-unused.ts'
import { keepFile } from '../files/keep-file.ts'
import { mediaTypeOf } from '../files/media-types.ts'
import { refuseSecret } from '../files/refuse-secret.ts'
import type { DraftView } from './schema.ts'

type At = { shell: Shell; person: Person; draft: DraftView }
type File = { part: 'signed' | 'attachment'; name: string; bytes: Uint8Array }

const scans = ['pdf', 'png', 'jpeg', 'tiff']

/** Keeps a scan of the signed paper, by a clerk once it is issued, or a file that goes with one that may still be changed. */
export async function attachFile(
  services: Services,
  { shell, person, draft }: At,
  { part, name, bytes }: File,
): Promise<{ sha256: string } | Refusal> {
  const refused = refuseFile({ person, draft }, { part, bytes }) ?? (await refuseSecret({ name, bytes }))
  if (refused) return refused
  const now = shell.clock()
  const sha256 = await shell.db.transaction().execute(async (tx) => {
    const mediaType = mediaTypeOf(sniff(bytes), name)
    const kept = await keepFile(services, tx, { authority: shell.authority, bytes, mediaType, now })
    await tx
      .insertInto('paper_files')
      .values({
        authority_id: shell.authority,
        paper_id: draft.id,
        sha256: kept,
        part,
        name,
        position: part === 'signed' ? 2 : 3,
        added_by: person.staffId,
        added_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return kept
  })
  return { sha256 }
}

function refuseFile(
  { person, draft }: Pick<At, 'person' | 'draft'>,
  { part, bytes }: Pick<File, 'part' | 'bytes'>,
): Refusal | undefined {
  if (part === 'attachment')
    return draft.mayChange ? undefined : refuse('wrong-state', 'Chỉ đính kèm được khi văn bản còn được sửa.')
  if (!scans.includes(sniff(bytes)))
    return refuse('not-allowed', 'Bản đã ký phải là PDF hoặc ảnh PNG, JPEG, TIFF.', { field: 'body' })
  if (!['issued', 'archived'].includes(draft.state))
    return refuse('wrong-state', 'Bản đã ký được đính kèm sau khi văn bản phát hành.')
  const clerk = person.grants.some(({ role }) => role === 'clerk')
  return clerk ? undefined : refuse('role-required', 'Bản đã ký do văn thư đính kèm.')
}

/** Takes an attachment off a paper that may still be changed; its bytes go where nothing else refers to them. */
export async function detachFile(
  services: Services,
  { shell, draft }: At,
  sha256: string,
): Promise<{ id: string } | Refusal> {
  if (!draft.mayChange) return refuse('wrong-state', 'Chỉ bỏ được tệp kèm khi văn bản còn được sửa.')
  const { numDeletedRows } = await shell.db
    .deleteFrom('paper_files')
    .where('authority_id', '=', shell.authority)
    .where('paper_id', '=', draft.id)
    .where('part', '=', 'attachment')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return refuse('not-found', 'Văn bản này không có tệp kèm đó.')
  await dropUnused(services, shell.authority, [sha256])
  return { id: draft.id }
}
