import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'

/**
 * Ids of the units that are the authority's own on a day, which a task can be given to: those in which somebody is in office,
 * those that have such units below at least two of their own, those above a unit of the first kind that holds no other, all below
 * these, and those that stand alone, with nothing above or below. A superior has the authority below one unit only; what stands beside
 * the authority under it is not its own either. In doubt a unit is own: where one department alone has people yet, the empty ones
 * beside it can be given tasks.
 * A query of one column, for `in (…)`.
 */
export const ownUnits = (authority: string, today: Day): RawBuilder<unknown> => sql`
  with recursive units as (select * from public_units where authority_id = ${authority} and state = 'active'),
  staffed(unit_id) as (
    select unit_id from units a where exists (
      select from staff s where s.authority_id = a.authority_id and s.unit_id = a.unit_id
        and s.erased_at is null and coalesce(s.active_until, 'infinity') >= ${today})),
  holds(unit_id) as (
    select unit_id from staffed
    union
    select above.id from holds join units u on u.unit_id = holds.unit_id
      cross join lateral (values (u.state_parent_id), (u.party_parent_id)) above(id) where above.id is not null),
  own(unit_id) as (
    select unit_id from units a where unit_id in (select unit_id from staffed)
      or (select count(*) from units b where a.unit_id in (b.state_parent_id, b.party_parent_id)
        and b.unit_id in (select unit_id from holds)) >= 2
      or exists (select from units l where l.unit_id in (select unit_id from staffed)
        and a.unit_id in (l.state_parent_id, l.party_parent_id)
        and not exists (select from units b where l.unit_id in (b.state_parent_id, b.party_parent_id)))
      or (state_parent_id is null and party_parent_id is null
        and not exists (select from units b where a.unit_id in (b.state_parent_id, b.party_parent_id)))
    union
    select u.unit_id from units u join own on own.unit_id in (u.state_parent_id, u.party_parent_id))
  select unit_id from own`
