import { dayOf } from '#kernel/day.ts'
import type { Shell } from '#record/act.ts'
import { showPage } from '#reading/open/show/show-page.ts'
import { layOut } from '#writing/writers.ts'
import type { DraftView } from './schema.ts'

type Laid = ReturnType<typeof layOut>

/** Papers that were laid out last, by authority, paper and version: their pages are asked for one after the other. */
const laid = new Map<string, Laid>()
const most = 12

/** Fine enough to read on a screen of twice the usual density, in pixels across. */
const width = 1_191

function pagesOf(shell: Shell, draft: DraftView): Laid {
  const today = dayOf(shell.clock())
  const key = [shell.authority, draft.id, draft.version, today].join(' ')
  const known = laid.get(key)
  laid.delete(key)
  const kept = known ?? layOut(draft.content, today)
  laid.set(key, kept)
  const [oldest] = laid.keys()
  if (laid.size > most && oldest !== undefined) laid.delete(oldest)
  kept.catch(() => laid.delete(key))
  return kept
}

export async function countPages(shell: Shell, draft: DraftView): Promise<number> {
  return (await pagesOf(shell, draft)).pages
}

/** A page as WebP, undefined beyond the last. */
export async function drawPage(shell: Shell, draft: DraftView, page: number): Promise<Uint8Array | undefined> {
  const { bytes, pages } = await pagesOf(shell, draft)
  return page > pages ? undefined : showPage(bytes, { page, width })
}
