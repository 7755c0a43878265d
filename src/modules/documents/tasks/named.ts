import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import { ownUnits } from '#modules/staff/index.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'

/** The field of the input that names no unit at work, or nobody in office; undefined where all are there. */
export type Unnamed = 'unitId' | 'joinIds' | 'staffId' | undefined

export const unnamedWords: Readonly<Record<NonNullable<Unnamed>, string>> = {
  unitId: 'Đơn vị được chọn không còn hoạt động. Hãy chọn đơn vị khác.',
  joinIds: 'Có đơn vị phối hợp không còn hoạt động. Hãy chọn lại.',
  staffId: 'Người được chọn không còn làm việc ở đây. Hãy chọn người khác.',
}

type Naming = {
  authority: string
  today: Day
  unitId?: string | null | undefined
  joinIds?: readonly string[] | undefined
  staffId?: string | null | undefined
}

/** Looks up the units and the person that a step on a task names. */
export async function findUnnamed(tx: Transaction, naming: Naming): Promise<Unnamed> {
  const { authority, unitId, joinIds = [], staffId } = naming
  const units = await unitsAtWork(tx, authority, [...joinIds, ...(unitId ? [unitId] : [])])
  if (unitId && !units.has(unitId)) return 'unitId'
  if (joinIds.some((id) => !units.has(id))) return 'joinIds'
  if (staffId && !(await isInOffice(tx, { ...naming, staffId }))) return 'staffId'
  return undefined
}

export const outsideWords = {
  unitId: 'Đơn vị được chọn là cấp trên hoặc không thuộc cơ quan: chỉ giao nhiệm vụ cho đơn vị của cơ quan.',
  joinIds: 'Có đơn vị phối hợp là cấp trên hoặc không thuộc cơ quan: chỉ chọn đơn vị của cơ quan.',
} as const

/** The field of the input that names a unit which is not the authority's own; undefined where there is none. */
export async function findOutside(
  tx: Transaction,
  { authority, today, unitId, joinIds = [] }: Naming,
): Promise<keyof typeof outsideWords | undefined> {
  const ids = [...joinIds, ...(unitId ? [unitId] : [])]
  if (ids.length === 0) return undefined
  const { rows } = await sql<{ id: string }>`select unit_id as id from public_units
    where authority_id = ${authority} and unit_id = any(${ids}::uuid[])
      and unit_id not in (${ownUnits(authority, today)})`.execute(tx)
  const outside = new Set(rows.map(({ id }) => id))
  if (unitId && outside.has(unitId)) return 'unitId'
  return joinIds.some((id) => outside.has(id)) ? 'joinIds' : undefined
}

/** The unit of somebody; undefined where there is none. */
export async function unitOf(tx: Transaction, { authority, staffId }: { authority: string; staffId: string | null }) {
  if (staffId === null) return undefined
  const row = await tx
    .selectFrom('staff')
    .select('unit_id')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row?.unit_id ?? undefined
}

async function unitsAtWork(tx: Transaction, authority: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx
    .selectFrom('public_units')
    .select('unit_id')
    .where('authority_id', '=', authority)
    .where('unit_id', 'in', [...new Set(ids)])
    .where('state', '=', 'active')
    .execute()
  return new Set(rows.map((row) => row.unit_id))
}

async function isInOffice(
  tx: Transaction,
  { authority, today, staffId }: { authority: string; today: Day; staffId: string },
): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('erased_at', 'is', null)
    .where((where) => where.or([where('active_until', 'is', null), where('active_until', '>=', today)]))
    .executeTakeFirst()
  return row !== undefined
}
