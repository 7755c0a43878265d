import { z } from 'zod'
import { day } from '#kernel/day.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { decideUnit, type UnitInput, type UnitRow } from './decide-unit.ts'
import { unitWorkflow } from './rules.ts'
import type { KnownUnit, UnitMap } from './unit-tree.ts'

const id = z.uuid()

/** What is asked with the steps on a unit that exists; each step takes what it needs. A unit begins through enterUnit(). */
const changeShape = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  on: day.optional(),
  stateParentId: id.nullable().optional(),
  partyParentId: id.nullable().optional(),
  successorIds: z.array(id).max(20).optional(),
  paper: z.string().trim().max(200).optional(),
})

export const unitKind: SubjectKind<UnitRow, UnitInput> = {
  workflow: unitWorkflow,
  inputShape: changeShape,
  load: async (tx, key) => {
    const units = await loadUnits(tx, key.authority)
    const unit = units.get(key.id)
    return unit && { unit, units }
  },
  decide: decideUnit,
  // Everything a decision says of a unit is public: projectUnit writes it.
  save: async () => undefined,
  describe: describeUnits,
}

/** Every unit of the authority, as it stands now. */
export async function loadUnits(db: Db | Transaction, authority: string): Promise<UnitMap> {
  const rows = await db
    .selectFrom('public_units')
    .select(['unit_id as id', 'name', 'side', 'state_parent_id as stateParentId', 'party_parent_id as partyParentId'])
    .select(['valid_from as from', 'valid_until as until'])
    .where('authority_id', '=', authority)
    .execute()
  return new Map(rows.map((row): [string, KnownUnit] => [row.id, row]))
}

async function describeUnits(
  db: Db,
  { authority, ids }: { authority: string; ids: readonly string[] },
): Promise<Map<string, { title: string; href: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('public_units')
    .select(['unit_id', 'name'])
    .where('authority_id', '=', authority)
    .where('unit_id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.unit_id, { title: row.name, href: `/console/don-vi/${row.unit_id}` }]))
}
