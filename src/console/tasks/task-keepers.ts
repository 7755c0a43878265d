import type { QueryClient } from '@tanstack/react-query'
import { suggestUnits } from '#modules/documents/proposals/schema.ts'
import {
  changeProposal,
  getTask,
  listTasks,
  mostProposals,
  type SeenProposal,
  type TaskRow,
} from '#modules/documents/tasks/schema.ts'
import { call } from '../server/call.ts'
import { DraftKeeper } from '../server/keep-draft.ts'
import { unsentOf, type DraftPorts } from '../server/kept-draft.ts'
import { noticeEnd, refresh } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import type { Keepers } from '../server/use-keeper.ts'
import { factsAt, standing, tidyWritten, written, type Written } from './written.ts'

export type TaskKeeper = DraftKeeper<Written>

/** Proposals that are on a screen or have something left to save. */
export const taskKeepers: Keepers<Written> = new Map()

const within = (paperId: string) => `/task/${paperId}/`

/** Under which name a tab holds what is not saved of a proposal; without `id`, how the names of all of a paper begin. */
export const taskKey = (staffId: string, paperId: string, id = '') => `${staffId}${within(paperId)}${id}`

export const unsentTask = unsentOf(written)

export const askedOf = (paperId: string) => ({ query: { paperId, state: 'proposed' as const, size: mostProposals } })

/** The keeper of a proposal as it stands; it begins with what this tab still holds of it. */
export function makeTaskKeeper(client: QueryClient, row: TaskRow, key: string): TaskKeeper {
  const params = { id: row.id }
  const paperId = row.paperId ?? row.id
  const ports: DraftPorts<Written> = {
    save: ({ facts, version, changed }) =>
      underWay(client, paperId, () => call(changeProposal, { params, body: { ...factsAt(facts, changed), version } })),
    read: async () => standing(await call(getTask, { params })),
    hold: (unsent) => keepUnsent(key, unsent),
    tidy: tidyWritten,
  }
  return new DraftKeeper(standing(row), ports, readUnsent(key, unsentTask))
}

const keepersOf = (paperId: string): [string, TaskKeeper][] =>
  [...taskKeepers].filter(([key]) => key.includes(within(paperId)))

export const keeperOf = (paperId: string, id: string): TaskKeeper | undefined =>
  keepersOf(paperId).find(([key]) => key.endsWith(within(paperId) + id))?.[1]

/** Tells of whatever becomes of what is written into proposals, named by their ids with spaces between. */
export function subscribeToKeepers(paperId: string, ids: string, tell: () => void): () => void {
  const leave = ids.split(' ').flatMap((id) => keeperOf(paperId, id)?.subscribe(tell) ?? [])
  return () => leave.forEach((stop) => stop())
}

/** Saves what is written into the proposals of a paper; false where some of it could not be saved. What is left of one that ended is told apart. */
export async function settleTasks(paperId: string): Promise<boolean> {
  const open = keepersOf(paperId).filter(([, { kept }]) => kept.ended === undefined)
  const saved = await Promise.all(open.map(([, keeper]) => settleAll(keeper)))
  return saved.every(Boolean)
}

/** What is written in between goes after what is on its way. */
async function settleAll(keeper: TaskKeeper): Promise<boolean> {
  if (!(await keeper.settle())) return false
  return keeper.isDirty ? settleAll(keeper) : true
}

type AsSeen = {
  paperId: string
  rows: readonly TaskRow[]
  /** @returns those that are left, as the server says that they stand then */
  work: (seen: readonly TaskRow[]) => Promise<readonly SeenProposal[]>
}

/**
 * Does something to proposals once all that is written into them is saved: `work` is given them as they stand on the screen.
 * Meanwhile nothing of them is saved: what is written goes after it, as a change of what `work` made of them.
 * @returns false where something could not be saved, and nothing was done
 */
export async function asSeen({ paperId, rows, work }: AsSeen): Promise<boolean> {
  const held = rows.flatMap((row) => keeperOf(paperId, row.id) ?? [])
  const gate = Promise.withResolvers<void>()
  try {
    const saved = await Promise.all(held.map((keeper) => keeper.holdUntil(gate.promise)))
    if (!saved.every(Boolean)) return false
    const left = await work(rows.map((row) => onScreen(paperId, row)))
    await learn(paperId, rows, left)
    return true
  } finally {
    gate.resolve()
  }
}

/** A row with what was written into it here. */
function onScreen(paperId: string, row: TaskRow): TaskRow {
  const keeper = keeperOf(paperId, row.id)
  if (!keeper) return row
  const { facts, version } = keeper.kept
  const { joinIds: _, ...said } = factsAt(facts, ['text', 'actor', 'lead', 'dueOn', 'recurs'])
  return { ...row, ...said, version }
}

/** Takes up what became of proposals, where nobody else had a hand in it. */
async function learn(paperId: string, rows: readonly TaskRow[], left: readonly SeenProposal[]) {
  const versions = new Map(left.map(({ id, version }) => [id, version]))
  for (const { id } of rows) if (!versions.has(id)) keeperOf(paperId, id)?.forget()
  for (const row of left.length > 0 ? await lookAgain(paperId).catch(() => []) : [])
    if (versions.get(row.id) === row.version) keeperOf(paperId, row.id)?.learn(standing(row))
}

/** The proposals of a paper as the server has them now. */
export async function lookAgain(paperId: string): Promise<readonly TaskRow[]> {
  return (await call(listTasks, askedOf(paperId))).rows
}

const going = new Map<string, number>()

/** Tells the server something about the proposals of a paper. What stands is asked for once nothing is on its way any more: an answer before knows only half of it. */
export async function underWay<Done>(client: QueryClient, paperId: string, work: () => Promise<Done>): Promise<Done> {
  going.set(paperId, (going.get(paperId) ?? 0) + 1)
  try {
    return await work()
  } catch (error) {
    noticeEnd(error)
    throw error
  } finally {
    const left = (going.get(paperId) ?? 1) - 1
    if (left > 0) going.set(paperId, left)
    else going.delete(paperId)
    if (left === 0) void refresh(client, [listTasks, suggestUnits])
  }
}
