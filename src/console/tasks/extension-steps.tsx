import { useEffect } from 'react'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { getTask, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { findStep } from '#kernel/workflow.ts'
import { useSubject } from '../decide/decision-panel.tsx'
import type { StepInputProps } from '../decide/step-inputs.ts'
import { Note } from '../parts/note.tsx'
import { fieldError } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { DueField } from './due-field.tsx'
import '../words/task-words.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)

/** A later deadline; the present one stands above. */
export function ExtendTask(props: StepInputProps) {
  const { say } = useSpeech()
  return <LaterDay {...props} label={say('tasks.step.due')} />
}

export function AskExtension(props: StepInputProps) {
  const { say } = useSpeech()
  return <LaterDay {...props} label={say('tasks.asked')} />
}

function LaterDay({ id, value, onChange, problem, label }: StepInputProps & { label: string }) {
  const { say, dates } = useSpeech()
  const { data } = useAnswer(getTask, { params: { id } })
  return (
    <>
      {data?.dueOn && <p className="soft">{`${say('tasks.column.due')}: ${dates.dayOf(data.dueOn)}`}</p>}
      <DueField
        label={label}
        required
        focus
        value={textOf(value['dueOn'])}
        onDay={(dueOn) => onChange({ ...value, dueOn })}
        error={fieldError(problem, 'dueOn')}
      />
    </>
  )
}

/** Begins with the day that was asked for. */
export function GrantExtension(props: StepInputProps) {
  const { id, value, onBegin } = props
  const { data } = useAnswer(getTask, { params: { id } })
  useEffect(() => {
    if (data) onBegin({ dueOn: data.askedDueOn })
  }, [data, onBegin])
  return value['dueOn'] === undefined ? null : <ExtendTask {...props} />
}

/** In the form that answers it: until when more time is asked for, and why. */
export function ExtensionAsked({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const { data: task } = useAnswer(getTask, { params: { id } })
  const why = useWhyAsked(id)
  if (!task?.askedDueOn) return null
  return (
    <Note>
      <p>{say('tasks.asked.until', { day: dates.dayOf(task.askedDueOn) })}</p>
      {why && <q>{why}</q>}
    </Note>
  )
}

/** Among the facts of a task. */
export function AskedOf({ task }: { task: Pick<TaskRow, 'id' | 'askedDueOn'> & { opens: boolean } }) {
  const { dates } = useSpeech()
  const why = useWhyAsked(task.id, task.opens)
  return (
    <>
      {dates.dayOf(task.askedDueOn ?? '')}
      {why && (
        <>
          {': '}
          <q>{why}</q>
        </>
      )}
    </>
  )
}

const asked = findStep(taskWorkflow, 'ask-extension')?.past

/** The reason stands in the decision alone, for those who may look into it. */
function useWhyAsked(id: string, opens = true): string | undefined {
  const { data } = useSubject({ module: 'documents', kind: 'task', id }, opens)
  const lines = data?.history.filter((line) => line.do === asked).toSorted((a, b) => b.seq - a.seq)
  return lines?.[0]?.reason?.text ?? undefined
}
