import type { TaskFacts, TaskRow } from '#modules/documents/tasks/schema.ts'

/** A task as the screen has it: units that join in are named by the list, or only by their ids where they were chosen a moment ago. */
export type Shown = TaskRow & Partial<Pick<TaskFacts, 'joinIds'>>

export const joinsOf = ({ joins, joinIds }: Shown) => joinIds ?? joins.map(({ id }) => id)

/** Ids of the tasks shown that the server has otherwise, or no longer. */
export function differingTasks(shown: readonly Shown[], now: readonly TaskRow[]): ReadonlySet<string> {
  const said = new Map(now.map((row) => [row.id, wordsOf(row)]))
  return new Set(shown.filter((row) => said.get(row.id) !== wordsOf(row)).map(({ id }) => id))
}

function wordsOf(row: Shown): string {
  const { text, recurs, unitId, staffId, dueOn } = row
  return JSON.stringify([text, recurs?.every, recurs?.day, unitId, staffId, dueOn, joinsOf(row).toSorted()])
}
