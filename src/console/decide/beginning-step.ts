import { findStep, type Workflow } from '#kernel/workflow.ts'
import type { Offered } from './decision-panel.tsx'

/** A step that begins a subject, as the decision panel draws steps: what it asks for and what follows, from its table. */
export function beginningStep(workflow: Workflow, name: string): Offered {
  const step = findStep(workflow, name)
  const toLabel = step && workflow.states[step.to]
  if (!step || !toLabel) throw new Error(`${workflow.kind} has no step ${name}`)
  const codes = Array.isArray(step.reason) ? (step.reason as readonly string[]) : []
  return {
    do: step.do,
    label: step.label,
    to: step.to,
    toLabel,
    key: '',
    reason: step.reason === undefined ? 'none' : step.reason === 'text' ? 'text' : 'code',
    codes: codes.map((code) => ({ code, words: workflow.reasons?.[code] ?? { vi: code, en: code } })),
    notify: [...(step.notify ?? [])],
    restricts: step.restricts ?? false,
    internal: step.internal ?? false,
    onPaper: false,
    back: null,
    basis: step.basis ?? null,
    inStead: null,
    dueAt: null,
  }
}
