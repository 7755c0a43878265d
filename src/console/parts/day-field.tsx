import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { dayOfKey } from '#vietnamese/format.ts'
import { useSpeech } from '../words/language.tsx'
import look from './day-field.module.css'
import { useFieldError } from './form.tsx'
import { readDay } from './read-day.ts'

type Props = {
  name?: string
  label?: string
  'aria-label'?: string
  description?: string
  /** A day as 2026-09-05. */
  defaultValue?: string | null
  onDay?: (day: string | undefined) => void
  required?: boolean
  size?: string
  error?: string | undefined
}

/**
 * A calendar day, written 05/09/2026 whatever the language of the browser; the browser's own calendar opens beside it.
 * The form field holds 2026-09-05.
 */
export function DayField({ name, defaultValue, onDay, required = false, size = 'sm', error, ...others }: Props) {
  const { say } = useSpeech()
  const said = useFieldError(name ?? '-')
  const [typed, setTyped] = useState(defaultValue ? dayOfKey(defaultValue) : '')
  const calendar = useRef<HTMLInputElement>(null)
  const day = readDay(typed)
  const wrong = typed.trim() !== '' && day === undefined
  const change = (text: string) => {
    setTyped(text)
    const read = readDay(text)
    if (read !== undefined || text.trim() === '') onDay?.(read)
  }
  return (
    <div className={look.field}>
      <TextInput
        {...others}
        size={size}
        required={required}
        placeholder="05/09/2026"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={typed}
        error={error ?? said ?? (wrong && typed.length >= 8 && say('day.wrong'))}
        onChange={({ currentTarget }) => {
          change(currentTarget.value)
          currentTarget.setCustomValidity(
            currentTarget.value.trim() !== '' && readDay(currentTarget.value) === undefined ? say('day.wrong') : '',
          )
        }}
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
        value={day ?? ''}
        onChange={({ currentTarget }) => currentTarget.value && change(dayOfKey(currentTarget.value))}
      />
      {name && <input type="hidden" name={name} value={day ?? ''} />}
    </div>
  )
}
