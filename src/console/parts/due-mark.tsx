import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useNow } from './now.ts'
import { useSpeech } from '../words/language.tsx'
import look from './due-mark.module.css'

/** When something is due: day and what is left in working days. */
export function DueMark({ at, withDay = false }: { at: string | null; withDay?: boolean }) {
  const { dates } = useSpeech()
  const now = useNow()
  if (at === null) return null
  const due = dates.due(at, now)
  const Drawn = due.tone === 'late' ? IconAlertTriangle : IconClock
  return (
    <span className={look.due} data-tone={due.tone} title={dates.full(at)}>
      <Drawn size={14} stroke={2} aria-hidden />
      {withDay ? `${dates.day(at)}, ${due.text}` : due.text}
    </span>
  )
}
