import { suggestUnits } from '#modules/documents/proposals/schema.ts'
import { listTasks, proposeTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { asSeen, askedOf } from './task-keepers.ts'
import { useArranging } from './use-arranging.ts'
import { useChanges } from './use-changes.ts'
import { unsaved, useDropping } from './use-dropping.ts'
import { useGiving } from './use-giving.ts'
import { useMerging, type WithSeen } from './use-merging.ts'
import { usePaperDays } from './use-paper-days.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

export type Suggestion = { id: string; name: string; certainty: number }

/** The proposals of a paper with what can be done to them as a whole; what is written into one is kept by its keeper. */
export function useProposals(paperId: string) {
  const { say } = useSpeech()
  const { data, isPending } = useAnswer(listTasks, askedOf(paperId))
  const suggested = useAnswer(suggestUnits, { params: { id: paperId } }).data?.rows ?? []
  const { run, leading, ordering, listed, ...changes } = useChanges(paperId)
  const rows = data?.rows ?? []
  const days = usePaperDays(paperId)
  const drop = useDropping(paperId, listed, run)
  const params = { id: paperId }
  const withSeen: WithSeen = (ids, work, step) =>
    run(async () => {
      // As they stand when it is done: meanwhile something of them may have changed.
      const left = listed().filter(({ id }) => ids.includes(id))
      if (left.length < ids.length) throw new Problem(404, { detail: say('assign.gone') })
      if (!(await asSeen({ paperId, rows: left, work }))) throw unsaved(say('assign.unsaved'))
    }, step)
  const give = useGiving(paperId, { listed, leading, withSeen })
  const merge = useMerging(paperId, listed, withSeen)
  const { move, split } = useArranging(paperId, { listed, asShown: changes.asShown, ordering, withSeen, run })
  return {
    ...changes,
    paperId,
    rows,
    days,
    isPending,
    drop,
    move,
    give,
    merge,
    split,
    suggestionsFor: (row: TaskRow): readonly Suggestion[] =>
      suggested.find(({ actor }) => actor === row.actor)?.units ?? [],
    /** @returns whether it was added */
    add: async (text: string): Promise<boolean> => {
      let added = false
      await run(async () => {
        await call(proposeTasks, { params, body: { tasks: [{ text }] } })
        added = true
      })
      return added
    },
  }
}

export type Proposals = ReturnType<typeof useProposals>
