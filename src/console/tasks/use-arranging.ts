import { orderProposals, splitProposal } from '#modules/documents/proposals/schema.ts'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import { useTasksNamed, type Run } from './use-dropping.ts'
import type { WithSeen, Work } from './use-merging.ts'
import type { useShown } from './use-shown.ts'
import '../words/assign-words.ts'

type Given = Pick<ReturnType<typeof useShown>, 'listed' | 'asShown' | 'ordering'> & { withSeen: WithSeen; run: Run }

/** Puts proposals into another order, and splits one in two. */
export function useArranging(paperId: string, { listed, asShown, ordering, withSeen, run }: Given) {
  const { say } = useSpeech()
  const tasksNamed = useTasksNamed()
  const those = (id: string) => listed().filter((row) => row.id === id)
  const textOf = (id: string) => those(id).map((row) => asShown(row).text)[0]
  /** Shown at once: the next key is pressed on what stands on the screen. */
  const order = (ids: readonly string[], moved: readonly TaskRow[]): Promise<void> => {
    const { show, taken, takeBack } = ordering(ids)
    const work = async () => {
      await call(orderProposals, { params: { id: paperId }, body: { ids: [...ids] } })
      taken()
    }
    const what = say('assign.undone.move', { tasks: tasksNamed(moved) })
    const ordered = run(work, { what, takeBack, again: () => order(ids, moved) })
    show()
    return ordered
  }
  const move = (id: string, by: -1 | 1) => {
    const ids = listed().map((row) => row.id)
    const [at, to] = [ids.indexOf(id), ids.indexOf(id) + by]
    if (at < 0 || to < 0 || to >= ids.length) return
    void order(ids.toSpliced(at, 1).toSpliced(to, 0, id), those(id))
  }
  const split = async (id: string, at: number): Promise<void> => {
    const text = textOf(id)
    const work: Work = async ([row]) => {
      const body = { at, version: row?.version ?? 1 }
      return (await call(splitProposal, { params: { id }, body })).tasks
    }
    await withSeen([id], work, {
      what: say('assign.undone.split', { tasks: tasksNamed(those(id)) }),
      // Another text has another place to split it at, or was split where the answer was lost.
      again: async () => (textOf(id) === text ? split(id, at) : undefined),
    })
  }
  return { move, split }
}
