import { sql } from 'kysely'
import type { Role } from '#kernel/role.ts'
import type { Db } from '#platform/db.ts'

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
