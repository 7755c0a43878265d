import { dayOf } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'

type Opening = { authority: string; id: string; staffId: string; now: Date }

/** Notes who opened a paper, once a day. */
export async function noteOpening(db: Db, { authority, id, staffId, now }: Opening): Promise<void> {
  await db
    .insertInto('paper_openings')
    .values({ authority_id: authority, paper_id: id, staff_id: staffId, on_day: dayOf(now), last_at: now })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'paper_id', 'staff_id', 'on_day']).doUpdateSet({ last_at: now }),
    )
    .execute()
}

export async function listOpenings(db: Db, { authority, id }: { authority: string; id: string }) {
  const rows = await db
    .selectFrom('paper_openings as o')
    .leftJoin('staff as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'o.authority_id')
        .onRef('s.staff_id', '=', 'o.staff_id')
        .on('s.erased_at', 'is', null),
    )
    .select(['o.staff_id as staffId', 's.name', 'o.on_day as onDay', 'o.last_at as lastAt'])
    .where('o.authority_id', '=', authority)
    .where('o.paper_id', '=', id)
    .orderBy('o.last_at', 'desc')
    .limit(200)
    .execute()
  return { rows: rows.map((row) => ({ ...row, lastAt: row.lastAt.toISOString() })) }
}
