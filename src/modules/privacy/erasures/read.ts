import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import type { ErasureRow } from './store.ts'

export type ListedErasure = ErasureRow & { state: string; due_at: Date | null }

/** Erasures with their state, newest first. */
export async function listErasuresOf(
  db: Db,
  authority: string,
  filter: { page: number; size: number; state?: string | undefined },
): Promise<{ rows: ListedErasure[]; total: number }> {
  const { limit, offset } = slice(filter)
  const found = db
    .selectFrom('content_erasures as e')
    .innerJoin('record_subjects as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'e.authority_id')
        .onRef('s.subject', '=', 'e.erasure_id')
        .on('s.module', '=', 'privacy'),
    )
    .where('e.authority_id', '=', authority)
    .$if(filter.state !== undefined, (query) => query.where('s.state', '=', filter.state ?? ''))
  const rows = await found
    .selectAll('e')
    .select(['s.state', 's.due_at'])
    .orderBy('e.proposed_at', 'desc')
    .orderBy('e.erasure_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}
