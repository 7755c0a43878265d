import { sql, type RawBuilder } from 'kysely'
import type { Day } from '#kernel/day.ts'

/**
 * Ids of the units that are the authority's own on a day, which a task can be given to: those in which somebody is in office,
 * those below them, and those that stand alone, with nothing above or below. What stands above them, or beside them under a
 * superior, is not its own. A query of one column, for `in (…)`.
 */
export const ownUnits = (authority: string, today: Day): RawBuilder<unknown> => sql`
  with recursive own(unit_id) as (
    select unit_id from public_units a where authority_id = ${authority} and (
      exists (select from staff s where s.authority_id = a.authority_id and s.unit_id = a.unit_id
        and s.erased_at is null and coalesce(s.active_until, 'infinity') >= ${today})
      or (state_parent_id is null and party_parent_id is null
        and not exists (select from public_units b where b.authority_id = a.authority_id
          and a.unit_id in (b.state_parent_id, b.party_parent_id))))
    union
    select u.unit_id from public_units u
    join own on own.unit_id in (u.state_parent_id, u.party_parent_id) where u.authority_id = ${authority})
  select unit_id from own`
