import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dropProposals, orderProposals } from '#modules/documents/proposals/schema.ts'
import { proposeTasks, type TaskFacts, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { Problem } from '../server/problem.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { asSeen, underWay } from './task-keepers.ts'
import '../words/task-words.ts'

/** Does work on the proposals of a paper and shows them anew; what the server refuses is said by it. */
export type Run = (work: () => Promise<unknown>) => Promise<void>

/** Drops proposals of a paper at once, with a way back that puts them where they stood. One that another changed unseen is not dropped. */
export function useDropping(paperId: string, rows: readonly TaskRow[], run: Run) {
  const { say } = useSpeech()
  const tell = useTell()
  const params = { id: paperId }
  const putBack = (gone: readonly TaskRow[], order: readonly string[]) =>
    run(async () => {
      const made = await call(proposeTasks, { params, body: { tasks: gone.map(factsOf) } })
      const renamed = new Map(gone.map(({ id }, at) => [id, made.ids[at] ?? id]))
      await call(orderProposals, { params, body: { ids: order.map((id) => renamed.get(id) ?? id) } })
    })
  return (gone: readonly TaskRow[]) => {
    const order = rows.map(({ id }) => id)
    const work = async (seen: readonly TaskRow[]) => {
      await call(dropProposals, { params, body: { tasks: seen.map(({ id, version }) => ({ id, version })) } })
      const undo = { label: say('assign.undo'), run: () => void putBack(seen, order) }
      tell({ text: say('assign.dropped', { n: seen.length }), undo })
      return []
    }
    return run(async () => {
      if (!(await asSeen({ paperId, rows: gone, work }))) throw unsaved(say('assign.unsaved'))
    })
  }
}

/** Nothing was done, since something of it is not saved. */
export const unsaved = (message: string) => new Problem(409, { fields: [{ field: 'tasks', message }] })

/** The same where nothing else is told to the server in between. */
export function useDroppingAlone(paperId: string, rows: readonly TaskRow[]) {
  const client = useQueryClient()
  const { mutateAsync, error } = useMutation<unknown, Problem, () => Promise<unknown>>({
    mutationFn: (work) => underWay(client, paperId, work),
  })
  const run: Run = (work) =>
    mutateAsync(work).then(
      () => undefined,
      () => undefined,
    )
  return { drop: useDropping(paperId, rows, run), problem: error }
}

function factsOf(row: TaskRow): TaskFacts {
  const { text, actor, role, unitId, staffId, dueOn, dueText, recurs, parentId, spans } = row
  const joinIds = row.joins.map(({ id }) => id)
  return { text, actor, role, unitId, staffId, joinIds, dueOn, dueText, recurs, parentId, spans }
}
