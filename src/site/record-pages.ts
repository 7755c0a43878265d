import { isPublicEntry } from '#kernel/entry.ts'
import type { Workflow } from '#kernel/workflow.ts'
import type { SiteFile } from '#platform/site-files/write-file.ts'
import { localPath } from './language.ts'
import type { Frame } from './layout.ts'
import { deedIndex, monthPage } from './pages/record-index.ts'
import { deedPage, recordPage } from './pages/record-page.ts'
import { deedPagePath, deedPath, monthPath, pageSize, recordPagePath } from '#kernel/record-paths.ts'
import type { SiteEntry, SiteSource } from './site-source.ts'
import type { Tally } from './tally.ts'

export type Bound = { source: SiteSource; frames: readonly Frame[]; workflows: readonly Workflow[] }

/** One fixed page of the record, in each language. A page that is full is compressed for a long life. */
export function recordPageFiles({ frames, workflows }: Bound, page: number, entries: readonly SiteEntry[]): SiteFile[] {
  return frames.map((frame) => ({
    path: localPath(frame.language, recordPagePath(page)),
    bytes: recordPage(frame, { workflows, page, entries }),
    life: entries.length === pageSize ? 'long' : 'short',
  }))
}

/** One fixed page of the entries of a kind of deed, in each language. */
export function deedPageFiles(
  { frames, workflows }: Bound,
  { did, page }: { did: string; page: number },
  entries: readonly SiteEntry[],
): SiteFile[] {
  return frames.map((frame) => ({
    path: localPath(frame.language, deedPagePath(did, page)),
    bytes: deedPage(frame, { workflows, did, page, entries }),
    life: entries.length === pageSize ? 'long' : 'short',
  }))
}

export function monthFiles({ frames }: Bound, month: string, tally: Tally): SiteFile[] {
  return frames.map((frame) => ({
    path: localPath(frame.language, monthPath(month)),
    bytes: monthPage(frame, { month, tally }),
    life: 'short',
  }))
}

/** The front page of a kind of deed. */
export async function deedIndexFiles(
  { source, frames, workflows }: Bound,
  did: string,
  tally: Tally,
): Promise<SiteFile[]> {
  const newest = await source.entriesByDeed({ did, before: tally.size, limit: 12 })
  const total = tally.deeds[did] ?? 0
  return frames.map((frame) => ({
    path: localPath(frame.language, deedPath(did)),
    bytes: deedIndex(frame, { did, total, workflows, newest }),
    life: 'short',
  }))
}

/** The fixed pages, of the record and of its kind, on which an entry stands: to be made again when its content was erased. */
export async function pagesOfEntry(bound: Bound, seq: number, size: number): Promise<SiteFile[]> {
  const page = Math.floor(seq / pageSize)
  const entries = await bound.source.entries({ from: page * pageSize, to: Math.min(size, (page + 1) * pageSize) })
  const files = recordPageFiles(bound, page, entries)
  const entry = entries[seq - page * pageSize]?.entry
  if (!entry || !isPublicEntry(entry)) return files
  return [...files, ...(await deedPageOf(bound, { did: entry.do, seq, size }))]
}

async function deedPageOf(
  bound: Bound,
  { did, seq, size }: { did: string; seq: number; size: number },
): Promise<SiteFile[]> {
  const { source } = bound
  const ordinal = await source.countByDeed({ did, before: seq })
  const page = Math.floor(ordinal / pageSize)
  const earlier = await source.entriesByDeed({ did, before: seq + 1, limit: (ordinal % pageSize) + 1 })
  const entries = earlier.toReversed()
  // The page goes on after this entry as far as it is filled.
  const total = await source.countByDeed({ did, before: size })
  const later = Math.min(total - ordinal - 1, pageSize - entries.length)
  if (later > 0) {
    const whole = await source.entriesByDeed({ did, before: size, limit: total - ordinal - 1 })
    entries.push(...whole.toReversed().slice(0, later))
  }
  return deedPageFiles(bound, { did, page }, entries)
}
