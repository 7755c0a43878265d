import { incomingPaperWorkflow } from '#modules/documents/papers/rules.ts'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { findStep, type Workflow } from '#kernel/workflow.ts'
import { roleWords } from '#kernel/role-words.ts'
import { roles, type Role } from '#kernel/role.ts'
import { useSubject } from '../decide/decision-panel.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/task-words.ts'

/** Roles that the table lets take a step. */
function rolesOf(workflow: Workflow, name: string): Role[] {
  const by: readonly string[] | 'clock' = findStep(workflow, name)?.by ?? []
  return roles.filter((role) => by !== 'clock' && by.includes(role))
}

const assigners = rolesOf(taskWorkflow, 'assign')

export type Assigning = {
  /** Whether this person may assign tasks of the paper now; undefined until it is known. */
  may: boolean | undefined
  /** Why not: who assigns, or that the paper is not in a state for it. */
  why: string
}

/** Who may only make tasks ready is told who assigns them. A paper that is assigned already takes further tasks. */
export function useAssigning({ id, state }: { id: string; state: string }): Assigning {
  const { say, inWords } = useSpeech()
  const holds = useHoldsRole(...assigners)
  const panel = useSubject({ module: 'documents', kind: 'incoming-paper', id }, state !== 'assigned').data
  const who = assigners.map((role) => inWords(roleWords(role))).join(', ')
  if (!holds) return { may: false, why: say('assign.byOthers', { who }) }
  if (state === 'assigned') return { may: true, why: '' }
  const refused = panel?.refused.find((step) => step.do === 'assign')?.rule
  const known = incomingPaperWorkflow.states[state]
  const why = refused ?? say('assign.notNow', { state: known ? inWords(known) : state })
  return { may: panel?.steps.some((step) => step.do === 'assign'), why }
}
