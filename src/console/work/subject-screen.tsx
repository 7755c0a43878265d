import { Anchor } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { useSubject } from '../decide/decision-panel.tsx'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths, withinConsole } from '../paths.ts'
import ErasureScreen from '../erasures/erasure-screen.tsx'
import PaperScreen from '../papers/paper-screen.tsx'
import RequestScreen from '../privacy/request-screen.tsx'
import { BackTo, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import TaskScreen from '../tasks/task-screen.tsx'
import { ofStep } from './work-screen.tsx'
import '../words/record-words.ts'

type Subject = { module: string; kind: string; id: string }

/** Kinds whose own screen shows what is decided on, beside its decisions; it finds the thing by `id` of the address. */
const own: Readonly<Record<string, ComponentType>> = {
  'documents/incoming-paper': PaperScreen,
  'documents/outgoing-paper': PaperScreen,
  'documents/task': TaskScreen,
  'privacy/data-request': RequestScreen,
  'privacy/erasure': ErasureScreen,
}

/** Any subject of the record, opened from “Việc của tôi”, as its own screen shows it. */
export default function SubjectScreen() {
  const subject: Subject = useParams({ strict: false })
  const Own = own[`${subject.module}/${subject.kind}`]
  if (!Own) return <Bare subject={subject} />
  return (
    <BackTo value={paths.work}>
      <Own />
    </BackTo>
  )
}

/** What the record knows of every subject: its state, what can be decided, its history. */
function Bare({ subject }: { subject: Subject }) {
  const { say, inWords } = useSpeech()
  const { data, error, refetch } = useSubject(subject)
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.work} />
  if (!data) return null
  return (
    <Thing
      key={subject.id}
      home={paths.work}
      kind={inWords(data.kindLabel)}
      title={data.title}
      mark={
        <>
          <StateMark tone={toneOf(data.state, data.ended, data.kind)}>{inWords(data.stateLabel)}</StateMark>
          <DueMark at={data.dueAt} withDay of={ofStep(data, say('work.thisStep'))} />
        </>
      }
      actions={
        withinConsole(data.href) !== paths.subject(subject) && (
          <Anchor component={Link} to={withinConsole(data.href)} size="sm">
            {say('record.subject')}
          </Anchor>
        )
      }
    >
      <SubjectParts subject={subject} />
    </Thing>
  )
}
