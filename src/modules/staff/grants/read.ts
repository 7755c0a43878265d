import { sql, type RawBuilder } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { order, slice, type ListQuery } from '#kernel/listing.ts'
import type { Role } from '#kernel/role.ts'
import { contains, every } from '#platform/contains.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import '../tables.ts'
import type { GrantRow } from './schema.ts'

type Asked = ListQuery & {
  staffId?: string | undefined
  unitId?: string | undefined
  role?: Role | undefined
  state?: GrantRow['state'] | undefined
}

const sortBy = {
  name: sql`p.sort_key`,
  role: sql`g.role`,
  from: sql`g.valid_from`,
  until: sql`g.valid_until`,
  state: sql`s.state`,
  due: sql`s.due_at`,
} as const

/** Grants by page, newest first unless asked otherwise. */
export async function listGrants(db: Db, authority: string, now: Date, asked: Asked) {
  const where = every([
    sql`g.authority_id = ${authority}`,
    asked.staffId ? sql`g.staff_id = ${asked.staffId}` : undefined,
    asked.unitId ? sql`g.unit_id = ${asked.unitId}` : undefined,
    asked.role ? sql`g.role = ${asked.role}` : undefined,
    asked.state ? sql`s.state = ${asked.state}` : undefined,
    asked.q ? contains(sql`p.folded`, fold(asked.q)) : undefined,
  ])
  const { field, way } = order((asked.sort ?? '-from') as keyof typeof sortBy)
  const by = sql`${sortBy[field]} ${sql.raw(way)} nulls last, s.last_seq ${sql.raw(way)}`
  const { limit, offset } = slice(asked)
  const { rows } = await sql<Row & { total: number }>`
    select ${columns(now)}, count(*) over () as total from ${joined}
    where ${where} order by ${by} limit ${limit} offset ${offset}`.execute(db)
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await countGrants(db, where))
  return { rows: rows.map(shown), total, page: asked.page, size: asked.size }
}

export async function findGrant(db: Db, authority: string, now: Date, id: string): Promise<GrantRow | undefined> {
  const { rows } = await sql<Row>`
    select ${columns(now)} from ${joined} where g.authority_id = ${authority} and g.grant_id = ${id}`.execute(db)
  return rows[0] && shown(rows[0])
}

async function countGrants(db: Db, where: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${joined} where ${where}`.execute(db)
  return rows[0]?.total ?? 0
}

const joined = sql`role_grants g
  join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff' and s.subject = g.grant_id::text
  left join staff p on p.authority_id = g.authority_id and p.staff_id = g.staff_id
  left join public_units u on u.authority_id = g.authority_id and u.unit_id = g.unit_id`

const columns = (now: Date) => sql`g.grant_id, g.staff_id, nullif(p.name, '') as staff_name, g.role, g.unit_id,
  u.name as unit_name, g.valid_from, g.valid_until, s.state, s.entered_at, s.due_at,
  s.state = 'active' and g.valid_from <= ${dayOf(now)} and coalesce(g.valid_until, 'infinity') >= ${dayOf(now)}
    and coalesce(u.valid_until, 'infinity') >= ${dayOf(now)} as in_force`

type Row = {
  grant_id: string
  staff_id: string
  staff_name: string | null
  role: Role
  unit_id: string | null
  unit_name: string | null
  valid_from: string
  valid_until: string | null
  state: GrantRow['state']
  entered_at: Date
  due_at: Date | null
  in_force: boolean
}

function shown(row: Row): GrantRow {
  return {
    id: row.grant_id,
    staffId: row.staff_id,
    staffName: row.staff_name,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    from: row.valid_from,
    until: row.valid_until,
    state: row.state,
    inForce: row.in_force,
    enteredAt: row.entered_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
  }
}
