import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import type { Recurrence, TaskRow } from '#modules/documents/tasks/schema.ts'
import type { Tone } from '../parts/state-mark.tsx'
import type { Speech } from '../words/language.tsx'
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

export function recurrenceWords({ every, day }: Recurrence, { say }: Speech): string {
  if (every === 'week') return say('tasks.every.week')
  const key = `tasks.every.${every}` as const
  return say(key, { day: day === 31 ? say('tasks.lastDay') : String(day) })
}

/** Who does it: the person where one has taken it, else that nobody has. */
export function doerWords({ staffName, state }: Pick<TaskRow, 'staffName' | 'state'>, { say }: Speech): string {
  return staffName ?? (state === 'assigned' ? say('tasks.nobody') : '')
}

/** The last instant of the day of a deadline, in Vietnam: a task that is done on that day is on time, as figures count it. */
export const dueInstant = (dueOn: string) => `${dueOn}T16:59:59.999Z`
