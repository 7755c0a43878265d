import { plusDays, type Day } from '#kernel/day.ts'
import type { Recurrence } from './schema.ts'

/** How many months each span has. */
export const monthsOf = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const

/**
 * The first day on or after `from` on which a duty falls; that of a quarter, half-year or year in the named month of it, from 1, or else
 * in its last one.
 */
export function firstOccurrence({ every, day }: Recurrence, from: Day, inMonth?: number): Day {
  if (every === 'week') return plusDays(from, (Math.min(day, 7) - weekdayOf(from) + 7) % 7)
  const span = monthsOf[every]
  const { year, month } = partsOf(from)
  const wanted = Math.floor((month - 1) / span) * span + Math.min(inMonth ?? span, span)
  const found = dayIn({ year, month: wanted }, day)
  return found >= from ? found : dayIn({ year, month: wanted + span }, day)
}

/** The day after an occurrence on which the duty falls again, before it is moved from a day off. */
export function nextOccurrence({ every, day }: Recurrence, occurred: Day): Day {
  if (every === 'week') return plusDays(occurred, 7)
  const { year, month } = partsOf(occurred)
  return dayIn({ year, month: month + monthsOf[every] }, day)
}

/** Which week, month, quarter, half-year or year a day lies in, counted on from a fixed one. */
export function periodOf(every: Recurrence['every'], on: Day): number {
  // 01/01/1970 is a Thursday.
  if (every === 'week') return Math.floor((Date.parse(`${on}T00:00:00Z`) / 86_400_000 + 3) / 7)
  const { year, month } = partsOf(on)
  return Math.floor((year * 12 + month - 1) / monthsOf[every])
}

/** Which month of its span a day lies in, from 1. */
export const monthIn = (every: keyof typeof monthsOf, on: Day): number =>
  ((partsOf(on).month - 1) % monthsOf[every]) + 1

/** From 1 for Monday to 7 for Sunday. */
const weekdayOf = (on: Day) => new Date(`${on}T00:00:00Z`).getUTCDay() || 7

const partsOf = (on: Day) => ({ year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)) })

/** The day of a month, or its last where it has fewer; a month beyond 12 is one of the next year. */
function dayIn({ year, month }: { year: number; month: number }, day: number): Day {
  const last = new Date(Date.UTC(year, month, 0))
  const first = last.toISOString().slice(0, 8)
  return `${first}${String(Math.min(day, last.getUTCDate())).padStart(2, '0')}`
}
