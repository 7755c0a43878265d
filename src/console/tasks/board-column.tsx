import { Link } from '@tanstack/react-router'
import { useState, type DragEvent } from 'react'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import look from './board.module.css'
import { JoinMark } from './join-mark.tsx'
import { doerWords, dueInstant, stateWords, taskTone } from './task-words-of.ts'
import '../words/task-words.ts'

const dragged = 'application/x-task'

type Props = {
  state: string
  rows: readonly TaskRow[]
  total: number
  /** The unit that is looked at. */
  unit: string | null
  onOpen: (id: string) => void
  onDropped: (id: string) => void
}

export function BoardColumn({ state, rows, total, unit, onOpen, onDropped }: Props) {
  const speech = useSpeech()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const id = event.dataTransfer.getData(dragged)
    if (id && !rows.some((row) => row.id === id)) onDropped(id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; by keyboard a card opens its decisions
    <section
      className={look.column}
      data-lane={state}
      data-over={over}
      aria-label={stateWords(state, speech)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        <StateMark tone={taskTone(state)}>{stateWords(state, speech)}</StateMark>
        <span className="figures soft">{speech.number(total)}</span>
      </h2>
      {rows.length === 0 && <p className="soft">{speech.say('board.empty')}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <Card row={row} unit={unit} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {total > rows.length && <p className="soft">{speech.say('board.more', { n: total - rows.length })}</p>}
    </section>
  )
}

function Card({ row, unit, onOpen }: { row: TaskRow } & Pick<Props, 'unit' | 'onOpen'>) {
  const speech = useSpeech()
  const who = [row.unitName, doerWords(row, speech)].filter(Boolean).join(' · ')
  return (
    <Link
      to={paths.task(row.id)}
      className={look.card}
      data-card={row.id}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragged, row.id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey) return
        event.preventDefault()
        onOpen(row.id)
      }}
    >
      <span className={look.text}>{row.text}</span>
      <span className="soft">{who}</span>
      <JoinMark task={row} unit={unit} />
      <span className={look.foot}>
        {row.dueOn && row.workingDaysLeft !== null && <DueMark at={dueInstant(row.dueOn)} />}
        {row.askedDueOn && (
          <span className="soft">{speech.say('tasks.asked.until', { day: speech.dates.dayOf(row.askedDueOn) })}</span>
        )}
        {row.progress !== null && <span className="figures soft">{row.progress}%</span>}
        {row.paperNumber && <span className="soft">{row.paperNumber}</span>}
      </span>
    </Link>
  )
}
