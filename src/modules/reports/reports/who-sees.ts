import { sql, type RawBuilder } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import { seesPaper } from '#modules/documents/papers/who-sees.ts'

/** Whether the paper `p` that a report became went out: whoever may see the paper then may see the report. */
export const wentOut: RawBuilder<boolean> = sql`coalesce(p.state in ('issued', 'recalled', 'archived'), false)`

/**
 * Whether a person may see a report `r`, in lists as by itself. Its own lists hold what whoever filled it may see: until it is
 * issued, others see it where they may see every paper.
 */
export function seesReport(person: Person): RawBuilder<boolean> {
  const wide = person.grants.some(({ role, unitId }) => unitId === null && (role === 'clerk' || role === 'approver'))
  if (wide) return sql<boolean>`true`
  return sql<boolean>`(r.filled_by = ${person.staffId}::uuid or (${wentOut} and ${seesPaper(person)}))`
}
