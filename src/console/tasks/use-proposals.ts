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
  changeProposal,
  listTasks,
  mostProposals,
  proposeTasks,
  type TaskFacts,
  type TaskRow,
} from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { asProblem, type Problem } from '../server/problem.ts'
import { asking, useAnswer } from '../server/queries.ts'
import type { Shown } from './differing-tasks.ts'
import { usePaperDays } from './use-paper-days.ts'
import { useDropping, type Run } from './use-dropping.ts'

export type Suggestion = { id: string; name: string; certainty: number }

const askedOf = (paperId: string) => ({ query: { paperId, state: 'proposed' as const, size: mostProposals } })

/** The proposals of a paper with what can be done to them; each change is kept at once. */
export function useProposals(paperId: string) {
  const { data, isPending } = useAnswer(listTasks, askedOf(paperId))
  const suggested = useAnswer(suggestUnits, { params: { id: paperId } }).data?.rows ?? []
  const { run, show, shown, settle, problem } = useChanges(paperId)
  const rows = data?.rows ?? []
  const days = usePaperDays(paperId)
  const drop = useDropping(paperId, rows, run)
  const params = { id: paperId }
  const move = (id: string, by: -1 | 1) => {
    const ids = rows.map((row) => row.id)
    const [at, to] = [ids.indexOf(id), ids.indexOf(id) + by]
    if (at < 0 || to < 0 || to >= ids.length) return
    const next = ids.toSpliced(at, 1).toSpliced(to, 0, id)
    void run(() => call(orderProposals, { params, body: { ids: next } }))
  }
  return {
    rows,
    days,
    isPending,
    shown,
    settle,
    problem,
    drop,
    move,
    change: (id: string, facts: Partial<TaskFacts>) => {
      show([id], facts)
      return run(() => call(changeProposal, { params: { id }, body: facts }))
    },
    /** The same; what the server refuses is thrown as well as said. */
    save: async (id: string, written: Partial<TaskFacts>) => {
      const facts = written.text === undefined ? written : { ...written, text: written.text.trim() }
      show([id], facts)
      let failed: unknown
      await run(() =>
        call(changeProposal, { params: { id }, body: facts }).catch((error: unknown) => {
          failed = error
          throw error
        }),
      )
      if (failed) throw failed
    },
    give: (ids: readonly string[], to: { unitId: string; staffId: string | null }) => {
      show(ids, to)
      return run(() => call(giveProposals, { params, body: { ids: [...ids], ...to } }))
    },
    suggestionsFor: (row: TaskRow): readonly Suggestion[] =>
      suggested.find(({ actor }) => actor === row.actor)?.units ?? [],
    add: (text: string) => run(() => call(proposeTasks, { params, body: { tasks: [{ text }] } })),
    merge: (chosen: readonly string[]) => run(() => call(mergeProposals, { params, body: { ids: [...chosen] } })),
    split: (id: string, at: number) => run(() => call(splitProposal, { params: { id }, body: { at } })),
  }
}

export type Proposals = ReturnType<typeof useProposals>

/**
 * Changes reach the server one after the other, in the order in which they were made. What the server refuses is said, and what
 * stands is shown once the last one is through.
 */
function useChanges(paperId: string) {
  const client = useQueryClient()
  const [problem, setProblem] = useState<Problem | null>(null)
  const told = useRef(Promise.resolve())
  const open = useRef(0)
  const refused = useRef<Problem | null>(null)
  const say = (of: Problem | null) => {
    refused.current = of
    setProblem(of)
  }
  const tell = async (before: Promise<void>, work: () => Promise<unknown>) => {
    await before
    try {
      await work()
    } catch (error) {
      say(asProblem(error))
    }
    open.current -= 1
  }
  const run: Run = async (work) => {
    if (open.current === 0) say(null)
    open.current += 1
    told.current = tell(told.current, work)
    await told.current
    if (open.current > 0) return
    await Promise.all([listTasks, suggestUnits].map(({ name }) => client.invalidateQueries({ queryKey: [name] })))
  }
  /** Shown at once what the server is still being told; an answer that is on its way does not know of it. */
  const show = (ids: readonly string[], facts: Partial<TaskFacts>) => {
    void client.cancelQueries({ queryKey: [listTasks.name] }, { revert: false })
    client.setQueryData(
      asking(listTasks, askedOf(paperId)).queryKey,
      (now) => now && { ...now, rows: now.rows.map((row) => (ids.includes(row.id) ? { ...row, ...facts } : row)) },
    )
  }
  /** What stands on the screen, with what was said a moment ago. */
  const shown = (): readonly Shown[] => client.getQueryData(asking(listTasks, askedOf(paperId)).queryKey)?.rows ?? []
  /** @returns the proposals once the server holds all that was said of them; undefined where it refused something or is not reached */
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
  return { run, show, shown, settle, problem }
}
