import { sql } from 'kysely'
import { isWithin, type Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { unitNameKey, unitNameKeys } from '#vietnamese/unit-name.ts'
import '../tables.ts'
import { loadUnits } from './store.ts'
import { ancestorsOf, type UnitMap } from './unit-tree.ts'

export type UnitMatch = {
  id: string
  /** What the unit is called now, or was called last. */
  name: string
  /** The name that the paper's words are. */
  matched: string
  kind: 'official' | 'alias' | 'abbreviation'
  /** Whether the unit is there, and bears that name, on the day asked for. */
  current: boolean
  /** Units that stand in its place on that day, through all mergers since; empty where it still is there. */
  successors: { id: string; name: string; on: Day | null }[]
}

type Row = {
  unit_id: string
  matched: string
  name_key: string
  kind: UnitMatch['kind']
  from: Day | null
  until: Day | null
}

/**
 * Units that a paper may mean by a name as it writes it: official names of any time, other names and short forms,
 * with or without diacritics. The likeliest first: there on that day, then the more exact name, then the one that lies
 * below the units which the paper names after a comma.
 */
export async function findUnitByName(
  db: Db,
  { authority, name, on }: { authority: string; name: string; on: Day },
): Promise<UnitMatch[]> {
  const { keys, above } = unitNameKeys(name)
  if (keys.length === 0) return []
  const { rows } = await sql<Row>`
    select unit_id, name as matched, name_key, 'official' as kind, valid_from as "from", valid_until as "until"
      from public_unit_names where authority_id = ${authority} and name_key = any(${keys})
    union all
    select unit_id, name, name_key, kind, null, null
      from unit_aliases where authority_id = ${authority} and name_key = any(${keys})`.execute(db)
  if (rows.length === 0) return []
  const units = await loadUnits(db, authority)
  const links = await loadLinks(db, authority)
  const ranked = rows.map((row) => ({
    match: matchOf(row, { units, links, on }),
    rank: rankOf(row, { units, keys, above }),
  }))
  ranked.sort((a, b) => Number(b.match.current) - Number(a.match.current) || a.rank - b.rank)
  const best = new Map<string, UnitMatch>()
  for (const { match } of ranked) if (!best.has(match.id)) best.set(match.id, match)
  return [...best.values()]
}

/**
 * Units that are there on the day and whose names go on after the name as a paper writes it, such as “Văn phòng HĐND và UBND
 * phường” after “Văn phòng”; none for a name of a single word.
 */
export async function findUnitsByBeginning(
  db: Db,
  { authority, name, on }: { authority: string; name: string; on: Day },
): Promise<{ id: string; name: string; matched: string }[]> {
  const key = unitNameKey(name)
  if (!key.includes(' ')) return []
  const rows = await db
    .selectFrom('public_unit_names')
    .select(['unit_id as id', 'name', 'valid_from as from', 'valid_until as until'])
    .where('authority_id', '=', authority)
    .where('name_key', 'like', `${key} %`)
    .execute()
  if (rows.length === 0) return []
  const units = await loadUnits(db, authority)
  const found = new Map<string, { id: string; name: string; matched: string }>()
  for (const row of rows) {
    const unit = units.get(row.id)
    if (unit && isWithin(unit, on) && isWithin(row, on))
      found.set(row.id, { id: row.id, name: unit.name, matched: row.name })
  }
  return [...found.values()]
}

type Links = ReadonlyMap<string, { id: string; on: Day | null }[]>

async function loadLinks(db: Db, authority: string): Promise<Links> {
  const rows = await db
    .selectFrom('public_unit_links')
    .select(['predecessor_id', 'successor_id', 'on_day'])
    .where('authority_id', '=', authority)
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ before: row.predecessor_id, id: row.successor_id, on: row.on_day })),
    (link) => link.before,
  )
}

function matchOf(row: Row, { units, links, on }: { units: UnitMap; links: Links; on: Day }): UnitMatch {
  const unit = units.get(row.unit_id)
  const there = unit ? isWithin(unit, on) : false
  return {
    id: row.unit_id,
    name: unit?.name ?? row.matched,
    matched: row.matched,
    kind: row.kind,
    current: there && isWithin(row, on),
    successors: there ? [] : successorsOn(row.unit_id, { units, links, on }),
  }
}

/** Follows mergers and splits until units that are there on the day; each once, whatever the links say. */
function successorsOn(id: string, { units, links, on }: { units: UnitMap; links: Links; on: Day }) {
  const found = new Map<string, { id: string; name: string; on: Day | null }>()
  const seen = new Set([id])
  const open = [...(links.get(id) ?? [])]
  for (let next = open.shift(); next; next = open.shift()) {
    if (seen.has(next.id) || (next.on !== null && next.on > on)) continue
    seen.add(next.id)
    const unit = units.get(next.id)
    if (unit && isWithin(unit, on)) found.set(next.id, { id: next.id, name: unit.name, on: next.on })
    else open.push(...(links.get(next.id) ?? []))
  }
  return [...found.values()]
}

const kinds = ['official', 'alias', 'abbreviation']

function rankOf(row: Row, { units, keys, above }: { units: UnitMap; keys: string[]; above: string[] }): number {
  const names = [...ancestorsOf(units, row.unit_id)].flatMap((id) => unitNameKeys(units.get(id)?.name ?? '').keys)
  const missing = above.filter((one) => !names.some((name) => name === one || name.endsWith(` ${one}`))).length
  return missing * 100 + keys.indexOf(row.name_key) * 10 + kinds.indexOf(row.kind)
}
