import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { findDraft } from '../outgoing/read.ts'
import type { DraftView } from '../outgoing/schema.ts'
import { listOtherReviewers, listRemarksFor } from './read.ts'
import { addRemark, dropRemark, listRemarks, markRemark } from './schema.ts'
import { deleteRemark, saveMended, saveRemark } from './store.ts'

async function seen(shell: Shell, person: Person, id: string): Promise<DraftView | Refusal> {
  const found = await findDraft(shell.db, { authority: shell.authority, id }, person)
  return found ?? refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')
}

export const remarkHandlers = [
  handle(listRemarks, async ({ shell, person, params }) => {
    const paper = await seen(shell, person, params.id)
    if (isRefusal(paper)) return paper
    const key = { authority: shell.authority, paper: params.id }
    const reviews = paper.state === 'submitted' && person.grants.some(({ role }) => role === 'approver')
    return {
      rows: await listRemarksFor(shell.db, key, person.staffId),
      others: reviews ? await listOtherReviewers(shell.db, key, person.staffId) : [],
    }
  }),

  handle(addRemark, async ({ shell, person, params, body }) => {
    const paper = await seen(shell, person, params.id)
    return isRefusal(paper) ? paper : saveRemark({ shell, staffId: person.staffId }, paper, body)
  }),

  handle(dropRemark, async ({ shell, person, params }) => {
    const paper = await seen(shell, person, params.id)
    return isRefusal(paper) ? paper : deleteRemark({ shell, staffId: person.staffId }, params.id, params.remark)
  }),

  handle(markRemark, async ({ shell, person, params, body }) => {
    const paper = await seen(shell, person, params.id)
    if (isRefusal(paper)) return paper
    if (paper.state !== 'returned' || !paper.mayChange)
      return refuse('wrong-state', 'Chỉ người sửa văn bản bị trả lại mới đánh dấu được nhận xét là đã sửa.')
    return saveMended({ shell, staffId: person.staffId }, params.id, { id: params.remark, mended: body.mended })
  }),
]
