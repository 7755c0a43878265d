import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type RefObject } from 'react'
import { listPapers } from '#modules/documents/papers/schema.ts'
import { paths } from '../paths.ts'
import { asking, useAnswer } from '../server/queries.ts'
import { useDrawnAhead } from './page-address.ts'

/** All that wait, the oldest first. */
const waitingDrafts = { query: { direction: 'in', state: 'draft', sort: 'draftedAt', size: 100 } } as const

/** The drafts that wait besides this one, and the way to the one that follows it. */
export function useWaiting(paper: string | undefined, here: RefObject<boolean>) {
  const drafts = useAnswer(listPapers, waitingDrafts)
  const rows = drafts.data?.rows
  const others = (rows ?? []).filter(({ id }) => id !== paper)
  const client = useQueryClient()
  const navigate = useNavigate()
  /** Those that came before it, as long as it was one of them. */
  const before = useRef<ReadonlySet<string>>(new Set())
  const at = rows?.findIndex(({ id }) => id === paper) ?? -1
  useEffect(() => {
    if (at >= 0) before.current = new Set(rows?.slice(0, at).map(({ id }) => id))
  }, [rows, at])
  useDrawnAhead((rows?.[at + 1] ?? others[0])?.id)
  /** Opens the next draft of the list as it stands then, not as it stood when a key was pressed: that may have been before it came. */
  const goOn = async () => {
    const list = await client.ensureQueryData(asking(listPapers, waitingDrafts)).catch(() => undefined)
    if (!here.current) return
    const left = (list?.rows ?? []).filter(({ id }) => id !== paper)
    // After the last one it begins with those that were left for later.
    const next = left.find(({ id }) => !before.current.has(id)) ?? left[0]
    void navigate({ to: next === undefined ? paths.arrivals : paths.reviewPaper(next.id) })
  }
  // More may wait than were asked for.
  return { goOn, waiting: Math.max(others.length, (drafts.data?.total ?? 0) - (paper === undefined ? 0 : 1)) }
}
