import type { SiteFile } from '#platform/site-files/write-file.ts'
import { deedIndexFiles, deedPageFiles, monthFiles, recordPageFiles, type Bound } from './record-pages.ts'
import { pageSize } from '#kernel/record-paths.ts'
import { countEntry, emptyTally, type Tally } from './tally.ts'

/**
 * Full pages of the record that are still to be made again, newest first: those of all entries, and those of each kind.
 * `pages` is how many are left from page 0 on; `before` the number of the oldest entry on the pages made already.
 */
export type Remake = { pages: number; deeds: Record<string, { pages: number; before: number }> }

/** Pages made in one turn: a decision that comes meanwhile waits for no more than these. */
const slice = 4

/** Counts the record from its first entry without making a page. */
export async function countRecord({ source }: Pick<Bound, 'source'>, size: number): Promise<Tally> {
  const tally = emptyTally()
  for (let from = 0; from < size; from += 1_000) {
    for (const given of await source.entries({ from, to: Math.min(size, from + 1_000) })) countEntry(tally, given)
  }
  return tally
}

/**
 * The files of the record that lead to all others: the page being filled, months, and of each kind its front and its
 * page being filled. What remains to be made is written into `remake`.
 */
export async function* frontFiles(bound: Bound, tally: Tally, remake: Remake): AsyncGenerator<SiteFile> {
  const { source } = bound
  const page = Math.floor(tally.size / pageSize)
  const entries = await source.entries({ from: page * pageSize, to: tally.size })
  yield* recordPageFiles(bound, page, entries)
  remake.pages = page
  for (const month of Object.keys(tally.months)) yield* monthFiles(bound, month, tally)
  for (const [did, total] of Object.entries(tally.deeds)) {
    yield* await deedIndexFiles(bound, did, tally)
    const [pages, filled] = [Math.floor(total / pageSize), total % pageSize]
    const open = filled > 0 ? await source.entriesByDeed({ did, before: tally.size, limit: filled }) : []
    yield* deedPageFiles(bound, { did, page: pages }, open.toReversed())
    if (pages > 0) remake.deeds[did] = { pages, before: open.at(-1)?.seq ?? tally.size }
  }
}

export function isRemade({ pages, deeds }: Remake): boolean {
  return pages === 0 && Object.keys(deeds).length === 0
}

/** The next few full pages, the newest of what is left; `remake` is moved on past them. */
export async function* nextSlice(bound: Bound, remake: Remake): AsyncGenerator<SiteFile> {
  for (let made = 0; made < slice && !isRemade(remake); made++) {
    const newest = Object.entries(remake.deeds).toSorted(([, a], [, b]) => b.before - a.before)[0]
    if (newest && newest[1].before > remake.pages * pageSize) yield* await nextDeedPage(bound, remake, newest[0])
    else yield* await nextRecordPage(bound, remake)
  }
}

async function nextRecordPage(bound: Bound, remake: Remake): Promise<SiteFile[]> {
  const page = remake.pages - 1
  const entries = await bound.source.entries({ from: page * pageSize, to: (page + 1) * pageSize })
  remake.pages = page
  return recordPageFiles(bound, page, entries)
}

async function nextDeedPage(bound: Bound, remake: Remake, did: string): Promise<SiteFile[]> {
  const left = remake.deeds[did]
  if (!left) return []
  const found = await bound.source.entriesByDeed({ did, before: left.before, limit: pageSize })
  const page = left.pages - 1
  const oldest = found.at(-1)
  if (page === 0 || oldest === undefined) delete remake.deeds[did]
  else remake.deeds[did] = { pages: page, before: oldest.seq }
  return deedPageFiles(bound, { did, page }, found.toReversed())
}
