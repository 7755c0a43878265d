import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DraftKeeper } from './keep-draft.ts'

/** Drafts that are open or have something left to save, by person and draft. */
export type Keepers<Facts extends object> = Map<string, DraftKeeper<Facts>>

/** The keeper of a draft while it is on the screen. Whoever leaves in mid-saving and comes back goes on with the same one. */
export function useKeeper<Facts extends object>(
  keepers: Keepers<Facts>,
  key: string,
  make: () => DraftKeeper<Facts>,
): DraftKeeper<Facts> {
  const [keeper] = useState(() => {
    const living = keepers.get(key)
    return living?.isBusy || living?.kept.theirs ? living : make()
  })
  useSyncExternalStore(keeper.subscribe, () => keeper.kept)
  useEffect(() => {
    keepers.set(key, keeper)
    keeper.resume()
    const leave = async () => {
      await keeper.settle()
      if (!keeper.isBusy && keepers.get(key) === keeper) keepers.delete(key)
    }
    return () => void leave()
  }, [keepers, key, keeper])
  return keeper
}
