import { TextInput } from '@mantine/core'
import { dayOf, plusDays } from '#kernel/day.ts'
import { closingOf, kindOfDay, workingDaysBetween, workingDayFrom } from '#kernel/due.ts'
import { dayOfKey, timeLeft } from '#vietnamese/format.ts'
import { readCountedDue, readDue, whyNotDue, type PaperDays } from '#vietnamese/read-due.ts'
import { useNow } from '../parts/now.ts'
import { useDayText } from '../parts/use-day-text.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/due-words.ts'

type Props = {
  label: string
  /** Where no label is shown. */
  unlabelled?: boolean
  /** A day as 2026-09-05. */
  value: string | null
  onDay: (day: string | null) => void
  error?: string | undefined
  required?: boolean
  /** Whether it has the focus at first. */
  focus?: boolean
  size?: string
  /** Of the paper, where terms such as “5 ngày kể từ ngày nhận” may be counted from them. */
  days?: PaperDays
}

/** A deadline as a day or as “5 ngày làm việc”; what was understood stands below before it counts. */
export function DueField({
  label,
  unlabelled = false,
  value,
  onDay,
  error,
  required = false,
  focus = false,
  size = 'sm',
  days,
}: Props) {
  const { say, language } = useSpeech()
  const now = useNow()
  const dayIn = (text: string) =>
    text.trim() === '' ? undefined : (readDue(text, now) ?? (days && readCountedDue(text, days)?.day))
  const example = workingDayFrom(plusDays(dayOf(now), 14))
  const wrong = (text: string) => {
    const why = whyNotDue(text, now)
    const values = { text: text.trim(), day: dayOfKey(example), year: String(Number(dayOf(now).slice(0, 4)) + 1) }
    return why ? say(`due.unread.${why}`, values) : say('due.unread', values)
  }
  const {
    typed,
    day: read,
    unread,
    field,
  } = useDayText({ value, read: dayIn, onDay: (day) => onDay(day ?? null), wrong })
  const counted = days && readCountedDue(typed, days)
  const left = read && timeLeft(workingDaysBetween(now, closingOf(read)), language)
  const signed = days?.signed ?? null
  const tooEarly = read !== undefined && signed !== null && read < signed
  const beforePaper = signed !== null && say('due.beforePaper', { day: dayOfKey(signed) })
  const off = read !== undefined && !['working', 'worked'].includes(kindOfDay(read))
  const understood = off
    ? say('due.off', { day: dayOfKey(read), next: dayOfKey(workingDayFrom(read)) })
    : read && say('due.is', { day: dayOfKey(read), left: left ?? '' })
  const since = counted && say(`due.from.${counted.from}`, { day: dayOfKey(counted.on) })
  return (
    <TextInput
      {...field}
      {...(unlabelled ? { 'aria-label': label } : { label })}
      size={size}
      required={required}
      autoFocus={focus}
      autoComplete="off"
      maxLength={60}
      placeholder={unlabelled ? label : dayOfKey(example)}
      description={[understood, since].filter(Boolean).join('; ') || (unlabelled ? undefined : say('due.typed'))}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={unread ? wrong(typed) : tooEarly ? beforePaper : error}
    />
  )
}
