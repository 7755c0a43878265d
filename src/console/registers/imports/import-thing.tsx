import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { registerImportWorkflow } from '#modules/documents/imports/rules.ts'
import { getRegisterImport } from '#modules/documents/imports/schema.ts'
import { SubjectParts } from '../../decide/subject-parts.tsx'
import { fact, Facts } from '../../parts/facts.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { paths } from '../../paths.ts'
import type { Answer } from '../../server/call.ts'
import { asking } from '../../server/queries.ts'
import { Part, Thing } from '../../shell/thing.tsx'
import { ThingProblem } from '../../shell/thing-problem.tsx'
import { useSpeech } from '../../words/language.tsx'
import { ImportTogether } from './import-together.tsx'
import { look } from './look.ts'
import '../../words/register-import-words.ts'
import '../../words/paper-words.ts'

type Import = Answer<typeof getRegisterImport>

/** One import: how far it is, what came of it, and how it is undone. */
export default function ImportThing() {
  const { say, inWords } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data, error, refetch } = useQuery({
    ...asking(getRegisterImport, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && state.data.waiting > 0 ? 700 : false),
  })
  if (error)
    return <ThingProblem problem={error} retry={refetch} home={paths.importRegister} kind={say('regimport.title')} />
  if (!data) return null
  const words = registerImportWorkflow.states[data.state] ?? { vi: data.state, en: data.state }
  return (
    <Thing
      key={id}
      home={paths.importRegister}
      kind={say('regimport.title')}
      title={data.fileName}
      mark={<StateMark tone={data.state === 'undone' ? 'plain' : 'good'}>{inWords(words)}</StateMark>}
    >
      {data.waiting > 0 && <Written of={data} />}
      <Part>
        <ImportFacts of={data} />
      </Part>
      {data.prevents.length > 0 && <Prevents of={data} />}
      {data.waiting === 0 && <ImportTogether of={data} />}
      {data.waiting === 0 && <SubjectParts subject={{ module: 'documents', kind: 'register-import', id }} />}
    </Thing>
  )
}

function Written({ of: { lines, waiting } }: { of: Import }) {
  const { say } = useSpeech()
  const done = lines - waiting
  return (
    <Part>
      <p role="status">{say('regimport.progress', { done, all: lines })}</p>
      <progress
        className={look.progress}
        value={done}
        max={lines}
        aria-label={say('regimport.progress', { done, all: lines })}
      />
    </Part>
  )
}

function ImportFacts({ of }: { of: Import }) {
  const { say, dates, number } = useSpeech()
  return (
    <Facts
      rows={[
        fact(say('papers.filter.register'), <Link to={paths.register(of.registerId)}>{of.registerTitle}</Link>),
        fact(
          say('regimport.fact.lines'),
          say('regimport.lines', { n: of.lines, first: String(of.firstSerial), last: String(of.lastSerial) }),
        ),
        fact(say('regimport.fact.leftOut'), of.leftOut > 0 && number(of.leftOut)),
        fact(say('regimport.fact.by'), of.by ?? say('regimport.someone')),
        fact(say('regimport.fact.at'), dates.full(of.at)),
      ]}
    />
  )
}

function Prevents({ of: { prevents, direction } }: { of: Import }) {
  const { say } = useSpeech()
  return (
    <Part title={say('regimport.prevents')}>
      <p className="soft">{say('regimport.prevents.text')}</p>
      <ul className={look.prevents}>
        {prevents.map(({ paperId, serial, why }) => (
          <li key={paperId}>
            <Link to={paths.paper(direction, paperId)}>{say('regimport.paper', { serial: String(serial) })}</Link>:{' '}
            {say(`regimport.why.${why}`)}
          </li>
        ))}
      </ul>
    </Part>
  )
}
