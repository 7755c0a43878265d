import { nothing, type Step, type Workflow } from '#kernel/workflow.ts'

/** The address of the page of one workflow table. */
export function workflowPath({ module, kind }: Pick<Workflow, 'module' | 'kind'>): string {
  return `/cach-quyet-dinh/${module}-${kind}/`
}

/** The step by which the person concerned contests what a step did; undefined where the table has none. */
export function appealFrom({ steps }: Workflow, step: Step): Step | undefined {
  if (!step.restricts) return undefined
  return steps.find(
    (other) =>
      other.by !== 'clock' &&
      other.by.includes('concerned') &&
      other.from.includes(step.to) &&
      !other.from.includes(nothing),
  )
}

/** The first step of a workflow that contests another; undefined where nothing in it can be contested. */
export function appealOf(workflow: Workflow): Step | undefined {
  for (const step of workflow.steps) {
    const appeal = appealFrom(workflow, step)
    if (appeal) return appeal
  }
  return undefined
}

/**
 * The roles that decide in a workflow, in the order of its steps: who only files a matter, and the person whom it
 * concerns, do not, unless nobody else does anything. `clock` where time alone does everything.
 */
export function decidersOf({ steps }: Workflow): string[] {
  const taken = steps.filter((step) => step.by !== 'clock')
  const deciding = taken.filter((step) => !step.by.includes('concerned'))
  const later = deciding.filter((step) => !step.from.includes(nothing))
  const chosen = later.length > 0 ? later : deciding.length > 0 ? deciding : taken
  const roles = chosen.flatMap((step) => (step.by === 'clock' ? [] : step.by)).filter((role) => role !== 'concerned')
  return roles.length > 0 ? [...new Set(roles)] : ['clock']
}

export type WorkflowGroup = 'rights' | 'office' | 'inner'

/**
 * Where a workflow stands on the public list: first what can be contested, then what the office decides in public, last
 * how the office keeps its own house. Within a group, what concerns residents stands before what concerns staff.
 */
export function groupWorkflows(workflows: readonly Workflow[]): { group: WorkflowGroup; workflows: Workflow[] }[] {
  return (['rights', 'office', 'inner'] as const).flatMap((group) => {
    const found = workflows.filter((workflow) => groupOf(workflow) === group)
    const ordered = found.toSorted((a, b) => Number(a.module === 'staff') - Number(b.module === 'staff'))
    return found.length > 0 ? [{ group, workflows: ordered }] : []
  })
}

function groupOf(workflow: Workflow): WorkflowGroup {
  if (appealOf(workflow)) return 'rights'
  return workflow.module === 'record' || workflow.steps.every((step) => step.internal) ? 'inner' : 'office'
}

/** Every legal basis that the steps name, each once, as single citations. */
export function basesOf({ steps }: Workflow): string[] {
  return [...new Set(steps.flatMap(({ basis }) => (basis ?? '').split(';').map((one) => one.trim())))].filter(Boolean)
}
