import type { Day } from '#kernel/day.ts'
import type { Deadline } from '#reading/reading.ts'
import { bare } from '#vietnamese/bare.ts'
import { firstOccurrence } from '../tasks/recurrence.rules.ts'
import type { Recurrence } from '../tasks/schema.ts'

/* All patterns run over text without diacritics, in small letters. */

const spans: readonly [RegExp, Recurrence['every']][] = [
  [/tuan/, 'week'],
  [/quy/, 'quarter'],
  [/6 thang|sau thang|nua nam/, 'half-year'],
  [/thang/, 'month'],
  [/nam/, 'year'],
]

const weekdays = [
  /thu (?:hai|2)/,
  /thu (?:ba|3)/,
  /thu (?:tu|4)/,
  /thu (?:nam|5)/,
  /thu (?:sau|6)/,
  /thu (?:bay|7)/,
  /chu nhat/,
]

/** "trước ngày 25", "ngày mùng 5", "trước 15/6"; not that from which or up to which is counted, nor an hour. */
const dayOfMonth =
  /(?<!(?:^|[^a-z])(?:tu|den) )(?:ngay|truoc|mung)\s(?:mung\s)?(\d{1,2})(?!\d|\s?(?:gio|h|phut|ngay)(?![a-z]))/

/**
 * How often and on which day a deadline's words say that it recurs; null where they name no span. Where they name no day it is the
 * last of the month, or Friday.
 */
export function recurrenceOf({ recurring, text }: Deadline): Recurrence | null {
  if (recurring === undefined) return null
  const often = bare(recurring).toLowerCase()
  const every = spans.find(([words]) => words.test(often))?.[1]
  if (!every) return null
  const whole = bare(text).toLowerCase()
  if (every === 'week') return { every, day: weekdays.findIndex((words) => words.test(whole)) + 1 || 5 }
  const day = Number(dayOfMonth.exec(whole)?.[1] ?? 31)
  return { every, day: Math.min(31, Math.max(1, day)) }
}

/**
 * The first day on or after `from` on which what recurs falls, where its words name another month than the last of its quarter,
 * half-year or year: “ngày 10 của tháng đầu quý sau”, “trước ngày 15/11 hằng năm”; else null.
 */
export function firstDayOf(deadline: Deadline, from: Day): Day | null {
  const recurs = recurrenceOf(deadline)
  if (!recurs) return null
  const month = monthIn(recurs.every, bare(deadline.text).toLowerCase())
  return month === undefined ? null : firstOccurrence(recurs, from, month)
}

const months: { readonly [every in Recurrence['every']]?: number } = { quarter: 3, 'half-year': 6, year: 12 }

/** Which month of its span the words name, from 1; undefined where they name none, or the last. */
function monthIn(every: Recurrence['every'], text: string): number | undefined {
  const span = months[every]
  if (span === undefined) return undefined
  const written = /\d{1,2}(?:\s?\/\s?|\sthang\s)(\d{1,2})(?!\d)/.exec(text)?.[1]
  const first = every === 'quarter' && /thang dau/.test(text)
  const month = first ? 1 : written === undefined ? span : ((Number(written) - 1) % span) + 1
  return month === span ? undefined : month
}
