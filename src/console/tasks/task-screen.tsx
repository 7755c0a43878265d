import { Link, useParams } from '@tanstack/react-router'
import { getTask, listTasks, mostShown, type TaskRow, type TaskView } from '#modules/documents/tasks/schema.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { AskedOf } from './extension-steps.tsx'
import { NextOf, Occurrence } from './occurrences.tsx'
import { OfferSettle } from './offer-settle.tsx'
import { OfferStopBelow } from './stop-below.tsx'
import look from './task-screen.module.css'
import { TaskNotes } from './task-notes.tsx'
import { doerWords, dueInstant, recurrenceWords, stateWords, taskTone } from './task-words-of.ts'
import '../words/recurrence-words.ts'
import '../words/task-words.ts'

/** One task: what the paper asks, who does it until when, what can be decided, how far it is. */
export default function TaskScreen() {
  const speech = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: task, error, refetch } = useAnswer(getTask, { params: { id } })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.tasks} kind={speech.say('tasks.title')} />
  if (!task) return null
  const proposed = task.state === 'proposed'
  return (
    <Thing
      key={id}
      home={paths.tasks}
      kind={speech.say('tasks.title')}
      title={task.text.length > 160 ? `${task.text.slice(0, 159)}…` : task.text}
      mark={
        <>
          <StateMark tone={taskTone(task.state)}>{stateWords(task.state, speech)}</StateMark>
          {task.dueOn && task.workingDaysLeft !== null && <DueMark at={dueInstant(task.dueOn)} withDay />}
        </>
      }
    >
      <OfferSettle task={task} />
      <TaskFacts task={task} />
      {!proposed && !task.opens && <TaskNotes id={id} />}
      {task.opens && (
        <SubjectParts
          subject={{ module: 'documents', kind: 'task', id }}
          between={
            <>
              <OfferStopBelow task={task} />
              <TaskNotes id={id} />
            </>
          }
        />
      )}
      {task.children > 0 && <Children task={task} />}
    </Thing>
  )
}

function TaskFacts({ task }: { task: TaskView }) {
  const speech = useSpeech()
  const { say, dates } = speech
  const moved = task.occursOn !== null && task.dueOn !== null && task.recurs !== null && task.occursOn < task.dueOn
  return (
    <Part>
      {task.text.length > 160 && <p className={look.words}>{task.text}</p>}
      <Facts
        rows={[
          fact(say('tasks.column.unit'), task.unitName),
          fact(say('tasks.column.person'), doerWords(task, speech)),
          fact(say('tasks.joins'), task.joins.map(({ name }) => name).join(', ')),
          fact(say('tasks.actor'), task.actor),
          fact(say('tasks.column.due'), task.dueOn && dates.dayOf(task.dueOn)),
          fact(say('tasks.asked'), task.askedDueOn && <AskedOf task={task} />),
          fact(say('tasks.dueText'), task.dueText && <q>{task.dueText}</q>),
          fact(
            say('tasks.recurs'),
            task.recurs && recurrenceWords(task.recurs, speech, task.series?.fallsOn ?? task.dueOn),
          ),
          fact(
            '',
            moved && say('tasks.moved', { day: dates.dayOf(task.occursOn ?? ''), due: dates.dayOf(task.dueOn ?? '') }),
          ),
          fact(say('recurs.before'), task.series?.before && <Occurrence of={task.series.before} />),
          fact(
            say('recurs.next'),
            (task.series?.after || task.series?.nextOn) && <NextOf state={task.state} series={task.series} />,
          ),
          fact(say('tasks.column.progress'), task.progress !== null && <ProgressOf value={task.progress} />),
          fact(say('tasks.column.paper'), task.paperId && <PaperLink task={task} />),
          fact(
            say('tasks.parent'),
            task.parentId && <Link to={paths.task(task.parentId)}>{say('tasks.parent.open')}</Link>,
          ),
          fact(say('tasks.result'), task.result && <span className={look.words}>{task.result}</span>),
        ]}
      />
    </Part>
  )
}

/** To the paper, and to the line of it from which the task was read. */
function PaperLink({ task }: { task: TaskRow }) {
  const { say } = useSpeech()
  const [span] = task.spans
  const to = paths.incomingPaper(task.paperId ?? '')
  return (
    <>
      <Link to={to}>{[task.paperNumber, task.paperSubject].filter(Boolean).join(' – ')}</Link>
      {span && (
        <Link to={to} search={{ nhiemvu: task.id }} className={look.place}>
          {say('tasks.place', { page: span.page + 1 })}
        </Link>
      )}
    </>
  )
}

export function ProgressOf({ value }: { value: number }) {
  const { say } = useSpeech()
  return (
    <span className={look.progress}>
      <progress max={100} value={value} aria-label={say('tasks.column.progress')} />
      <span className="figures">{value}%</span>
    </span>
  )
}

function Children({ task }: { task: TaskRow }) {
  const speech = useSpeech()
  const { data } = useAnswer(listTasks, { query: { parentId: task.id, size: mostShown } })
  return (
    <Part title={speech.say('tasks.children', { done: task.childrenEnded, all: task.children })}>
      <ul className={look.children}>
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Link to={paths.task(row.id)}>{row.text}</Link>
            <span>
              <StateMark tone={taskTone(row.state)}>{stateWords(row.state, speech)}</StateMark>
              <span className="soft">{[row.unitName, doerWords(row, speech)].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}
