import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { getTask } from '#modules/documents/tasks/schema.ts'
import { DecisionPanel, useSubject, type Panel } from '../decide/decision-panel.tsx'
import { OpenStep } from '../decide/open-step.tsx'
import { useKeys } from '../keys/keys.tsx'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './board.module.css'
import { stateWords } from './task-words-of.ts'
import '../words/task-words.ts'
import '../words/decide-words.ts'

/** A card that was opened, or dropped on the column of another state. */
export type Moving = { id: string; to?: string }

/** What can be decided about a card, beside the board: all of it, or the one step that leads where it was dropped. */
export function BoardDecision({ moving, onClose }: { moving: Moving; onClose: () => void }) {
  const { say } = useSpeech()
  const { data: task } = useAnswer(getTask, { params: { id: moving.id } })
  const { data: panel, error } = useSubject({ module: 'documents', kind: 'task', id: moving.id })
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  useKeys({ Escape: onClose })
  return (
    <aside className={look.decision}>
      <div className={look.decisionHead}>
        <h2 ref={head} tabIndex={-1}>
          {task?.text}
        </h2>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={say('shell.close')} onClick={onClose}>
          <IconX size={18} stroke={1.8} />
        </ActionIcon>
      </div>
      <p className={look.toTask}>
        <Link to={paths.task(moving.id)}>{say('board.open')}</Link>
      </p>
      {error && (
        <Part>
          <ProblemNote problem={error} />
        </Part>
      )}
      {panel && <Decide panel={panel} to={moving.to} onClose={onClose} />}
    </aside>
  )
}

const leadsTo = (step: string, to: string | undefined) =>
  taskWorkflow.steps.some((one) => one.do === step && one.to === to)

function Decide({ panel, to, onClose }: { panel: Panel; to: string | undefined; onClose: () => void }) {
  const speech = useSpeech()
  const leading = panel.steps.filter((step) => step.to === to && step.to !== panel.state)
  // The one step that leads there stays open, whatever others decide meanwhile.
  const [began] = useState({ state: panel.state, step: leading.length === 1 ? leading[0] : undefined })
  // The step that leads there is for others: it is named.
  const refused = panel.refused.filter(({ do: step }) => leadsTo(step, to)).map(({ rule }) => rule)
  if (began.step)
    return (
      <Part title={speech.say('decide.title')}>
        <OpenStep panel={panel} taken={began.step} onClose={onClose} />
      </Part>
    )
  if (to === undefined || panel.state !== began.state) return <DecisionPanel panel={panel} />
  if (leading.length === 0) {
    const words = { from: stateWords(panel.state, speech), to: stateWords(to, speech) }
    return (
      <>
        <Part>
          <Note tone="refused">{refused.length > 0 ? refused.join(' ') : speech.say('board.cannot', words)}</Note>
        </Part>
        <DecisionPanel panel={panel} />
      </>
    )
  }
  return <DecisionPanel panel={{ ...panel, steps: leading, refused: [] }} />
}
