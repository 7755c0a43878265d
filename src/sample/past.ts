import type { Person } from '#kernel/actor.ts'
import { isWorkingDay } from '#kernel/due.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { findPerson } from '#modules/staff/index.ts'
import type { createAppender } from '#record/appender.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'

/** A shell whose clock is set to moments of the past weeks, and who and what has come to be in them. */
export type Past = {
  shell: Shell
  staff: Map<string, string>
  units: Map<string, string>
  /** Sets the clock to a time of day in Vietnam, so many working days before today; never back. */
  goTo(workingDays: number, time: string): void
  /** A person as signed in with a second factor at that moment. */
  as(key: string): Promise<Person>
}

type Parts = { services: Services; authority: string; appenderOf: typeof createAppender }

/** Notices go out for what is younger than this: nobody wants letters about last month. */
const recent = 3 * 86_400_000

export function openPast({ services, authority, appenderOf }: Parts): Past {
  const today = services.clock()
  let now = today
  const clock = () => now
  const appender = appenderOf({
    db: services.db,
    clock,
    enqueue: async (tx, jobs) => {
      if (today.getTime() - now.getTime() < recent) await services.enqueue(tx, jobs)
    },
    onCommitted: () => undefined,
  })
  const past: Past = {
    shell: { ...services.shellFor(authority), clock, appender },
    staff: new Map(),
    units: new Map(),
    goTo: (workingDays, time) => {
      const wanted = workingDayBefore(today, workingDays, time)
      now = now === today || wanted > now ? wanted : new Date(now.getTime() + 60_000)
      if (now > today) now = today
    },
    as: async (key) => {
      const staffId = past.staff.get(key) ?? ''
      const person = await findPerson(services.db, { authority, staffId, now, secondFactor: true })
      if (!person) throw new Error(`the sample has nobody “${key}” in office`)
      return person
    },
  }
  return past
}

function workingDayBefore(today: Date, workingDays: number, time: string): Date {
  let day = today
  for (let left = workingDays; left > 0;) {
    day = new Date(day.getTime() - 86_400_000)
    if (isWorkingDay(day)) left--
  }
  const local = new Date(day.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  return new Date(`${local}T${time}:00.000+07:00`)
}

/** What was done; a refusal means that the sample contradicts the rules. */
export async function done<T extends object>(result: Promise<T | Refusal>): Promise<T> {
  const value = await result
  if (isRefusal(value)) throw new Error(`the sample breaks a rule: ${value.rule} (${value.refused})`)
  return value
}
