import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { z } from 'zod'
import {
  changeDraft,
  countPaperPages,
  draftFacts,
  getDraft,
  getPaperChanges,
  type DraftView,
} from '#modules/documents/outgoing/schema.ts'
import { call } from '../server/call.ts'
import type { Place } from '../server/compare-facts.ts'
import { DraftKeeper } from '../server/keep-draft.ts'
import { unsentOf, type DraftPorts, type Kept, type Versioned } from '../server/kept-draft.ts'
import type { Problem } from '../server/problem.ts'
import { asking, noticeEnd, refresh } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useKeeper, type Keepers } from '../server/use-keeper.ts'
import { useTabKey } from '../shell/me.tsx'

export type Facts = z.output<typeof draftFacts>
export type Content = Facts['content']

export type DraftInHand = Kept<Facts> & {
  change: (change: Partial<Facts>) => void
  changeContent: (change: Partial<Content>) => void
  /** Of what both changed takes theirs at the places named, ours at the others. */
  choose: (theirsAt: ReadonlySet<Place>) => void
  /** What was taken over of somebody else's changes was seen. */
  see: () => void
  /** What was taken over and not seen yet, at this moment; another list whenever something was taken over since. */
  unseen: () => readonly Place[]
  /** Values that are not saved yet. */
  unsaved: () => readonly Place[]
  still: () => Promise<boolean>
  /** The version that is shown at this moment. */
  seen: () => number
  meet: (problem: Problem) => Promise<void>
  forget: () => void
  /** Saves what is not saved yet; false where that fails. */
  settle: () => Promise<boolean>
}

const keepers: Keepers<Facts> = new Map()

/** A draft as it is being written, kept by the server after each pause. */
export function useDraft(given: DraftView): DraftInHand {
  const client = useQueryClient()
  const key = useTabKey(given.id)
  const make = () =>
    new DraftKeeper(versioned(given), portsOf(client, given.id, key), readUnsent(key, unsentOf(draftFacts)))
  const keeper = useKeeper(keepers, key, make)
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => keeper.isDirty && event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [keeper])
  return {
    ...keeper.kept,
    change: (changed) => keeper.change(changed),
    changeContent: (changed) => keeper.change({ content: { ...keeper.kept.facts.content, ...changed } }),
    choose: (theirsAt) => keeper.choose(theirsAt),
    see: keeper.see,
    unseen: () => keeper.kept.takenOver,
    unsaved: () => keeper.unsaved,
    still: keeper.still,
    seen: () => keeper.kept.version,
    meet: keeper.meet,
    forget: keeper.forget,
    settle: keeper.settle,
  }
}

function portsOf(client: QueryClient, id: string, key: string): DraftPorts<Facts> {
  const params = { id }
  return {
    save: async ({ facts, version }) => {
      const after = await call(changeDraft, { params, body: { ...facts, version } }).catch((error: unknown) => {
        noticeEnd(error)
        throw error
      })
      client.setQueryData(asking(getDraft, { params }).queryKey, after)
      void refresh(client, [countPaperPages, getPaperChanges])
      return after
    },
    read: async () => versioned(await call(getDraft, { params })),
    hold: (unsent) => keepUnsent(key, unsent),
    tidy: (facts) => draftFacts.safeParse(facts).data ?? facts,
  }
}

const versioned = ({ content, unitId, note, links, version }: DraftView): Versioned<Facts> => ({
  facts: { content, unitId, note, links },
  version,
})
