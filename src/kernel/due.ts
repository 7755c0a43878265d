import { officeYears } from './holidays.ts'
import type { Within, Workflow } from './workflow.ts'

const hour = 3_600_000
const day = 24 * hour
/** Vietnam is UTC+7 all year. */
const offset = 7 * hour
/** Offices close at 17:00. */
const closing = 17 * hour

/** Whether public offices are open on the Vietnamese day that contains the instant. */
export function isWorkingDay(at: Date): boolean {
  const local = new Date(at.getTime() + offset)
  const year = officeYears[local.getUTCFullYear()]
  const monthDay = local.toISOString().slice(5, 10)
  if (year?.worked.includes(monthDay)) return true
  return local.getUTCDay() % 6 !== 0 && !year?.closed.includes(monthDay)
}

/** Closing time (17:00 in Vietnam) of the n-th working day after the day of `from`; n is at least 1. */
export function addWorkingDays(from: Date, n: number): Date {
  let midnight = Math.floor((from.getTime() + offset) / day) * day - offset
  for (let left = n; left > 0;) {
    midnight += day
    if (isWorkingDay(new Date(midnight))) left--
  }
  return new Date(midnight + closing)
}

/** Working days from the day of `from` to the day of `to`: 0 on the same day, negative where `to` has passed. */
export function workingDaysBetween(from: Date, to: Date): number {
  const first = Math.floor((from.getTime() + offset) / day)
  const last = Math.floor((to.getTime() + offset) / day)
  const step = last >= first ? 1 : -1
  let count = 0
  for (let at = first; at !== last; at += step) {
    const counted = step > 0 ? at + 1 : at
    if (isWorkingDay(new Date(counted * day - offset))) count += step
  }
  return count
}

export function after(from: Date, within: Within): Date {
  return 'hours' in within ? new Date(from.getTime() + within.hours * hour) : addWorkingDays(from, within.workingDays)
}

/** When the earliest step that starts from a state is due for a subject that entered it then; null where none has a term. */
export function dueAt(workflow: Workflow, state: string, enteredAt: Date): Date | null {
  const terms = workflow.steps
    .filter((step) => step.from.includes(state) && step.within)
    .map((step) => after(enteredAt, step.within!))
  return terms.length > 0 ? new Date(Math.min(...terms.map(Number))) : null
}
