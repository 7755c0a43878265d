import { plusDays, type Day } from './day.ts'
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

/** Why a weekday is none: `holiday`, or `expected` where the year's notice is not out yet; `weekend`, `worked` for a Saturday worked in exchange. */
export function kindOfDay(on: Day): 'working' | 'worked' | 'weekend' | 'holiday' | 'expected' {
  const year = officeYears[Number(on.slice(0, 4))]
  if (year?.worked.includes(on.slice(5))) return 'worked'
  if (year?.closed.includes(on.slice(5))) return year.expected ? 'expected' : 'holiday'
  return new Date(`${on}T00:00:00Z`).getUTCDay() % 6 === 0 ? 'weekend' : 'working'
}

/**
 * The day itself where offices are open, else the next on which they are: a term that ends on a day off ends with the
 * working day after it (Civil Code 91/2015/QH13, article 148).
 */
export function workingDayFrom(on: Day): Day {
  let next = on
  while (!isWorkingDay(new Date(`${next}T05:00:00.000Z`))) next = plusDays(next, 1)
  return next
}

/** Closing time of a day: what is due on it is due until then. */
export function closingOf(on: Day): Date {
  return new Date(`${on}T10:00:00.000Z`)
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
