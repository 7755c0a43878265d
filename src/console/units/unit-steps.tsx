import { TextInput } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useEffect } from 'react'
import type { StepInputProps } from '../decide/step-inputs.ts'
import { getUnit } from '#modules/staff/units/schema.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'
import { useToday } from '../parts/now.ts'
import '../words/unit-words.ts'

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

/** The day from which a change holds, and the paper that decides it: asked for with every change of a unit. */
function DayAndPaper({
  value,
  onChange,
  problem,
  change,
  day = true,
}: StepInputProps & { change: string; day?: boolean }) {
  const { say } = useSpeech()
  const today = useToday()
  useEffect(() => {
    if (value['do'] === undefined) onChange({ ...value, do: change, ...(day && { on: today }) })
  }, [value, onChange, change, day, today])
  return (
    <>
      {day && (
        <DayField
          label={say('units.effective')}
          required
          defaultValue={today}
          onDay={(on) => onChange({ ...value, on })}
          error={fieldError(problem, 'on')}
        />
      )}
      <TextInput
        label={say('units.paper')}
        description={say('units.paper.hint')}
        maxLength={200}
        value={textOf(value['paper'])}
        onChange={({ currentTarget }) => onChange({ ...value, paper: currentTarget.value })}
        error={fieldError(problem, 'paper')}
      />
    </>
  )
}

export function RenameUnit(props: StepInputProps) {
  const { say } = useSpeech()
  const { value, onChange, problem } = props
  return (
    <>
      <TextInput
        label={say('units.newName')}
        required
        autoFocus
        maxLength={200}
        value={textOf(value['name'])}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
        error={fieldError(problem, 'name')}
      />
      <DayAndPaper {...props} change="rename" />
    </>
  )
}

export function MoveUnit(props: StepInputProps) {
  const { say } = useSpeech()
  const { value, onChange, problem } = props
  const parent = (side: 'stateParentId' | 'partyParentId') => (typeof value[side] === 'string' ? value[side] : null)
  const { data: unit } = useAnswer(getUnit, { params: { id: props.id } })
  // What stands now is what a move leaves as it is, unless another is chosen.
  useEffect(() => {
    if (!unit || value['do'] === undefined || value['stateParentId'] !== undefined) return
    onChange({ ...value, stateParentId: unit.stateParentId, partyParentId: unit.partyParentId })
  }, [unit, value, onChange])
  return (
    <>
      {(['stateParentId', 'partyParentId'] as const).map((side) => (
        <UnitPicker
          key={side}
          name={side}
          label={say(side === 'stateParentId' ? 'units.stateParent' : 'units.partyParent')}
          none={say('units.noParent')}
          value={parent(side)}
          onChange={(id) => onChange({ ...value, [side]: id })}
          error={fieldError(problem, side)}
        />
      ))}
      <DayAndPaper {...props} change="move" />
    </>
  )
}

const successors = (value: StepInputProps['value']) =>
  Array.isArray(value['successorIds']) ? (value['successorIds'] as string[]) : []

export function MergeUnit(props: StepInputProps) {
  const { say } = useSpeech()
  const { value, onChange, problem } = props
  return (
    <>
      <UnitPicker
        name="successorIds"
        label={say('units.successor')}
        required
        value={successors(value)[0] ?? null}
        onChange={(id) => onChange({ ...value, successorIds: id ? [id] : [] })}
        error={fieldError(problem, 'successorIds')}
      />
      <DayAndPaper {...props} change="merge" />
    </>
  )
}

export function SplitUnit(props: StepInputProps) {
  const { say } = useSpeech()
  const { value, onChange, problem } = props
  return (
    <>
      <UnitsPicker
        name="successorIds"
        label={say('units.successorsNew')}
        value={successors(value)}
        onChange={(ids) => onChange({ ...value, successorIds: ids })}
        error={fieldError(problem, 'successorIds')}
      />
      <DayAndPaper {...props} change="split" />
    </>
  )
}

export function DissolveUnit(props: StepInputProps) {
  return <DayAndPaper {...props} change="dissolve" />
}

export function RestoreUnit(props: StepInputProps) {
  return <DayAndPaper {...props} change="restore" day={false} />
}
