import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import type { Asked } from './schema.ts'
import type { DataRequestRow } from './store.ts'

export type ListedRequest = DataRequestRow & { state: string; due_at: Date | null }

type Filter = {
  page: number
  size: number
  state?: string | undefined
  asks?: Asked | undefined
  /** Only requests from this person. */
  from?: string | undefined
}

/** Requests with their state, newest first. */
export async function listRequestsOf(
  db: Db,
  authority: string,
  filter: Filter,
): Promise<{ rows: ListedRequest[]; total: number }> {
  const { limit, offset } = slice(filter)
  const found = withState(db, authority)
    .$if(filter.state !== undefined, (query) => query.where('s.state', '=', filter.state ?? ''))
    .$if(filter.asks !== undefined, (query) => query.where('r.asks', '=', filter.asks ?? 'copy'))
    .$if(filter.from !== undefined, (query) => query.where('r.from_ref', '=', filter.from ?? ''))
  const rows = await found
    .selectAll('r')
    .select(['s.state', 's.due_at'])
    .orderBy('r.filed_at', 'desc')
    .orderBy('r.request_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export async function findRequest(db: Db, authority: string, id: string): Promise<ListedRequest | undefined> {
  return withState(db, authority)
    .selectAll('r')
    .select(['s.state', 's.due_at'])
    .where('r.request_id', '=', id)
    .executeTakeFirst()
}

function withState(db: Db, authority: string) {
  return db
    .selectFrom('data_requests as r')
    .innerJoin('record_subjects as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'r.authority_id')
        .onRef('s.subject', '=', 'r.request_id')
        .on('s.module', '=', 'privacy'),
    )
    .where('r.authority_id', '=', authority)
}
