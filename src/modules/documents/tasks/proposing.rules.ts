import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import { mayChange, type Writer } from '../outgoing/who-writes.rules.ts'

export type ProposedOn = {
  direction: 'in' | 'out'
  state: string
  draftedBy: string | null
  unitId: string | null
}

const preparers: readonly Role[] = ['clerk', 'approver']

/** What came in is dealt with in these states. */
const dealtWith = ['registered', 'presented', 'assigned']

/**
 * Why somebody may not change the tasks that are proposed on a paper. Those of a paper of ours are part of what is submitted: who
 * writes the paper changes them, as long as it may be written. Those of a paper that came in are the clerk's until it is
 * registered, then of those who make them ready and assign them.
 */
export function refuseProposing(paper: ProposedOn, person: Writer): Refusal | undefined {
  return paper.direction === 'out' ? refuseOutgoing(paper, person) : refuseIncoming(paper, person)
}

function refuseOutgoing(paper: ProposedOn, person: Writer): Refusal | undefined {
  if (mayChange(paper, person)) return undefined
  if (!['draft', 'returned'].includes(paper.state))
    return refuse(
      'wrong-state',
      'Chỉ sửa được nhiệm vụ giao kèm khi văn bản còn được sửa. Văn bản đang chờ duyệt hay đã duyệt phải được trả lại trước.',
    )
  return refuse('role-required', 'Nhiệm vụ giao kèm do người soạn văn bản sửa.')
}

function refuseIncoming({ state, unitId }: ProposedOn, person: Writer): Refusal | undefined {
  if (state === 'draft')
    return person.grants.some(({ role }) => role === 'clerk')
      ? undefined
      : refuse('role-required', 'Nhiệm vụ của văn bản chưa vào sổ do văn thư sửa.')
  if (!dealtWith.includes(state))
    return refuse('wrong-state', 'Văn bản không còn được giải quyết. Hãy mở lại để giải quyết, rồi sửa nhiệm vụ.')
  const may = person.grants.some(
    (held) => preparers.includes(held.role) && (held.unitId === null || held.unitId === unitId),
  )
  return may ? undefined : refuse('role-required', 'Nhiệm vụ chưa giao do văn thư và người duyệt sửa.')
}
