import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef } from 'react'
import { dayOfKey } from '#vietnamese/format.ts'
import { readComingDay, readDay } from '#vietnamese/read-day.ts'
import { useSpeech } from '../words/language.tsx'
import look from './day-field.module.css'
import { useFieldError } from './form.tsx'
import { useToday } from './now.ts'
import { useDayText } from './use-day-text.ts'
import '../words/list-words.ts'

type Props = {
  name?: string
  label?: string
  'aria-label'?: string
  description?: string
  /** A day as 2026-09-05. */
  defaultValue?: string | null
  onDay?: (day: string | undefined) => void
  /** Whether a day without its year is the next such day, as it is of a deadline. */
  coming?: boolean
  required?: boolean
  size?: string
  error?: string | undefined
}

/**
 * A calendar day, written 05/09/2026 whatever the language of the browser, or as `readDay` understands it; the browser's own calendar
 * opens beside it. The form field holds 2026-09-05.
 */
export function DayField(props: Props) {
  const { name, defaultValue, onDay, coming = false, required = false, size = 'sm', error, ...others } = props
  const { say } = useSpeech()
  const today = useToday()
  const said = useFieldError(name ?? '-')
  const calendar = useRef<HTMLInputElement>(null)
  const read = (text: string) => (coming ? readComingDay(text, today) : readDay(text))
  const wrong = () => say('day.wrong')
  const text = useDayText({ value: defaultValue ?? null, read, onDay, wrong, writesOut: true })
  const isWrong = text.unread && (text.left || text.typed.length >= 8)
  return (
    <div className={look.field}>
      <TextInput
        {...others}
        {...text.field}
        size={size}
        required={required}
        placeholder="05/09/2026"
        inputMode="numeric"
        autoComplete="off"
        maxLength={60}
        error={(isWrong && wrong()) || error || said}
        rightSection={
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={say('day.calendar')}
            onClick={() => calendar.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.6} />
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        className={look.calendar}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={text.day ?? ''}
        onChange={({ currentTarget }) => currentTarget.value && text.write(dayOfKey(currentTarget.value))}
      />
      {name && <input type="hidden" name={name} value={text.day ?? ''} />}
    </div>
  )
}
