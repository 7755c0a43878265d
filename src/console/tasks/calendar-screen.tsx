import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { plusDays, type Day } from '#kernel/day.ts'
import { kindOfDay } from '#kernel/due.ts'
import { officeYears } from '#kernel/holidays.ts'
import { listTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { dayOfKey, monthOfKey } from '#vietnamese/format.ts'
import { useAsked } from '../list/asked.ts'
import { useToday } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Heading } from '../shell/heading.tsx'
import { useSpeech } from '../words/language.tsx'
import { CalendarDay } from './calendar-day.tsx'
import look from './calendar.module.css'
import { TaskTabs } from './task-tabs.tsx'
import '../words/task-words.ts'

type Span = 'month' | 'week'

const mondayOf = (on: Day) => plusDays(on, 1 - (new Date(`${on}T00:00:00Z`).getUTCDay() || 7))
const isDay = (text: string | undefined): text is Day => text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text)

/** The days that are drawn: whole weeks. */
function daysOf(span: Span, on: Day): Day[] {
  const first = mondayOf(span === 'week' ? on : `${on.slice(0, 8)}01`)
  const days = Array.from({ length: 42 }, (_, at) => plusDays(first, at))
  if (span === 'week') return days.slice(0, 7)
  const weeks = days.filter((day, at) => at % 7 === 0 && (at === 0 || day.slice(0, 7) <= on.slice(0, 7)))
  return days.slice(0, weeks.length * 7)
}

function stepped(span: Span, on: Day, by: -1 | 1): Day {
  if (span === 'week') return plusDays(on, 7 * by)
  const first = `${on.slice(0, 8)}01`
  return by === 1 ? `${plusDays(first, 31).slice(0, 8)}01` : `${plusDays(first, -1).slice(0, 8)}01`
}

/** Deadlines by day, with days off and days worked in exchange. */
export default function CalendarScreen() {
  const { say } = useSpeech()
  const today = useToday()
  const [asked, change] = useAsked()
  const span: Span = asked['span'] === 'week' ? 'week' : 'month'
  const on = isDay(asked['on']) ? asked['on'] : today
  const mine = (['me', 'unit'] as const).find((whose) => whose === asked['mine'])
  const days = daysOf(span, on)
  const query = { from: days[0]!, until: days.at(-1)!, size: 200, sort: 'dueOn' as const, ...(mine && { mine }) }
  const { data, error, refetch } = useAnswer(listTasks, { query }, { keep: true })
  const byDay = Map.groupBy((data?.rows ?? []) as TaskRow[], ({ dueOn }) => dueOn)
  const year = Number(on.slice(0, 4))
  return (
    <div className={look.screen} data-paper="wide">
      <header className={look.header}>
        <Heading>{say('calendar.title')}</Heading>
        <TaskTabs />
      </header>
      <Tools span={span} on={on} mine={mine} days={days} onChange={change} />
      {officeYears[year]?.expected && <p className="soft">{say('calendar.expectedNote', { year: String(year) })}</p>}
      <ProblemNote problem={error} retry={refetch} />
      <ol className={look.days} data-span={span}>
        {days.map((day) => (
          <CalendarDay
            key={day}
            day={day}
            rows={byDay.get(day) ?? []}
            isToday={day === today}
            outside={span === 'month' && day.slice(0, 7) !== on.slice(0, 7)}
            most={span === 'month' ? 4 : 50}
          />
        ))}
      </ol>
      {data && data.total > data.rows.length && (
        <p className="soft">{say('board.more', { n: data.total - data.rows.length })}</p>
      )}
      {data?.total === 0 && <p className="soft">{say('calendar.none')}</p>}
      <p className={look.feed}>
        <Link to={paths.account}>{say('feed.title')}</Link>
      </p>
    </div>
  )
}

type ToolsProps = {
  span: Span
  on: Day
  mine: 'me' | 'unit' | undefined
  days: readonly Day[]
  onChange: (change: Readonly<Record<string, string | undefined>>) => void
}

/** Where in time, whose tasks, and how many working days that is. */
function Tools({ span, on, mine, days, onChange: change }: ToolsProps) {
  const { say, language } = useSpeech()
  const own = span === 'week' ? days : days.filter((day) => day.slice(0, 7) === on.slice(0, 7))
  const working = own.filter((day) => ['working', 'worked'].includes(kindOfDay(day))).length
  return (
    <div className={look.tools}>
      <Step label={say('calendar.before')} onPress={() => change({ on: stepped(span, on, -1) })} back />
      <Button size="xs" variant="default" onClick={() => change({ on: undefined })}>
        {say('calendar.today')}
      </Button>
      <Step label={say('calendar.after')} onPress={() => change({ on: stepped(span, on, 1) })} />
      <h2 aria-live="polite">
        {span === 'month'
          ? monthOfKey(on.slice(0, 7), language)
          : `${dayOfKey(days[0] ?? on)} – ${dayOfKey(days.at(-1) ?? on)}`}
      </h2>
      <span className="soft">{say('calendar.workingDays', { n: working })}</span>
      <span className={look.ways}>
        <SegmentedControl
          size="xs"
          aria-label={say('tasks.filter.mine')}
          value={mine ?? ''}
          onChange={(value) => change({ mine: value || undefined })}
          data={[
            { value: '', label: say('tasks.unit.all') },
            { value: 'unit', label: say('tasks.mine.unit') },
            { value: 'me', label: say('tasks.mine.me') },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={say('calendar.title')}
          value={span}
          onChange={(value) => change({ span: value === 'week' ? 'week' : undefined })}
          data={[
            { value: 'month', label: say('calendar.month') },
            { value: 'week', label: say('calendar.week') },
          ]}
        />
      </span>
    </div>
  )
}

function Step({ label, onPress, back = false }: { label: string; onPress: () => void; back?: boolean }) {
  const Drawn = back ? IconChevronLeft : IconChevronRight
  return (
    <Button size="xs" variant="default" px={8} aria-label={label} title={label} onClick={onPress}>
      <Drawn size={16} stroke={1.8} aria-hidden />
    </Button>
  )
}
