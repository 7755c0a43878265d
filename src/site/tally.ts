import { isPublicEntry } from '#kernel/entry.ts'
import { dayOf } from '#kernel/day.ts'
import type { SiteEntry } from './site-source.ts'

/** What the indexes of the record count. A fold over entries: the same entries give the same tally. */
export type Tally = {
  size: number
  /** Month (2026-09) to day (2026-09-05) to first seq and number of entries of that day. */
  months: Record<string, Record<string, [first: number, number: number]>>
  /** Public entries by kind of deed, in the past tense. */
  deeds: Record<string, number>
}

export function emptyTally(): Tally {
  return { size: 0, months: {}, deeds: {} }
}

/** Counts one more entry; entries come in order and without a hole. */
export function countEntry(tally: Tally, { seq, at, entry }: SiteEntry): void {
  if (seq !== tally.size) throw new RangeError(`expected entry ${tally.size} of the record, got ${seq}`)
  tally.size++
  const key = dayOf(at)
  const days = (tally.months[key.slice(0, 7)] ??= {})
  const today = (days[key] ??= [seq, 0])
  today[1]++
  if (isPublicEntry(entry)) tally.deeds[entry.do] = (tally.deeds[entry.do] ?? 0) + 1
}
