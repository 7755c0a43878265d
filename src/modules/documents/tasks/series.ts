import { sql } from 'kysely'
import { workingDayFrom } from '#kernel/due.ts'
import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'
import type { Recurring } from './change-recurrence.rules.ts'
import { nextOccurrence } from './recurrence.rules.ts'
import type { Series } from './schema.ts'

type Key = { authority: string; id: string }

/** How the series of a task recurs; all null where it is of none. */
export async function findRecurring(db: Db, { authority, id }: Key): Promise<Recurring> {
  const { rows } = await sql<Recurring>`
    select l.recurs, l.occurs_on as "lastOn", l.next_on as "nextOn" from tasks t
    join tasks l on l.authority_id = t.authority_id and l.series_id = t.series_id
    where t.authority_id = ${authority} and t.task_id = ${id} and l.occurs_on is not null
    order by l.occurs_on desc limit 1`.execute(db)
  const { recurs, lastOn, nextOn } = rows[0] ?? { recurs: null, lastOn: null, nextOn: null }
  return { recurs, lastOn, nextOn: recurs && lastOn && (nextOn ?? nextOccurrence(recurs, lastOn)) }
}

type Others = Pick<Series, 'before' | 'after'>

/** What stands before and behind a task in its series; null where it is of none. Who sees the task sees them: they are of one paper. */
export async function findSeries(db: Db, key: Key): Promise<Series | null> {
  const { authority, id } = key
  const { lastOn, nextOn: fallsOn } = await findRecurring(db, key)
  if (lastOn === null) return null
  const other = sql`jsonb_build_object('id', o.task_id, 'dueOn', o.due_on, 'state', o.state)`
  const others = sql`from tasks o where o.authority_id = t.authority_id and o.series_id = t.series_id`
  const { rows } = await sql<Others>`
    select (select ${other} ${others} and o.occurs_on < t.occurs_on order by o.occurs_on desc limit 1) as before,
      (select ${other} ${others} and o.occurs_on > t.occurs_on order by o.occurs_on limit 1) as after
    from tasks t where t.authority_id = ${authority} and t.task_id = ${id}`.execute(db)
  const { before, after } = rows[0] ?? { before: null, after: null }
  return { before, after, nextOn: fallsOn && !after ? workingDayFrom(fallsOn) : null, lastOn, fallsOn }
}

/** For all tasks of a series, so that it does not matter which of them is looked at. */
export async function changeSeries(tx: Transaction, { authority, id }: Key, to: Omit<Recurring, 'lastOn'>) {
  await tx
    .updateTable('tasks')
    .set({ recurs: to.recurs && JSON.stringify(to.recurs), next_on: to.nextOn })
    .where('authority_id', '=', authority)
    .where('series_id', '=', id)
    .execute()
}
