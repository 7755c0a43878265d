import type { ComponentType } from 'react'
import { BeforeEnding } from '../units/before-ending.tsx'
import { DissolveUnit, MergeUnit, MoveUnit, RenameUnit, RestoreUnit, SplitUnit } from '../units/unit-steps.tsx'
import { AskExtension, ExtendTask, ExtensionAsked, GrantExtension } from '../tasks/extension-steps.tsx'
import { BeforeCancel } from '../tasks/before-cancel.tsx'
import { ChangeRecurrence } from '../tasks/change-recurrence.tsx'
import { FinishTask, PassOnTask, ReassignTask } from '../tasks/task-steps.tsx'
import { ReturnedWhy } from '../tasks/returned-why.tsx'
import { RecursBelow } from '../tasks/stop-below.tsx'
import { AnswerRequest } from '../privacy/request-steps.tsx'
import { BeforeClose, BeforePutAway } from '../registers/before-close.tsx'
import { ExplainGap } from '../registers/explain-gap.tsx'
import { RunningTasks } from '../outgoing/recalled-tasks.tsx'
import { remarkWriter } from '../outgoing/remark-writer.ts'
import type { Problem } from '../server/problem.ts'
import { RemarksLeft, RemarksToSend } from './remarks-to-send.tsx'

export type StepInput = Readonly<Record<string, unknown>>
/** `id` is that of the subject that moves. */
export type StepInputProps = {
  id: string
  value: StepInput
  onChange: (value: StepInput) => void
  /** With what stands now, where a step begins with it. */
  onBegin: (value: StepInput) => void
  problem: Problem | null
}

/** Steps that ask for more than a reason, by module, kind and step, with the fields that they ask for. */
export const inputForms: Readonly<Record<string, ComponentType<StepInputProps>>> = {
  'documents/register/explain-gap': ExplainGap,
  'staff/unit/rename': RenameUnit,
  'staff/unit/move': MoveUnit,
  'staff/unit/merge': MergeUnit,
  'staff/unit/split': SplitUnit,
  'staff/unit/dissolve': DissolveUnit,
  'staff/unit/restore': RestoreUnit,
  'privacy/data-request/grant': AnswerRequest,
  'documents/task/reassign': ReassignTask,
  'documents/task/change-recurrence': ChangeRecurrence,
  'documents/task/pass-on': PassOnTask,
  'documents/task/extend': ExtendTask,
  'documents/task/ask-extension': AskExtension,
  'documents/task/grant-extension': GrantExtension,
  'documents/task/finish': FinishTask,
}

/** Steps in whose form the first of these fields has the focus, before the reason. */
export const focusedInputs: ReadonlySet<string> = new Set([
  'documents/register/explain-gap',
  'documents/task/ask-extension',
  'documents/task/extend',
  'documents/task/grant-extension',
  'staff/unit/rename',
])

/** What is told in the form of a step beside what it asks for; `id` is that of the subject. */
export const stepNotes: Readonly<Record<string, ComponentType<{ id: string }>>> = {
  'documents/outgoing-paper/recall': RunningTasks,
  'documents/outgoing-paper/return': RemarksToSend,
  'documents/outgoing-paper/approve': RemarksLeft,
  'documents/register/close': BeforeClose,
  'documents/register/put-away': BeforePutAway,
  'documents/task/cancel': BeforeCancel,
  'documents/task/reassign': ReturnedWhy,
  'documents/task/stop-recurring': RecursBelow,
  'documents/task/grant-extension': ExtensionAsked,
  'documents/task/decline-extension': ExtensionAsked,
  'staff/unit/dissolve': BeforeEnding,
  'staff/unit/merge': BeforeEnding,
  'staff/unit/split': BeforeEnding,
}

const settleRemarks = (id: string, staffId: string) => remarkWriter(id, staffId).settle()

/** What one wrote about a subject elsewhere on the screen is saved before these steps; answers why it could not be. */
export const savedBefore: Readonly<Record<string, typeof settleRemarks>> = {
  'documents/outgoing-paper/return': settleRemarks,
  'documents/outgoing-paper/approve': settleRemarks,
}
