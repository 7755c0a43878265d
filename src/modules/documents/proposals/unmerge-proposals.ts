import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import { saveProposal, saveProposals } from '../tasks/propose.ts'
import type { SeenProposal, TaskFacts } from '../tasks/schema.ts'
import { orderIn } from './change-proposals.ts'
import type { Unmerging } from './schema.ts'

type At = { authority: string; paper: string; newId: () => string }

/**
 * Takes back a merger: the one that was merged is the first of the tasks again, the others are proposed anew at their places.
 * @returns all of them as they stand then, or a refusal where the merged one is gone, or was assigned or changed since
 */
export async function unmergeIn(
  tx: Transaction,
  { authority, paper, newId }: At,
  { merged, tasks: [first, ...others] }: Unmerging,
): Promise<{ tasks: SeenProposal[] } | Refusal> {
  const standing = await tx
    .selectFrom('tasks')
    .select('task_id as id')
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('proposed', '=', true)
    .orderBy('position')
    .orderBy('task_id')
    .execute()
  if (!first || standing.every(({ id }) => id !== merged.id))
    return refuse('not-found', 'Nhiệm vụ đã gộp không còn, hoặc đã giao rồi.', { field: 'merged' })
  const saved = await saveProposal(tx, { authority, id: merged.id }, { ...factsOf(first), version: merged.version })
  if (isRefusal(saved)) return saved
  const made = await saveProposals(tx, { authority, paper, newId }, others.map(factsOf))
  const placed = [
    { id: merged.id, place: first.place },
    ...others.map(({ place }, n) => ({ id: made[n] ?? '', place })),
  ]
  const ids = standing.map(({ id }) => id).filter((id) => id !== merged.id)
  for (const { id, place } of placed.toSorted((a, b) => a.place - b.place)) ids.splice(place, 0, id)
  await orderIn(tx, { authority, paper }, ids)
  return { tasks: [{ id: merged.id, version: merged.version + 1 }, ...made.map((id) => ({ id, version: 1 }))] }
}

function factsOf(task: Unmerging['tasks'][number]): TaskFacts {
  const { place: _, ...facts } = task
  return facts
}
