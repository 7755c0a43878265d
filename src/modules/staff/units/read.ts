import { sql, type RawBuilder } from 'kysely'
import { dayOf, type Day } from '#kernel/day.ts'
import { order, slice, type ListQuery } from '#kernel/listing.ts'
import { contains, every } from '#platform/contains.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import '../tables.ts'
import { ownUnits } from './own-units.ts'
import type { UnitDetail, UnitRow } from './schema.ts'

type Asked = ListQuery & {
  type?: string | undefined
  side?: 'state' | 'party' | undefined
  on?: Day | undefined
  state?: 'active' | 'ended' | undefined
  parentId?: string | undefined
}

const sortBy = { name: sql`u.folded`, type: sql`u.rank`, from: sql`u.valid_from`, until: sql`u.valid_until` } as const

/** Most units that the tree gives at once. */
const treeLimit = 5_000

/** Units by page, by kind and name unless asked otherwise. */
export async function listUnits(db: Db, authority: string, now: Date, asked: Asked) {
  const where = every([
    sql`u.authority_id = ${authority}`,
    asked.type ? sql`u.type = ${asked.type}` : undefined,
    asked.side ? sql`u.side = ${asked.side}` : undefined,
    asked.state ? sql`u.state = ${asked.state}` : undefined,
    asked.on ? validOn(asked.on) : undefined,
    asked.parentId ? sql`${asked.parentId} in (u.state_parent_id, u.party_parent_id)` : undefined,
    asked.q ? called(authority, fold(asked.q)) : undefined,
  ])
  const { field, way } = order((asked.sort ?? 'type') as keyof typeof sortBy)
  const by = sql`${sortBy[field]} ${sql.raw(way)} nulls last, u.folded, u.unit_id`
  const { limit, offset } = slice(asked)
  const { rows } = await sql<Row>`
    select ${columns(authority, now)} from public_units u where ${where} order by ${by} limit ${limit} offset ${offset}`.execute(
    db,
  )
  const counted = await sql<{ total: number }>`select count(*) as total from public_units u where ${where}`.execute(db)
  return { rows: rows.map(shown), total: counted.rows[0]?.total ?? 0, page: asked.page, size: asked.size }
}

/** All units valid on a day, or all there ever were. */
export async function readUnitTree(
  db: Db,
  authority: string,
  now: Date,
  asked: { on?: Day | undefined; ended: boolean },
) {
  const where = every([sql`u.authority_id = ${authority}`, asked.ended ? undefined : validOn(asked.on ?? dayOf(now))])
  const { rows } = await sql<Row>`
    select ${columns(authority, now)} from public_units u where ${where}
    order by u.rank, u.folded, u.unit_id limit ${treeLimit + 1}`.execute(db)
  return { units: rows.slice(0, treeLimit).map(shown), truncated: rows.length > treeLimit }
}

/** One unit with its names, and the units before and after it. */
export async function findUnit(db: Db, authority: string, now: Date, id: string): Promise<UnitDetail | undefined> {
  const { rows } = await sql<Row>`
    select ${columns(authority, now)} from public_units u where u.authority_id = ${authority} and u.unit_id = ${id}`.execute(
    db,
  )
  const unit = rows[0]
  if (!unit) return undefined
  const key = sql`authority_id = ${authority} and unit_id = ${id}`
  const names = await sql<UnitDetail['names'][number]>`
    select name, 'official' as kind, valid_from as "from", valid_until as "until", seq from public_unit_names where ${key}
    union all select name, kind, null, null, 0 from unit_aliases where ${key} order by seq desc, kind, name`.execute(db)
  const [predecessors, successors] = await Promise.all([
    linked(db, { authority, id, wanted: sql`predecessor_id`, of: sql`successor_id` }),
    linked(db, { authority, id, wanted: sql`successor_id`, of: sql`predecessor_id` }),
  ])
  return {
    ...shown(unit),
    names: names.rows.map(({ name, kind, from, until }) => ({ name, kind, from, until })),
    predecessors,
    successors,
  }
}

export type UnitLink = { predecessorId: string; successorId: string; on: Day | null }

/** Which unit came from which, for all units at once. */
export async function listUnitLinks(db: Db, authority: string): Promise<UnitLink[]> {
  return db
    .selectFrom('public_unit_links')
    .select(['predecessor_id as predecessorId', 'successor_id as successorId', 'on_day as on'])
    .distinct()
    .where('authority_id', '=', authority)
    .orderBy('predecessor_id')
    .orderBy('successor_id')
    .limit(treeLimit * 4)
    .execute()
}

type Linked = { authority: string; id: string; wanted: RawBuilder<unknown>; of: RawBuilder<unknown> }

async function linked(db: Db, { authority, id, wanted, of }: Linked) {
  const { rows } = await sql<{ id: string; name: string; on: Day | null }>`
    select distinct u.unit_id as id, u.name, l.on_day as "on" from public_unit_links l
    join public_units u on u.authority_id = l.authority_id and u.unit_id = l.${wanted}
    where l.authority_id = ${authority} and l.${of} = ${id} order by u.name`.execute(db)
  return rows
}

const validOn = (on: Day) =>
  sql`(u.valid_from is null or u.valid_from <= ${on}) and (u.valid_until is null or u.valid_until >= ${on})`

/** By any of its names, old ones and those that papers use included. */
function called(authority: string, folded: string): RawBuilder<unknown> {
  return sql`(${contains(sql`u.folded`, folded)}
    or exists (select from public_unit_names n where n.authority_id = ${authority} and n.unit_id = u.unit_id
      and ${contains(sql`fold(n.name)`, folded)})
    or exists (select from unit_aliases a where a.authority_id = ${authority} and a.unit_id = u.unit_id
      and ${contains(sql`fold(a.name)`, folded)}))`
}

const columns = (
  authority: string,
  now: Date,
) => sql`u.unit_id, u.name, u.type, u.type_vi, u.type_en, u.side, u.state_parent_id,
  u.party_parent_id, u.valid_from, u.valid_until, u.state, (
    select count(*) from staff p where p.authority_id = u.authority_id and p.unit_id = u.unit_id
      and p.erased_at is null and coalesce(p.active_until, 'infinity') >= ${dayOf(now)}) as people,
  u.unit_id in (${ownUnits(authority, dayOf(now))}) as own`

type Row = {
  unit_id: string
  name: string
  type: string
  type_vi: string
  type_en: string
  side: 'state' | 'party'
  state_parent_id: string | null
  party_parent_id: string | null
  valid_from: Day | null
  valid_until: Day | null
  state: 'active' | 'ended'
  people: number
  own: boolean
}

function shown(row: Row): UnitRow {
  return {
    id: row.unit_id,
    name: row.name,
    type: row.type,
    typeWords: { vi: row.type_vi, en: row.type_en },
    side: row.side,
    stateParentId: row.state_parent_id,
    partyParentId: row.party_parent_id,
    from: row.valid_from,
    until: row.valid_until,
    state: row.state,
    people: row.people,
    own: row.own,
  }
}
