import { sql } from 'kysely'
import type { Role } from '#kernel/role.ts'
import type { Db } from '#platform/db.ts'

/** Names of members of staff that are still held, by staff id. */
export async function findNames(
  db: Db,
  { authority, ids }: { authority: string; ids: readonly string[] },
): Promise<Map<string, string>> {
  const known = ids.filter(isStaffId)
  if (known.length === 0) return new Map()
  const { rows } = await sql<{ id: string; name: string }>`
    select staff_id as id, name from staff
    where authority_id = ${authority} and staff_id = any(${known}::uuid[]) and erased_at is null`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Staff behind the salted hashes of one subject's entries, by hash. Nothing is found once the salt is erased. */
export async function findDoers(
  db: Db,
  { authority, salt, who }: { authority: string; salt: Uint8Array | null; who: readonly string[] },
): Promise<Map<string, { id: string; name: string }>> {
  if (!salt || who.length === 0) return new Map()
  const { rows } = await sql<{ who: string; id: string; name: string }>`
    select who, id, name from (
      select encode(sha256(${salt}::bytea || convert_to(staff_id::text, 'UTF8')), 'hex') as who, staff_id as id, name
      from staff where authority_id = ${authority} and erased_at is null) known
    where who = any(${[...new Set(who)]}::text[])`.execute(db)
  return new Map(rows.map(({ who: hash, id, name }) => [hash, { id, name }]))
}

/** Members of staff in office today who hold a role today: for whichever unit, or for this one (and for all). */
export async function findHolders(
  db: Db,
  { authority, role, today, unitId }: { authority: string; role: Role; today: string; unitId?: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct g.staff_id as id from role_grants g
      join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff'
        and s.subject = g.grant_id::text and s.state = 'active'
      join staff p on p.authority_id = g.authority_id and p.staff_id = g.staff_id and p.erased_at is null
        and (p.active_until is null or p.active_until >= ${today})
    where g.authority_id = ${authority} and g.role = ${role}
      and (${unitId ?? null}::uuid is null or g.unit_id is null or g.unit_id = ${unitId ?? null}::uuid)
      and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})`.execute(db)
  return rows.map((row) => row.id)
}

/** Members of staff who work in a unit today. */
export async function findColleagues(
  db: Db,
  { authority, unitId, today }: { authority: string; unitId: string; today: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select staff_id as id from staff where authority_id = ${authority} and unit_id = ${unitId}::uuid
      and erased_at is null and (active_until is null or active_until >= ${today})`.execute(db)
  return rows.map((row) => row.id)
}

/** Where letters to a member of staff go; undefined once erased, and for whoever has left. */
export async function findMailbox(
  db: Db,
  { authority, staffId, today }: { authority: string; staffId: string; today: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    select email from staff where authority_id = ${authority} and staff_id = ${staffId}::uuid and erased_at is null
      and (active_until is null or active_until >= ${today})`.execute(db)
  return rows[0]?.email || undefined
}

/** Persons who prove themselves by a ticket are named `ticket:` and an id: they are nobody's colleague. */
export function isStaffId(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}
