import { sql } from 'kysely'
import { z } from 'zod'
import type { Role } from '#kernel/role.ts'
import { roleWords } from '#kernel/role-words.ts'
import type { Db, Transaction } from '#platform/db.ts'
import { together } from '#record/gather-rows.ts'
import type { Saved, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { decideGrant, type GrantInput, type GrantRow } from './decide-grant.ts'
import { roleGrantWorkflow } from './rules.ts'

type Key = { authority: string; id: string }

export const roleGrantKind: SubjectKind<GrantRow, GrantInput> = {
  workflow: roleGrantWorkflow,
  // A grant begins through grantRole() only; the steps on it need nothing but a reason.
  inputShape: z.object({}),
  load: loadGrant,
  decide: decideGrant,
  save: together(saveGrants),
  describe: describeGrants,
}

/** Only a beginning has a row to write: what becomes of a grant later is the state of its subject. */
async function saveGrants(tx: Transaction, saved: readonly Saved<GrantRow, GrantInput>[]): Promise<void> {
  const rows = saved.flatMap(({ authority, id, input: { begins } }) =>
    begins ? [{ authority, id, ...begins, unitId: begins.unit?.id ?? null }] : [],
  )
  if (rows.length === 0) return
  await sql`insert into role_grants (authority_id, grant_id, staff_id, role, unit_id, valid_from, valid_until, paper)
    select authority, id, "staffId", role, "unitId", "from", until, paper from json_to_recordset(${JSON.stringify(rows)}::json)
      as row (authority uuid, id uuid, "staffId" uuid, role text, "unitId" uuid, "from" date, until date, paper text)`.execute(
    tx,
  )
}

type Loaded = {
  staff_id: string
  role: Role
  unit_id: string | null
  unit_name: string | null
  valid_from: string
  valid_until: string | null
  paper: string
  due_at: Date | null
  unit_until: string | null
  staff_until: string | null
  others: number
}

async function loadGrant(tx: Transaction, { authority, id }: Key): Promise<GrantRow | undefined> {
  const { rows } = await sql<Loaded>`
    select g.staff_id, g.role, g.unit_id, u.name as unit_name, g.valid_from, g.valid_until, g.paper, s.due_at,
      u.valid_until as unit_until, p.active_until as staff_until,
      (select count(*) from role_grants o
        join public_grants pub on pub.authority_id = o.authority_id and pub.grant_id = o.grant_id
        join staff holder on holder.authority_id = o.authority_id and holder.staff_id = o.staff_id
        where o.authority_id = g.authority_id and o.grant_id <> g.grant_id and o.staff_id <> g.staff_id
          and o.role = 'administrator' and o.unit_id is null and o.valid_until is null
          and pub.state = 'active' and holder.active_until is null and holder.erased_at is null) as others
    from role_grants g
    join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff' and s.subject = g.grant_id::text
    left join public_units u on u.authority_id = g.authority_id and u.unit_id = g.unit_id
    left join staff p on p.authority_id = g.authority_id and p.staff_id = g.staff_id
    where g.authority_id = ${authority} and g.grant_id = ${id}
    for update of g`.execute(tx)
  const row = rows[0]
  return (
    row && {
      staffId: row.staff_id,
      role: row.role,
      unit: row.unit_id === null ? null : { id: row.unit_id, name: row.unit_name ?? '' },
      from: row.valid_from,
      until: row.valid_until,
      paper: row.paper,
      dueAt: row.due_at,
      unitUntil: row.unit_until,
      staffUntil: row.staff_until,
      otherAdministrators: row.others,
    }
  )
}

async function describeGrants(
  db: Db,
  { authority, ids }: { authority: string; ids: readonly string[] },
): Promise<Map<string, { title: string; href: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('role_grants')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.authority_id', '=', 'role_grants.authority_id')
        .onRef('staff.staff_id', '=', 'role_grants.staff_id'),
    )
    .select(['grant_id', 'role', 'staff.name as holder'])
    .where('role_grants.authority_id', '=', authority)
    .where('grant_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ grant_id: id, role, holder }) => [
      id,
      { title: `${roleWords(role).vi}: ${holder || 'người đã xoá dữ liệu'}`, href: `/console/vai-tro/${id}` },
    ]),
  )
}
