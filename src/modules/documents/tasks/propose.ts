import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import type { TaskFacts } from './schema.ts'
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
    ...taskColumns(task),
  }))
  await tx.insertInto('tasks').values(rows).execute()
  for (const [at, { joinIds }] of tasks.entries())
    if (joinIds.length > 0) await saveJoins(tx, { authority, id: rows[at]?.task_id ?? '' }, joinIds)
  return rows.map((row) => row.task_id)
}

/** The columns of `tasks` that facts fill. */
export function taskColumns({ unitId, staffId, dueOn, dueText, recurs, parentId, spans, ...task }: TaskFacts) {
  const { text, actor, role } = task
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
