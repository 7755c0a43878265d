import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import { unitNameKey } from '#vietnamese/unit-name.ts'
import '../tables.ts'
import type { NewUnit } from './decide-unit.ts'
import type { UnitFacts } from './schema.ts'
import { loadUnits, unitKind } from './store.ts'
import { refuseParents, type KnownUnit, type UnitMap } from './unit-tree.ts'

/** Enters a unit by a recorded decision; one whose last day has passed is entered as a former unit. */
export function enterUnit(shell: Shell, by: Actor, facts: UnitFacts): Promise<Done | Refusal> {
  return shell.appender.run(shell.authority, (batch) => enterUnitIn(shell, batch, { by, facts }))
}

/** `units`: those that are there, where the caller enters many and keeps the map; the new one is added to it. */
type Entering = { by: Actor; facts: UnitFacts; id?: string; units?: Map<string, KnownUnit> }

/** The same inside an open batch, with an id known beforehand where other units refer to it. */
export async function enterUnitIn(
  shell: Shell,
  batch: Batch,
  { by, facts, id, units: known }: Entering,
): Promise<Done | Refusal> {
  const units = known ?? (await loadUnits(batch.tx, shell.authority))
  const begins = await prepare(batch.tx, { authority: shell.authority, now: batch.at, facts, units })
  if (isRefusal(begins)) return begins
  const name = begins.until !== null && begins.until < dayOf(batch.at) ? 'enter-former' : 'found'
  const own = id === undefined ? shell : { ...shell, newId: () => id }
  const done = await actIn(own, batch, unitKind, { do: name, by, input: { begins } })
  if (isRefusal(done)) return done
  await saveAliases(batch.tx, shell.authority, { id: done.subject, ...facts })
  known?.set(done.subject, { ...facts, id: done.subject, side: begins.type.side })
  return done
}

type Aliases = { id: string; aliases: readonly string[]; abbreviations: readonly string[] }

/** Replaces the names that papers use for a unit besides its own. */
export async function saveAliases(tx: Transaction, authority: string, { id, aliases, abbreviations }: Aliases) {
  await tx.deleteFrom('unit_aliases').where('authority_id', '=', authority).where('unit_id', '=', id).execute()
  const rows = [
    ...new Set(aliases).values().map((name) => ({ kind: 'alias' as const, name })),
    ...new Set(abbreviations).values().map((name) => ({ kind: 'abbreviation' as const, name })),
  ].map((row) => ({ ...row, authority_id: authority, unit_id: id, name_key: unitNameKey(row.name) }))
  if (rows.length > 0) await tx.insertInto('unit_aliases').values(rows).execute()
}

type Preparing = { authority: string; now: Date; facts: UnitFacts; units: UnitMap }

async function prepare(tx: Transaction, { authority, now, facts, units }: Preparing): Promise<NewUnit | Refusal> {
  const type = await tx
    .selectFrom('unit_types')
    .select(['code', 'vi', 'en', 'side', 'rank'])
    .where('authority_id', '=', authority)
    .where('code', '=', facts.type)
    .executeTakeFirst()
  if (!type) return refuse('not-found', 'Không có loại đơn vị này.', { field: 'type' })
  const { name, stateParentId, partyParentId, from, until, paper } = facts
  const on = from ?? until ?? dayOf(now)
  const refused =
    refuseParents(units, { id: '', stateParentId, partyParentId }, on) ??
    refuseUnknown(units, facts.predecessorIds, 'predecessorIds') ??
    refuseUnknown(units, facts.successorIds, 'successorIds')
  if (refused) return refused
  const named = (id: string) => ({ id, name: units.get(id)?.name ?? '' })
  return {
    name,
    type,
    stateParent: stateParentId === null ? null : named(stateParentId),
    partyParent: partyParentId === null ? null : named(partyParentId),
    from,
    until,
    predecessors: facts.predecessorIds.map(named),
    successors: facts.successorIds.map(named),
    paper,
  }
}

function refuseUnknown(units: UnitMap, ids: readonly string[], field: string): Refusal | undefined {
  return ids.every((id) => units.has(id)) ? undefined : refuse('not-found', 'Không có đơn vị này.', { field })
}
