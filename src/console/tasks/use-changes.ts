import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { listTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { asProblem, type Problem } from '../server/problem.ts'
import { asking } from '../server/queries.ts'
import { differingTasks } from './differing-tasks.ts'
import { askedOf, lookAgain, underWay } from './task-keepers.ts'
import { isUnsaved, type Run, type Step } from './use-dropping.ts'
import { useShown } from './use-shown.ts'
import { useUndone } from './use-undone.ts'

/** Always the same: nothing is drawn anew where nothing differs as before. */
const none: ReadonlySet<string> = new Set()

/**
 * Changes reach the server one after the other, in the order in which they were made. What the server refuses is said, and what
 * stands is shown once the last one is through; where another changed something unseen, that is marked. Steps that did not reach
 * the server are kept by name, to be sent again.
 */
export function useChanges(paperId: string) {
  const client = useQueryClient()
  const { listed, allTold, ...shown } = useShown(paperId)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [changed, setChanged] = useState(none)
  const told = useRef(Promise.resolve())
  const open = useRef(0)
  const refused = useRef<Problem | null>(null)
  const looks = useRef(0)
  /** Asked by itself: an answer that is on its way may be older than the last change, and one that others ask for is given up for the next. */
  const look = async (retry: { retry?: false } = {}) => {
    const queryFn = () => call(listTasks, askedOf(paperId))
    const queryKey = ['look', paperId, (looks.current += 1)]
    const now = await client.fetchQuery({ queryKey, queryFn, gcTime: 0, ...retry })
    client.setQueryData(asking(listTasks, askedOf(paperId)).queryKey, now)
    return now
  }
  const undone = useUndone(() => look({ retry: false }))
  const say = (of: Problem | null, step?: Step) => {
    refused.current = of
    const isKept = of !== null && step !== undefined && (of.isLost || isUnsaved(of))
    setProblem(isKept ? null : of)
    if (isKept) undone.keep({ ...step, isLost: of.isLost })
  }
  const tell = async (before: Promise<void>, work: () => Promise<unknown>, step?: Step) => {
    await before
    try {
      await work()
    } catch (error) {
      say(asProblem(error), step)
      step?.takeBack?.()
    }
    open.current -= 1
    if (open.current === 0) allTold()
  }
  /** Whoever goes on has read what was refused. @returns whether something may not have reached the server */
  const goOn = (): boolean => {
    const isLost = refused.current?.isLost ?? false
    if (open.current === 0) say(null)
    return isLost
  }
  const run: Run = async (work, step) => {
    goOn()
    const before = listed()
    open.current += 1
    told.current = underWay(client, paperId, () => tell(told.current, work, step))
    await told.current
    if (!refused.current?.isStale) return setChanged(none)
    setChanged(differingTasks(before, await lookAgain(paperId).catch(() => before)))
  }
  /** @returns the proposals once the server holds all that was said of them; undefined where it refused something that nobody has read yet, or is not reached */
  const settle = async (): Promise<readonly TaskRow[] | undefined> => {
    await told.current
    if (refused.current) return undefined
    try {
      return (await look()).rows
    } catch (error) {
      say(asProblem(error))
      return undefined
    }
  }
  return { ...shown, ...undone.of, listed, run, goOn, settle, problem, changed }
}
