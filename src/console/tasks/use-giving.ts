import { giveProposals } from '#modules/documents/proposals/schema.ts'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { asProblem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { lookAgain } from './task-keepers.ts'
import { useTasksNamed } from './use-dropping.ts'
import { seenOf, type WithSeen, type Work } from './use-merging.ts'
import { isLedAlike, type Lead, type useShown } from './use-shown.ts'
import { useNamed } from './use-workers.ts'
import '../words/assign-words.ts'

type Given = Pick<ReturnType<typeof useShown>, 'listed' | 'leading'> & { withSeen: WithSeen }

/** Names who is to lead proposals: shown at once, and no longer where the server did not take it. */
export function useGiving(paperId: string, { listed, leading, withSeen }: Given) {
  const { say } = useSpeech()
  const tasksNamed = useTasksNamed()
  const named = useNamed()
  const give = (ids: readonly string[], to: Lead): Promise<void> => {
    const tasks = tasksNamed(listed().filter(({ id }) => ids.includes(id)))
    const { unitName, staffName } = named(to)
    const { show, taken, takeBack } = leading(ids, to)
    const ask = giveTo(paperId, to)
    const work: Work = async (seen) => {
      const left = await ask(seen)
      taken()
      return left
    }
    const name = [unitName, staffName].filter(Boolean).join(' · ')
    const what = name === '' ? say('assign.undone.giveNone', { tasks }) : say('assign.undone.give', { tasks, name })
    const given = withSeen(ids, work, { what, takeBack, again: () => give(ids, to) })
    show()
    return given
  }
  return give
}

/** Who leads is given also where another changed something else meanwhile. */
function giveTo(paperId: string, to: Lead): Work {
  const ask = async (tasks: readonly TaskRow[]) =>
    (await call(giveProposals, { params: { id: paperId }, body: { tasks: tasks.map(seenOf), ...to } })).tasks
  return async (seen) => {
    try {
      return await ask(seen)
    } catch (error) {
      if (!asProblem(error).isStale) throw error
      const now = await lookAgain(paperId)
      const same = seen.flatMap(
        (row) => now.find((one) => one.id === row.id && [row, to].some((lead) => isLedAlike(one, lead))) ?? [],
      )
      if (same.length < seen.length) throw error
      return ask(same)
    }
  }
}
