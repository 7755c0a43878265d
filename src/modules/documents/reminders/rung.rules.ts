import type { Day } from '#kernel/day.ts'
import { closingOf, workingDaysBetween } from '#kernel/due.ts'
import type { ReminderRule } from './schema.ts'

/**
 * How far up the ladder of reminders a task stands on a day: 0 before the first, one more with each reminder that has become
 * due. It never falls as days pass, so that a day on which nobody could be reminded is made up for once.
 */
export function rungOn(dueOn: Day, today: Day, { before, overdueEvery, overdueTimes }: ReminderRule): number {
  const left = workingDaysBetween(closingOf(today), closingOf(dueOn))
  const early = [...new Set(before)].filter((days) => left <= days).length
  if (left >= 0) return early
  return early + Math.min(overdueTimes, 1 + Math.floor((-left - 1) / overdueEvery))
}

/** Whether the one who assigned a task is to be told that it is overdue. */
export function escalatesOn(dueOn: Day, today: Day, { escalateAfter }: ReminderRule): boolean {
  return escalateAfter !== null && -workingDaysBetween(closingOf(today), closingOf(dueOn)) >= escalateAfter
}
