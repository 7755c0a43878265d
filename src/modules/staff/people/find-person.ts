import { sql } from 'kysely'
import type { Held, Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import type { Role } from '#kernel/role.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'

export type FoundPerson = Person & { name: string; email: string; title: string; unitId: string | null }

type Asked = { authority: string; now: Date; secondFactor?: boolean }

/** The member of staff behind a sign-in account, with the roles in force now; undefined where nobody in office is. */
export async function findPersonByUser(db: Db, asked: Asked & { userId: string }): Promise<FoundPerson | undefined> {
  return find(db, asked, sql`staff.user_id = ${asked.userId}`)
}

/** The same by staff id. */
export async function findPerson(db: Db, asked: Asked & { staffId: string }): Promise<FoundPerson | undefined> {
  return find(db, asked, sql`staff.staff_id = ${asked.staffId}`)
}

/** The same by e-mail address: for the operator's commands, which name who decides. */
export async function findPersonByEmail(db: Db, asked: Asked & { email: string }): Promise<FoundPerson | undefined> {
  return find(db, asked, sql`lower(staff.email) = lower(${asked.email})`)
}

type Row = {
  staff_id: string
  name: string
  email: string
  title: string
  unit_id: string | null
  held: { role: Role; unit: string | null; stead: string | null }[]
}

/**
 * A role is in force while its subject is active, its dates and its unit hold today. A role granted for a unit holds for
 * the units below it. A deputy has the roles of the absent person, never those which that person has as a deputy.
 */
async function find(
  db: Db,
  { authority, now, secondFactor }: Asked,
  which: ReturnType<typeof sql>,
): Promise<FoundPerson | undefined> {
  const today = dayOf(now)
  const { rows } = await sql<Row>`
    with me as (
      select * from staff where authority_id = ${authority} and ${which} and erased_at is null
        and (active_from is null or active_from <= ${today}) and (active_until is null or active_until >= ${today})
    ), stands(staff_id, stead, roles) as (
      select staff_id, null::uuid, null::text[] from me
      union all
      select d.absent_id, d.absent_id, d.roles from me
        join deputyships d on d.authority_id = me.authority_id and d.deputy_id = me.staff_id
          and ${today} between d.valid_from and d.valid_until
        join record_subjects s on s.authority_id = d.authority_id and s.module = 'staff'
          and s.subject = d.deputyship_id::text and s.state = 'active'
        join staff absent on absent.authority_id = d.authority_id and absent.staff_id = d.absent_id
          and (absent.active_until is null or absent.active_until >= ${today})
    ), granted as (
      select g.role, g.unit_id, stands.stead from stands
        join role_grants g on g.authority_id = ${authority} and g.staff_id = stands.staff_id
          and (stands.roles is null or g.role = any(stands.roles))
          and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})
        join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff'
          and s.subject = g.grant_id::text and s.state = 'active'
        left join public_units u on u.authority_id = g.authority_id and u.unit_id = g.unit_id
      where g.unit_id is null or u.valid_until is null or u.valid_until >= ${today}
    )
    select me.staff_id, me.name, me.email, me.title, me.unit_id, coalesce((
      select json_agg(json_build_object('role', role, 'unit', unit_id, 'stead', stead)) from granted), '[]') as held
    from me`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const grants = await withUnitsBelow(db, { authority, today }, row.held.map(held))
  const { staff_id: staffId, name, email, title, unit_id: unitId } = row
  return { authority, staffId, grants, secondFactor: secondFactor ?? false, name, email, title, unitId }
}

function held({ role, unit, stead }: Row['held'][number]): Held {
  return { role, unitId: unit, ...(stead !== null && { inStead: stead }) }
}

/** Adds, for each role that holds for one unit, the units below it on either side. */
async function withUnitsBelow(
  db: Db,
  { authority, today }: { authority: string; today: string },
  own: readonly Held[],
): Promise<Held[]> {
  const tops = [...new Set(own.flatMap((grant) => grant.unitId ?? []))]
  if (tops.length === 0) return [...own]
  const { rows } = await sql<{ top: string; unit: string }>`
    with recursive below(top, unit) as (
      select unit_id, unit_id from public_units where authority_id = ${authority} and unit_id = any(${tops}::uuid[])
      union
      select below.top, u.unit_id from below join public_units u on u.authority_id = ${authority}
        and (u.state_parent_id = below.unit or u.party_parent_id = below.unit)
        and (u.valid_until is null or u.valid_until >= ${today})
    ) select top, unit from below where top <> unit`.execute(db)
  return own.flatMap((grant) => [
    grant,
    ...rows.filter((row) => row.top === grant.unitId).map((row) => Object.assign({}, grant, { unitId: row.unit })),
  ])
}
