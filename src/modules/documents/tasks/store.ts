import type { z } from 'zod'
import { dayOf, type Day } from '#kernel/day.ts'
import { addWorkingDays, closingOf, dueAt, workingDayFrom } from '#kernel/due.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { stateAfter, type Step } from '#kernel/workflow.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, Saved, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { refuseTaskDue } from '../papers/days.rules.ts'
import { workflowOfSide } from '../papers/side.rules.ts'
import { changeRecurrence, type Recurring } from './change-recurrence.rules.ts'
import { assigner, describe } from './describe-task.ts'
import { joinPeriods } from './join-periods.ts'
import { findOutside, findUnnamed, outsideWords, unitOf, unnamedWords, type Unnamed } from './named.ts'
import { firstOccurrence } from './recurrence.rules.ts'
import { taskWorkflow } from './rules.ts'
import { taskInput, type Recurrence } from './schema.ts'
import { changeSeries, findRecurring } from './series.ts'

type TaskRow = {
  text: string
  unitId: string | null
  staffId: string | null
  joinIds: string[]
  dueOn: Day | null
  askedDueOn: Day | null
  recurs: Recurrence | null
  seriesId: string | null
  occursOn: Day | null
  /** How its series recurs. */
  series: Recurring
  state: string
  /** Of the paper that asks for it; null where it says none. */
  paperDated: Day | null
  /** What the input names and nobody in office answers to. */
  unnamed: Unnamed
  /** What the input names and is no unit of the authority's own. */
  outside: Awaited<ReturnType<typeof findOutside>>
  /** Of whom the input names, or else of who does it now. */
  unitOfStaff: string | undefined
}
type Input = z.output<typeof taskInput>
type Key = { authority: string; id: string }

/** A task begins from the proposal of the same id: its row is there before its subject (assign-paper.ts). */
export const taskKind: SubjectKind<TaskRow, Input> = {
  workflow: taskWorkflow,
  workflowFor,
  inputShape: taskInput,
  load: loadTask,
  decide,
  save,
  describe,
  assigner,
}

/** By the side of the paper that brings it. */
async function workflowFor(db: Db, { authority, id, now }: Key & { now: Date }) {
  const row = await db
    .selectFrom('tasks as t')
    .innerJoin('papers as p', (join) =>
      join.onRef('p.authority_id', '=', 't.authority_id').onRef('p.paper_id', '=', 't.paper_id'),
    )
    .select('p.side')
    .where('t.authority_id', '=', authority)
    .where('t.task_id', '=', id)
    .executeTakeFirst()
  return workflowOfSide(taskWorkflow, row?.side ?? 'state', dayOf(now))
}

async function loadTask(
  tx: Transaction,
  { authority, id }: Key,
  { input, now }: { input: Input; now: Date },
): Promise<TaskRow | undefined> {
  const row = await tx
    .selectFrom('tasks')
    .select((eb) =>
      eb
        .selectFrom('papers as p')
        .select('p.dated')
        .whereRef('p.authority_id', '=', 'tasks.authority_id')
        .whereRef('p.paper_id', '=', 'tasks.paper_id')
        .as('paperDated'),
    )
    .select(['text', 'unit_id as unitId', 'staff_id as staffId', 'due_on as dueOn', 'recurs', 'state'])
    .select(['asked_due_on as askedDueOn'])
    .select(['series_id as seriesId', 'occurs_on as occursOn'])
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const joins = await tx
    .selectFrom('task_joins')
    .select('unit_id')
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .execute()
  const naming = { authority, today: dayOf(now), ...input }
  const unnamed = await findUnnamed(tx, naming)
  const outside = await findOutside(tx, naming)
  const unitOfStaff = await unitOf(tx, {
    authority,
    staffId: input.staffId === undefined ? row.staffId : input.staffId,
  })
  const series = await findRecurring(tx, { authority, id })
  return { ...row, joinIds: joins.map((join) => join.unit_id), series, unnamed, outside, unitOfStaff }
}

const extending = ['extend', 'grant-extension']

/** A request stands as long as the task is in the state that says so. */
function askedAfter({ state, askedDueOn }: TaskRow, step: Step, { dueOn = null }: Input): Day | null {
  if (step.do === 'ask-extension') return dueOn
  return stateAfter(step, state) === 'asking' ? askedDueOn : null
}

type Stepping = Pick<Given<TaskRow, Input>, 'step' | 'input' | 'by' | 'now' | 'id'>

/**
 * What the row says after the step. Who accepts a task that was given to a unit, or asks for more time, does it from then on;
 * a recurring duty that is assigned begins a series.
 */
function after(row: TaskRow, { step, input, by, now, id }: Stepping): TaskRow {
  const moves = ['assign', 'issue', 'reassign'].includes(step.do)
  const next = {
    ...row,
    ...(['accept', 'ask-extension'].includes(step.do) &&
      row.staffId === null &&
      by !== 'clock' && { staffId: by.staffId }),
    ...(moves && input.unitId !== undefined && { unitId: input.unitId }),
    ...((moves || step.do === 'pass-on') && input.staffId !== undefined && { staffId: input.staffId }),
    ...(moves && input.joinIds !== undefined && { joinIds: input.joinIds }),
    ...((moves || extending.includes(step.do)) && input.dueOn !== undefined && { dueOn: input.dueOn }),
    ...(step.do === 'stop-recurring' && { recurs: null }),
    askedDueOn: askedAfter(row, step, input),
    state: stateAfter(step, row.state),
  }
  if (!['assign', 'issue'].includes(step.do) || next.recurs === null) return next
  const occursOn = next.dueOn ?? firstOccurrence(next.recurs, dayOf(now))
  return { ...next, seriesId: row.seriesId ?? id, occursOn, dueOn: next.dueOn ?? workingDayFrom(occursOn) }
}

function decide(given: Given<TaskRow, Input>): Refusal | Decision {
  const { row, step, input, now } = given
  if (!row) return refuse('not-found', 'Không tìm thấy nhiệm vụ này.')
  const next = after(row, given)
  const refused = refuseTask(row, { step, input, next }) ?? refuseDay(row, { step, next, today: dayOf(now) })
  if (refused) return refused
  const changed = changedSeries(row, step, { input, now })
  if (isRefusal(changed)) return changed
  const { text, unitId, staffId, joinIds, dueOn, askedDueOn, recurs } = next
  const said = { text, unitId, staffId, joinIds, dueOn }
  const result = input.result === undefined ? {} : { result: input.result }
  return {
    public: {},
    body: {
      ...said,
      ...(askedDueOn && { askedDueOn }),
      ...(recurs && { recurs }),
      ...result,
      ...tellSeries(row, changed),
    },
    concerned: next.staffId === null ? [] : [next.staffId],
    unitId: next.unitId,
    due: dueOf(next, now),
  }
}

/** How the series recurs from its next time on, where the step changes that. */
function changedSeries({ series }: TaskRow, step: Step, { input, now }: { input: Input; now: Date }) {
  if (step.do === 'stop-recurring') return { recurs: null, nextOn: null }
  return step.do === 'change-recurrence' ? changeRecurrence(series, input, dayOf(now)) : undefined
}

/** How it recurred and does now. */
function tellSeries({ series }: TaskRow, changed: ReturnType<typeof changedSeries>) {
  if (!changed || isRefusal(changed) || changed.recurs === null) return {}
  return { recurs: changed.recurs, nextOn: changed.nextOn, before: series.recurs }
}

type Asked = { step: Step; input: Input; next: TaskRow }

function refuseTask(row: TaskRow, { step, input, next }: Asked): Refusal | undefined {
  if (row.unnamed !== undefined) return refuse('not-found', unnamedWords[row.unnamed], { field: row.unnamed })
  if (row.outside !== undefined) return refuse('not-allowed', outsideWords[row.outside], { field: row.outside })
  if (['assign', 'issue', 'reassign'].includes(step.do) && next.unitId === null && next.staffId === null)
    return refuse('not-allowed', 'Hãy chọn đơn vị hoặc người chủ trì.', { field: 'unitId' })
  if (['assign', 'issue', 'reassign', 'pass-on'].includes(step.do) && isOutside(row, next))
    return refuse(
      'not-allowed',
      'Người được chọn không thuộc đơn vị chủ trì hay phối hợp. Hãy chọn lại người hoặc đơn vị.',
      {
        field: 'staffId',
      },
    )
  if (step.do === 'pass-on' && (input.staffId === undefined || input.staffId === row.staffId))
    return refuse('not-allowed', 'Hãy chọn người nhận làm tiếp.', { field: 'staffId' })
  if (step.do === 'ask-extension' && row.dueOn === null)
    return refuse('not-allowed', 'Nhiệm vụ này không có hạn, không cần xin gia hạn.', { field: 'dueOn' })
  if (
    [...extending, 'ask-extension'].includes(step.do) &&
    (!input.dueOn || (row.dueOn !== null && input.dueOn <= row.dueOn))
  )
    return refuse('not-allowed', 'Hạn mới phải sau hạn cũ.', { field: 'dueOn' })
  if (step.do === 'stop-recurring' && row.recurs === null) return refuse('not-allowed', 'Nhiệm vụ này không lặp lại.')
  if (step.do === 'finish' && !input.result)
    return refuse('not-allowed', 'Hãy ghi kết quả: đã làm gì, ở đâu xem được.', { field: 'result' })
  return undefined
}

/**
 * Looks at a day that the step sets, whether or not it was proposed before. A letter of ours that is issued late goes out with the
 * days that were approved: its clerk could not change them.
 */
function refuseDay(row: TaskRow, { step, next, today }: { step: Step; next: TaskRow; today: Day }) {
  const { text } = row
  const dated = step.do === 'issue' ? null : row.paperDated
  if (next.askedDueOn !== row.askedDueOn) return refuseTaskDue({ text, dueOn: next.askedDueOn }, { dated, today })
  if (next.dueOn === row.dueOn && !['assign', 'issue'].includes(step.do)) return undefined
  return refuseTaskDue({ text, dueOn: next.dueOn }, { dated, today })
}

/** Whether it would be done by somebody of a unit that has no part in it. */
const isOutside = ({ unitOfStaff }: TaskRow, { unitId, staffId, joinIds }: TaskRow): boolean =>
  staffId !== null && unitId !== null && unitOfStaff !== undefined && ![unitId, ...joinIds].includes(unitOfStaff)

/** Closing time, 17:00 in Vietnam, of the last day; in other states the term of the table. */
function dueOf({ state, dueOn }: TaskRow, now: Date): Date | null {
  const end = dueOn === null ? null : closingOf(dueOn)
  const term = dueAt(taskWorkflow, state, now)
  if (state === 'accepted') return end
  // Who assigned it has a day to assign it anew or to cancel it.
  if (state === 'returned') return addWorkingDays(now, 1)
  if ((state === 'assigned' || state === 'asking') && end !== null && term !== null) return end < term ? end : term
  return term
}

async function save(tx: Transaction, saved: Saved<TaskRow, Input>) {
  const { authority, id, row, step, input, by, now } = saved
  if (!row) return
  const next = after(row, saved)
  const ended = taskWorkflow.states[next.state]?.end === true
  const begun = step.from.includes('nothing')
  await tx
    .updateTable('tasks')
    .set({
      unit_id: next.unitId,
      staff_id: next.staffId,
      due_on: next.dueOn,
      asked_due_on: next.askedDueOn,
      series_id: next.seriesId,
      occurs_on: next.occursOn,
      ...(['assign', 'reassign'].includes(step.do) && by !== 'clock' && { assigned_by: by.staffId }),
      ended_at: ended ? now : null,
      ...(begun && { proposed: false, began_at: now }),
      ...(step.do === 'finish' && { finished_at: now }),
      ...(['send-back', 'reassign'].includes(step.do) && { finished_at: null }),
      ...(input.result !== undefined && { result: input.result }),
      ...(input.resultPaperId !== undefined && { result_paper_id: input.resultPaperId }),
    })
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .execute()
  if (input.joinIds !== undefined) await saveJoins(tx, { authority, id }, next.joinIds)
  if (begun && next.seriesId !== null) await joinPeriods(tx, { authority, series: next.seriesId })
  const changed = changedSeries(row, step, { input, now })
  if (changed && !isRefusal(changed)) await changeSeries(tx, { authority, id: row.seriesId ?? id }, changed)
}

/** Replaces the units that join in a task. */
export async function saveJoins(tx: Transaction, { authority, id }: Key, units: readonly string[]): Promise<void> {
  await tx.deleteFrom('task_joins').where('authority_id', '=', authority).where('task_id', '=', id).execute()
  const rows = [...new Set(units)].map((unit) => ({ authority_id: authority, task_id: id, unit_id: unit }))
  if (rows.length > 0) await tx.insertInto('task_joins').values(rows).execute()
}
