import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import {
  changeDraft,
  draftChange,
  countPaperPages,
  getDraft,
  getPaperChanges,
  type DraftView,
} from '#modules/documents/outgoing/schema.ts'
import { call } from '../server/call.ts'
import { asking, noticeEnd, refresh } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useMe } from '../shell/me.tsx'
import { DraftKeeper, type Content, type Facts, type Kept } from './keep-draft.ts'

export type DraftInHand = Kept & {
  change: (change: Partial<Facts>) => void
  changeContent: (change: Partial<Content>) => void
  keepMine: () => void
  takeTheirs: () => void
  /** Saves what is not saved yet; false where that fails. */
  settle: () => Promise<boolean>
}

/** A draft as it is being written, kept by the server after each pause. */
export function useDraft(given: DraftView): DraftInHand {
  const client = useQueryClient()
  const params = { id: given.id }
  const key = `${useMe().staffId}/${given.id}`
  const [keeper] = useState(
    () =>
      new DraftKeeper(
        given,
        {
          save: async (facts, version) => {
            const after = await call(changeDraft, { params, body: { ...facts, version } }).catch((error: unknown) => {
              noticeEnd(error)
              throw error
            })
            client.setQueryData(asking(getDraft, { params }).queryKey, after)
            void refresh(client, [countPaperPages, getPaperChanges])
            return after
          },
          read: () => call(getDraft, { params }),
          hold: (unsent) => keepUnsent(key, unsent),
        },
        readUnsent(key, draftChange),
      ),
  )
  const kept = useSyncExternalStore(keeper.subscribe, () => keeper.kept)
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => keeper.isDirty && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
      void keeper.settle()
    }
  }, [keeper])
  return {
    ...kept,
    change: (changed) => keeper.change(changed),
    changeContent: (changed) => keeper.change({ content: { ...keeper.kept.facts.content, ...changed } }),
    keepMine: () => keeper.keepMine(),
    takeTheirs: () => keeper.takeTheirs(),
    settle: keeper.settle,
  }
}
