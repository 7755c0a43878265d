import type { Reading } from '#reading/reading.ts'
import { taskFacts, type TaskFacts } from '../tasks/schema.ts'
import { firstDayOf, recurrenceOf } from './read-recurrence.ts'
import { mayBeDue } from './supposed-due.ts'

/** The tasks that the reader supposes, as proposals for a person to confirm, change or throw away. */
export function suggestTasks(reading: Reading): TaskFacts[] {
  const dated = reading.date?.value ?? null
  const dueOf = ({ deadline }: Reading['tasks'][number]['value']) => {
    const day = deadline && (deadline.date ?? (dated && firstDayOf(deadline, dated)))
    return day && mayBeDue(day, dated) ? day : null
  }
  return reading.tasks.slice(0, 200).map(({ value, spans }) =>
    taskFacts.parse({
      text: value.text.trim().slice(0, 4_000) || '…',
      actor: value.actor.trim().slice(0, 300),
      role: value.role,
      dueOn: dueOf(value),
      dueText: (value.deadline?.text ?? '').slice(0, 500),
      recurs: value.deadline ? recurrenceOf(value.deadline) : null,
      spans: spans.slice(0, 60),
    }),
  )
}
