import { Link } from '@tanstack/react-router'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { listTasks, mostShown } from '#modules/documents/tasks/schema.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { taskTone } from '../tasks/task-words-of.ts'
import { useSpeech } from '../words/language.tsx'
import look from './paper-tasks.module.css'
import { endOfDay } from './paper-words.ts'
import '../words/paper-words.ts'
import '../words/task-words.ts'

type Props = { paper: { id: string; state: string }; asked: string | undefined }

/** What the paper asks for, of whom and until when; each is worked on in its own place. */
export function PaperTasks({ paper: { id, state }, asked }: Props) {
  const { say, inWords } = useSpeech()
  const writes = useHoldsRole('clerk', 'approver')
  const prepares = writes && ['registered', 'presented', 'assigned'].includes(state)
  const tasks = useAnswer(listTasks, { query: { paperId: id, size: mostShown } }).data?.rows
  if (!tasks) return null
  const words = (of: string) => taskWorkflow.states[of]
  return (
    <Part
      title={say('papers.tasks')}
      aside={
        <span className={look.ways}>
          {prepares && <Link to={paths.assignPaper(id)}>{say('assign.open')}</Link>}
          {tasks.length > 0 && (
            <Link to={paths.tasks} search={{ paperId: id }}>
              {say('papers.tasks.all')}
            </Link>
          )}
        </span>
      }
    >
      {tasks.length === 0 && <p className="soft">{say('papers.tasks.none')}</p>}
      <ol className={look.tasks}>
        {tasks.map((task) => {
          const stateLabel = words(task.state)
          const ended = stateLabel?.end === true
          return (
            <li key={task.id} data-proposed={task.state === 'proposed'} data-asked={task.id === asked}>
              <Link to={paths.task(task.id)}>{task.text}</Link>
              <span className={look.about}>
                {[task.unitName, task.staffName].filter(Boolean).join(', ') || task.actor}
                {task.dueOn && !ended && <DueMark at={endOfDay(task.dueOn)} />}
                {stateLabel && <StateMark tone={taskTone(task.state)}>{inWords(stateLabel)}</StateMark>}
              </span>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}
