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
import { findAgain } from './find-places.ts'
import { closedSentence, linesOf, type Group, type Place } from './plan.rules.ts'
import { understand, type Understood } from './read-asked.ts'
import type { Line } from './read-line.rules.ts'
import type { ImportAsked } from './schema.ts'
import { registerImportKind } from './store.ts'

type Asked = { by: Person; asked: ImportAsked & { leaveOut: boolean }; bytes: Uint8Array }
type One = { id: string; registerId: string; lines: number }
export type Imported = Done & { lines: number; leftOut: number; registerId: string; imports: One[] }

/** What goes into one register: the decision names the file, the register, and a hash of all its lines. */
type Part = { group: Group; lines: (Line & { paperId: string })[]; digest: string }

/**
 * Takes an old register over: one decision for each register that its lines go into, all or none. The lines are kept with them and
 * written among the papers by a job, so that nobody who decides meanwhile waits for 20,000 rows.
 */
export async function runImport(shell: Shell, { by, asked, bytes }: Asked): Promise<Imported | Refusal> {
  const { db, authority } = shell
  const understood = await understand(db, { authority, now: shell.clock(), asked, bytes })
  if (isRefusal(understood)) return understood
  const refused = refuseUnready(understood, asked)
  if (refused) return refused
  const parts: Part[] = []
  for (const group of understood.plan.groups.filter(({ lines }) => lines.length > 0)) {
    const lines = group.lines.map((line) => ({ ...line, paperId: shell.newId() }))
    parts.push({ group, lines, digest: await digestOf(group.lines) })
  }
  return shell.appender.run(authority, (batch) => importIn(shell, batch, { by, asked, understood, parts }))
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

function refuseUnready({ plan, mapping }: Understood, asked: Asked['asked']): Refusal | undefined {
  if (mapping.subject === undefined || (mapping.serial ?? mapping.number) === undefined)
    return refuse('not-allowed', 'Hãy chỉ ra cột của số thứ tự và của trích yếu.', { field: 'map' })
  if (plan.groups.length === 0)
    return refuse('not-allowed', 'Hãy chọn sổ, hoặc ghi năm hay nhiệm kỳ của sổ mới.', {
      field: asked.side === 'party' ? 'period' : 'year',
    })
  if (linesOf(plan) === 0) return refuse('not-allowed', 'Không có dòng nào nhập được.', { field: 'body' })
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

type Entering = Pick<Asked, 'by' | 'asked'> & { understood: Understood; parts: readonly Part[] }

/** Nothing is written before every register was asked: what refuses, refuses all. */
async function importIn(shell: Shell, batch: Batch, entering: Entering): Promise<Imported | Refusal> {
  const { asked, understood, parts } = entering
  await batch.settle()
  const places: Place[] = []
  for (const part of parts) {
    const place = await findPlaceNow(batch, asked, part)
    if (isRefusal(place)) return place
    if (place.id !== null && places.some(({ id }) => id === place.id)) return changedSince()
    places.push(place)
  }
  const imports: One[] = []
  let first: Done | undefined
  for (const [at, part] of parts.entries()) {
    const done = await importPart(shell, batch, { ...entering, part, place: places[at] ?? part.group.place })
    if (isRefusal(done)) return done
    first ??= done.done
    imports.push(done.one)
  }
  const [one] = imports
  if (!first || !one) throw new Error('import: no line goes into any register')
  const lines = linesOf(understood.plan)
  return { ...first, lines, leftOut: understood.plan.wrong.length, registerId: one.registerId, imports }
}

const changedSince = () => refuse('already-exists', 'Các sổ vừa thay đổi. Hãy xem trước lại.', { field: 'body' })

/** The register as it is now, when nobody else decides. */
async function findPlaceNow(batch: Batch, asked: ImportAsked, { group, lines }: Part): Promise<Place | Refusal> {
  const { authority, tx } = batch
  const found = await findAgain(tx, { authority, asked, place: group.place })
  if (found.state !== 'open') return refuse('wrong-state', closedSentence(found), { field: 'registerId' })
  if (!group.place.types.every((type) => found.types.includes(type))) return changedSince()
  const { serials, explained } = found.held
  const taken = lines.find(
    ({ serial }) => serials.has(serial) || explained.some((gap) => gap.first <= serial && serial <= gap.last),
  )
  return taken
    ? refuse('already-exists', `Số ${taken.serial} vừa có trong sổ. Hãy xem trước lại.`, { field: 'body' })
    : found
}

type Importing = Entering & { part: Part; place: Place }

/** One register's lines, by one decision; the register is opened before where there is none. */
async function importPart(
  shell: Shell,
  batch: Batch,
  { by, asked, understood, part, place }: Importing,
): Promise<{ done: Done; one: One } | Refusal> {
  const registerId = place.id ?? (await open(shell, batch, { by, asked, place }))
  if (isRefusal(registerId)) return registerId
  const { lines, digest, group } = part
  const begins = {
    lines,
    digest,
    sha256: understood.sha256,
    by: by.staffId,
    registerId,
    registerTitle: place.title,
    side: asked.side,
    fileName: asked.name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_'),
    leftOut: group.wrong,
    firstBefore: place.id === null ? null : place.firstSerial,
    nextSerial: group.nextSerial,
  }
  const done = await actIn(shell, batch, registerImportKind, { do: 'import-register', by, input: { begins } })
  if (isRefusal(done)) return done
  batch.enqueue({ queue: 'bring-import-lines', data: { authority: shell.authority, import: done.subject } })
  return { done, one: { id: done.subject, registerId, lines: lines.length } }
}

async function open(
  shell: Shell,
  batch: Batch,
  { by, asked, place }: Pick<Importing, 'by' | 'asked' | 'place'>,
): Promise<string | Refusal> {
  const { direction, side } = asked
  const { title, period, firstDay, lastDay } = place
  const types = [...place.types]
  const facts = { direction, side, types, title, period, firstDay, lastDay, firstSerial: 1, notation: '' }
  const opened = await openRegisterIn(shell, batch, { by, facts })
  if (isRefusal(opened)) return opened
  await batch.settle()
  return opened.subject
}
