import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useNow } from './now.ts'
import { useSpeech } from '../words/language.tsx'
import look from './due-mark.module.css'

type Props = {
  at: string | null
  withDay?: boolean
  /** Of what it is the term, where a reader might think of another. */
  of?: string | undefined
}

/** When something is due: day and what is left in working days. */
export function DueMark({ at, withDay = false, of }: Props) {
  const { dates } = useSpeech()
  const now = useNow()
  if (at === null) return null
  const due = dates.due(at, now)
  const Drawn = due.tone === 'late' ? IconAlertTriangle : IconClock
  return (
    <span className={look.due} data-tone={due.tone} title={dates.full(at)}>
      <Drawn size={14} stroke={2} aria-hidden />
      {of && `${of}: `}
      {withDay ? `${dates.day(at)}, ${due.text}` : due.text}
    </span>
  )
}
