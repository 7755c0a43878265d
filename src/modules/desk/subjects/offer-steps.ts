import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { allowedSteps, allowWithoutReason, check, stepBack, type Capacity, type Standing } from '#kernel/check.ts'
import { after } from '#kernel/due.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { nothing, stateAfter, type Step, type Workflow } from '#kernel/workflow.ts'
import { fold } from '#vietnamese/fold.ts'
import type { offeredStep, refusedStep } from './schema.ts'

type Offered = z.input<typeof offeredStep>
type Refused = z.input<typeof refusedStep>

/** Letters the console uses everywhere: next, previous, undo, edit a text. */
const taken = 'jkz'

type Offering = {
  person: Person
  enteredAt: Date
  /** Names of those in whose stead the person may act, by staff id. */
  absent?: ReadonlyMap<string, string>
  /** Steps that are of no use to this subject. They keep their letters: one letter means the same on subjects alike. */
  unused?: readonly string[] | undefined
}

/** The steps from the present state: those open to this person, and those that are not, with the rule that says so. */
export function offerSteps(
  workflow: Workflow,
  standing: Standing,
  { person, enteredAt, absent = new Map(), unused = [] }: Offering,
): { steps: Offered[]; refused: Refused[] } {
  const open = allowedSteps(workflow, standing, person)
  const keys = chooseKeys(open.map((step) => step.label.vi))
  const isOf = (step: { do: string }) => !unused.includes(step.do)
  const closed = workflow.steps.filter(
    (step) => step.by !== 'clock' && step.from.includes(standing.state) && !open.includes(step) && isOf(step),
  )
  return {
    steps: open
      .map((step, index) => {
        const as = capacityOf(workflow, standing, { step, person })
        const stead = as?.inStead
        const inStead = stead === undefined ? null : (absent.get(stead) ?? '…')
        const back = stepBack(workflow, standing, step, person)
        const known = { key: keys[index] ?? '1', state: standing.state, enteredAt, back }
        return { ...offered(workflow, step, known), inStead, onPaper: as?.role === 'clerk' && mayBeOnPaper(step) }
      })
      .filter(isOf),
    refused: closed.flatMap((step) => refusedOf(workflow, standing, { step, person })),
  }
}

type Asked = { step: Step; person: Person }

/** In what capacity the step would be taken: a role, and the absent person in whose stead it is used. */
function capacityOf(workflow: Workflow, standing: Standing, { step, person }: Asked): Capacity | undefined {
  const open = allowWithoutReason(workflow, standing, { do: step.do, by: person })
  return isRefusal(open) || open.as === 'clock' ? undefined : open.as
}

type Keyed = { key: string; state: string; enteredAt: Date; back: Step | undefined }

/** Whether a clerk takes the step only for the person concerned, who asked for it on paper. */
function mayBeOnPaper({ by }: Step): boolean {
  return by !== 'clock' && by.includes('concerned') && by.every((who) => who === 'concerned' || who === 'clerk')
}

function offered(
  workflow: Workflow,
  step: Step,
  { key, state, enteredAt, back }: Keyed,
): Omit<Offered, 'inStead' | 'onPaper'> {
  const codes = Array.isArray(step.reason) ? (step.reason as readonly string[]) : []
  return {
    do: step.do,
    label: step.label,
    to: stateAfter(step, state),
    toLabel: wordsOf(workflow, stateAfter(step, state)),
    key,
    reason: step.reason === undefined ? 'none' : step.reason === 'text' ? 'text' : 'code',
    codes: codes.map((code) => ({ code, words: workflow.reasons?.[code] ?? { vi: code, en: code } })),
    notify: [...(step.notify ?? [])],
    restricts: step.restricts ?? false,
    internal: step.internal ?? false,
    back: back ? { do: back.do, label: back.label } : null,
    basis: step.basis ?? null,
    dueAt: step.within ? after(enteredAt, step.within).toISOString() : null,
  }
}

function refusedOf(workflow: Workflow, standing: Standing, { step, person }: Asked): Refused[] {
  const refusal = check(workflow, standing, { do: step.do, by: person })
  if (!isRefusal(refusal)) return []
  const { refused, rule, basis } = refusal
  return [{ do: step.do, label: step.label, refused, rule, basis: basis ?? null }]
}

/** What a state is called; a subject that does not exist yet has no word in the table. */
export function wordsOf(workflow: Workflow, state: string): { vi: string; en: string } {
  if (state === nothing) return { vi: 'Chưa có', en: 'Not begun' }
  return workflow.states[state] ?? { vi: state, en: state }
}

/** A letter for each label, from its own letters where one is free: first letters of words before the others. */
export function chooseKeys(labels: readonly string[]): string[] {
  const used = new Set(taken)
  return labels.map((label) => {
    const folded = fold(label)
    const firsts = folded.split(/[^a-z]+/).map((word) => word.charAt(0))
    const free = [...firsts, ...folded, ...'abcdefghijklmnopqrstuvwxyz0123456789'].find(
      (letter) => /^[a-z0-9]$/.test(letter) && !used.has(letter),
    )
    used.add(free ?? '1')
    return free ?? '1'
  })
}
