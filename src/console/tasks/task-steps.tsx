import { Textarea } from '@mantine/core'
import { useEffect } from 'react'
import { getTask } from '#modules/documents/tasks/schema.ts'
import type { StepInputProps } from '../decide/step-inputs.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { UnitPicker, UnitsPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import { DueField } from './due-field.tsx'
import { PersonOfUnit } from './person-of-unit.tsx'
import '../words/task-words.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : null)
const listOf = (value: unknown) => (Array.isArray(value) ? (value as string[]) : [])

/** What was done and where it can be seen; begins with what was reported before, where that was sent back. */
export function FinishTask({ id, value, onChange, onBegin, problem }: StepInputProps) {
  const { say } = useSpeech()
  const { data } = useAnswer(getTask, { params: { id } })
  const before = data?.result ?? ''
  useEffect(() => {
    if (before !== '') onBegin({ result: before })
  }, [before, onBegin])
  return (
    <Textarea
      label={say('tasks.step.result')}
      required
      autoFocus
      autosize
      minRows={3}
      maxLength={4000}
      value={textOf(value['result']) ?? ''}
      onChange={({ currentTarget }) => onChange({ ...value, result: currentTarget.value })}
      error={fieldError(problem, 'result')}
    />
  )
}

export function PassOnTask({ id, value, onChange, problem }: StepInputProps) {
  const { say } = useSpeech()
  const { data } = useAnswer(getTask, { params: { id } })
  return (
    <PersonOfUnit
      label={say('tasks.step.person')}
      required
      unitId={data?.unitId ?? null}
      value={textOf(value['staffId'])}
      onChange={(staffId) => onChange({ ...value, staffId })}
      error={fieldError(problem, 'staffId')}
    />
  )
}

/** Begins with what stands now: only what is changed is changed. */
export function ReassignTask({ id, value, onChange, onBegin, problem }: StepInputProps) {
  const { say } = useSpeech()
  const { data } = useAnswer(getTask, { params: { id } })
  useEffect(() => {
    if (!data) return
    const { unitId, staffId, dueOn, joins } = data
    onBegin({ unitId, staffId, joinIds: joins.map((join) => join.id), dueOn })
  }, [data, onBegin])
  if (!data || value['unitId'] === undefined) return null
  return (
    <>
      <UnitPicker
        own
        name="unitId"
        label={say('tasks.step.unit')}
        value={textOf(value['unitId'])}
        onChange={(unitId) => onChange({ ...value, unitId, staffId: null })}
        error={fieldError(problem, 'unitId')}
      />
      <PersonOfUnit
        label={say('tasks.step.person')}
        none={say('tasks.step.person.none')}
        unitId={textOf(value['unitId'])}
        value={textOf(value['staffId'])}
        onChange={(staffId) => onChange({ ...value, staffId })}
        error={fieldError(problem, 'staffId')}
      />
      <UnitsPicker
        own
        name="joinIds"
        label={say('tasks.step.joins')}
        value={listOf(value['joinIds'])}
        onChange={(joinIds) => onChange({ ...value, joinIds })}
      />
      <DueField
        label={say('tasks.step.due')}
        value={textOf(value['dueOn'])}
        onDay={(dueOn) => onChange({ ...value, dueOn })}
        error={fieldError(problem, 'dueOn')}
      />
    </>
  )
}
