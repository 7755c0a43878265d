import { sql, type Selectable } from 'kysely'
import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import type { AccessLogTable } from './store.ts'

export type LookRow = Selectable<AccessLogTable> & { by_name: string | null; concerned_name: string | null }

type Filter = {
  page: number
  size: number
  /** Days in Vietnam, both included. */
  from?: string | undefined
  to?: string | undefined
  by?: string | undefined
  concerned?: string | undefined
}

/** Looks at personal data with the names that are still held, newest first. */
export async function listLooks(
  db: Db,
  authority: string,
  filter: Filter,
): Promise<{ rows: LookRow[]; total: number }> {
  const { limit, offset } = slice(filter)
  const where = sql`a.authority_id = ${authority}
    ${filter.from === undefined ? sql`` : sql`and a.at >= (${filter.from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`}
    ${filter.to === undefined ? sql`` : sql`and a.at < (${filter.to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`}
    ${filter.by === undefined ? sql`` : sql`and a.by_staff = ${filter.by}`}
    ${filter.concerned === undefined ? sql`` : sql`and a.concerned = ${filter.concerned}`}`
  const { rows } = await sql<LookRow>`
    select a.*, b.name as by_name, c.name as concerned_name from access_log a
      left join staff b on b.authority_id = a.authority_id and b.staff_id::text = a.by_staff and b.erased_at is null
      left join staff c on c.authority_id = a.authority_id and c.staff_id::text = a.concerned and c.erased_at is null
    where ${where} order by a.at desc, a.access_id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from access_log a where ${where}`.execute(
    db,
  )
  return { rows, total: counted.rows[0]?.total ?? 0 }
}
