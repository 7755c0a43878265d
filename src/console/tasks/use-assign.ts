import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assignPaper, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { goToChoices } from '../parts/draft-conflict.tsx'
import { asProblem } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useHere } from '../shell/use-here.ts'
import { useSpeech } from '../words/language.tsx'
import { differingTasks, joinsOf, type Shown } from './differing-tasks.ts'
import { settleTasks } from './task-keepers.ts'
import type { Proposals } from './use-proposals.ts'
import '../words/task-words.ts'

type Assigning = { paperId: string; lastSeq: number | undefined; proposals: Proposals; onClose: () => void }

/** Somebody is there to lead it. */
export const isLed = ({ unitId, staffId }: TaskRow) => unitId !== null || staffId !== null

/** What was read, in the version that says so. */
const toAsk = (row: Shown, now: readonly TaskRow[]) => {
  const { id, unitId, staffId, dueOn } = row
  const version = now.find((one) => one.id === id)?.version ?? row.version
  return { id, version, unitId, staffId, joinIds: joinsOf(row), dueOn }
}

/** Assigns the tasks as they stand on the screen. Those that another changed meanwhile are named, and nothing is assigned: it is asked again. */
export function useAssign({ paperId, lastSeq, proposals, onClose }: Assigning) {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const { mutateAsync, isPending, error } = useWrite(assignPaper)
  const here = useHere()
  const [settling, setSettling] = useState(false)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  /** @returns what to ask about those shown that have a lead, or undefined where the server has one of them otherwise */
  const agreed = async () => {
    setSettling(true)
    const shown = proposals.shown().filter(isLed)
    const now = (await settleTasks(paperId)) ? await proposals.settle() : goToChoices()
    setSettling(false)
    const differing = differingTasks(shown, now ?? shown)
    setChanged(differing)
    return now && differing.size === 0 ? shown.map((row) => toAsk(row, now)) : undefined
  }
  const send = async () => {
    if (settling || isPending) return
    const tasks = (await agreed()) ?? []
    if (tasks.length === 0 || !here.current) return
    const body = { tasks, ...(lastSeq !== undefined && { lastSeq }) }
    try {
      const { tasks: count, seq } = await mutateAsync({ params: { id: paperId }, body })
      onClose()
      tell({ text: say('assign.done', { n: count, seq }) })
      void client.invalidateQueries()
    } catch (failed) {
      if (asProblem(failed).facts.code === 'out-of-date') await agreed()
    }
  }
  return { send, changed, error: changed.size > 0 ? null : error, isPending: settling || isPending }
}
