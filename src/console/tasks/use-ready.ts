import { useCallback, useSyncExternalStore } from 'react'
import { subscribeToKeepers } from './task-keepers.ts'
import { isLed } from './use-assign.ts'
import type { Proposals } from './use-proposals.ts'

/** How many proposals have a lead on the screen: counted by what their rows show, with what is written into them and not saved. */
export function useReady({ paperId, rows, shown }: Proposals): number {
  const ids = rows.map(({ id }) => id).join(' ')
  const subscribe = useCallback((tell: () => void) => subscribeToKeepers(paperId, ids, tell), [paperId, ids])
  return useSyncExternalStore(subscribe, () => shown().filter(isLed).length)
}
