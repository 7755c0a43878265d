import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  giveProposals,
  mergeProposals,
  orderProposals,
  splitProposal,
  suggestUnits,
} from '#modules/documents/proposals/schema.ts'
import {
  listTasks,
  proposeTasks,
  type SeenProposal,
  type TaskFacts,
  type TaskRow,
} from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { asProblem, type Problem } from '../server/problem.ts'
import { asking, useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { differingTasks, type Shown } from './differing-tasks.ts'
import { asSeen, askedOf, keeperOf, lookAgain, underWay } from './task-keepers.ts'
import { unsaved, useDropping, type Run } from './use-dropping.ts'
import { usePaperDays } from './use-paper-days.ts'
import { factsAt } from './written.ts'
import '../words/task-words.ts'

export type Suggestion = { id: string; name: string; certainty: number }
type Lead = { unitId: string | null; staffId: string | null }
type Work = (seen: readonly TaskRow[]) => Promise<readonly SeenProposal[]>

const seenOf = ({ id, version }: SeenProposal): SeenProposal => ({ id, version })

/** The proposals of a paper with what can be done to them as a whole; what is written into one is kept by its keeper. */
export function useProposals(paperId: string) {
  const { say } = useSpeech()
  const { data, isPending } = useAnswer(listTasks, askedOf(paperId))
  const suggested = useAnswer(suggestUnits, { params: { id: paperId } }).data?.rows ?? []
  const { run, ...changes } = useChanges(paperId)
  const rows = data?.rows ?? []
  const days = usePaperDays(paperId)
  const drop = useDropping(paperId, rows, run)
  const params = { id: paperId }
  const named = (ids: readonly string[]) => rows.filter(({ id }) => ids.includes(id))
  const withSeen = (ids: readonly string[], work: Work) =>
    run(async () => {
      if (!(await asSeen({ paperId, rows: named(ids), work }))) throw unsaved(say('assign.unsaved'))
    })
  const move = (id: string, by: -1 | 1) => {
    const ids = rows.map((row) => row.id)
    const [at, to] = [ids.indexOf(id), ids.indexOf(id) + by]
    if (at < 0 || to < 0 || to >= ids.length) return
    const next = ids.toSpliced(at, 1).toSpliced(to, 0, id)
    void run(() => call(orderProposals, { params, body: { ids: next } }))
  }
  return {
    ...changes,
    paperId,
    rows,
    days,
    isPending,
    drop,
    move,
    give: (ids: readonly string[], to: Lead) => {
      const given = withSeen(ids, giveTo(paperId, to))
      changes.show(ids, to)
      return given
    },
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
    merge: (ids: readonly string[]) =>
      withSeen(ids, async (seen) => [await call(mergeProposals, { params, body: { tasks: seen.map(seenOf) } })]),
    split: (id: string, at: number) =>
      withSeen([id], async ([row]) => {
        const body = { at, version: row?.version ?? 1 }
        return (await call(splitProposal, { params: { id }, body })).tasks
      }),
  }
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
      const same = seen.flatMap((row) => now.find((one) => one.id === row.id && isLedAlike(one, row)) ?? [])
      if (same.length < seen.length) throw error
      return ask(same)
    }
  }
}

const isLedAlike = (one: Lead, other: Lead) => one.unitId === other.unitId && one.staffId === other.staffId

export type Proposals = ReturnType<typeof useProposals>

/**
 * Changes reach the server one after the other, in the order in which they were made. What the server refuses is said, and what
 * stands is shown once the last one is through; where another changed something unseen, that is marked.
 */
function useChanges(paperId: string) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const told = useRef(Promise.resolve())
  const open = useRef(0)
  const refused = useRef<Problem | null>(null)
  const say = (of: Problem | null) => {
    refused.current = of
    setProblem(of)
  }
  const { queryKey } = asking(listTasks, askedOf(paperId))
  const listed = () => client.getQueryData(queryKey)?.rows ?? []
  const tell = async (before: Promise<void>, work: () => Promise<unknown>) => {
    await before
    try {
      await work()
    } catch (error) {
      say(asProblem(error))
    }
    open.current -= 1
  }
  /** Whoever goes on has read what was refused. @returns whether something may not have reached the server */
  const goOn = (): boolean => {
    const isLost = refused.current?.isLost ?? false
    if (open.current === 0) say(null)
    return isLost
  }
  const run: Run = async (work) => {
    goOn()
    const before = listed()
    open.current += 1
    told.current = underWay(client, paperId, () => tell(told.current, work))
    await told.current
    if (!refused.current?.isStale) return setChanged(new Set())
    setChanged(differingTasks(before, await lookAgain(paperId).catch(() => before)))
  }
  /** Shown at once what the server is still being told; an answer that is on its way does not know of it. */
  const show = (ids: readonly string[], facts: Partial<TaskFacts>) => {
    void client.cancelQueries({ queryKey: [listTasks.name] }, { revert: false })
    client.setQueryData(
      queryKey,
      (now) => now && { ...now, rows: now.rows.map((row) => (ids.includes(row.id) ? { ...row, ...facts } : row)) },
    )
  }
  /** What stands on the screen, with what was said a moment ago. */
  const shown = (): readonly Shown[] =>
    listed().map((row) => {
      const keeper = keeperOf(paperId, row.id)
      return keeper ? { ...row, ...factsAt(keeper.kept.facts, keeper.unsaved) } : row
    })
  /** @returns the proposals once the server holds all that was said of them; undefined where it refused something that nobody has read yet, or is not reached */
  const settle = async (): Promise<readonly TaskRow[] | undefined> => {
    await told.current
    if (refused.current) return undefined
    try {
      return (await client.fetchQuery({ ...asking(listTasks, askedOf(paperId)), staleTime: 0 })).rows
    } catch (error) {
      say(asProblem(error))
      return undefined
    }
  }
  return { run, show, shown, goOn, settle, problem, changed }
}
