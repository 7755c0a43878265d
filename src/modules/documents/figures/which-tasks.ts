import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { CountedTasks, Side, TaskCount } from './schema.ts'

const day = (column: string) => sql.raw(`(t.${column} at time zone 'Asia/Ho_Chi_Minh')::date`)
export const dayOfTask = { begun: day('began_at'), finished: day('finished_at'), ended: day('ended_at') }

/** Tasks that figures know of until a day: assigned by then, and not cancelled. */
export const isTask = (until: Day): RawBuilder<boolean> =>
  sql`(not t.proposed and t.state <> 'cancelled' and ${dayOfTask.begun} <= ${until})`

/**
 * A task that was handed down from another one: whoever answers for the office counts the one above, once. Where that one is a
 * mere proposal or was cancelled, nobody else counts it, and it stands for itself (decision 086).
 */
export const isHandedDown: RawBuilder<boolean> = sql`exists (select 1 from tasks above
  where above.authority_id = t.authority_id and above.task_id = t.parent_id and not above.proposed and above.state <> 'cancelled')`

/** A task is of the side of the paper `p` that it came from; one without a paper of the state's. */
export const isOfSide = (side: Side | undefined): RawBuilder<boolean> =>
  side === undefined ? sql`true` : sql`coalesce(p.side, 'state') = ${side}`

/**
 * Finished or ended by the end of the span is gone; what was so only later was open on that day. A task is on time where it was
 * reported as done on the day of its deadline at the latest, or has none.
 */
export function isCounted(as: TaskCount, { from, until }: { from: Day; until: Day }): RawBuilder<boolean> {
  const { begun, finished, ended } = dayOfTask
  const inSpan = sql<boolean>`${finished} between ${from} and ${until}`
  const open = sql<boolean>`(${finished} <= ${until} or ${ended} <= ${until}) is not true`
  switch (as) {
    case 'given':
      return sql`${begun} between ${from} and ${until}`
    case 'finished':
      return inSpan
    case 'on-time':
      return sql`(${inSpan} and (t.due_on is null or ${finished} <= t.due_on))`
    case 'late':
      return sql`(${inSpan} and ${finished} > t.due_on)`
    case 'open':
      return open
    case 'overdue':
      return sql`(${open} and t.due_on < ${until})`
  }
}

/** Tasks `t`, each with its paper `p`, that a figure of a report counted. */
export const isCountedTask = ({ as, of, side, ...span }: CountedTasks): RawBuilder<boolean> =>
  sql`(${isTask(span.until)} and ${of === 'own' ? sql`not ${isHandedDown}` : isHandedDown} and ${isCounted(as, span)}
    and ${isOfSide(side)})`
