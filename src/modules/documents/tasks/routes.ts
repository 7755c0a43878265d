import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import type { Person } from '#kernel/actor.ts'
import { handle } from '#record/module.ts'
import { maySeePaper } from '../papers/read.ts'
import { assignPaper as assign } from './assign-paper.ts'
import { changeProposed } from './change-proposed.ts'
import { saveProposal, saveProposals } from './propose.ts'
import { refuseAnyUnnamed, refuseUnnamed } from './refuse-unnamed.ts'
import { mayOpen } from './may-open.ts'
import { findTask, listTasks as list } from './read.ts'
import { findSeries } from './series.ts'
import { assignPaper, changeProposal, getTask, listTasks, proposeTasks } from './schema.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy nhiệm vụ này, hoặc bạn không được xem.')
const looking = (shell: Shell, person: Person) => ({ authority: shell.authority, person, now: shell.clock() })

export const taskHandlers = [
  handle(listTasks, ({ shell, person, query }) => list(shell.db, looking(shell, person), query)),
  handle(getTask, async ({ shell, person, params }) => {
    const found = await findTask(shell.db, looking(shell, person), params.id)
    if (!found) return unknown()
    const opens = await mayOpen(shell.db, looking(shell, person), params.id)
    return { ...found, opens, series: await findSeries(shell.db, { authority: shell.authority, id: params.id }) }
  }),
  handle(proposeTasks, ({ shell, person, params, body }) => {
    const { authority, db, newId } = shell
    return changeProposed(db, { authority, id: params.id, person }, async (tx, at) => {
      const wrong = await refuseAnyUnnamed(tx, { authority, today: dayOf(shell.clock()) }, body.tasks)
      return wrong ?? { ids: await saveProposals(tx, { ...at, newId }, body.tasks) }
    })
  }),
  handle(changeProposal, async ({ shell, person, params, body }) => {
    const { authority, db } = shell
    const found = await findTask(db, looking(shell, person), params.id)
    if (!found?.paperId) return unknown()
    const changed = await changeProposed(db, { authority, id: found.paperId, person }, async (tx) => {
      const wrong = await refuseUnnamed(tx, { authority, today: dayOf(shell.clock()) }, body)
      return wrong ?? saveProposal(tx, { authority, id: params.id }, body)
    })
    return isRefusal(changed) ? changed : ((await findTask(db, looking(shell, person), params.id)) ?? unknown())
  }),
  handle(assignPaper, async ({ shell, person, params, body }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return refuse('not-found', 'Không tìm thấy văn bản này.')
    return assign(shell, { by: person, paper: params.id, asked: body })
  }),
]
