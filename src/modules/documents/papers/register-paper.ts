import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import { keepCases } from '../cases/keep-cases.ts'
import { refuseDuplicate } from '../duplicates/refuse-duplicate.ts'
import { registerFor } from '../registers/open-register.ts'
import { findUnnamed } from '../tasks/named.ts'
import { refusePaperDays } from './days.rules.ts'
import type { PaperFacts } from './schema.ts'
import { incomingPaperKind, noSuchUnit } from './store.ts'
import { refuseStaleDraft } from './stale-draft.ts'
import { refuseNoSubject } from './subject.rules.ts'

export type Registering = {
  by: Person
  facts: PaperFacts
  /** The draft that becomes the paper; absent for a line by hand, without a file. */
  draft?: string | undefined
  /** The version of the draft that was seen; absent where any will do. */
  version?: number | undefined
  /** Registered papers that seem the same and are known not to be. */
  despite?: readonly string[] | undefined
}

export type Registered = Done & { serial: number; registerId: string }

/** Enters a paper in the register of incoming papers: the next serial and the decision in one commit. */
export function registerPaper(shell: Shell, registering: Registering): Promise<Registered | Refusal> {
  return shell.appender.run(shell.authority, (batch) => registerPaperIn(shell, batch, registering))
}

export async function registerPaperIn(
  shell: Shell,
  batch: Batch,
  { by, facts, draft, version, despite = [] }: Registering,
): Promise<Registered | Refusal> {
  await batch.settle()
  const stale = await refuseStaleDraft(batch.tx, { authority: shell.authority, id: draft, version })
  if (stale) return stale
  const on = dayOf(batch.at)
  const impossible = refuseNoSubject(facts) ?? refusePaperDays(facts, on)
  if (impossible) return impossible
  const naming = { authority: shell.authority, today: on, unitId: facts.unitId }
  if (await findUnnamed(batch.tx, naming)) return noSuchUnit()
  const { number, dated, issuer } = facts
  const asked = { authority: shell.authority, draft, number, dated, issuer }
  const twice = await refuseDuplicate(batch.tx, { by, despite, asked })
  if (twice) return twice
  const register = await registerFor(shell, batch, { by, direction: 'in', side: facts.side, type: facts.type, on })
  if (isRefusal(register)) return register
  if (!register)
    return refuse(
      'not-found',
      'Chưa có sổ đến đang mở cho bên Đảng. Trước hết hãy mở sổ văn bản đến của nhiệm kỳ này.',
      { field: 'side' },
    )
  const entered = { registerId: register.id, serial: register.nextSerial, on }
  const input = { facts, entered }
  const done = await actIn(shell, batch, incomingPaperKind, {
    do: 'register',
    by,
    input,
    ...(draft !== undefined && { draft }),
  })
  if (isRefusal(done)) return done.refused === 'already-exists' ? registeredBefore() : done
  await batch.settle()
  await takeSerial(batch.tx, shell.authority, register.id)
  if (draft !== undefined) await keepCases(shell, batch, { paper: draft, facts })
  return { ...done, serial: entered.serial, registerId: register.id }
}

const registeredBefore = () =>
  refuse('already-exists', 'Văn bản này đã vào sổ, ở cửa sổ khác hoặc do người khác. Hãy xem ở Văn bản đến.')

/** The next serial of a register is one higher. */
export async function takeSerial(tx: Transaction, authority: string, register: string): Promise<void> {
  await tx
    .updateTable('registers')
    .set((eb) => ({ next_serial: eb('next_serial', '+', 1) }))
    .where('authority_id', '=', authority)
    .where('register_id', '=', register)
    .execute()
}
