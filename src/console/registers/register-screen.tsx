import { Link, useParams } from '@tanstack/react-router'
import { registerWorkflow } from '#modules/documents/registers/rules.ts'
import { getRegister } from '#modules/documents/registers/schema.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import type { Answer } from '../server/call.ts'
import { useAnswer } from '../server/queries.ts'
import { useWorksOn } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { PrintRegister } from './print-register.tsx'
import { RegisterLines } from './register-lines.tsx'
import { registerState } from './register-state.ts'
import '../words/register-words.ts'

export type Register = Answer<typeof getRegister>

/** One register: what it numbers, its empty serials, its lines, and its print for signature. */
export default function RegisterScreen() {
  const { say, inWords } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: register, error, refetch } = useAnswer(getRegister, { params: { id } })
  const decides = useWorksOn(registerWorkflow)
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.registers} />
  if (!register) return null
  const { words, tone } = registerState(register.state)
  return (
    <Thing
      key={id}
      home={paths.registers}
      kind={say(`registers.kind.${register.direction}.${register.side}`)}
      title={register.title}
      mark={<StateMark tone={tone}>{inWords(words)}</StateMark>}
    >
      <Part>
        <RegisterFacts register={register} />
      </Part>
      <Gaps register={register} />
      <PrintRegister register={register} />
      {decides ? (
        <SubjectParts
          subject={{ module: 'documents', kind: 'register', id }}
          between={<RegisterLines register={register} />}
        />
      ) : (
        <RegisterLines register={register} />
      )}
    </Thing>
  )
}

function RegisterFacts({ register }: { register: Register }) {
  const { say, dates, number } = useSpeech()
  const home = register.direction === 'in' ? paths.incoming : paths.outgoing
  return (
    <Facts
      rows={[
        fact(say('registers.column.period'), register.period),
        fact(say('registers.days'), `${dates.dayOf(register.firstDay)} – ${dates.dayOf(register.lastDay)}`),
        fact(
          say('registers.types'),
          register.types.length === 0 ? say('registers.types.all') : register.types.join(', '),
        ),
        fact(say('registers.notation'), register.notation),
        fact(say('registers.first'), register.firstSerial),
        fact(say('registers.column.next'), register.nextSerial),
        fact(
          say('registers.column.papers'),
          register.papers > 0 ? (
            <Link to={home} search={{ registerId: register.id }}>
              {say('registers.lines.all', { n: register.papers })}
            </Link>
          ) : (
            number(0)
          ),
        ),
      ]}
    />
  )
}

function Gaps({ register: { unexplained, explained } }: { register: Register }) {
  const { say } = useSpeech()
  const span = ({ first, last }: { first: number; last: number }) =>
    first === last
      ? say('registers.gap', { first: String(first) })
      : say('registers.gap.span', { first: String(first), last: String(last) })
  return (
    <Part title={say('registers.gaps')}>
      {unexplained.length + explained.length === 0 && <p className="soft">{say('registers.gaps.none')}</p>}
      <ul>
        {unexplained.slice(0, 100).map((gap) => (
          <li key={gap.first}>
            {span(gap)} <StateMark tone="waiting">{say('registers.gaps.open')}</StateMark>
          </li>
        ))}
        {explained.map((gap) => (
          <li key={gap.first}>
            {span(gap)}: {gap.why}
          </li>
        ))}
      </ul>
    </Part>
  )
}
