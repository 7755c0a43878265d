import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { maySeePaper } from '../papers/read.ts'
import { findTask } from '../tasks/read.ts'
import { dropIn, giveIn, mergeIn, orderIn, splitIn } from './change-proposals.ts'
import { dropProposals, giveProposals, mergeProposals, orderProposals, splitProposal, suggestUnits } from './schema.ts'
import { suggestUnitsOf } from './suggest-units.ts'

type Seen = { authority: string; paper: string }

async function seen(shell: Shell, person: Person, id: string): Promise<Seen | Refusal> {
  const may = await maySeePaper(shell.db, { authority: shell.authority, id }, person)
  return may ? { authority: shell.authority, paper: id } : refuse('not-found', 'Không tìm thấy văn bản này.')
}

export const proposalHandlers = [
  handle(suggestUnits, async ({ shell, person, params }) => {
    const at = await seen(shell, person, params.id)
    return isRefusal(at) ? at : suggestUnitsOf(shell.db, { ...at, now: shell.clock() })
  }),
  handle(mergeProposals, async ({ shell, person, params, body }) => {
    const at = await seen(shell, person, params.id)
    return isRefusal(at) ? at : shell.db.transaction().execute((tx) => mergeIn(tx, at, body.ids))
  }),
  handle(dropProposals, async ({ shell, person, params, body }) => {
    const at = await seen(shell, person, params.id)
    return isRefusal(at) ? at : shell.db.transaction().execute((tx) => dropIn(tx, at, body.ids))
  }),
  handle(giveProposals, async ({ shell, person, params, body }) => {
    const at = await seen(shell, person, params.id)
    return isRefusal(at) ? at : shell.db.transaction().execute((tx) => giveIn(tx, at, body))
  }),
  handle(splitProposal, async ({ shell, person, params, body }) => {
    const { authority, db } = shell
    const task = await findTask(db, { authority, person, now: shell.clock() }, params.id)
    if (!task) return refuse('not-found', 'Không tìm thấy nhiệm vụ này, hoặc bạn không được xem.')
    return db.transaction().execute((tx) => splitIn(tx, { authority, id: params.id }, body.at))
  }),
  handle(orderProposals, async ({ shell, person, params, body }) => {
    const at = await seen(shell, person, params.id)
    return isRefusal(at) ? at : { ids: await shell.db.transaction().execute((tx) => orderIn(tx, at, body.ids)) }
  }),
]
