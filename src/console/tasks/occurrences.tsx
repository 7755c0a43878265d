import { Link } from '@tanstack/react-router'
import type { Series } from '#modules/documents/tasks/schema.ts'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import look from './task-screen.module.css'
import { stateWords, taskTone } from './task-words-of.ts'
import '../words/recurrence-words.ts'

/** Another task of the same series: when it is due, how far it is, and the way to it. */
export function Occurrence({ of: { id, dueOn, state } }: { of: NonNullable<Series['before']> }) {
  const speech = useSpeech()
  const { say, dates } = speech
  return (
    <span className={look.occurrence}>
      <Link to={paths.task(id)}>{say('recurs.due', { day: dueOn ? dates.dayOf(dueOn) : '–' })}</Link>
      <StateMark tone={taskTone(state)}>{stateWords(state, speech)}</StateMark>
    </span>
  )
}

/** The next task of the series, or when it will be made; nothing where it recurs no more. */
export function NextOf({ state, series: { after, nextOn } }: { state: string; series: Series }) {
  const { say, dates } = useSpeech()
  if (after) return <Occurrence of={after} />
  if (!nextOn) return null
  return say(state === 'confirmed' ? 'recurs.next.soon' : 'recurs.next.toCome', { day: dates.dayOf(nextOn) })
}
