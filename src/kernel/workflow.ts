import type { Role } from './role.ts'

/** The state of a subject that does not exist yet: the steps that begin a subject start here. */
export const nothing = 'nothing'

/** `to` of a step that leaves its subject in the state in which it finds it. */
export const same = 'same'

/** Vietnamese and English; Vietnamese is what people see first. */
export type Words = { vi: string; en: string }

/** Time allowed for a step: working days follow the holidays of Vietnam, hours run on. */
export type Within = { workingDays: number } | { hours: number }

/**
 * One row of a workflow table.
 * From it derive the server's check, the console's buttons, the notices, the deadlines, the tests, the diagrams
 * and the public page "how we decide".
 */
export type Step = {
  /** States this step starts from; `nothing` where it begins the subject. */
  from: readonly string[]
  /** Imperative, kebab-case, unique within the table: `hide`. */
  do: string
  /** Past tense, written into the entry: `hidden`. */
  past: string
  /** The state it leads to; `same` where the state stays. */
  to: string
  /**
   * Roles of which the actor holds one; `concerned`: the person the subject is about; `unit`: who works in the subject's
   * unit, while it is about nobody in particular; `clock`: time alone.
   */
  by: readonly (Role | 'concerned' | 'unit' | 'staff')[] | 'clock'
  label: Words
  /** What became of the subject, where the state that follows does not say so: the title of the notice. */
  told?: Words
  /** Closed list of reasons from which one must be chosen, or `text`: a reason in one's own words is demanded. */
  reason?: readonly string[] | 'text'
  /** Who is told. */
  notify?: readonly Party[]
  /** How long after the subject entered the `from` state this step is due. */
  within?: Within
  /** The subject waits for this step though the table gives it no term: its deadline is the subject's own, if it has one. */
  waits?: true
  /** Earlier steps whose doer may not do this one; `concerned`: nor the person the subject is about. */
  notBy?: readonly string[]
  /** Legal basis, shown with the decision and with a refusal. */
  basis?: string
  /** Takes something away from somebody: then a reason, a notice, an appeal and an independent reviewer are due. */
  restricts?: true
  /** An internal entry (exactly v, seq, at, commitment); default is public. */
  internal?: true
}

/** Who can be told of a step. */
/** `assigner`: who gave the work to whom it lies with, else those who may; `approvers` and `clerks` hold the role for the subject's unit or the whole authority; `unit`: who works in that unit. */
export type Party =
  | 'concerned'
  | 'author'
  | 'assigner'
  | 'assignee'
  | 'administrators'
  | 'approvers'
  | 'clerks'
  | 'unit'
  | 'watchers'

export type Workflow = {
  module: string
  /** Singular noun, kebab-case: `role-grant`. */
  kind: string
  label: Words
  /** What notices call the person whom a subject concerns, where that can be said more exactly: “người được giao”. */
  concerned?: Words
  /** One sentence for residents: what is decided here. Shown on the public page of the workflow. */
  about?: Words
  states: Readonly<Record<string, Words & { end?: true }>>
  /** Words for every reason code that steps list. */
  reasons?: Readonly<Record<string, Words>>
  /** What the history says of an entry beside its step: of what it was past, with the content as held. For those who see the subject. */
  tells?: (past: string, body: unknown) => Words | undefined
  /** Version of the published policy under which decisions are made; written into the entry. */
  policy?: string
  steps: readonly Step[]
}

/** The state in which a step leaves a subject that it finds in `state`. */
export function stateAfter(step: Step, state: string): string {
  return step.to === same ? state : step.to
}

/** Every move of a step, from a state to a state. */
export function movesOf(step: Step): { from: string; to: string }[] {
  return step.from.map((from) => ({ from, to: stateAfter(step, from) }))
}

/** The same table for a subject that has no use for some of its steps. */
export function withoutSteps(workflow: Workflow, unused: readonly string[] = []): Workflow {
  return unused.length === 0
    ? workflow
    : { ...workflow, steps: workflow.steps.filter((step) => !unused.includes(step.do)) }
}

export function findStep(workflow: Workflow, name: string): Step | undefined {
  return workflow.steps.find((step) => step.do === name)
}
