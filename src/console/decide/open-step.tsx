import { Skeleton } from '@mantine/core'
import { Suspense, useEffect, useState } from 'react'
import { Note } from '../parts/note.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Offered, Panel } from './decision-panel.tsx'
import { DecidedBy } from './history.tsx'
import { LeftStep } from './left-step.tsx'
import { ownForms } from './own-forms.ts'
import { StepForm } from './step-form.tsx'
import '../words/decide-words.ts'

/** What came less long ago nobody has read, in milliseconds. */
const unread = 1_000

/** The panel as whoever is at the screen has had time to read it. */
function useRead(panel: Panel): Panel {
  const [read, setRead] = useState(panel)
  const isNew = read.lastSeq !== panel.lastSeq
  useEffect(() => {
    if (!isNew) return
    const timer = setTimeout(() => setRead(panel), unread)
    return () => clearTimeout(timer)
  }, [panel, isNew])
  if (!isNew && read !== panel) setRead(panel)
  return isNew ? read : panel
}

type Props = { panel: Panel; taken: Offered; onClose: () => void }

/**
 * The form of a step that was taken. It stays whatever others decide meanwhile: that is told, and what is sent then comes after it.
 * Where the step is open no longer, what was typed stands to be copied.
 */
export function OpenStep({ panel, taken, onClose }: Props) {
  const read = useRead(panel)
  const [opened] = useState(panel.lastSeq)
  const { module, kind } = panel
  const step = read.steps.find((offered) => offered.do === taken.do)
  const since = <Since panel={read} opened={opened} isOpen={step !== undefined} />
  if (!step)
    return (
      <>
        {since}
        <LeftStep panel={read} step={taken} onClear={onClose} />
      </>
    )
  const Form = ownForms[`${module}/${kind}/${step.do}`] ?? StepForm
  return (
    <>
      {since}
      <Suspense fallback={<Skeleton height={120} />}>
        <Form panel={read} step={step} onClose={onClose} />
      </Suspense>
    </>
  )
}

/** What was decided since the form was opened. */
function Since({ panel, opened, isOpen }: { panel: Panel; opened: number; isOpen: boolean }) {
  const { say, inWords, dates } = useSpeech()
  const lines = panel.history.filter(({ seq }) => seq > opened).toSorted((a, b) => a.seq - b.seq)
  if (lines.length === 0) return null
  return (
    <Note>
      <div role="status" data-since>
        <p>{say('decide.since')}</p>
        <ul>
          {lines.map((line) => (
            <li key={line.seq}>
              <b>{inWords(line.label)}</b> · <DecidedBy line={line} /> · {dates.full(line.at)}
              {line.reason?.text && (
                <>
                  {': '}
                  <q>{line.reason.text}</q>
                </>
              )}
            </li>
          ))}
        </ul>
        {isOpen && <p>{say('decide.since.goOn')}</p>}
      </div>
    </Note>
  )
}
