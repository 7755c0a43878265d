import { NativeSelect, NumberInput } from '@mantine/core'
import type { Recurrence, TaskFacts, TaskRow } from '#modules/documents/tasks/schema.ts'
import { useSpeech } from '../words/language.tsx'
import { UnitPicker, UnitsPicker } from '../units/unit-picker.tsx'
import look from './assign.module.css'
import { DueField } from './due-field.tsx'
import { PersonOfUnit } from './person-of-unit.tsx'

type Props = { row: TaskRow; onChange: (facts: Partial<TaskFacts>) => void }

const every = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** Everything of a proposal besides its text. */
export function ProposalFields({ row, onChange }: Props) {
  const { say } = useSpeech()
  return (
    <div className={look.fields}>
      <UnitPicker
        name="unitId"
        label={say('assign.lead.unit')}
        value={row.unitId}
        onChange={(unitId) => onChange({ unitId, staffId: null })}
      />
      <PersonOfUnit
        label={say('assign.person')}
        none={say('tasks.step.person.none')}
        unitId={row.unitId}
        value={row.staffId}
        onChange={(staffId) => onChange({ staffId })}
      />
      <UnitsPicker
        name="joinIds"
        label={say('assign.join.unit')}
        value={row.joins.map(({ id }) => id)}
        onChange={(joinIds) => onChange({ joinIds })}
      />
      <DueField label={say('assign.due')} value={row.dueOn} onDay={(dueOn) => onChange({ dueOn })} />
      <Recurs value={row.recurs} onChange={(recurs) => onChange({ recurs })} />
    </div>
  )
}

function Recurs({ value, onChange }: { value: Recurrence | null; onChange: (recurs: Recurrence | null) => void }) {
  const { say } = useSpeech()
  const words = (span: Recurrence['every']) =>
    span === 'week' ? say('tasks.every.week') : say(`tasks.every.${span}`, { day: '…' }).split(',')[0]
  return (
    <div className={look.recurs}>
      <NativeSelect
        label={say('tasks.recurs')}
        value={value?.every ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = every.find((one) => one === currentTarget.value)
          onChange(chosen ? { every: chosen, day: value?.day ?? (chosen === 'week' ? 5 : 31) } : null)
        }}
        data={[
          { value: '', label: say('assign.recurs.none') },
          ...every.map((one) => ({ value: one, label: words(one) ?? one })),
        ]}
      />
      {value && (
        <NumberInput
          hideControls
          label={say(value.every === 'week' ? 'assign.recurs.weekday' : 'assign.recurs.day')}
          min={1}
          max={value.every === 'week' ? 7 : 31}
          clampBehavior="strict"
          allowDecimal={false}
          value={value.day}
          onChange={(day) => typeof day === 'number' && day >= 1 && onChange({ ...value, day })}
        />
      )}
    </div>
  )
}
