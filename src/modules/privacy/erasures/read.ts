import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import type { ErasureRow } from './store.ts'

export type ListedErasure = ErasureRow & { state: string; due_at: Date | null }

type Filter = { page: number; size: number; state?: string | undefined; ground?: string | undefined }

/** Erasures with their state, newest first. */
export async function listErasuresOf(
  db: Db,
  authority: string,
  filter: Filter,
): Promise<{ rows: ListedErasure[]; total: number }> {
  const { limit, offset } = slice(filter)
  const found = erasures(db, authority)
    .$if(filter.state !== undefined, (query) => query.where('s.state', '=', filter.state ?? ''))
    .$if(filter.ground !== undefined, (query) => query.where('e.ground', '=', filter.ground ?? ''))
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

export async function findErasure(db: Db, authority: string, id: string): Promise<ListedErasure | undefined> {
  return erasures(db, authority)
    .selectAll('e')
    .select(['s.state', 's.due_at'])
    .where('e.erasure_id', '=', id)
    .executeTakeFirst()
}

function erasures(db: Db, authority: string) {
  return db
    .selectFrom('content_erasures as e')
    .innerJoin('record_subjects as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'e.authority_id')
        .onRef('s.subject', '=', 'e.erasure_id')
        .on('s.module', '=', 'privacy'),
    )
    .where('e.authority_id', '=', authority)
}
