import { movesOf, nothing, type Step, type Workflow } from './workflow.ts'

/**
 * What is missing in a workflow table: states that cannot be reached or left, names that do not exist, and restricting
 * steps without a reason, a notice, an appeal or an independent reviewer. Empty where nothing is.
 */
export function gaps(workflow: Workflow): string[] {
  return [
    ...unknownNames(workflow),
    ...deadStates(workflow),
    ...workflow.steps.flatMap((step) => unfair(workflow, step)),
  ]
}

function unknownNames({ states, steps, reasons }: Workflow): string[] {
  const found: string[] = []
  const names = steps.map((step) => step.do)
  for (const step of steps) {
    for (const state of movesOf(step).flatMap(({ from, to }) => [from, to])) {
      if (state !== nothing && !states[state]) found.push(`${step.do}: no state "${state}"`)
    }
    for (const other of step.notBy ?? []) {
      if (other !== 'concerned' && !names.includes(other)) found.push(`${step.do}: notBy names no step "${other}"`)
    }
    for (const code of Array.isArray(step.reason) ? (step.reason as readonly string[]) : []) {
      if (!reasons?.[code]) found.push(`${step.do}: no words for reason "${code}"`)
    }
  }
  for (const name of names) if (names.indexOf(name) !== names.lastIndexOf(name)) found.push(`${name}: stands twice`)
  return [...new Set(found)]
}

function deadStates({ states, steps }: Workflow): string[] {
  const reached = new Set<string>([nothing])
  for (let size = 0; size !== reached.size;) {
    size = reached.size
    for (const { from, to } of steps.flatMap(movesOf)) if (reached.has(from)) reached.add(to)
  }
  const found = Object.keys(states)
    .filter((state) => !reached.has(state))
    .map((state) => `${state}: cannot be reached`)
  for (const [state, { end }] of Object.entries(states)) {
    const left = steps.flatMap(movesOf).some(({ from, to }) => from === state && to !== state)
    if (!end && !left) found.push(`${state}: cannot be left`)
  }
  return found
}

function unfair(workflow: Workflow, step: Step): string[] {
  if (!step.restricts) return []
  const found: string[] = []
  if (step.reason === undefined) found.push(`${step.do}: restricts without a reason`)
  if (!step.notify?.some((party) => party === 'concerned' || party === 'author'))
    found.push(`${step.do}: restricts without a notice`)
  const appeals = workflow.steps.filter(
    (other) => other.from.includes(step.to) && other.by !== 'clock' && other.by.includes('concerned'),
  )
  if (appeals.length === 0) found.push(`${step.do}: restricts without an appeal`)
  const verdicts = workflow.steps.filter(
    (other) => appeals.some((appeal) => other.from.includes(appeal.to)) && other.by !== 'clock',
  )
  if (appeals.length > 0 && (verdicts.length < 2 || !verdicts.every((verdict) => verdict.notBy?.includes(step.do)))) {
    found.push(`${step.do}: restricts without an independent reviewer who can uphold or undo it`)
  }
  return found
}
