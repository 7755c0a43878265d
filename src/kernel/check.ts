import type { Actor, Person } from './actor.ts'
import { rolesNeedingSecondFactor, type Role } from './role.ts'
import { refuse, type Refusal } from './refusal.ts'
import { findStep, type Step, type Workflow } from './workflow.ts'

/** What the check must know of the subject besides its table. */
export type Standing = {
  state: string
  /** Who did which step before, newest last; `self` marks deeds of the actor now asking. */
  deeds: readonly { do: string; self: boolean }[]
  /** Whether the actor is the person the subject is about. */
  concerned: boolean
  /** The unit the subject belongs to; null for the whole authority. */
  unitId?: string | null
}

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
  const step = findStep(workflow, attempt.do)
  if (!step) return refuse('not-found', `Không có bước “${attempt.do}” trong quy trình này.`, { field: 'do' })
  return (
    refuseState(workflow, standing, step) ??
    refuseActor(standing, step, attempt.by) ??
    refuseSeparation(standing, step) ??
    refuseReason(step, attempt) ??
    step
  )
}

/** The steps the actor may take now: what the console shows as buttons. A reason may still be asked for. */
export function allowedSteps(workflow: Workflow, standing: Standing, by: Actor): Step[] {
  return workflow.steps.filter(
    (step) =>
      !refuseState(workflow, standing, step) && !refuseActor(standing, step, by) && !refuseSeparation(standing, step),
  )
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

function refuseActor(standing: Standing, step: Step, by: Actor): Refusal | undefined {
  if (step.by === 'clock' || by === 'clock') {
    if (step.by === 'clock' && by === 'clock') return undefined
    return refuse(
      'role-required',
      `Bước “${step.label.vi}” ${step.by === 'clock' ? 'do hệ thống tự làm khi đến hạn' : 'phải do một người quyết định'}.`,
      because(step),
    )
  }
  const role = roleFor(step, standing, by)
  if (role === undefined) {
    return refuse('role-required', `Bạn không có vai trò được phép “${step.label.vi}”.`, because(step))
  }
  if (role !== 'concerned' && role !== 'staff' && rolesNeedingSecondFactor.includes(role) && !by.secondFactor) {
    return refuse(
      'second-factor-required',
      'Vai trò này cần đăng nhập bằng hai bước. Hãy bật xác thực hai bước rồi đăng nhập lại.',
      because(step),
    )
  }
  return undefined
}

/** The capacity in which the person may take the step: written into the entry as `by.role`. */
export function roleFor(step: Step, standing: Standing, by: Person): Role | 'concerned' | 'staff' | undefined {
  if (step.by === 'clock') return undefined
  return step.by.find((wanted) => {
    if (wanted === 'staff') return true
    if (wanted === 'concerned') return standing.concerned
    return by.grants.some(
      (grant) =>
        grant.role === wanted &&
        (grant.unitId === null || standing.unitId === undefined || grant.unitId === standing.unitId),
    )
  })
}

function refuseSeparation(standing: Standing, step: Step): Refusal | undefined {
  if (step.notBy?.includes('concerned') && standing.concerned) {
    return refuse('own-matter', `Không ai được “${step.label.vi}” trong việc của chính mình.`, because(step))
  }
  const did = standing.deeds.find((deed) => deed.self && step.notBy?.includes(deed.do))
  if (!did) return undefined
  return refuse(
    'same-person',
    `Người khác phải “${step.label.vi}”: bạn đã làm một bước trước của việc này.`,
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
