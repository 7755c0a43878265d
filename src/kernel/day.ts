import { z } from 'zod'

/** A calendar day in Vietnam, YYYY-MM-DD: compares as text. */
export type Day = string

export const day = z.iso.date()

const offset = 7 * 3_600_000

/** The Vietnamese calendar day that contains the instant. Vietnam is UTC+7 all year. */
export function dayOf(at: Date): Day {
  return new Date(at.getTime() + offset).toISOString().slice(0, 10)
}

/** The day `count` days later; earlier where negative. */
export function plusDays(from: Day, count: number): Day {
  const at = new Date(`${from}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + count)
  return at.toISOString().slice(0, 10)
}

/** The instant so many times 24 hours later; earlier where negative. */
export function laterByDays(at: Date, count: number): Date {
  return new Date(at.getTime() + count * 86_400_000)
}

/** The first instant of the calendar month in Vietnam that follows the one of `at`. */
export function nextMonth(at: Date): Date {
  const here = new Date(at.getTime() + offset)
  return new Date(Date.UTC(here.getUTCFullYear(), here.getUTCMonth() + 1) - offset)
}

/** Whether a span of days contains a day; an open end is null, both ends belong to the span. */
export function isWithin(span: { from: Day | null; until: Day | null }, on: Day): boolean {
  return (span.from === null || span.from <= on) && (span.until === null || on <= span.until)
}
