import { z } from 'zod'
import { plusDays } from '#kernel/day.ts'
import { isPublicEntry, type PublicEntry } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import type { Projected } from '#record/kinds.ts'
import { unitNameKey } from '#vietnamese/unit-name.ts'
import '../tables.ts'
import { unitType } from './schema.ts'
import { unitWorkflow } from './rules.ts'

const named = z.object({ id: z.string(), name: z.string() })
const day = z.string().nullable()
const begun = z.object({
  name: z.string(),
  type: unitType,
  stateParent: named.nullable(),
  partyParent: named.nullable(),
  from: day,
  until: day,
  predecessors: z.array(named),
  successors: z.array(named),
})
const renamed = z.object({ name: z.string(), on: z.string() })
const moved = z.object({ stateParent: named.nullable(), partyParent: named.nullable() })
const ended = z.object({ on: z.string(), until: z.string(), successors: z.array(named) })

type At = { authority: string; id: string; seq: number; entry: PublicEntry }

/** The public rows of a unit: what it is called, to whom it belongs, since and until when, what came before and after. */
export async function projectUnit(tx: Transaction, { authority, entry, seq }: Projected): Promise<void> {
  if (!isPublicEntry(entry)) return
  const step = unitWorkflow.steps.find((one) => one.past === entry.do)
  if (!step) return
  const at: At = { authority, id: entry.subject, seq, entry }
  if (step.from.includes('nothing')) return begin(tx, at, step.to as 'active' | 'ended')
  if (step.do === 'rename') await rename(tx, at)
  if (step.do === 'move') await move(tx, at)
  if (step.do === 'merge' || step.do === 'split' || step.do === 'dissolve') await end(tx, at)
  if (step.do === 'restore') await restore(tx, at)
  await setUnit(tx, at, { state: step.to as 'active' | 'ended', last_seq: seq })
}

async function begin(tx: Transaction, { authority, id, seq, entry }: At, state: 'active' | 'ended'): Promise<void> {
  const facts = begun.parse(entry.public)
  const key = { authority_id: authority, unit_id: id }
  for (const table of ['public_units', 'public_unit_names'] as const) {
    await tx.deleteFrom(table).where('authority_id', '=', authority).where('unit_id', '=', id).execute()
  }
  await tx.deleteFrom('public_unit_links').where('authority_id', '=', authority).where('stated_by', '=', id).execute()
  await tx
    .insertInto('public_units')
    .values({
      ...key,
      name: facts.name,
      type: facts.type.code,
      type_vi: facts.type.vi,
      type_en: facts.type.en,
      side: facts.type.side,
      rank: facts.type.rank,
      state_parent_id: facts.stateParent?.id ?? null,
      party_parent_id: facts.partyParent?.id ?? null,
      valid_from: facts.from,
      valid_until: facts.until,
      state,
      first_seq: seq,
      last_seq: seq,
    })
    .execute()
  await addName(tx, { authority, id, seq }, { name: facts.name, from: facts.from, until: facts.until })
  const after = facts.until === null ? null : plusDays(facts.until, 1)
  await link(tx, { authority, id }, [
    ...facts.predecessors.map((before) => ({ predecessor_id: before.id, successor_id: id, on_day: facts.from })),
    ...facts.successors.map((next) => ({ predecessor_id: id, successor_id: next.id, on_day: after })),
  ])
}

async function rename(tx: Transaction, at: At): Promise<void> {
  const { name, on } = renamed.parse(at.entry.public)
  await setLastName(tx, at, plusDays(on, -1))
  await addName(tx, at, { name, from: on, until: null })
  await setUnit(tx, at, { name })
}

async function move(tx: Transaction, at: At): Promise<void> {
  const { stateParent, partyParent } = moved.parse(at.entry.public)
  await setUnit(tx, at, { state_parent_id: stateParent?.id ?? null, party_parent_id: partyParent?.id ?? null })
}

async function end(tx: Transaction, at: At): Promise<void> {
  const { on, until, successors } = ended.parse(at.entry.public)
  await setUnit(tx, at, { valid_until: until })
  await setLastName(tx, at, until)
  await link(
    tx,
    at,
    successors.map((next) => ({ predecessor_id: at.id, successor_id: next.id, on_day: on })),
  )
}

async function restore(tx: Transaction, at: At): Promise<void> {
  await setUnit(tx, at, { valid_until: null })
  await setLastName(tx, at, null)
  await tx
    .deleteFrom('public_unit_links')
    .where('authority_id', '=', at.authority)
    .where('predecessor_id', '=', at.id)
    .where('stated_by', '=', at.id)
    .execute()
}

type Changed = Partial<{
  name: string
  state: 'active' | 'ended'
  last_seq: number
  valid_until: string | null
  state_parent_id: string | null
  party_parent_id: string | null
}>

async function setUnit(tx: Transaction, { authority, id }: At, changed: Changed): Promise<void> {
  await tx
    .updateTable('public_units')
    .set(changed)
    .where('authority_id', '=', authority)
    .where('unit_id', '=', id)
    .execute()
}

/** Gives the name in use its last day, or takes it away. */
async function setLastName(tx: Transaction, { authority, id }: At, until: string | null): Promise<void> {
  await tx
    .updateTable('public_unit_names')
    .set({ valid_until: until })
    .where('authority_id', '=', authority)
    .where('unit_id', '=', id)
    .where('seq', '=', (eb) =>
      eb
        .selectFrom('public_unit_names as newest')
        .select((one) => one.fn.max('newest.seq').as('seq'))
        .where('newest.authority_id', '=', authority)
        .where('newest.unit_id', '=', id),
    )
    .execute()
}

async function addName(
  tx: Transaction,
  { authority, id, seq }: Pick<At, 'authority' | 'id' | 'seq'>,
  { name, from, until }: { name: string; from: string | null; until: string | null },
): Promise<void> {
  const key = { authority_id: authority, unit_id: id, seq }
  await tx
    .insertInto('public_unit_names')
    .values({ ...key, name, name_key: unitNameKey(name), valid_from: from, valid_until: until })
    .execute()
}

type Link = { predecessor_id: string; successor_id: string; on_day: string | null }

async function link(tx: Transaction, { authority, id }: { authority: string; id: string }, links: readonly Link[]) {
  if (links.length === 0) return
  await tx
    .insertInto('public_unit_links')
    .values(links.map((one) => ({ authority_id: authority, stated_by: id, ...one })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
