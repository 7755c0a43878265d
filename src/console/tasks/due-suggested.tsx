import { workingDayFrom } from '#kernel/due.ts'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { readCountedDue, type PaperDays } from '#vietnamese/read-due.ts'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import '../words/due-words.ts'
import '../words/task-words.ts'

type Props = { row: Pick<TaskRow, 'dueOn' | 'dueText'>; days: PaperDays; onTake: (day: string) => void }

/** What the paper's words come to, counted from the day that they name. Only supposed, until a person takes it. */
export function DueSuggested({ row, days, onTake }: Props) {
  const { say, dates } = useSpeech()
  const counted = row.dueOn === null ? readCountedDue(row.dueText, days) : undefined
  if (!counted) return null
  const day = workingDayFrom(counted.day)
  const since = say(`due.from.${counted.from}`, { day: dates.dayOf(counted.on) })
  return (
    <button type="button" className={look.suggested} onClick={() => onTake(day)}>
      {say('assign.due.suggested', { day: dates.dayOf(day), since })}
    </button>
  )
}
