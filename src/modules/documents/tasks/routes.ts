import { refuse } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import type { Person } from '#kernel/actor.ts'
import { handle } from '#record/module.ts'
import { maySeePaper } from '../papers/read.ts'
import { assignPaper as assign } from './assign-paper.ts'
import { saveProposals, taskColumns } from './propose.ts'
import { mayOpen } from './may-open.ts'
import { findTask, listTasks as list } from './read.ts'
import { assignPaper, changeProposal, getTask, listTasks, proposeTasks, taskFacts } from './schema.ts'
import { saveJoins } from './store.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy nhiệm vụ này, hoặc bạn không được xem.')
const looking = (shell: Shell, person: Person) => ({ authority: shell.authority, person, now: shell.clock() })

export const taskHandlers = [
  handle(listTasks, ({ shell, person, query }) => list(shell.db, looking(shell, person), query)),
  handle(getTask, async ({ shell, person, params }) => {
    const found = await findTask(shell.db, looking(shell, person), params.id)
    return found ? { ...found, opens: await mayOpen(shell.db, looking(shell, person), params.id) } : unknown()
  }),
  handle(proposeTasks, async ({ shell, person, params, body }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return refuse('not-found', 'Không tìm thấy văn bản này.')
    const at = { authority: shell.authority, paper: params.id, newId: shell.newId }
    return { ids: await shell.db.transaction().execute((tx) => saveProposals(tx, at, body.tasks)) }
  }),
  handle(changeProposal, async ({ shell, person, params, body }) => {
    const found = await findTask(shell.db, looking(shell, person), params.id)
    if (!found) return unknown()
    const facts = taskFacts.parse({ ...found, joinIds: found.joins.map((join) => join.id), ...body })
    const changed = await shell.db.transaction().execute(async (tx) => {
      const row = await tx
        .updateTable('tasks')
        .set(taskColumns(facts))
        .where('authority_id', '=', shell.authority)
        .where('task_id', '=', params.id)
        .where('proposed', '=', true)
        .returning('task_id')
        .executeTakeFirst()
      if (row) await saveJoins(tx, { authority: shell.authority, id: params.id }, facts.joinIds)
      return row
    })
    if (!changed) return refuse('wrong-state', 'Nhiệm vụ đã giao: hãy giao lại hoặc gia hạn bằng một quyết định.')
    return (await findTask(shell.db, looking(shell, person), params.id)) ?? unknown()
  }),
  handle(assignPaper, async ({ shell, person, params, body }) => {
    const key = { authority: shell.authority, id: params.id }
    if (!(await maySeePaper(shell.db, key, person))) return refuse('not-found', 'Không tìm thấy văn bản này.')
    return assign(shell, { by: person, paper: params.id, asked: body })
  }),
]
