import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { Person } from '#kernel/actor.ts'
import { canonicalize } from '#kernel/canonical.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { count } from '#vietnamese/format.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import { openRegisterIn } from '../registers/open-register.ts'
import { understand, type Understood } from './read-asked.ts'
import type { Line } from './read-line.rules.ts'
import type { ImportAsked } from './schema.ts'
import { registerImportKind } from './store.ts'
import { findTarget, heldBy, type Target } from './target.ts'

type Asked = { by: Person; asked: ImportAsked & { leaveOut: boolean }; bytes: Uint8Array }
export type Imported = Done & { lines: number; leftOut: number; registerId: string }

/**
 * Takes an old register over by one decision: it names the file, the register, and a hash of all its lines. The lines are kept with
 * it and written among the papers by a job, so that nobody who decides meanwhile waits for 20,000 rows.
 */
export async function runImport(shell: Shell, { by, asked, bytes }: Asked): Promise<Imported | Refusal> {
  const { db, authority } = shell
  const understood = await understand(db, { authority, now: shell.clock(), asked, bytes })
  if (isRefusal(understood)) return understood
  const refused = refuseUnready(understood, asked)
  if (refused) return refused
  const lines = understood.plan.lines.map((line) => ({ ...line, paperId: shell.newId() }))
  const digest = await digestOf(understood.plan.lines)
  return shell.appender.run(authority, (batch) => importIn(shell, batch, { by, asked, understood, lines, digest }))
}

/** The hash that the decision commits to: of each line in canonical JSON and a line feed, in the order of the file. */
export async function digestOf(lines: readonly Line[]): Promise<string> {
  const hash = createHash('sha256')
  for (const [at, line] of lines.entries()) {
    hash.update(`${canonicalize({ ...line })}\n`)
    if (at % 500 === 499) await setImmediate()
  }
  return hash.digest('hex')
}

function refuseUnready({ plan, target, mapping }: Understood, asked: Asked['asked']): Refusal | undefined {
  if (mapping.subject === undefined || (mapping.serial ?? mapping.number) === undefined)
    return refuse('not-allowed', 'Hãy chỉ ra cột của số thứ tự và của trích yếu.', { field: 'map' })
  if (!target)
    return refuse('not-allowed', 'Hãy chọn sổ, hoặc ghi năm hay nhiệm kỳ của sổ mới.', {
      field: asked.side === 'party' ? 'period' : 'year',
    })
  if (plan.lines.length === 0) return refuse('not-allowed', 'Không có dòng nào nhập được.', { field: 'body' })
  if (plan.wrong.length > 0 && !asked.leaveOut)
    return refuse(
      'not-allowed',
      `Có ${count(plan.wrong.length, 'vi')} dòng sai. Hãy sửa tệp, hoặc chọn để các dòng đó lại.`,
      {
        field: 'leaveOut',
      },
    )
  return undefined
}

type Entering = Pick<Asked, 'by' | 'asked'> & {
  understood: Understood
  lines: readonly (Line & { paperId: string })[]
  digest: string
}

async function importIn(shell: Shell, batch: Batch, entering: Entering): Promise<Imported | Refusal> {
  const { by, asked, understood, lines, digest } = entering
  await batch.settle()
  const register = await lockTarget(shell, batch, entering)
  if (isRefusal(register)) return register
  const { plan, sha256 } = understood
  const begins = {
    lines,
    sha256,
    digest,
    by: by.staffId,
    registerId: register.id,
    registerTitle: register.title,
    fileName: asked.name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_'),
    leftOut: plan.wrong.length,
    firstBefore: register.opened ? null : register.firstSerial,
    nextSerial: plan.nextSerial,
  }
  const done = await actIn(shell, batch, registerImportKind, { do: 'import-register', by, input: { begins } })
  if (isRefusal(done)) return done
  batch.enqueue({ queue: 'bring-import-lines', data: { authority: shell.authority, import: done.subject } })
  return { ...done, lines: lines.length, leftOut: plan.wrong.length, registerId: register.id }
}

/** The register as it is now, when nobody else decides; opened where there is none. */
async function lockTarget(
  shell: Shell,
  batch: Batch,
  { by, asked, understood, lines }: Entering,
): Promise<(Target & { id: string; opened: boolean }) | Refusal> {
  const { authority } = shell
  const wanted = { ...asked, year: asked.year ?? Number(understood.target?.firstDay.slice(0, 4)) }
  const found = await findTarget(batch.tx, { authority, asked: wanted })
  if (!found) return refuse('not-found', 'Không tìm thấy sổ này.', { field: 'registerId' })
  if (found.state !== 'open')
    return refuse('wrong-state', `“${found.title}” đã khoá. Hãy mở lại sổ rồi nhập.`, { field: 'registerId' })
  if (found.id !== null) {
    const { serials, explained } = await heldBy(batch.tx, { authority, id: found.id })
    const taken = lines.find(
      ({ serial }) => serials.has(serial) || explained.some((gap) => gap.first <= serial && serial <= gap.last),
    )
    if (taken)
      return refuse('already-exists', `Số ${taken.serial} vừa có trong sổ. Hãy xem trước lại.`, { field: 'body' })
    return { ...found, id: found.id, opened: false }
  }
  const { direction, side } = asked
  const { title, period, firstDay, lastDay } = found
  const facts = { direction, side, types: [], title, period, firstDay, lastDay, firstSerial: 1, notation: '' }
  const opened = await openRegisterIn(shell, batch, { by, facts })
  if (isRefusal(opened)) return opened
  await batch.settle()
  return { ...found, id: opened.subject, opened: true }
}
