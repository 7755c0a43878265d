import { Anchor } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useSubject } from '../decide/decision-panel.tsx'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths, withinConsole } from '../paths.ts'
import { Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { ofStep } from './work-screen.tsx'
import '../words/record-words.ts'

/** Any subject of the record, opened from “Việc của tôi”: its state, what can be decided, its history. */
export default function SubjectScreen() {
  const { say, inWords } = useSpeech()
  const subject: { module: string; kind: string; id: string } = useParams({ strict: false })
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
          <StateMark tone={toneOf(data.state, data.ended)}>{inWords(data.stateLabel)}</StateMark>
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
