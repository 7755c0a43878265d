import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import { listTasks, mostShown, proposeTasks, type taskRow } from '#modules/documents/tasks/schema.ts'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { DayField } from '../parts/day-field.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { RecurrenceFields } from '../tasks/recurrence-fields.tsx'
import { recurrenceWords, taskTone } from '../tasks/task-words-of.ts'
import { LeftTasks } from '../tasks/left-tasks.tsx'
import { TaskConflict } from '../tasks/task-conflict.tsx'
import { useDroppingAlone } from '../tasks/use-dropping.ts'
import { useTaskKeeper } from '../tasks/use-task-keeper.ts'
import { UnitPicker, useOutside } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './rows.module.css'
import '../words/outgoing-words.ts'

type Task = z.output<typeof taskRow>

/** The tasks that a paper of ours hands to units: proposals until it is issued. */
export function HandedTasks({ paperId, readOnly = false }: { paperId: string; readOnly?: boolean }) {
  const { say } = useSpeech()
  const { data } = useAnswer(listTasks, { query: { paperId, size: mostShown } })
  const add = useWrite(proposeTasks, { refreshes: [listTasks] })
  const rows = data?.rows ?? []
  const edited = rows.filter((row) => !readOnly && row.state === 'proposed').map(({ id }) => id)
  const { drop, problem } = useDroppingAlone(paperId, rows)
  const left = <LeftTasks paperId={paperId} edited={data && edited} />
  if (readOnly && rows.length === 0) return left
  return (
    <Part title={say('handed.title')}>
      {!readOnly && <p className="soft">{say('handed.lead')}</p>}
      <ul className={look.rows}>
        {rows.map((task) => (
          <li key={task.id} data-task={task.id}>
            {readOnly || task.state !== 'proposed' ? (
              <Line task={task} />
            ) : (
              <Row task={task} onDrop={() => void drop([task])} />
            )}
          </li>
        ))}
      </ul>
      {left}
      <ProblemNote problem={add.error ?? problem} />
      {!readOnly && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={15} stroke={2} />}
          loading={add.isPending}
          onClick={() => add.mutate({ params: { id: paperId }, body: { tasks: [{ text: say('handed.text') }] } })}
        >
          {say('handed.add')}
        </Button>
      )}
    </Part>
  )
}

function Line({ task }: { task: Task }) {
  const speech = useSpeech()
  const { inWords, dates } = speech
  const often = task.recurs && recurrenceWords(task.recurs, speech, task.dueOn)
  const state = taskWorkflow.states[task.state]
  return (
    <div className={look.handed} data-handed>
      <p>{task.text}</p>
      <div className={look.about}>
        <span className="soft">
          {[task.unitName, task.dueOn && dates.dayOf(task.dueOn), often].filter(Boolean).join(' · ')}
        </span>
        {state && <StateMark tone={taskTone(task.state)}>{inWords(state)}</StateMark>}
      </div>
    </div>
  )
}

function Row({ task, onDrop }: { task: Task; onDrop: () => void }) {
  const { say } = useSpeech()
  const { keeper, facts, write, put, settle } = useTaskKeeper(task)
  const { text, unitId, dueOn, recurs } = facts
  const isOutside = useOutside()
  const [recurred] = useState(task.recurs !== null)
  return (
    <div className={look.task}>
      <Textarea
        aria-label={say('handed.text')}
        autosize
        minRows={1}
        maxLength={4000}
        value={text}
        onChange={({ currentTarget }) => write({ text: currentTarget.value })}
        onBlur={() => void settle()}
      />
      <UnitPicker
        own
        name="unitId"
        label=""
        none={say('handed.unit')}
        value={unitId}
        onChange={(chosen) => put({ unitId: chosen })}
        error={unitId === null ? say('handed.noUnit') : isOutside(unitId) ? say('handed.outside') : undefined}
      />
      <DayField
        coming
        aria-label={say('handed.due')}
        defaultValue={dueOn}
        onDay={(day) => put({ dueOn: day ?? null })}
      />
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('handed.drop')} onClick={onDrop}>
        <IconTrash size={18} stroke={1.8} />
      </ActionIcon>
      {recurred && (
        <div className={look.recurs}>
          <RecurrenceFields value={recurs} onChange={(often) => put({ recurs: often })} />
        </div>
      )}
      <TaskConflict keeper={keeper} />
    </div>
  )
}
