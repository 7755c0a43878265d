import { sql } from 'kysely'
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
