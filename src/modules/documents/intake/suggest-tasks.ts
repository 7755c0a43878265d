import type { Deadline, Reading } from '#reading/reading.ts'
import { taskFacts, type Recurrence, type TaskFacts } from '../tasks/schema.ts'

/** The tasks that the reader supposes, as proposals for a person to confirm, change or throw away. */
export function suggestTasks(reading: Reading): TaskFacts[] {
  return reading.tasks.slice(0, 200).map(({ value, spans }) =>
    taskFacts.parse({
      text: value.text.trim().slice(0, 4_000) || '…',
      actor: value.actor.trim().slice(0, 300),
      role: value.role,
      dueOn: value.deadline?.date ?? null,
      dueText: (value.deadline?.text ?? '').slice(0, 500),
      recurs: value.deadline ? recurrenceOf(value.deadline) : null,
      spans: spans.slice(0, 60),
    }),
  )
}

const spans: readonly [RegExp, Recurrence['every']][] = [
  [/tuần/i, 'week'],
  [/quý/i, 'quarter'],
  [/6 tháng|sáu tháng/i, 'half-year'],
  [/tháng/i, 'month'],
  [/năm/i, 'year'],
]

/** How often a deadline's words say that it recurs; null where they do not name a span. */
export function recurrenceOf({ recurring, text }: Deadline): Recurrence | null {
  if (recurring === undefined) return null
  const every = spans.find(([words]) => words.test(recurring))?.[1]
  if (!every) return null
  const day = Number(/ngày\s+(\d{1,2})/i.exec(`${recurring} ${text}`)?.[1] ?? 31)
  return { every, day: every === 'week' ? 5 : Math.min(31, Math.max(1, day)) }
}
