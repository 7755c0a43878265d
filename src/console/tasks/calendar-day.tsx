import { IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { kindOfDay } from '#kernel/due.ts'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { paths } from '../paths.ts'
import { useMe } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './calendar.module.css'
import { joinedBy } from './join-mark.tsx'
import { stateWords } from './task-words-of.ts'
import '../words/task-words.ts'

type Props = { day: string; rows: readonly TaskRow[]; isToday: boolean; outside: boolean; most: number }

const weekdays = {
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const

/** One day: whether offices are open, and what is due until they close. */
export function CalendarDay({ day, rows, isToday, outside, most }: Props) {
  const speech = useSpeech()
  const { say, language, dates, number } = speech
  const { unitId: own } = useMe()
  const joinWords = (row: TaskRow) => {
    const joined = joinedBy(row, own)
    return joined && say('tasks.joinsIn', { unit: joined.name })
  }
  const kind = kindOfDay(day)
  const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()]
  const off = kind === 'holiday' || kind === 'expected' || kind === 'worked' ? say(`calendar.${kind}`) : undefined
  return (
    <li
      className={look.day}
      data-kind={kind}
      data-today={isToday}
      data-outside={outside}
      data-empty={rows.length === 0 && !isToday && off === undefined}
    >
      <h3>
        <time dateTime={day}>
          <span className="soft">{weekday}</span> {Number(day.slice(8))}
          <span className={look.month}>/{Number(day.slice(5, 7))}</span>
        </time>
        {off && <small>{off}</small>}
      </h3>
      <ul>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <Link
              to={paths.task(row.id)}
              className={look.task}
              data-tone={toneOf(row)}
              title={[row.text, row.unitName, joinWords(row), stateWords(row.state, speech)].filter(Boolean).join('\n')}
            >
              {joinedBy(row, own) && <IconUsers size={13} stroke={2} aria-label={say('tasks.joins')} />}
              {row.text}
            </Link>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <Link to={paths.tasks} search={{ from: day, until: day }} className="soft" aria-label={dates.dayOf(day)}>
          +{number(rows.length - most)}
        </Link>
      )}
    </li>
  )
}

function toneOf({ state, workingDaysLeft }: TaskRow): string {
  if (state === 'confirmed' || state === 'cancelled' || state === 'done') return 'ended'
  return workingDaysLeft !== null && workingDaysLeft < 0 ? 'late' : 'open'
}
