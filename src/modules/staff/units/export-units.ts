import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { unitFields } from './plan-units.ts'
import { readUnitTree } from './read.ts'

/** All units as a table that `importUnits` of another installation reads. */
export async function unitsAsTable(db: Db, authority: string, now: Date): Promise<string[][]> {
  const { units } = await readUnitTree(db, authority, now, { ended: true })
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const aliases = await db
    .selectFrom('unit_aliases')
    .select(['unit_id', 'kind', 'name'])
    .where('authority_id', '=', authority)
    .execute()
  const links = await db
    .selectFrom('public_unit_links')
    .select(['predecessor_id', 'successor_id'])
    .where('authority_id', '=', authority)
    .execute()
  const before = (id: string) =>
    new Set(links.filter((link) => link.successor_id === id).map((link) => names.get(link.predecessor_id) ?? ''))
  const called = (id: string, kind: 'alias' | 'abbreviation') =>
    aliases
      .filter((alias) => alias.unit_id === id && alias.kind === kind)
      .map((alias) => alias.name)
      .join('; ')
  const rows = units.map((unit) => [
    unit.name,
    unit.type,
    names.get(unit.stateParentId ?? '') ?? '',
    names.get(unit.partyParentId ?? '') ?? '',
    unit.from ?? '',
    unit.until ?? '',
    called(unit.id, 'alias'),
    called(unit.id, 'abbreviation'),
    [...before(unit.id)].join('; '),
  ])
  return [unitFields.map((field) => field.vi), ...rows]
}
