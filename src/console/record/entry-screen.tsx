import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { PublicEntry } from '#kernel/entry.ts'
import { fact, Facts } from '../parts/facts.tsx'
import { entryPath } from '#kernel/record-paths.ts'
import { paths } from '../paths.ts'
import type { Problem } from '../server/problem.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingMissing, ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { deedWords, doerWords, kindOf, reasonWords } from './deed-words.ts'
import look from './entry-screen.module.css'
import { isPublicEntry, readEntry, type RecordRow } from './read-record.ts'
import '../words/erasure-words.ts'
import '../words/record-words.ts'
import '../words/decide-words.ts'

export default function EntryScreen() {
  const { say, inWords, number } = useSpeech()
  const administrates = useHoldsRole('administrator')
  const { seq }: { seq: string } = useParams({ strict: false })
  const { data, error, refetch } = useQuery<RecordRow | null, Problem>({
    queryKey: ['entry', seq],
    queryFn: () => readEntry(Number(seq)),
  })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.record} />
  if (data === undefined) return null
  if (data === null)
    return <ThingMissing home={paths.record} text={/^\d+$/.test(seq) ? say('history.pending') : undefined} />
  const { entry } = data
  const kind = isPublicEntry(entry) ? kindOf(entry) : undefined
  return (
    <Thing
      key={seq}
      home={paths.record}
      kind={say('history.entry', { seq: number(data.seq) })}
      title={isPublicEntry(entry) ? inWords(deedWords(entry)) : say('record.internal')}
      actions={
        <>
          {isPublicEntry(entry) && kind && (
            <Anchor component={Link} to={paths.subject({ module: entry.module, kind, id: entry.subject })} size="sm">
              {say('record.subject')}
            </Anchor>
          )}
          {administrates && (
            <Link className={look.action} to={paths.proposeErasure} search={{ seqs: String(data.seq) }}>
              {say('erasures.ofEntry')}
            </Link>
          )}
          <Anchor href={entryPath(data.seq)} target="_blank" rel="noopener" size="sm">
            {say('record.public')}
          </Anchor>
          <Anchor href={`/kiem-tra/#muc-${data.seq}`} target="_blank" rel="noopener" size="sm">
            {say('record.verify')}
          </Anchor>
        </>
      }
    >
      <Part>{isPublicEntry(entry) ? <PublicFacts entry={entry} /> : <p>{say('record.internal.text')}</p>}</Part>
      <Part title={say('record.raw')}>
        <pre className={look.raw}>{JSON.stringify(entry, null, 2)}</pre>
      </Part>
    </Thing>
  )
}

function PublicFacts({ entry }: { entry: PublicEntry }) {
  const { say, inWords, dates, number } = useSpeech()
  const reason = reasonWords(entry)
  return (
    <Facts
      rows={[
        fact(say('record.column.at'), dates.full(entry.at)),
        fact(say('record.column.by'), inWords(doerWords(entry))),
        fact(say('record.reason'), reason && inWords(reason)),
        fact(say('record.basis'), entry.basis),
        fact(
          say('record.previous'),
          entry.prev !== undefined && (
            <Link to={paths.entry(entry.prev)}>{say('history.entry', { seq: number(entry.prev) })}</Link>
          ),
        ),
        fact(say('record.commitment'), <code>{entry.commitment}</code>),
      ]}
    />
  )
}
