import type { Day } from '#kernel/day.ts'
import { dayOf } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import type { Decision, Given } from '#record/kinds.ts'

/** What a new grant says, with what the authority's rows say about it. */
export type NewGrant = {
  staffId: string
  role: Role
  unit: { id: string; name: string } | null
  from: Day
  until: Day | null
  paper: string
}

export type GrantInput = { begins?: NewGrant }

/** A grant as kept, with what the rules must know around it. */
export type GrantRow = NewGrant & {
  dueAt: Date | null
  /** Last day of the unit and of the person, where they have one. */
  unitUntil: Day | null
  staffUntil: Day | null
  /** Other administrators of the whole authority who are in office. */
  otherAdministrators: number
}

/** The rules of a role grant beyond its table. */
export function decideGrant({ row, step, input, now, id }: Given<GrantRow, GrantInput>): Refusal | Decision {
  const grant = row ?? input.begins
  if (!grant) return refuse('not-found', 'Không tìm thấy lần giao vai trò này.')
  const refused = refuseBeginning(input.begins, dayOf(now)) ?? refuseStep(row, step.do, now)
  if (refused) return refused
  const { role, unit, from, until, staffId, paper } = grant
  return {
    public: { role, unit, from, until },
    body: { grant: id, staff: staffId, ...(paper !== '' && { paper }) },
    concerned: [staffId],
    unitId: unit?.id ?? null,
  }
}

function refuseBeginning(begins: NewGrant | undefined, today: Day): Refusal | undefined {
  if (begins?.until && begins.until < begins.from) {
    return refuse('not-allowed', 'Ngày hết hạn phải từ ngày bắt đầu trở đi.', { field: 'until' })
  }
  if (begins?.until && begins.until < today) {
    return refuse('not-allowed', 'Ngày hết hạn đã qua: vai trò này sẽ không có hiệu lực ngày nào.', { field: 'until' })
  }
  return undefined
}

function refuseStep(row: GrantRow | undefined, name: string, now: Date): Refusal | undefined {
  if (!row) return undefined
  const isLast = row.role === 'administrator' && row.unit === null && row.otherAdministrators === 0
  if (isLast && (name === 'revoke' || name === 'resign')) {
    return refuse(
      'not-allowed',
      'Cơ quan phải còn ít nhất một quản trị viên. Hãy giao vai trò này cho người khác trước.',
    )
  }
  if (name === 'contest' && row.dueAt && now > row.dueAt) {
    return refuse('too-late', 'Đã quá thời hạn đề nghị xem xét lại.')
  }
  if (name === 'close' && row.dueAt && now <= row.dueAt) {
    return refuse('wrong-state', 'Thời hạn đề nghị xem xét lại chưa hết.')
  }
  if (name === 'lapse' && !hasLapsed(row, dayOf(now))) return refuse('wrong-state', 'Vai trò này chưa hết hạn.')
  return undefined
}

/** A role ends with its last day, with its unit, or with the person's time in office. */
function hasLapsed({ until, unitUntil, staffUntil }: GrantRow, today: Day): boolean {
  return [until, unitUntil, staffUntil].some((last) => last !== null && last < today)
}
