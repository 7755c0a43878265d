import { NativeSelect, NumberInput } from '@mantine/core'
import type { Recurrence } from '#modules/documents/tasks/schema.ts'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { weekdays } from './task-words-of.ts'
import '../words/recurrence-words.ts'
import '../words/task-words.ts'

type Props = {
  value: Recurrence | null
  onChange: (recurs: Recurrence | null) => void
  /** Whether it recurs in any case. */
  required?: boolean
  error?: string | undefined
}

const every = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** Days of a week and of a month are no days of each other: the other begins with Friday, or with the last. */
function dayFor(chosen: Recurrence['every'], before: Recurrence | null): number {
  if (before && (before.every === 'week') === (chosen === 'week')) return before.day
  return chosen === 'week' ? 5 : 31
}

/** How a duty recurs, if it does. */
export function RecurrenceFields({ value, onChange, required = false, error }: Props) {
  const { say } = useSpeech()
  const words = (span: Recurrence['every']) =>
    say(`recurs.${span}`, { day: '…', weekday: '…', month: '…' }).split(',')[0]
  return (
    <div className={look.recurs}>
      <NativeSelect
        label={say('tasks.recurs')}
        value={value?.every ?? ''}
        onChange={({ currentTarget }) => {
          const chosen = every.find((one) => one === currentTarget.value)
          onChange(chosen ? { every: chosen, day: dayFor(chosen, value) } : null)
        }}
        data={[
          ...(required ? [] : [{ value: '', label: say('assign.recurs.none') }]),
          ...every.map((one) => ({ value: one, label: words(one) ?? one })),
        ]}
        error={error}
      />
      {value?.every === 'week' && (
        <NativeSelect
          label={say('assign.recurs.weekday')}
          value={String(value.day)}
          onChange={({ currentTarget }) => onChange({ ...value, day: Number(currentTarget.value) })}
          data={weekdays.map((name, at) => ({ value: String(at + 1), label: say(name) }))}
        />
      )}
      {value && value.every !== 'week' && (
        <NumberInput
          hideControls
          label={say('assign.recurs.day')}
          min={1}
          max={31}
          clampBehavior="strict"
          allowDecimal={false}
          value={value.day}
          onChange={(day) => typeof day === 'number' && day >= 1 && onChange({ ...value, day })}
        />
      )}
    </div>
  )
}
