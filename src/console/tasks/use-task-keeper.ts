import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { useKeeper } from '../server/use-keeper.ts'
import { useMe } from '../shell/me.tsx'
import { makeTaskKeeper, taskKeepers, taskKey, type TaskKeeper } from './task-keepers.ts'
import { factsOf, rewritten, standing, type WrittenFacts } from './written.ts'

/** A proposal on the screen as it is being written: saved after each pause, never over what another wrote. */
export function useTaskKeeper(row: TaskRow) {
  const client = useQueryClient()
  const key = taskKey(useMe().staffId, row.paperId ?? row.id, row.id)
  const keeper = useKeeper(taskKeepers, key, () => makeTaskKeeper(client, row, key))
  useEffect(() => keeper.catchUp(standing(row)), [keeper, row])
  return {
    keeper,
    facts: factsOf(keeper.kept.facts),
    /** Typed: saved after a pause, or once the field is left. */
    write: (facts: Partial<WrittenFacts>) => writeInto(keeper, facts),
    /** Chosen: saved at once. */
    put: (facts: Partial<WrittenFacts>) => {
      writeInto(keeper, facts)
      void keeper.settle()
    },
    settle: keeper.settle,
  }
}

export type WrittenHere = ReturnType<typeof useTaskKeeper>

function writeInto(keeper: TaskKeeper, facts: Partial<WrittenFacts>): void {
  keeper.change(rewritten(keeper.kept.facts, facts))
}
