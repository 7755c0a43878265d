import { nextMonth } from '#kernel/day.ts'
import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import { ownRequest, tombstonesFrom } from './rules.ts'
import type { ErasureRow } from './store.ts'

export type ListedErasure = ErasureRow & { state: string; due_at: Date | null }

type Filter = { page: number; size: number; state?: string | undefined; ground?: string | undefined }

/** From when the tombstones of own requests are shown, by the instant at which each request was carried out. */
export async function readTombstonesFrom(db: Db, authority: string): Promise<Map<number, Date>> {
  const rows = await db
    .selectFrom('record_contents')
    .select('erased_at')
    .distinct()
    .where('authority_id', '=', authority)
    .where('erased_at', 'is not', null)
    .where('erased_ground', '=', ownRequest)
    .orderBy('erased_at')
    .execute()
  return tombstonesFrom(rows.flatMap((row) => row.erased_at ?? []))
}

/** Entries emptied by own requests whose tombstones came to be shown after an instant and up to another, in order. */
export async function listNewTombstones(
  db: Db,
  authority: string,
  { after, until }: { after: Date; until: Date },
): Promise<number[]> {
  // They come with a month, so that nearly every call asks nothing.
  if (nextMonth(after) > until) return []
  const from = await readTombstonesFrom(db, authority)
  const instants = [...from].flatMap(([at, shown]) => (shown > after && shown <= until ? [new Date(at)] : []))
  if (instants.length === 0) return []
  const rows = await db
    .selectFrom('record_contents')
    .select('seq')
    .where('authority_id', '=', authority)
    .where('erased_ground', '=', ownRequest)
    .where('erased_at', 'in', instants)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq }) => seq)
}

/** Of how many matters these entries are. */
export async function countMatters(db: Db, authority: string, seqs: readonly number[]): Promise<number> {
  const rows = await db
    .selectFrom('record_entries')
    .select(['module', 'subject'])
    .distinct()
    .where('authority_id', '=', authority)
    .where('seq', 'in', [...seqs])
    .execute()
  return rows.length
}

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
