import { NativeSelect } from '@mantine/core'
import { useEffect } from 'react'
import { workingDayFrom } from '#kernel/due.ts'
import { nextAsChanged } from '#modules/documents/tasks/change-recurrence.rules.ts'
import { monthIn, monthsOf } from '#modules/documents/tasks/recurrence.rules.ts'
import { getTask, recurrence, type Recurrence, type TaskView } from '#modules/documents/tasks/schema.ts'
import type { StepInputProps } from '../decide/step-inputs.ts'
import { useToday } from '../parts/now.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import '../words/recurrence-words.ts'

/** Begins with how the duty recurs now, and says when it then falls next. What is assigned keeps its deadline. */
export function ChangeRecurrence({ id, value, onChange, onBegin, problem }: StepInputProps) {
  const { say } = useSpeech()
  const { data: task } = useAnswer(getTask, { params: { id } })
  useEffect(() => {
    if (task?.recurs) onBegin({ recurs: task.recurs, inMonth: monthOf(task, task.recurs) })
  }, [task, onBegin])
  const { success, data: recurs } = recurrence.safeParse(value['recurs'])
  if (!task?.recurs || !task.series || !success) return null
  const inMonth = typeof value['inMonth'] === 'number' ? value['inMonth'] : undefined
  const months = recurs.every === 'week' ? 1 : monthsOf[recurs.every]
  const change = (to: Recurrence | null) => {
    if (to) onChange({ ...value, recurs: to, inMonth: to.every === recurs.every ? inMonth : monthOf(task, to) })
  }
  return (
    <>
      <RecurrenceFields required value={recurs} onChange={change} error={fieldError(problem, 'recurs')} />
      {months > 1 && (
        <NativeSelect
          label={say(`recurs.month.${recurs.every === 'year' ? 'ofYear' : 'ofSpan'}`)}
          value={String(inMonth ?? months)}
          onChange={({ currentTarget }) => onChange({ ...value, inMonth: Number(currentTarget.value) })}
          data={Array.from({ length: months }, (_, at) => String(at + 1))}
        />
      )}
      <FallsNext task={task} to={{ recurs, inMonth }} />
    </>
  )
}

type Told = { task: TaskView; to: { recurs: Recurrence; inMonth: number | undefined } }

function FallsNext({ task, to }: Told) {
  const { say, dates } = useSpeech()
  const today = useToday()
  if (!task.recurs || !task.series) return null
  const next = nextAsChanged(to, { recurs: task.recurs, lastOn: task.series.lastOn, today })
  return <p aria-live="polite">{say('recurs.changed', { day: dates.dayOf(workingDayFrom(next)) })}</p>
}

/** The month of its span in which a duty falls: as it does now where its rhythm stays, else the last. */
function monthOf({ recurs, series }: TaskView, { every }: Recurrence): number | undefined {
  if (every === 'week') return undefined
  return recurs?.every === every && series?.fallsOn ? monthIn(every, series.fallsOn) : monthsOf[every]
}
