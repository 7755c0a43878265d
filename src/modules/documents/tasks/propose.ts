import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import type { ChangedFacts, TaskFacts } from './schema.ts'
import { refuseUnseenOne } from './seen-proposals.rules.ts'
import { saveJoins } from './store.ts'

type At = { authority: string; paper: string; newId: () => string }

/** Adds proposals of tasks to a paper, after those it has. */
export async function saveProposals(tx: Transaction, { authority, paper, newId }: At, tasks: readonly TaskFacts[]) {
  if (tasks.length === 0) return []
  const { last } = await tx
    .selectFrom('tasks')
    .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)).as('last'))
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .executeTakeFirstOrThrow()
  const rows = tasks.map((task, at) => ({
    authority_id: authority,
    task_id: newId(),
    paper_id: paper,
    position: last + 1 + at,
    series_id: null,
    result_paper_id: null,
    began_at: null,
    ended_at: null,
    ...columnsOf(task),
  }))
  await tx.insertInto('tasks').values(rows).execute()
  for (const [at, { joinIds }] of tasks.entries())
    if (joinIds.length > 0) await saveJoins(tx, { authority, id: rows[at]?.task_id ?? '' }, joinIds)
  return rows.map((row) => row.task_id)
}

/** Changes what is named of a proposal, and leaves the rest as it is; nothing where another changed it since it was seen. */
export async function saveProposal(
  tx: Transaction,
  { authority, id }: { authority: string; id: string },
  { joinIds, version, ...facts }: ChangedFacts & { version: number },
): Promise<{ id: string } | Refusal> {
  const row = await tx
    .selectFrom('tasks')
    .select(['text', 'version'])
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .where('proposed', '=', true)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('wrong-state', 'Nhiệm vụ đã giao: hãy giao lại hoặc gia hạn bằng một quyết định.')
  const unseen = refuseUnseenOne(version, row)
  if (unseen) return unseen
  await tx
    .updateTable('tasks')
    .set({ ...changedColumns(facts), version: version + 1 })
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .execute()
  if (joinIds) await saveJoins(tx, { authority, id }, joinIds)
  return { id }
}

/** The columns of `tasks` that facts fill; what is left out stays as it is. */
function changedColumns({ text, actor, role, recurs, spans, ...facts }: ChangedFacts) {
  return {
    text,
    actor,
    role,
    unit_id: facts.unitId,
    staff_id: facts.staffId,
    due_on: facts.dueOn,
    due_text: facts.dueText,
    recurs: recurs && JSON.stringify(recurs),
    parent_id: facts.parentId,
    spans: spans && JSON.stringify(spans),
  }
}

function columnsOf(task: TaskFacts) {
  const { text, actor, role, unitId, staffId, dueOn, dueText, recurs, parentId, spans } = task
  return {
    text,
    actor,
    role,
    unit_id: unitId,
    staff_id: staffId,
    due_on: dueOn,
    due_text: dueText,
    recurs: recurs && JSON.stringify(recurs),
    parent_id: parentId,
    spans: JSON.stringify(spans),
  }
}
