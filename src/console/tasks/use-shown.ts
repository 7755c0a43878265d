import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { listTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { asking } from '../server/queries.ts'
import type { Shown } from './differing-tasks.ts'
import { askedOf, keeperOf } from './task-keepers.ts'
import { useNamed } from './use-workers.ts'
import { factsAt, type WrittenFacts } from './written.ts'

export type Lead = { unitId: string | null; staffId: string | null }

export const isLedAlike = (one: Lead, other: Lead) => one.unitId === other.unitId && one.staffId === other.staffId

/** What is written in the row itself: who leads is shown by the list at once. */
const typed = ['text', 'actor', 'joinIds', 'dueOn', 'recurs'] as const

/** The proposals of a paper as they stand on the screen, with what the server is still being told. */
export function useShown(paperId: string) {
  const client = useQueryClient()
  const named = useNamed()
  /** Who leads at the server, of tasks whose lead it is still being told. */
  const held = useRef(new Map<string, Lead>())
  const { queryKey } = asking(listTasks, askedOf(paperId))
  const listed = () => client.getQueryData(queryKey)?.rows ?? []
  const put = (factsOf: (row: TaskRow) => Partial<WrittenFacts>) =>
    client.setQueryData(
      queryKey,
      (now) => now && { ...now, rows: now.rows.map((row) => ({ ...row, ...named(factsOf(row)) })) },
    )
  /** Shown at once what the server is still being told; an answer that is on its way does not know of it. */
  const show = (ids: readonly string[], facts: Partial<WrittenFacts>) => {
    void client.cancelQueries({ queryKey: [listTasks.name] }, { revert: false })
    put((row) => (ids.includes(row.id) ? facts : {}))
  }
  /** How a lead that the server is being told is shown: at once, and once it took it or did not. */
  const leading = (ids: readonly string[], to: Lead) => ({
    show: () => {
      for (const { id, unitId, staffId } of listed())
        if (ids.includes(id) && !held.current.has(id)) held.current.set(id, { unitId, staffId })
      show(ids, to)
    },
    taken: () => ids.forEach((id) => held.current.set(id, to)),
    takeBack: () => put((row) => (ids.includes(row.id) && isLedAlike(row, to) ? (held.current.get(row.id) ?? {}) : {})),
  })
  /** How they stand at the server, while it is still being told another order. */
  const heldOrder = useRef<readonly string[]>(undefined)
  const arrange = (ids: readonly string[] = []) => {
    const place = new Map(ids.map((id, at) => [id, at]))
    const placeOf = ({ id }: TaskRow) => place.get(id) ?? ids.length
    void client.cancelQueries({ queryKey: [listTasks.name] }, { revert: false })
    client.setQueryData(
      queryKey,
      (now) => now && { ...now, rows: now.rows.toSorted((one, other) => placeOf(one) - placeOf(other)) },
    )
  }
  /** How an order that the server is being told is shown: at once, and once it took it or did not. */
  const ordering = (ids: readonly string[]) => ({
    show: () => {
      heldOrder.current ??= listed().map(({ id }) => id)
      arrange(ids)
    },
    taken: () => void (heldOrder.current = ids),
    takeBack: () => arrange(heldOrder.current),
  })
  /** A row with what is written into it here, saved or not: the list may not have learned of it yet. */
  const asShown = (row: TaskRow): Shown => {
    const keeper = keeperOf(paperId, row.id)
    if (!keeper) return row
    const { facts, version } = keeper.kept
    return { ...row, ...named(factsAt(facts, [...(version > row.version ? typed : []), ...keeper.unsaved])) }
  }
  /** What stands on the screen, with what was said a moment ago. */
  const shown = (): readonly Shown[] => listed().map(asShown)
  const allTold = () => {
    held.current.clear()
    heldOrder.current = undefined
  }
  return { listed, show, leading, ordering, asShown, shown, allTold }
}
