import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { formOn } from '#kernel/paper-form.ts'
import type { Workflow } from '#kernel/workflow.ts'

/** The table for a paper of one side: those of the Party follow its own guide of that day, not the decree of the state. */
export function workflowOfSide(workflow: Workflow, side: OfficialPaper['side'], on: Day): Workflow {
  if (side === 'state') return workflow
  const basis = formOn('party', on).rule
  return { ...workflow, steps: workflow.steps.map((step) => ({ ...step, basis })) }
}
