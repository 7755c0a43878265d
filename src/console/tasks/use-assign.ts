import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assignPaper, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { goToChoices } from '../parts/draft-conflict.tsx'
import type { Asked } from '../server/call.ts'
import { asProblem, type Problem } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useHere } from '../shell/use-here.ts'
import { useSpeech } from '../words/language.tsx'
import { differingTasks, joinsOf, type Shown } from './differing-tasks.ts'
import { settleTasks } from './task-keepers.ts'
import type { Proposals } from './use-proposals.ts'
import '../words/task-words.ts'

type Assigning = {
  paperId: string
  lastSeq: number | undefined
  proposals: Proposals
  /** Whether those that are left are gone on with. */
  stays: boolean
  onClose: () => void
}

/** Somebody is there to lead it. */
export const isLed = ({ unitId, staffId }: TaskRow) => unitId !== null || staffId !== null

/** What was read, in the version that says so. */
const toAsk = (row: Shown, now: readonly TaskRow[]) => {
  const { id, unitId, staffId, dueOn } = row
  const version = now.find((one) => one.id === id)?.version ?? row.version
  return { id, version, unitId, staffId, joinIds: joinsOf(row), dueOn }
}

type Body = Asked<typeof assignPaper>['body']

/** Assigns the tasks as they stand on the screen. Those that another changed meanwhile are named, and nothing is assigned: it is asked again. */
export function useAssign({ paperId, lastSeq, proposals, stays, onClose }: Assigning) {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const { mutateAsync, isPending, error } = useWrite(assignPaper)
  const here = useHere()
  const [settling, setSettling] = useState(false)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const [isUnsaid, setUnsaid] = useState(false)
  /** What was sent and not answered: it may have been done. */
  const [lost, setLost] = useState<Body>()
  /** All that was said is at the server. @returns the proposals as they stand there */
  const settled = async () => {
    setSettling(true)
    const now = (await settleTasks(paperId)) ? await proposals.settle() : goToChoices()
    setSettling(false)
    return now ?? undefined
  }
  /** @returns what to ask about those shown that have a lead, or undefined where the server has one of them otherwise */
  const agreed = async (shown: readonly Shown[]) => {
    const now = await settled()
    const differing = differingTasks(shown, now ?? shown)
    setChanged(differing)
    return now && differing.size === 0 ? shown.map((row) => toAsk(row, now)) : undefined
  }
  /** @returns why it was not done */
  const ask = async (body: Body): Promise<Problem | undefined> => {
    try {
      const { tasks: count, seq } = await mutateAsync({ params: { id: paperId }, body })
      setLost(undefined)
      if (!stays || proposals.shown().length <= count) onClose()
      tell({ text: say('assign.done', { n: count, seq }) })
      void client.invalidateQueries()
      return undefined
    } catch (failed) {
      const problem = asProblem(failed)
      setLost(problem.isLost ? body : undefined)
      return problem
    }
  }
  /** Asks again what was not answered: the server answers what it did then. @returns whether that refused it, so that it is asked as it stands now */
  const refusedAgain = async (body: Body): Promise<boolean> => {
    // What was written since goes first: with it, what was asked is out of date, unless it was done.
    if (!(await settled()) || !here.current) return false
    const problem = await ask(body)
    return problem !== undefined && problem.isRefusal && !problem.isLost
  }
  const send = async () => {
    if (settling || isPending) return
    const shown = proposals.shown().filter(isLed)
    setUnsaid(proposals.goOn())
    if (lost && !(await refusedAgain(lost))) return
    const tasks = (await agreed(shown)) ?? []
    if (tasks.length === 0 || !here.current) return
    const problem = await ask({ tasks, ...(lastSeq !== undefined && { lastSeq }) })
    if (problem?.isStale) await agreed(shown)
  }
  return {
    send,
    changed,
    /** Some of what changed may only be what was said while the server was not reached. */
    isUnsaid: isUnsaid && changed.size > 0,
    unanswered: lost?.tasks.length ?? 0,
    error: changed.size > 0 ? null : error,
    isPending: settling || isPending,
  }
}
