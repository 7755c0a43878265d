import { Anchor } from '@mantine/core'
import type { Words } from '#kernel/workflow.ts'
import { useQuery } from '@tanstack/react-query'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { Problem, unreachable } from '../server/problem.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from '../privacy/retention-screen.module.css'
import { Heading } from '../shell/heading.tsx'
import '../words/record-words.ts'

type Health = {
  version: string
  ready: boolean
  checks: { name: string; ok: boolean; note?: string | number | Words; ms: number }[]
}

const names: Readonly<Record<string, PlainKey>> = {
  database: 'health.part.database',
  'job-queue': 'health.part.job-queue',
  worker: 'health.part.worker',
  checkpoint: 'health.part.checkpoint',
  decisions: 'health.part.decisions',
}

async function readHealth(): Promise<Health> {
  const [alive, ready] = await Promise.all([fetch('/healthz'), fetch('/readyz')]).catch((error: unknown) => {
    throw new Problem(unreachable, { detail: String(error) })
  })
  const { version } = (await alive.json()) as { version: string }
  const { status, checks } = (await ready.json()) as { status: string; checks: Health['checks'] }
  return { version, ready: status === 'ready', checks }
}

/** Whether everything that the program needs is there; asked again every ten seconds. */
export default function HealthScreen() {
  const speech = useSpeech()
  const { say, inWords } = speech
  const sayName = (name: string) => {
    const key = names[name]
    return key ? say(key) : name
  }
  const { data, error, refetch } = useQuery<Health, Problem>({
    queryKey: ['health'],
    queryFn: readHealth,
    refetchInterval: 10_000,
  })
  return (
    <div className={look.screen}>
      <header>
        <Heading>{say('health.title')}</Heading>
        {data && <p className="soft">Minh Bạch {data.version}</p>}
      </header>
      <ProblemNote problem={error} retry={refetch} />
      {data && (
        <Note tone={data.ready ? 'good' : 'refused'}>{say(data.ready ? 'health.ready' : 'health.unready')}</Note>
      )}
      <table>
        <thead>
          <tr>
            <th>{say('health.check')}</th>
            <th>{say('health.state')}</th>
            <th>{say('health.detail')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.checks.map((check) => (
            <tr key={check.name}>
              <th scope="row">{sayName(check.name)}</th>
              <td data-label={say('health.state')}>
                <StateMark tone={check.ok ? 'good' : 'grave'}>
                  {say(check.ok ? 'health.ok' : 'health.failed')}
                </StateMark>
              </td>
              <td data-label={say('health.detail')} className="figures">
                {check.note !== undefined && `${typeof check.note === 'object' ? inWords(check.note) : check.note} · `}
                {check.ms} ms
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <Anchor href="/api/v1/docs" target="_blank" rel="noopener">
          {say('health.api')}
        </Anchor>
      </p>
    </div>
  )
}
