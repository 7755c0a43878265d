import { sql, type RawBuilder } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import { order, slice, type ListQuery } from '#kernel/listing.ts'
import type { Role } from '#kernel/role.ts'
import { contains, every } from '#platform/contains.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import '../tables.ts'
import { rememberCount } from './remember-count.ts'
import type { StaffDetail, StaffRow } from './schema.ts'

export type StaffAsked = ListQuery & {
  unitId?: string | undefined
  role?: Role | undefined
  status: 'active' | 'coming' | 'left' | 'all'
}

const sortBy = { name: sql`sort_key`, title: sql`title`, email: sql`email`, from: sql`active_from` } as const

/** Staff by page, in the order of their given names unless asked otherwise. */
export async function listStaff(db: Db, authority: string, now: Date, asked: StaffAsked) {
  const today = dayOf(now)
  const where = conditions(authority, today, asked)
  const { field, way } = order((asked.sort ?? 'name') as keyof typeof sortBy)
  const by = sql`${sortBy[field]} ${sql.raw(way)}, sort_key, staff_id`
  const { limit, offset } = slice(asked)
  const rows = sql<Row>`
    select ${columns(today)} from (
      select * from (select ${shownOf} from staff where ${where} order by ${by} limit ${sql.raw(windowOf(limit + offset))}) seen
      limit ${sql.raw(String(limit))} offset ${offset}) p
    order by ${by}`.execute(db)
  const { unitId, role, status, q } = asked
  const key = JSON.stringify([today, unitId, role, status, q])
  const total = await rememberCount({ authority, key, now, byRole: role !== undefined }, async () => {
    const counted = await sql<{ total: number }>`select count(*) as total from staff where ${where}`.execute(db)
    return counted.rows[0]?.total ?? 0
  })
  return { rows: (await rows).rows.map((row) => shown(row, today)), total, page: asked.page, size: asked.size }
}

/**
 * So many rows, up to the next power of two, stand in the text of the statement, and so does their number on a page: of bounds
 * that are parameters the server expects a tenth of the table, and rather than use the plan it has prepared it makes a new one
 * with every page, which costs it as much as the page.
 */
function windowOf(rows: number): string {
  return String(2 ** Math.ceil(Math.log2(Math.max(rows, 128))))
}

/** One member of staff, with deputies of today and open work. */
export async function findStaff(db: Db, authority: string, now: Date, id: string): Promise<StaffDetail | undefined> {
  const today = dayOf(now)
  const { rows } = await sql<Row & { phone: string; version: number; open_work: number; activated: boolean }>`
    select ${columns(today)}, p.phone, p.version, (
      select count(*) from work_assignments w where w.authority_id = p.authority_id and w.staff_id = p.staff_id) as open_work,
      exists (select 1 from auth_users a where a.authority_id = p.authority_id and a.id = p.user_id
        and a.activated_at is not null) as activated
    from staff p where p.authority_id = ${authority} and p.staff_id = ${id} and p.erased_at is null`.execute(db)
  const row = rows[0]
  if (!row) return undefined
  const deputies = await sql<StaffDetail['deputies'][number]>`
    select d.deputy_id as id, p.name, d.valid_until as "until" from deputyships d
    join record_subjects s on s.authority_id = d.authority_id and s.module = 'staff'
      and s.subject = d.deputyship_id::text and s.state = 'active'
    join staff p on p.authority_id = d.authority_id and p.staff_id = d.deputy_id
    where d.authority_id = ${authority} and d.absent_id = ${id} and ${today} between d.valid_from and d.valid_until
    order by d.valid_until`.execute(db)
  const { phone, version, activated, open_work: openWork } = row
  return { ...shown(row, today), phone, version, activated, openWork, deputies: deputies.rows }
}

function conditions(authority: string, today: Day, { unitId, role, status, q }: StaffAsked): RawBuilder<unknown> {
  return every([
    sql`authority_id = ${authority} and erased_at is null`,
    statusIs(status, today),
    unitId ? sql`unit_id = ${unitId}` : undefined,
    role ? sql`exists (select 1 ${inForce(today, sql`staff`)} and g.role = ${role})` : undefined,
    q ? contains(sql`folded`, fold(q)) : undefined,
  ])
}

function statusIs(status: StaffAsked['status'], today: Day): RawBuilder<unknown> | undefined {
  if (status === 'left') return sql`active_until < ${today}`
  if (status === 'coming') return sql`active_from > ${today}`
  if (status === 'all') return undefined
  return sql`(active_from is null or active_from <= ${today}) and (active_until is null or active_until >= ${today})`
}

/** From clause and conditions of the grants of a person that hold today. */
const inForce = (today: Day, person: RawBuilder<unknown>) => sql`from role_grants g
  where g.authority_id = ${person}.authority_id and g.staff_id = ${person}.staff_id and g.state = 'active'
    and g.valid_from <= ${today} and (g.valid_until is null or g.valid_until >= ${today})`

/** What a row of the list is made of: the folded text and the rest need not be carried along. */
const shownOf = sql`authority_id, staff_id, name, email, title, unit_id, active_from, active_until, user_id, sort_key`

/** Roles and unit are looked up for the rows that are shown only, and in one index each. */
const columns = (today: Day) => sql`p.staff_id, p.name, p.email, p.title, p.unit_id, p.active_from, p.active_until,
  p.user_id is not null as account, case when p.unit_id is not null then (
    select u.name from public_units u where u.authority_id = p.authority_id and u.unit_id = p.unit_id) end as unit_name,
  (select string_agg(g.role, ' ') ${inForce(today, sql`p`)}) as roles`

type Row = {
  staff_id: string
  name: string
  email: string
  title: string
  unit_id: string | null
  unit_name: string | null
  active_from: Day | null
  active_until: Day | null
  account: boolean
  /** Codes with a blank between: an array costs more to read than all other columns of the row. */
  roles: string | null
}

function shown(row: Row, today: Day): StaffRow {
  const left = row.active_until !== null && row.active_until < today
  const coming = row.active_from !== null && row.active_from > today
  return {
    id: row.staff_id,
    name: row.name,
    email: row.email,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    from: row.active_from,
    until: row.active_until,
    status: left ? 'left' : coming ? 'coming' : 'active',
    roles: rolesOf(row.roles),
    account: row.account,
  }
}

/** Made distinct here: for each person of a page a sort would cost the database as much as finding the roles. */
function rolesOf(codes: string | null): Role[] {
  const held = (codes?.split(' ') ?? []) as Role[]
  return held.length < 2 ? held : [...new Set(held)].toSorted()
}
