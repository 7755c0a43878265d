import type { Actor } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import { findFitting } from './read.ts'
import { yearOf } from './rules.ts'
import type { RegisterFacts } from './schema.ts'
import { registerKind } from './store.ts'

/** Opens a register by a recorded decision. */
export function openRegister(shell: Shell, by: Actor, facts: RegisterFacts): Promise<Done | Refusal> {
  return shell.appender.run(shell.authority, (batch) => openRegisterIn(shell, batch, { by, facts }))
}

/** The same inside a batch that is already open. */
export async function openRegisterIn(
  shell: Shell,
  batch: Batch,
  { by, facts }: { by: Actor; facts: RegisterFacts },
): Promise<Done | Refusal> {
  const rival = await findRival(batch.tx, shell.authority, facts)
  return actIn(shell, batch, registerKind, { do: 'open-register', by, input: { begins: { ...facts, rival } } })
}

/** Title of a register that numbers some of the same papers in some of the same days. */
async function findRival(tx: Transaction, authority: string, facts: RegisterFacts): Promise<string | null> {
  const rows = await tx
    .selectFrom('registers')
    .select(['title', 'types'])
    .where('authority_id', '=', authority)
    .where('direction', '=', facts.direction)
    .where('side', '=', facts.side)
    .where('first_day', '<=', facts.lastDay)
    .where('last_day', '>=', facts.firstDay)
    .execute()
  const clash = ({ types }: { types: string[] }) =>
    facts.types.length === 0 ? types.length === 0 : types.some((type) => facts.types.includes(type))
  return rows.find(clash)?.title ?? null
}

type Wanted = { by: Actor; direction: 'in' | 'out'; side: 'state' | 'party'; type: string | null; on: Day }

/**
 * The open register that numbers a paper; where the state side has none for the year yet, it is opened by the same person in
 * the same commit. A term of the Party has no calendar: its register is opened by hand.
 * @returns undefined where there is none and none can be opened by itself
 */
export async function registerFor(
  shell: Shell,
  batch: Batch,
  { by, ...wanted }: Wanted,
): Promise<Refusal | { id: string; nextSerial: number; notation: string } | undefined> {
  const asked = { authority: shell.authority, ...wanted }
  const found = await findFitting(batch.tx, asked)
  if (found || wanted.side === 'party') return found
  const { period, firstDay, lastDay } = yearOf(wanted.on)
  const before = await formerNotation(batch.tx, shell.authority, wanted.direction)
  const facts: RegisterFacts = {
    direction: wanted.direction,
    side: 'state',
    types: [],
    title: `Sổ đăng ký văn bản ${wanted.direction === 'in' ? 'đến' : 'đi'} năm ${period}`,
    period,
    firstDay,
    lastDay,
    firstSerial: 1,
    notation: before,
  }
  const opened = await openRegisterIn(shell, batch, { by, facts })
  if (isRefusal(opened)) return opened.refused === 'already-exists' ? undefined : opened
  await batch.settle()
  return findFitting(batch.tx, asked)
}

async function formerNotation(tx: Transaction, authority: string, direction: 'in' | 'out'): Promise<string> {
  const row = await tx
    .selectFrom('registers')
    .select('notation')
    .where('authority_id', '=', authority)
    .where('direction', '=', direction)
    .where('side', '=', 'state')
    .orderBy('first_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.notation ?? ''
}
