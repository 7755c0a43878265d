import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { closingOf, kindOfDay, workingDaysBetween, workingDayFrom } from '#kernel/due.ts'
import { dayOfKey, timeLeft } from '#vietnamese/format.ts'
import { readDue } from '#vietnamese/read-due.ts'
import { useNow } from '../parts/now.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/task-words.ts'

type Props = {
  label: string
  /** Where no label is shown. */
  unlabelled?: boolean
  /** A day as 2026-09-05. */
  value: string | null
  onDay: (day: string | null) => void
  error?: string | undefined
  required?: boolean
  size?: string
}

/** A deadline as a day or as “5 ngày làm việc”; what was understood stands below before it counts. */
export function DueField({ label, unlabelled = false, value, onDay, error, required = false, size = 'sm' }: Props) {
  const { say, language } = useSpeech()
  const now = useNow()
  const [typed, setTyped] = useState(value ? dayOfKey(value) : '')
  const read = typed.trim() === '' ? undefined : readDue(typed, now)
  const unread = typed.trim() !== '' && read === undefined
  const left = read && timeLeft(workingDaysBetween(now, closingOf(read)), language)
  const off = read !== undefined && !['working', 'worked'].includes(kindOfDay(read))
  const understood = off
    ? say('tasks.due.off', { day: dayOfKey(read), next: dayOfKey(workingDayFrom(read)) })
    : read && say('tasks.due.is', { day: dayOfKey(read), left: left ?? '' })
  return (
    <TextInput
      {...(unlabelled ? { 'aria-label': label } : { label })}
      size={size}
      required={required}
      autoComplete="off"
      maxLength={60}
      placeholder={unlabelled ? label : '20/9/2026'}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        onDay((currentTarget.value.trim() === '' ? undefined : readDue(currentTarget.value, now)) ?? null)
      }}
      description={understood ?? (unlabelled ? undefined : say('tasks.due.typed'))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={unread ? say('tasks.due.unread', { text: typed.trim() }) : error}
    />
  )
}
