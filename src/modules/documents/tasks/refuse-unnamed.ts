import type { Day } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import { findOutside, findUnnamed, outsideWords, unnamedWords } from './named.ts'
import type { ChangedFacts } from './schema.ts'

type Naming = Pick<ChangedFacts, 'unitId' | 'staffId' | 'joinIds' | 'parentId'>

/** Refuses facts of a task that name a unit, a person or a task above that is not there, or a unit that is not the authority's own; those they leave out are not looked at. */
export async function refuseUnnamed(
  tx: Transaction,
  { authority, today }: { authority: string; today: Day },
  { parentId, ...named }: Naming,
): Promise<Refusal | undefined> {
  const field = await findUnnamed(tx, { authority, today, ...named })
  if (field !== undefined) return refuse('not-found', unnamedWords[field], { field })
  const outside = await findOutside(tx, { authority, today, ...named })
  if (outside !== undefined) return refuse('not-allowed', outsideWords[outside], { field: outside })
  if (!parentId) return undefined
  const above = await tx
    .selectFrom('tasks')
    .select('task_id')
    .where('authority_id', '=', authority)
    .where('task_id', '=', parentId)
    .executeTakeFirst()
  return above
    ? undefined
    : refuse('not-found', 'Không còn nhiệm vụ cấp trên được nêu. Hãy chọn lại.', { field: 'parentId' })
}

/** The same for several tasks; the field says of which. */
export async function refuseAnyUnnamed(
  tx: Transaction,
  at: { authority: string; today: Day },
  tasks: readonly Naming[],
): Promise<Refusal | undefined> {
  for (const [index, task] of tasks.entries()) {
    const wrong = await refuseUnnamed(tx, at, task)
    if (wrong) return { ...wrong, field: `tasks.${index}.${wrong.field}` }
  }
  return undefined
}
