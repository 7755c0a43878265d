import type { Actor, Held, Person } from './actor.ts'
import { rolesNeedingSecondFactor, type Role } from './role.ts'
import { isRefusal, refuse, type Refusal } from './refusal.ts'
import { findStep, stateAfter, type Step, type Workflow } from './workflow.ts'

/** How the actor stands to the subject: what the actor did to it, and whether it is about the actor. */
export type Ties = {
  /** Who did which step before, newest last; `self` marks deeds of the actor, or done in the actor's stead. */
  deeds: readonly { do: string; self: boolean }[]
  /** Whether the actor is the person the subject is about. */
  concerned: boolean
}

/** What the check must know of the subject besides its table. */
export type Standing = Ties & {
  state: string
  /** The unit the subject belongs to; null for the whole authority; absent where it is not settled yet. */
  unitId?: string | null
  /** Whether it is about anybody in particular. */
  claimed?: boolean
  /**
   * By absent person for whom the actor may act: the ties of both together. A deputy and the absent person count as one,
   * so that nobody judges through a deputy what he did himself, nor as a deputy.
   */
  inStead?: ReadonlyMap<string, Ties>
}

/** In what capacity a step is taken: written into the entry. */
export type Capacity = { role: Role | 'concerned' | 'unit' | 'staff'; inStead?: string }

export type Attempt = {
  do: string
  by: Actor
  reason?: { code?: string | undefined; text?: string | undefined } | undefined
}

/**
 * Says whether the actor may take the step now.
 * @returns the step, or the first refusal in the order: unknown, state, role, second factor, separation, reason.
 */
export function check(workflow: Workflow, standing: Standing, attempt: Attempt): Step | Refusal {
  const allowed = allow(workflow, standing, attempt)
  return isRefusal(allowed) ? allowed : allowed.step
}

/** The same, and in what capacity: a role of one's own before one used in an absent person's stead. */
export function allow(
  workflow: Workflow,
  standing: Standing,
  attempt: Attempt,
): { step: Step; as: Capacity | 'clock' } | Refusal {
  const open = allowWithoutReason(workflow, standing, attempt)
  return isRefusal(open) ? open : (refuseReason(open.step, attempt) ?? open)
}

/** The same before a reason is given: what a person would be writing the reason for, and in what capacity. */
export function allowWithoutReason(
  workflow: Workflow,
  standing: Standing,
  attempt: Pick<Attempt, 'do' | 'by'>,
): { step: Step; as: Capacity | 'clock' } | Refusal {
  const step = findStep(workflow, attempt.do)
  if (!step) return refuse('not-found', `Không có bước “${attempt.do}” trong quy trình này.`, { field: 'do' })
  const wrong = refuseState(workflow, standing, step)
  if (wrong) return wrong
  const as = capacityFor(step, standing, attempt.by)
  return isRefusal(as) ? as : { step, as }
}

/** The steps the actor may take now: what the console shows as buttons. A reason may still be asked for. */
export function allowedSteps(workflow: Workflow, standing: Standing, by: Actor): Step[] {
  return workflow.steps.filter((step) => !isRefusal(allowWithoutReason(workflow, standing, { do: step.do, by })))
}

/**
 * The step by which the same person could take a step back right away, without giving a reason.
 * @returns undefined where the table has none, or bars the person from it
 */
export function stepBack(workflow: Workflow, standing: Standing, step: Step, by: Actor): Step | undefined {
  const state = stateAfter(step, standing.state)
  if (state === standing.state) return undefined
  const after = { ...standing, state, deeds: [...standing.deeds, { do: step.do, self: true }] }
  return allowedSteps(workflow, after, by).find(({ to, reason }) => to === standing.state && reason === undefined)
}

const because = (step: Step) => (step.basis === undefined ? {} : { basis: step.basis })

function refuseState(workflow: Workflow, standing: Standing, step: Step): Refusal | undefined {
  if (step.from.includes(standing.state)) return undefined
  const now = workflow.states[standing.state]?.vi ?? 'chưa có'
  return refuse(
    'wrong-state',
    `Không thể “${step.label.vi}” khi ${workflow.label.vi} đang ở trạng thái “${now}”.`,
    because(step),
  )
}

function capacityFor(step: Step, standing: Standing, by: Actor): Capacity | 'clock' | Refusal {
  if (step.by === 'clock' || by === 'clock') {
    if (step.by === 'clock' && by === 'clock') return 'clock'
    const rule = step.by === 'clock' ? 'do hệ thống tự làm khi đến hạn' : 'phải do một người quyết định'
    return refuse('role-required', `Bước “${step.label.vi}” ${rule}.`, because(step))
  }
  let first: Refusal | undefined
  for (const capacity of capacities(step, standing, by)) {
    const refused = refuseFactor(step, capacity, by) ?? refuseSeparation(step, tiesOf(standing, capacity))
    if (!refused) return capacity
    first ??= refused
  }
  return first ?? refuse('role-required', `Bạn không có vai trò được phép “${step.label.vi}”.`, because(step))
}

/** Every capacity in which the table and the unit let the person take the step, one's own first. */
function capacities(step: Step, standing: Standing, by: Person): Capacity[] {
  if (step.by === 'clock') return []
  const found = step.by.flatMap((wanted): Capacity[] => {
    if (wanted === 'staff') return [{ role: wanted }]
    if (wanted === 'concerned') return standing.concerned ? [{ role: wanted }] : []
    if (wanted === 'unit') return worksWhere(by, standing) ? [{ role: wanted }] : []
    return by.grants
      .filter((held) => held.role === wanted && covers(held, standing))
      .map(({ role, inStead }) => ({ role, ...(inStead !== undefined && { inStead }) }))
  })
  return found.toSorted((a, b) => Number(a.inStead !== undefined) - Number(b.inStead !== undefined))
}

/** An unsettled unit, as before a subject begins, may turn out to be any. */
const worksWhere = (by: Person, { unitId, claimed }: Standing) =>
  claimed !== true && (unitId === undefined || (unitId !== null && by.unitId === unitId))

const covers = (held: Held, { unitId }: Standing) =>
  held.unitId === null || unitId === undefined || held.unitId === unitId

/** The role in which the person may take the step, separation of duties apart. */
export function roleFor(step: Step, standing: Standing, by: Person): Capacity['role'] | undefined {
  return capacities(step, standing, by)[0]?.role
}

function tiesOf(standing: Standing, { inStead }: Capacity): Ties {
  return (inStead === undefined ? undefined : standing.inStead?.get(inStead)) ?? standing
}

function refuseFactor(step: Step, { role }: Capacity, by: Person): Refusal | undefined {
  if (role === 'concerned' || role === 'unit' || role === 'staff' || by.secondFactor) return undefined
  if (!rolesNeedingSecondFactor.includes(role)) return undefined
  return refuse(
    'second-factor-required',
    'Vai trò này cần đăng nhập bằng hai bước. Hãy bật xác thực hai bước rồi đăng nhập lại.',
    because(step),
  )
}

function refuseSeparation(step: Step, { deeds, concerned }: Ties): Refusal | undefined {
  if (step.notBy?.includes('concerned') && concerned) {
    return refuse('own-matter', `Không ai được “${step.label.vi}” trong việc của chính mình.`, because(step))
  }
  if (!deeds.some((deed) => deed.self && step.notBy?.includes(deed.do))) return undefined
  return refuse(
    'same-person',
    `Người khác phải “${step.label.vi}”: bạn, hoặc người bạn ký thay, đã làm một bước trước của việc này.`,
    because(step),
  )
}

function refuseReason(step: Step, { reason }: Attempt): Refusal | undefined {
  if (step.reason === undefined) return undefined
  if (step.reason === 'text') {
    return reason?.text?.trim()
      ? undefined
      : refuse('reason-required', `Hãy ghi lý do khi “${step.label.vi}”.`, { ...because(step), field: 'reason.text' })
  }
  if (reason?.code !== undefined && step.reason.includes(reason.code)) return undefined
  return refuse('reason-required', `Hãy chọn một lý do trong danh sách khi “${step.label.vi}”.`, {
    ...because(step),
    field: 'reason.code',
  })
}
