import { NativeSelect, NumberInput } from '@mantine/core'
import type { Recurrence } from '#modules/documents/tasks/schema.ts'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import '../words/recurrence-words.ts'
import '../words/task-words.ts'

type Props = { value: Recurrence | null; onChange: (recurs: Recurrence | null) => void }

const every = ['week', 'month', 'quarter', 'half-year', 'year'] as const

/** How a duty recurs, if it does. */
export function RecurrenceFields({ value, onChange }: Props) {
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
