import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'

export const staleDraft = (): Refusal =>
  refuse('out-of-date', 'Vừa có người sửa dự thảo này. Hãy tải lại rồi sửa tiếp.', { field: 'version' })

type Seen = { authority: string; id: string | undefined; version: number | undefined }

/** Refuses a draft that somebody else changed since it was seen; it stays locked until the commit. */
export async function refuseStaleDraft(
  tx: Transaction,
  { authority, id, version }: Seen,
): Promise<Refusal | undefined> {
  if (id === undefined || version === undefined) return undefined
  const row = await tx
    .selectFrom('papers')
    .select('version')
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst()
  return row && row.version !== version ? staleDraft() : undefined
}
