import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { workingDayFrom } from '#kernel/due.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { nextOccurrence } from './recurrence.rules.ts'
import type { Recurrence, Series } from './schema.ts'

type Row = { recurs: Recurrence | null; occursOn: Day | null; before: Series['before']; after: Series['after'] }

/** What stands before and behind a task in its series; null where it is of none. Who sees the task sees them: they are of one paper. */
export async function findSeries(db: Db, { authority, id }: { authority: string; id: string }): Promise<Series | null> {
  const other = sql`jsonb_build_object('id', o.task_id, 'dueOn', o.due_on, 'state', o.state)`
  const others = sql`from tasks o where o.authority_id = t.authority_id and o.series_id = t.series_id`
  const { rows } = await sql<Row>`
    select t.recurs, t.occurs_on as "occursOn",
      (select ${other} ${others} and o.occurs_on < t.occurs_on order by o.occurs_on desc limit 1) as before,
      (select ${other} ${others} and o.occurs_on > t.occurs_on order by o.occurs_on limit 1) as after
    from tasks t where t.authority_id = ${authority} and t.task_id = ${id} and t.series_id is not null`.execute(db)
  const [row] = rows
  if (!row?.occursOn) return null
  const { recurs, occursOn, before, after } = row
  return { before, after, nextOn: recurs && !after ? workingDayFrom(nextOccurrence(recurs, occursOn)) : null }
}
