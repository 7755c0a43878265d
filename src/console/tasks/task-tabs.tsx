import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import look from './task-tabs.module.css'
import '../words/task-words.ts'

const tabs = [
  { to: paths.tasks, label: 'tasks.tab.list' },
  { to: paths.taskBoard, label: 'tasks.tab.board' },
  { to: paths.taskCalendar, label: 'tasks.tab.calendar' },
  { to: paths.taskUnits, label: 'tasks.tab.units' },
  { to: paths.reminders, label: 'tasks.tab.reminders' },
] as const

/** The ways to see tasks, beside the title of each. */
export function TaskTabs() {
  const { say } = useSpeech()
  return (
    <nav className={look.tabs} aria-label={say('tasks.tabs')}>
      {tabs.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }} className={look.tab}>
          {say(label)}
        </Link>
      ))}
    </nav>
  )
}
