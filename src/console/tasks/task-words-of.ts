import { monthIn, monthsOf } from '#modules/documents/tasks/recurrence.rules.ts'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import type { Recurrence, TaskRow } from '#modules/documents/tasks/schema.ts'
import type { Tone } from '../parts/state-mark.tsx'
import type { Speech } from '../words/language.tsx'
import '../words/recurrence-words.ts'
import '../words/task-words.ts'

export const openStates = ['assigned', 'accepted', 'asking', 'returned', 'done'] as const

const tones: Readonly<Record<string, Tone>> = {
  assigned: 'waiting',
  accepted: 'info',
  asking: 'waiting',
  returned: 'waiting',
  done: 'good',
  confirmed: 'good',
}

export const taskTone = (state: string): Tone => tones[state] ?? 'plain'

export function stateWords(state: string, { inWords }: Speech): string {
  const words = taskWorkflow.states[state]
  return words ? inWords(words) : state
}

/** From Monday. */
export const weekdays = [
  'recurs.weekday.1',
  'recurs.weekday.2',
  'recurs.weekday.3',
  'recurs.weekday.4',
  'recurs.weekday.5',
  'recurs.weekday.6',
  'recurs.weekday.7',
] as const

/** How a duty recurs, in words. `on` is a day on which it falls, where one is known: it tells in which month; else that is the last. */
export function recurrenceWords({ every, day }: Recurrence, { say }: Speech, on?: string | null): string {
  if (every === 'week')
    return say('recurs.week', { weekday: say(weekdays[Math.min(day, 7) - 1] ?? 'recurs.weekday.5') })
  const inMonth = day === 31 ? say('recurs.lastDay') : String(day)
  if (every === 'month') return say('recurs.month', { day: inMonth })
  const span = monthsOf[every]
  const month = on ? monthIn(every, on) : span
  if (every === 'year') return say('recurs.year', { day: inMonth, month: String(month) })
  const which =
    month === span
      ? say('recurs.lastMonth')
      : month === 1
        ? say('recurs.firstMonth')
        : say('recurs.nthMonth', { n: String(month) })
  return say(`recurs.${every}`, { day: inMonth, month: which })
}

/** Who does it: the person where one has taken it, else that nobody has. */
export function doerWords({ staffName, state }: Pick<TaskRow, 'staffName' | 'state'>, { say }: Speech): string {
  return staffName ?? (state === 'assigned' ? say('tasks.nobody') : '')
}

/** The last instant of the day of a deadline, in Vietnam: a task that is done on that day is on time, as figures count it. */
export const dueInstant = (dueOn: string) => `${dueOn}T16:59:59.999Z`
