import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dropProposals, orderProposals } from '#modules/documents/proposals/schema.ts'
import { proposeTasks, type TaskFacts, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { Problem } from '../server/problem.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { asSeen, underWay } from './task-keepers.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

/** Something that was said to the server about proposals, where it may not have reached it. */
export type Step = {
  /** What was to be done, and to which tasks. */
  what: string
  again: () => Promise<unknown>
  /** Shows again what stands, where it was shown as done before it was. */
  takeBack?: () => void
}

/** Does work on the proposals of a paper and shows them anew; what the server refuses is said by it. */
export type Run = (work: () => Promise<unknown>, step?: Step) => Promise<void>

/** Drops proposals of a paper at once, with a way back that puts them where they stood. One that another changed unseen is not dropped. */
export function useDropping(paperId: string, listed: () => readonly TaskRow[], run: Run) {
  const { say } = useSpeech()
  const tell = useTell()
  const tasksNamed = useTasksNamed()
  const params = { id: paperId }
  const putBack = (gone: readonly TaskRow[], order: readonly string[]): Promise<void> =>
    run(
      async () => {
        const made = await call(proposeTasks, { params, body: { tasks: gone.map(factsOf) } })
        const renamed = new Map(gone.map(({ id }, at) => [id, made.ids[at] ?? id]))
        await call(orderProposals, { params, body: { ids: order.map((id) => renamed.get(id) ?? id) } })
      },
      { what: say('assign.undone.putBack', { tasks: tasksNamed(gone) }), again: () => putBack(gone, order) },
    )
  const drop = async (wanted: readonly TaskRow[]): Promise<void> => {
    const order = listed().map(({ id }) => id)
    const gone = wanted.filter(({ id }) => order.includes(id))
    if (gone.length === 0) return
    const work = async (seen: readonly TaskRow[]) => {
      await call(dropProposals, { params, body: { tasks: seen.map(({ id, version }) => ({ id, version })) } })
      const undo = { label: say('assign.undo'), run: () => void putBack(seen, order) }
      tell({ text: say('assign.dropped', { n: seen.length }), undo })
      return []
    }
    await run(
      async () => {
        if (!(await asSeen({ paperId, rows: gone, work }))) throw unsaved(say('assign.unsaved'))
      },
      { what: say('assign.undone.drop', { tasks: tasksNamed(gone) }), again: () => drop(gone) },
    )
  }
  return drop
}

/** Tasks by the beginning of their texts, the first two of them. */
export function useTasksNamed() {
  const { say } = useSpeech()
  return (rows: readonly Pick<TaskRow, 'text'>[]): string => {
    const names = rows.slice(0, 2).map(({ text }) => `“${text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text}”`)
    const said = names.join(', ')
    return rows.length > 2 ? say('assign.undone.more', { tasks: said, n: rows.length - 2 }) : said
  }
}

/** Nothing was done, since something of it is not saved. */
export const unsaved = (message: string) => new Problem(409, { fields: [{ field: 'unsaved', message }] })
export const isUnsaved = ({ facts }: Problem) => facts.fields?.[0]?.field === 'unsaved'

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
  return { drop: useDropping(paperId, () => rows, run), problem: error }
}

/** Everything of a proposal that it can be proposed anew with. */
export function factsOf(row: TaskRow): TaskFacts {
  const { text, actor, role, unitId, staffId, dueOn, dueText, recurs, parentId, spans } = row
  const joinIds = row.joins.map(({ id }) => id)
  return { text, actor, role, unitId, staffId, joinIds, dueOn, dueText, recurs, parentId, spans }
}
