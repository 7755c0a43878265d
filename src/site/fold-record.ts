import { isPublicEntry } from '#kernel/entry.ts'
import type { SiteFile } from '#platform/site-files/write-file.ts'
import { dayOf } from '#kernel/day.ts'
import { deedIndexFiles, deedPageFiles, monthFiles, recordPageFiles, type Bound } from './record-pages.ts'
import { pageSize } from '#kernel/record-paths.ts'
import type { SiteEntry } from './site-source.ts'
import { countEntry, type Tally } from './tally.ts'

const batch = 1_000

/**
 * Reads the record from `tally.size` to `to`, counts each entry into the tally, and yields the files of the record that
 * changed: full pages as they fill, then the pages still open and the indexes of the months and kinds that were touched.
 * From an empty tally it makes the whole record; one entry later it makes a handful of files.
 */
export async function* foldRecord(bound: Bound, tally: Tally, to: number): AsyncGenerator<SiteFile> {
  const open = await openPages(bound, tally)
  for (let from = tally.size; from < to; from += batch) {
    for (const given of await bound.source.entries({ from, to: Math.min(to, from + batch) })) {
      yield* addEntry(bound, open, { given, tally })
    }
  }
  yield* recordPageFiles(bound, Math.floor(tally.size / pageSize), open.record)
  for (const [did, entries] of open.deeds) {
    yield* deedPageFiles(bound, { did, page: Math.floor((tally.deeds[did] ?? 0) / pageSize) }, entries)
    yield* await deedIndexFiles(bound, did, tally)
  }
  for (const month of open.months) yield* monthFiles(bound, month, tally)
}

/** The pages being filled: entries of the last page of the record and of each kind that was touched. */
type OpenPages = { record: SiteEntry[]; deeds: Map<string, SiteEntry[]>; months: Set<string> }

async function openPages({ source }: Bound, { size }: Tally): Promise<OpenPages> {
  const start = size - (size % pageSize)
  const record = size === start ? [] : await source.entries({ from: start, to: size })
  return { record: [...record], deeds: new Map(), months: new Set() }
}

async function* addEntry(
  bound: Bound,
  open: OpenPages,
  { given, tally }: { given: SiteEntry; tally: Tally },
): AsyncGenerator<SiteFile> {
  const { entry, at } = given
  if (isPublicEntry(entry)) {
    const before = tally.deeds[entry.do] ?? 0
    const page = open.deeds.get(entry.do) ?? (await openDeedPage(bound, entry.do, { before, size: tally.size }))
    open.deeds.set(entry.do, page)
    page.push(given)
    if (page.length === pageSize) {
      yield* deedPageFiles(bound, { did: entry.do, page: Math.floor(before / pageSize) }, page)
      page.length = 0
    }
  }
  countEntry(tally, given)
  open.months.add(dayOf(at).slice(0, 7))
  open.record.push(given)
  if (open.record.length === pageSize) {
    yield* recordPageFiles(bound, Math.floor(given.seq / pageSize), open.record)
    open.record = []
  }
}

async function openDeedPage(
  { source }: Bound,
  did: string,
  { before, size }: { before: number; size: number },
): Promise<SiteEntry[]> {
  const filled = before % pageSize
  return filled === 0 ? [] : [...(await source.entriesByDeed({ did, before: size, limit: filled }))].toReversed()
}
