import { dayOf } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { maySeePaper } from '../papers/read.ts'
import { changeProposed } from '../tasks/change-proposed.ts'
import { findTask } from '../tasks/read.ts'
import { refuseAnyUnnamed, refuseUnnamed } from '../tasks/refuse-unnamed.ts'
import { dropIn, giveIn, mergeIn, orderIn, splitIn } from './change-proposals.ts'
import {
  dropProposals,
  giveProposals,
  mergeProposals,
  orderProposals,
  splitProposal,
  suggestUnits,
  unmergeProposals,
} from './schema.ts'
import { suggestUnitsOf } from './suggest-units.ts'
import { unmergeIn } from './unmerge-proposals.ts'

const unknown = (): Refusal => refuse('not-found', 'Không tìm thấy nhiệm vụ này, hoặc bạn không được xem.')

export const proposalHandlers = [
  handle(suggestUnits, async ({ shell, person, params }) => {
    const { authority, db } = shell
    if (!(await maySeePaper(db, { authority, id: params.id }, person)))
      return refuse('not-found', 'Không tìm thấy văn bản này.')
    return suggestUnitsOf(db, { authority, paper: params.id, now: shell.clock() })
  }),
  handle(mergeProposals, ({ shell, person, params, body }) =>
    changeProposed(shell.db, { authority: shell.authority, id: params.id, person }, (tx, at) =>
      mergeIn(tx, at, body.tasks),
    ),
  ),
  handle(unmergeProposals, ({ shell, person, params, body }) =>
    changeProposed(shell.db, { authority: shell.authority, id: params.id, person }, async (tx, at) => {
      const wrong = await refuseAnyUnnamed(tx, { authority: at.authority, today: dayOf(shell.clock()) }, body.tasks)
      return wrong ?? unmergeIn(tx, { ...at, newId: shell.newId }, body)
    }),
  ),
  handle(dropProposals, ({ shell, person, params, body }) =>
    changeProposed(shell.db, { authority: shell.authority, id: params.id, person }, (tx, at) =>
      dropIn(tx, at, body.tasks),
    ),
  ),
  handle(giveProposals, ({ shell, person, params, body }) =>
    changeProposed(shell.db, { authority: shell.authority, id: params.id, person }, async (tx, at) => {
      const today = dayOf(shell.clock())
      return (await refuseUnnamed(tx, { authority: at.authority, today }, body)) ?? giveIn(tx, at, body)
    }),
  ),
  handle(splitProposal, async ({ shell, person, params, body }) => {
    const { authority, db } = shell
    const task = await findTask(db, { authority, person, now: shell.clock() }, params.id)
    if (!task?.paperId) return unknown()
    return changeProposed(db, { authority, id: task.paperId, person }, (tx) =>
      splitIn(tx, { authority, id: params.id }, body),
    )
  }),
  handle(orderProposals, ({ shell, person, params, body }) =>
    changeProposed(shell.db, { authority: shell.authority, id: params.id, person }, async (tx, at) => ({
      ids: await orderIn(tx, at, body.ids),
    })),
  ),
]
