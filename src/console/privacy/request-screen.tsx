import { useParams } from '@tanstack/react-router'
import { getRequest } from '#modules/privacy/requests/schema.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { asksKeys, proofKeys } from './request-words.ts'
import '../words/privacy-words.ts'

export default function RequestScreen() {
  const { say, inWords, dates, number } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: request, error, refetch } = useAnswer(getRequest, { params: { id } })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.requests} kind={say('requests.title')} />
  if (!request) return null
  const { outcome } = request
  return (
    <Thing
      key={id}
      home={paths.requests}
      kind={say('requests.title')}
      title={`${say(asksKeys[request.asks])}, ${dates.day(request.filedAt)}`}
      mark={
        <>
          <StateMark tone={toneOf(request.state)}>{inWords(request.stateLabel)}</StateMark>
          <DueMark at={request.dueAt} withDay />
        </>
      }
    >
      <Part>
        <Facts
          rows={[
            fact(say('requests.column.proof'), say(proofKeys[request.proof])),
            fact(say('requests.text'), request.text),
            fact(say('requests.answer'), request.answer),
            fact(
              say('requests.erased'),
              outcome &&
                (outcome.erased.map(({ label, count }) => `${inWords(label)}: ${number(count)}`).join('; ') ||
                  say('requests.erased.nothing')),
            ),
            fact(say('requests.contents'), outcome && outcome.contents > 0 && number(outcome.contents)),
            fact(say('requests.kept'), outcome?.kept.map(({ label, why }) => `${inWords(label)}: ${why}`).join(' ')),
            fact(
              say('requests.outcome'),
              request.copyUntil && say('requests.copyUntil', { day: dates.day(request.copyUntil) }),
            ),
          ]}
        />
      </Part>
      <SubjectParts subject={{ module: 'privacy', kind: 'data-request', id }} />
    </Thing>
  )
}
