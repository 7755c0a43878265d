import { z } from 'zod'
import { dayOf, type Day } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, Saved, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { findUnnamed } from '../tasks/named.ts'
import { addedFile, saveFile, type AddedFile } from './added-file.ts'
import { refusePaperDays } from './days.rules.ts'
import { incomingPaperWorkflow } from './rules.ts'
import { describePapers } from './read.ts'
import { paperFacts, type Citation, type PaperFacts } from './schema.ts'
import { workflowOfSide } from './side.rules.ts'
import { refuseNoSubject } from './subject.rules.ts'

/** What the steps bring: all facts with `register` and `correct`; with `register` its place in the register too. */
export type IncomingInput = {
  facts?: PaperFacts | undefined
  /** Where it is entered: given by register-paper.ts, never by a caller of the API. */
  entered?: { registerId: string; serial: number; on: Day }
  /** With `add-file`: what was kept; given by add-file.ts. */
  file?: AddedFile
  /** With `assign`: how many tasks begin with it; given by assign-paper.ts. */
  tasks?: number
}

type IncomingRow = {
  subject: string
  unitId: string | null
  openTasks: number
  state: string
  /** The unit that is to see it from now on is none at work. */
  noUnit: boolean
}
type Key = { authority: string; id: string }

export const incomingPaperKind: SubjectKind<IncomingRow, IncomingInput> = {
  workflow: incomingPaperWorkflow,
  workflowFor,
  inputShape: z.object({ facts: paperFacts.optional() }),
  load: loadPaper,
  decide,
  save,
  describe: describePapers,
}

/** By the side of the paper, as a line that is entered or corrected now says it. */
async function workflowFor(db: Db, { authority, id, now, input }: Key & { now: Date; input?: IncomingInput }) {
  const row = await db
    .selectFrom('papers')
    .select('side')
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
  return workflowOfSide(incomingPaperWorkflow, input?.facts?.side ?? row?.side ?? 'state', dayOf(now))
}

async function loadPaper(
  tx: Transaction,
  { authority, id }: Key,
  { input, now }: { input: IncomingInput; now: Date },
): Promise<IncomingRow | undefined> {
  const row = await tx
    .selectFrom('papers')
    .select(['subject', 'unit_id', 'state'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { open } = await tx
    .selectFrom('tasks')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .where('proposed', '=', false)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  const unitId = input.facts?.unitId === row.unit_id ? null : input.facts?.unitId
  const noUnit = (await findUnnamed(tx, { authority, today: dayOf(now), unitId })) !== undefined
  return { subject: row.subject, unitId: row.unit_id, openTasks: open, state: row.state, noUnit }
}

function decide({ row, step, input, now }: Given<IncomingRow, IncomingInput>): Refusal | Decision {
  const { facts, entered } = input
  if (step.do === 'register') {
    if (!facts || !entered) return refuse('not-allowed', 'Hãy vào sổ ở mục Văn bản đến.')
    return { public: {}, body: { ...bodyOf(facts), ...entered }, unitId: facts.unitId }
  }
  if (!row) return refuse('not-found', 'Không tìm thấy văn bản này.')
  if (step.do === 'correct' && row.noUnit) return noSuchUnit()
  if (step.do === 'correct') {
    if (!facts) return refuse('not-allowed', 'Hãy sửa ở dòng vào sổ của văn bản.')
    const refused = refuseNoSubject(facts) ?? refusePaperDays(facts, dayOf(now))
    return refused ?? { public: {}, body: bodyOf(facts), unitId: facts.unitId }
  }
  if (step.do === 'take-up' && row.state !== 'imported')
    return refuse('wrong-state', 'Chỉ mở được văn bản của sổ cũ đã nhập.')
  if (step.do === 'add-file') return addedFile(row, input.file)
  if (step.do === 'assign' && !input.tasks)
    return refuse('not-allowed', 'Hãy giao ít nhất một nhiệm vụ. Nếu không phải làm gì, hãy lưu văn bản.', {
      field: 'tasks',
    })
  if (step.do === 'settle' && row.openTasks > 0)
    return refuse(
      'not-allowed',
      `Còn ${row.openTasks} nhiệm vụ chưa được xác nhận. Hãy xác nhận hoặc dừng từng nhiệm vụ.`,
    )
  return { public: {}, body: { subject: row.subject } }
}

/** Nobody would see a paper that is for a unit which is not there. */
export const noSuchUnit = () =>
  refuse('not-found', 'Không có đơn vị này, hoặc đơn vị đã thôi hoạt động.', { field: 'unitId' })

const bodyOf = (facts: PaperFacts): Record<string, Json> => ({ ...facts })

async function save(tx: Transaction, saved: Saved<IncomingRow, IncomingInput>) {
  const { authority, id, row, input, now } = saved
  const { facts, entered } = input
  if (input.file) await saveFile(tx, saved, input.file)
  if (!facts) return
  const key = { authority_id: authority, paper_id: id }
  const place = entered && { register_id: entered.registerId, serial: entered.serial, registered_on: entered.on }
  const values = { ...paperColumns(facts), ...place }
  if (row)
    await tx
      .updateTable('papers')
      .set((eb) => ({ ...values, version: eb('version', '+', 1) }))
      .where('authority_id', '=', authority)
      .where('paper_id', '=', id)
      .execute()
  else
    await tx
      .insertInto('papers')
      .values({ ...absent, ...key, ...values, direction: 'in', came_by: 'hand', drafted_at: now })
      .execute()
  await saveCites(tx, { authority, id }, facts.cites)
}

const absent = {
  register_id: null,
  serial: null,
  registered_on: null,
  intake_id: null,
  import_id: null,
  drafted_by: null,
  content: null,
} as const

/** Replaces what a paper cites. */
export async function saveCites(tx: Transaction, { authority, id }: Key, cites: readonly Citation[]): Promise<void> {
  await tx.deleteFrom('paper_cites').where('authority_id', '=', authority).where('paper_id', '=', id).execute()
  if (cites.length === 0) return
  await tx
    .insertInto('paper_cites')
    .values(
      cites.map(({ number, date, issuer }, position) => ({
        authority_id: authority,
        paper_id: id,
        position,
        number,
        dated: date,
        issuer,
      })),
    )
    .execute()
}

/** The columns of `papers` that facts fill. */
export function paperColumns(facts: PaperFacts) {
  const { dueOn, unitId, signerTitle, signingAuthority, cites: _, ...alike } = facts
  return {
    ...alike,
    due_on: dueOn,
    unit_id: unitId,
    signer_title: signerTitle,
    signing_authority: signingAuthority,
  }
}
