import { sql, type RawBuilder } from 'kysely'
import type { Person } from '#kernel/actor.ts'

const wide = ['clerk', 'approver', 'administrator']

/**
 * Whether a person may see a paper `p`: what is not kept to a unit, everybody of the authority. A paper of a unit: who registers,
 * approves or administers for the whole authority or that unit; who works in it; who drafted it; and who has a task of it,
 * alone, as a unit that leads, or as one that joins in.
 */
export function seesPaper(person: Person): RawBuilder<boolean> {
  const held = person.grants.filter(({ role }) => wide.includes(role))
  if (held.some(({ unitId }) => unitId === null)) return sql<boolean>`true`
  const units = held.flatMap(({ unitId }) => unitId ?? [])
  const own = sql`(select s.unit_id from staff s where s.authority_id = p.authority_id and s.staff_id = ${person.staffId}::uuid)`
  return sql<boolean>`(p.unit_id is null or p.unit_id = any(${units}::uuid[]) or p.unit_id = ${own}
    or p.drafted_by = ${person.staffId}::uuid
    or exists (select 1 from tasks t where t.authority_id = p.authority_id and t.paper_id = p.paper_id and not t.proposed
      and (t.staff_id = ${person.staffId}::uuid or t.unit_id = ${own}
        or exists (select 1 from task_joins j where j.authority_id = t.authority_id and j.task_id = t.task_id and j.unit_id = ${own}))))`
}
