import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { listTasks, mostShown, proposeTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { LeftTasks } from '../tasks/left-tasks.tsx'
import { TaskConflict } from '../tasks/task-conflict.tsx'
import { useDroppingAlone } from '../tasks/use-dropping.ts'
import { recurrenceWords } from '../tasks/task-words-of.ts'
import { useTaskKeeper } from '../tasks/use-task-keeper.ts'
import { useSpeech } from '../words/language.tsx'
import look from './review.module.css'
import '../words/intake-words.ts'

const refreshes = [listTasks]

/** Tasks that the reader saw, as proposals: text, deadline and actor can be put right before anybody assigns them. */
export function Proposals({ paper, onLeft }: { paper: string; onLeft: (isLeft: boolean) => void }) {
  const { say, number } = useSpeech()
  const tasks = useAnswer(listTasks, { query: { paperId: paper, sort: 'position', size: mostShown } })
  const add = useWrite(proposeTasks, { refreshes })
  const rows = tasks.data?.rows ?? []
  const { drop, problem } = useDroppingAlone(paper, rows)
  return (
    <section className={look.tasks} data-tasks aria-label={say('review.tasks')}>
      <h3>
        {say('review.tasks')} <span className="figures soft">{number(rows.length)}</span>
      </h3>
      <p className="soft">{say(rows.length > 0 ? 'review.tasks.text' : 'review.tasks.none')}</p>
      <LeftTasks paperId={paper} edited={tasks.data && rows.map(({ id }) => id)} onLeft={onLeft} />
      <ProblemNote problem={tasks.error ?? add.error ?? problem} />
      <ol>
        {rows.map((task, at) => (
          <Proposal key={task.id} task={task} n={at + 1} onDrop={() => void drop([task])} />
        ))}
      </ol>
      <Button
        size="compact-sm"
        variant="subtle"
        loading={add.isPending}
        leftSection={<IconPlus size={14} stroke={2} />}
        onClick={() => add.mutate({ params: { id: paper }, body: { tasks: [{ text: say('review.tasks.new') }] } })}
      >
        {say('review.tasks.add')}
      </Button>
    </section>
  )
}

type OneProps = { task: TaskRow; n: number; onDrop: () => void }

function Proposal({ task, n, onDrop }: OneProps) {
  const speech = useSpeech()
  const { say } = speech
  const { keeper, facts, write, put, settle } = useTaskKeeper(task)
  const { role, dueText, recurs } = task
  const { text, actor, dueOn } = facts
  const read = [
    role && say(role === 'lead' ? 'review.tasks.lead' : 'review.tasks.join'),
    dueText && say('review.tasks.dueText', { text: dueText }),
    recurs && say('review.tasks.recurs', { every: recurrenceWords(recurs, speech, dueOn) }),
  ].filter(Boolean)
  return (
    <li className={look.task}>
      <div className={look.taskHead}>
        <TextInput
          size="xs"
          className={look.actor}
          aria-label={say('review.tasks.actor', { n })}
          placeholder={say('review.tasks.noActor')}
          value={actor}
          maxLength={300}
          onChange={({ currentTarget }) => write({ actor: currentTarget.value })}
          onBlur={() => void settle()}
        />
        <DayField
          size="xs"
          coming
          aria-label={say('review.tasks.due', { n })}
          defaultValue={dueOn}
          onDay={(day) => put({ dueOn: day ?? null })}
        />
        <ActionIcon variant="subtle" color="gray" aria-label={say('review.tasks.drop', { n })} onClick={onDrop}>
          <IconX size={15} stroke={1.8} />
        </ActionIcon>
      </div>
      <Textarea
        size="sm"
        classNames={{ input: look.long ?? '' }}
        aria-label={say('review.tasks.one', { n })}
        value={text}
        maxLength={4_000}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
        onBlur={() => void settle()}
      />
      {read.length > 0 && <p className="soft">{read.join(' · ')}</p>}
      <TaskConflict keeper={keeper} />
    </li>
  )
}
