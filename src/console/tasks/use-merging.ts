import { mergeProposals, unmergeProposals } from '#modules/documents/proposals/schema.ts'
import type { SeenProposal, TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { Problem } from '../server/problem.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { factsOf, useTasksNamed, type Step } from './use-dropping.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

export type Work = (seen: readonly TaskRow[]) => Promise<readonly SeenProposal[]>
/** Does work on proposals once all that is written into them is saved. */
export type WithSeen = (ids: readonly string[], work: Work, step: Step) => Promise<void>

export const seenOf = ({ id, version }: SeenProposal): SeenProposal => ({ id, version })

/** Merges proposals of a paper at once, with a way back that makes them again what they were, unless the merged one was changed since. */
export function useMerging(paperId: string, listed: () => readonly TaskRow[], withSeen: WithSeen) {
  const { say } = useSpeech()
  const tell = useTell()
  const tasksNamed = useTasksNamed()
  const params = { id: paperId }
  const takeBack = (merged: SeenProposal, was: readonly TaskRow[], order: readonly string[]): Promise<void> => {
    const tasks = was.map((row) => ({ ...factsOf(row), place: order.indexOf(row.id) }))
    const work: Work = async ([row]) => {
      if (row?.version !== merged.version)
        throw new Problem(409, { title: say('assign.notUndone'), detail: say('assign.mergedSince') })
      return (await call(unmergeProposals, { params, body: { merged, tasks } })).tasks
    }
    return withSeen([merged.id], work, {
      what: say('assign.undone.putBack', { tasks: tasksNamed(was) }),
      again: () => takeBack(merged, was, order),
    })
  }
  const merge = async (ids: readonly string[]): Promise<void> => {
    const order = listed().map(({ id }) => id)
    const tasks = listed().filter(({ id }) => ids.includes(id))
    // Where only the answer was lost it is done.
    if (tasks.length < 2) return
    const work: Work = async (seen) => {
      const merged = await call(mergeProposals, { params, body: { tasks: seen.map(seenOf) } })
      const undo = { label: say('assign.undo'), run: () => void takeBack(merged, seen, order) }
      tell({ text: say('assign.merged', { n: seen.length }), undo })
      return [merged]
    }
    await withSeen(ids, work, {
      what: say('assign.undone.merge', { tasks: tasksNamed(tasks) }),
      again: () => merge(ids),
    })
  }
  return merge
}
