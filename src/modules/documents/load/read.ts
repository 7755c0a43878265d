import { sql } from 'kysely'
import { dayOf, plusDays, type Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'

type Asked = { authority: string; now: Date; from?: Day | undefined; until?: Day | undefined }
type Row = {
  unitId: string
  name: string
  open: number
  overdue: number
  onTime: number
  late: number
  untimed: number
}

/** In time is what was reported as done on its last day or before, however long the confirmation took. */
export async function readUnitLoad(db: Db, { authority, now, ...asked }: Asked) {
  const today = dayOf(now)
  const until = asked.until ?? today
  const from = asked.from ?? plusDays(until, -90)
  const { rows } = await sql<Row>`
    with of_units as (
      select t.unit_id, t.state, t.due_on, t.ended_at,
        (coalesce(t.finished_at, t.ended_at) at time zone 'Asia/Ho_Chi_Minh')::date as done_on,
        (t.ended_at at time zone 'Asia/Ho_Chi_Minh')::date between ${from} and ${until} as in_span
      from tasks t where t.authority_id = ${authority} and not t.proposed and t.unit_id is not null
    )
    select u.unit_id as "unitId", u.name,
      (count(*) filter (where o.ended_at is null))::int as open,
      (count(*) filter (where o.ended_at is null and o.state <> 'done' and o.due_on < ${today}))::int as overdue,
      (count(*) filter (where o.state = 'confirmed' and o.in_span and o.done_on <= o.due_on))::int as "onTime",
      (count(*) filter (where o.state = 'confirmed' and o.in_span and o.done_on > o.due_on))::int as late,
      (count(*) filter (where o.state = 'confirmed' and o.in_span and o.due_on is null))::int as untimed
    from of_units o join public_units u on u.authority_id = ${authority} and u.unit_id = o.unit_id
    group by u.unit_id, u.name, u.rank, u.folded order by u.rank, u.folded limit 300`.execute(db)
  return { from, until, units: rows }
}
