import { sql } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import type { Question } from '#record/question.ts'
import '../tables.ts'
import type { GrantFacts } from './schema.ts'

export type Circumstances = {
  holder_until: Day | null
  unit_name: string | null
  unit_until: Day | null
  /** Whether the person holds the same role already, or its revocation has not ended. */
  held: boolean
}

/**
 * What must be known of the person, the unit and the roles held before a role is granted; undefined where nobody is there.
 * All of it is about the person, or about a unit that no grant changes: what one person is granted alters nothing here
 * for another.
 */
export const circumstances: Question<GrantFacts, Circumstances | undefined> = {
  about: ({ staffId }) => staffId,
  ask: async (tx, { authority, at, asked }) => {
    const today = dayOf(at)
    const wanted = asked.map(({ staffId, role, unitId, from }, n) => ({
      n,
      staffId,
      role,
      unitId,
      from: from ?? today,
    }))
    // Every "limit 1" keeps to one look into an index for each person: a guess at the number of rows would read all staff.
    const { rows } = await sql<Circumstances & { n: number }>`
      select a.n, p.active_until as holder_until, u.name as unit_name, u.valid_until as unit_until, held.held is not null as held
      from json_to_recordset(${JSON.stringify(wanted)}::json)
        as a (n int, "staffId" uuid, role text, "unitId" uuid, "from" date)
      join lateral (
        select active_until from staff
        where authority_id = ${authority} and staff_id = a."staffId" and erased_at is null limit 1) p on true
      left join lateral (
        select name, valid_until from public_units
        where authority_id = ${authority} and unit_id = a."unitId" limit 1) u on true
      left join lateral (
        select true as held from role_grants g
        join public_grants pub on pub.authority_id = g.authority_id and pub.grant_id = g.grant_id
        where g.authority_id = ${authority} and g.staff_id = a."staffId" and g.role = a.role
          and g.unit_id is not distinct from a."unitId" and pub.state in ('active', 'revoked', 'contested')
          and (g.valid_until is null or g.valid_until >= a."from") limit 1) held on true`.execute(tx)
    const found = new Map(rows.map(({ n, ...row }) => [n, row]))
    return asked.map((_, n) => found.get(n))
  },
}
