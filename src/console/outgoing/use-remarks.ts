import { useQueryClient } from '@tanstack/react-query'
import { useRef, useSyncExternalStore } from 'react'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { listRemarks, markRemark, type Remark } from '#modules/documents/remarks/schema.ts'
import { asking, refresh, useAnswer, useWrite } from '../server/queries.ts'
import { useMe } from '../shell/me.tsx'
import { remarkWriter, type RemarkWriter } from './remark-writer.ts'

const none: readonly Remark[] = []

/** A remark that came back with a paper, and its number in the order of the page. */
export type Numbered = { remark: Remark; number: number }

/** Remarks that came back with a paper; undefined until they are known. */
export function useReturnedRemarks({ id, state }: Pick<DraftView, 'id' | 'state'>): readonly Numbered[] | undefined {
  const { data, error } = useAnswer(listRemarks, { params: { id } }, { enabled: state !== 'draft' })
  const rows = state === 'draft' || error ? none : data?.rows
  return rows?.filter(({ returnedAt }) => returnedAt !== null).map((remark, at) => ({ remark, number: at + 1 }))
}

/** One's own remarks on a paper that were not sent yet. */
export function usePendingRemarks(id: string): readonly Remark[] {
  const rows = useAnswer(listRemarks, { params: { id } }).data?.rows ?? none
  return rows.filter(({ returnedAt }) => returnedAt === null)
}

/** What one is writing about a paper: on whatever screen, the same. */
export function useRemarkWriter(id: string): RemarkWriter {
  const writer = remarkWriter(id, useMe().staffId)
  useSyncExternalStore(writer.subscribe, () => writer.state)
  return writer
}

/** Other reviewers who have remarks that were not sent yet; told to who may review the paper too. */
export function useOthersRemarks(id: string) {
  return useAnswer(listRemarks, { params: { id } }).data?.others ?? []
}

export type Tick = (remark: string, mended: boolean) => void

/** Ticks a remark off, or on again: shown at once, and what stands is asked for once the server has been told all. */
export function useTick(id: string) {
  const client = useQueryClient()
  const mark = useWrite(markRemark)
  const open = useRef(0)
  const settled = () => {
    open.current -= 1
    if (open.current === 0) void refresh(client, [listRemarks])
  }
  const tick: Tick = (remark, mended) => {
    open.current += 1
    // Taken back without a trace: as an error it would hide the remarks.
    void client.cancelQueries({ queryKey: [listRemarks.name] })
    client.setQueryData(
      asking(listRemarks, { params: { id } }).queryKey,
      (now) => now && { ...now, rows: now.rows.map((row) => (row.id === remark ? { ...row, mended } : row)) },
    )
    void mark.mutateAsync({ params: { id, remark }, body: { mended } }).then(settled, settled)
  }
  return { tick, problem: mark.error }
}
