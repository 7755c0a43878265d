import type { Actor } from '#kernel/actor.ts'
import { allow, type Capacity, type Standing, type Ties } from '#kernel/check.ts'
import type { PublicEntry } from '#kernel/entry.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { findStep, nothing, stateAfter, type Step, type Workflow } from '#kernel/workflow.ts'
import { dueAt } from '#kernel/due.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { newSubject, type Batch } from './append.ts'
import type { Appender } from './appender.ts'
import {
  workflowOf,
  type AnySubjectKind,
  type Decision,
  type Project,
  type Projected,
  type SubjectKind,
} from './kinds.ts'
import { whoIs, type SubjectRow } from './subjects.ts'

/** The outside world of one authority, handed to everything that decides. */
export type Shell = {
  db: Db
  authority: string
  clock: Clock
  newId: () => string
  appender: Appender
  /** Every module's projection, by module name. */
  projections: ReadonlyMap<string, Project>
  /** Every module's kinds of subject, by `module/kind`. */
  kinds: ReadonlyMap<string, AnySubjectKind>
}

export type Reason = { code?: string | undefined; text?: string | undefined }

/** `id` names a subject; `draft` a row that stood before anything was decided of it, and is begun under the same id. */
export type Attempted<Input> = {
  id?: string
  draft?: string
  do: string
  by: Actor
  reason?: Reason | undefined
  input: Input
}

export type Done = { subject: string; state: string; seq: number; at: string; receipt: 'pending' }

/**
 * The only door through which an official change passes: lock, check, decide, append, project, queue the notices, commit.
 * @returns what was done, durable; or the refusal, with nothing written
 */
export async function act<Row, Input>(
  shell: Shell,
  kind: SubjectKind<Row, Input>,
  attempted: Attempted<Input>,
): Promise<Done | Refusal> {
  return shell.appender.run(shell.authority, (batch) => actIn(shell, batch, kind, attempted))
}

/** The same inside a batch that is already open: for decisions that bring others with them in one commit. */
export async function actIn<Row, Input>(
  shell: Shell,
  batch: Batch,
  kind: SubjectKind<Row, Input>,
  attempted: Attempted<Input>,
): Promise<Done | Refusal> {
  const begins = attempted.id === undefined
  const id = attempted.id ?? attempted.draft ?? shell.newId()
  const key = { module: kind.workflow.module, kind: kind.workflow.kind, subject: id }
  // A fresh random id names nothing yet: there is no row to lock.
  const fresh = begins && attempted.draft === undefined
  const known = fresh ? undefined : await batch.lock(key)
  const workflow = await heldFor(batch, kind, { id, input: attempted.input })
  if (!known && !begins) return refuse('not-found', `Không tìm thấy ${workflow.label.vi} này.`)
  if (known && begins) return refuse('already-exists', `Đã có quyết định về ${workflow.label.vi} này.`)
  const subject = known ?? newSubject(batch, key, nothing)

  const by = attempted.by
  const attempt = { do: attempted.do, by, reason: attempted.reason }
  const asked = allow(workflow, begins ? beginning(workflow, subject, attempt) : standingOf(subject, by), attempt)
  if (isRefusal(asked)) return asked
  const { step } = asked
  const row = fresh ? undefined : await loadRow(batch, kind, { id, input: attempted.input })
  const decision = kind.decide({ row, step, input: attempted.input, by, now: batch.at, id })
  if (isRefusal(decision)) return decision
  const allowed = begins ? allow(workflow, begun(subject, decision, by), attempt) : asked
  if (isRefusal(allowed)) return allowed

  const saved = { authority: batch.authority, id, row, step, input: attempted.input, by, now: batch.at }
  await batch.write(kind.save, saved)
  const appended = record(batch, { workflow, subject, decision, attempted, ...allowed })
  await project(shell, batch, { ...appended, module: workflow.module, kind: workflow.kind })
  enqueueNotices(batch, { workflow, step, subject, seq: appended.seq })
  return { subject: id, state: subject.state, seq: appended.seq, at: batch.at.toISOString(), receipt: 'pending' }
}

async function heldFor(
  batch: Batch,
  kind: Pick<AnySubjectKind, 'workflow' | 'workflowFor'>,
  { id, input }: { id: string; input: unknown },
): Promise<Workflow> {
  if (kind.workflowFor) await batch.settle()
  return workflowOf(kind, batch.tx, { authority: batch.authority, id, now: batch.at, input })
}

async function loadRow<Row, Input>(
  batch: Batch,
  kind: SubjectKind<Row, Input>,
  { id, input }: { id: string; input: Input },
): Promise<Row | undefined> {
  await batch.settle()
  return kind.load(batch.tx, { authority: batch.authority, id }, { input, now: batch.at })
}

/** What the check must know of a subject, seen by the actor who asks. */
export function standingOf(subject: SubjectRow, by: Actor): Standing {
  const own = tiesOf(subject, by === 'clock' ? [] : [by.staffId])
  const standing = { state: subject.state, ...own, unitId: subject.unit_id, claimed: subject.concerned.length > 0 }
  const absent = by === 'clock' ? [] : new Set(by.grants.flatMap(({ inStead }) => inStead ?? []))
  const inStead = new Map([...absent].map((id) => [id, tiesOf(subject, by === 'clock' ? [] : [by.staffId, id])]))
  return inStead.size > 0 ? { ...standing, inStead } : standing
}

/** The ties of persons who count as one: a person, or a deputy and the absent person. */
function tiesOf(subject: SubjectRow, staffIds: readonly string[]): Ties {
  const them = staffIds.map((id) => whoIs(subject.salt, id))
  return {
    deeds: subject.deeds.map((deed) => ({
      do: deed.do,
      self: them.includes(deed.who) || (deed.inStead !== undefined && them.includes(deed.inStead)),
    })),
    concerned: staffIds.some((id) => subject.concerned.includes(id)),
  }
}

/** Before the decision nobody knows whom and which unit a new subject is about: the check assumes what favours the actor. */
function beginning(workflow: Workflow, subject: SubjectRow, { do: name, by }: { do: string; by: Actor }): Standing {
  const { unitId: _, ...standing } = standingOf(subject, by)
  return { ...standing, concerned: findStep(workflow, name)?.by.includes('concerned') ?? false }
}

/** After the decision it is known, and the check is made again: nobody begins a matter of his own or of another unit. */
function begun(subject: SubjectRow, decision: Decision, by: Actor): Standing {
  return standingOf({ ...subject, concerned: [...(decision.concerned ?? [])], unit_id: decision.unitId ?? null }, by)
}

type Recorded<Input> = {
  workflow: Workflow
  subject: SubjectRow
  step: Step
  as: Capacity | 'clock'
  decision: Decision
  attempted: Attempted<Input>
}

function record<Input>(batch: Batch, { workflow, subject, step, as, decision, attempted }: Recorded<Input>) {
  const by = doerOf(subject, as, attempted.by)
  moveSubject(batch, { workflow, subject, step, decision })
  const reason = attempted.reason?.code ?? (step.reason === 'text' ? 'text' : undefined)
  const appended = batch.append({
    module: workflow.module,
    kind: workflow.kind,
    subject: subject.subject,
    did: step.past,
    by,
    ...(reason !== undefined && { reason }),
    ...(step.basis !== undefined && { basis: step.basis }),
    ...(workflow.policy !== undefined && { policy: workflow.policy }),
    automated: decision.automated ?? (attempted.by === 'clock' ? byClock(step) : 'none'),
    public: decision.public,
    body: attempted.reason?.text
      ? { content: decision.body, reasonText: attempted.reason.text }
      : { content: decision.body },
    ...(step.internal && { internal: true }),
  })
  const { who, inStead } = by === 'clock' ? { who: by } : by
  const deed = { do: step.do, who, ...(inStead !== undefined && { inStead }), seq: appended.seq }
  subject.deeds = [...subject.deeds, deed]
  return appended
}

/** Time ends what has begun; what the clock begins is due by itself. */
const byClock = (step: Step) => (step.from.includes(nothing) ? 'scheduled' : 'lapsed')

function doerOf(subject: SubjectRow, as: Capacity | 'clock', by: Actor): PublicEntry['by'] {
  if (as === 'clock' || by === 'clock') return 'clock'
  const who = whoIs(subject.salt, by.staffId)
  if (who === undefined) throw new Error('the salt of this subject is erased: it can no longer be moved by a person')
  const inStead = as.inStead === undefined ? undefined : whoIs(subject.salt, as.inStead)
  return { role: as.role, who, ...(inStead !== undefined && { inStead }) }
}

function moveSubject(
  batch: Batch,
  { workflow, subject, step, decision }: { workflow: Workflow; subject: SubjectRow; step: Step; decision: Decision },
): void {
  const state = stateAfter(step, subject.state)
  if (subject.state !== state) subject.entered_at = batch.at
  subject.state = state
  if (decision.concerned) subject.concerned = [...decision.concerned]
  if (decision.unitId !== undefined) subject.unit_id = decision.unitId
  subject.due_at = decision.due === undefined ? dueAt(workflow, state, subject.entered_at) : decision.due
  batch.keep(subject)
}

/** Lets the module make its public rows from an entry just appended. */
export async function project(
  shell: Pick<Shell, 'projections'>,
  batch: Batch,
  { module, kind, seq, at, entry, body }: Omit<Projected, 'authority'> & { module: string },
): Promise<void> {
  const made = shell.projections.get(module)
  if (made) await batch.write(made, { authority: batch.authority, seq, at, entry, body, kind })
}

function enqueueNotices(
  batch: Batch,
  { workflow, step, subject, seq }: { workflow: Workflow; step: Step; subject: SubjectRow; seq: number },
): void {
  if (!step.notify?.length) return
  batch.enqueue({
    queue: 'notice',
    data: {
      authority: batch.authority,
      module: workflow.module,
      kind: workflow.kind,
      subject: subject.subject,
      do: step.do,
      seq,
      parties: [...step.notify],
    },
  })
}
