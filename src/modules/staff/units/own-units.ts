import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'

/**
 * Ids of the units that are the authority's own on a day, which a task can be given to: those in which somebody is in office,
 * those that have such units below at least two of their own, those above a unit of the first kind that holds no other, all below
 * these, and those that stand alone, with nothing above or below. A superior has the authority below one unit only; what stands beside
 * the authority under it is not its own either. In doubt a unit is own: where one department alone has people yet, the empty ones
 * beside it can be given tasks.
 * A query of one column, for `in (…)`. It compares no unit with every other, though there may be thousands that the planner of a
 * database has not yet counted: sets meet by `intersect`, since a join of what seem few rows is a loop.
 */
export const ownUnits = (authority: string, today: Day): RawBuilder<unknown> => sql`
  with recursive units as materialized (
    select unit_id, state_parent_id, party_parent_id from public_units where authority_id = ${authority} and state = 'active'),
  edges(child, parent) as materialized (
    select unit_id, state_parent_id from units where state_parent_id is not null
    union select unit_id, party_parent_id from units where party_parent_id is not null),
  staffed(unit_id) as materialized (
    select unit_id from units intersect select unit_id from staff
    where authority_id = ${authority} and erased_at is null and coalesce(active_until, 'infinity') >= ${today}),
  holds(unit_id) as (
    select unit_id from staffed
    union select edges.parent from holds join edges on edges.child = holds.unit_id),
  seeds(unit_id) as (
    select unit_id from staffed
    union select parent from edges where child in (select unit_id from holds) group by parent
      having count(*) >= 2 or bool_or(child not in (select parent from edges))
    union select unit_id from units where state_parent_id is null and party_parent_id is null
      and unit_id not in (select parent from edges)),
  own(unit_id) as (
    (select unit_id from units intersect select unit_id from seeds)
    union select edges.child from own join edges on edges.parent = own.unit_id)
  select unit_id from own`
