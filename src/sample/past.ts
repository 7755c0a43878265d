import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/due.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { findPerson } from '#modules/staff/index.ts'
import type { createAppender } from '#record/appender.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'

/** A shell whose clock is set to moments of the past weeks, and who and what has come to be in them. */
export type Past = {
  shell: Shell
  /** When the sample is loaded. */
  today: Date
  staff: Map<string, string>
  units: Map<string, string>
  papers: Map<string, string>
  /** What happens at a time of day in Vietnam, so many working days before today. */
  plan(workingDays: number, time: string, happen: () => Promise<void>): void
  /** Has what is planned until then happen, and sets the clock to that time; never back. */
  goTo(workingDays: number, time: string): Promise<void>
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
  const planned: { at: Date; happen: () => Promise<void> }[] = []
  const setTo = (wanted: Date) => {
    now = now === today || wanted > now ? wanted : new Date(now.getTime() + 60_000)
    if (now > today) now = today
  }
  const past: Past = {
    shell: { ...services.shellFor(authority), clock, appender },
    today,
    staff: new Map(),
    units: new Map(),
    papers: new Map(),
    plan: (workingDays, time, happen) => {
      planned.push({ at: workingDayBefore(today, workingDays, time), happen })
      planned.sort((a, b) => a.at.getTime() - b.at.getTime())
    },
    goTo: async (workingDays, time) => {
      const wanted = workingDayBefore(today, workingDays, time)
      while (planned[0] && planned[0].at <= wanted) {
        const { at, happen } = planned.shift()!
        setTo(at)
        await happen()
      }
      setTo(wanted)
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

/** The day so many working days after today, or before it where negative; today is the real one. */
export function dueDay({ today }: Past, workingDays: number): string {
  if (workingDays <= 0) return dayOf(workingDayBefore(today, -workingDays, '12:00'))
  let day = today
  for (let left = workingDays; left > 0;) {
    day = new Date(day.getTime() + 86_400_000)
    if (isWorkingDay(day)) left--
  }
  return dayOf(day)
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
