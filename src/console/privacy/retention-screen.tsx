import { Link } from '@tanstack/react-router'
import { listRetainedKinds, listRetentionRuns } from '#modules/privacy/retention/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './retention-screen.module.css'
import { Heading } from '../shell/heading.tsx'
import '../words/privacy-words.ts'

/** What is kept, why and how long; and what the daily job erased. */
export default function RetentionScreen() {
  const { say, inWords, dates } = useSpeech()
  const kinds = useAnswer(listRetainedKinds)
  const runs = useAnswer(listRetentionRuns, { query: { page: 1, size: 10 } })
  return (
    <div className={look.screen}>
      <header>
        <Heading>{say('retention.title')}</Heading>
        <p className="soft">{say('retention.lead')}</p>
      </header>
      <ProblemNote problem={kinds.error} retry={kinds.refetch} />
      <div className={look.scroll}>
        <table>
          <thead>
            <tr>
              <th>{say('retention.column.kind')}</th>
              <th>{say('retention.column.purpose')}</th>
              <th>{say('retention.column.period')}</th>
              <th>{say('retention.column.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {kinds.data?.rows.map((row) => (
              <tr key={`${row.module}/${row.kind}`}>
                <th scope="row">{inWords(row.label)}</th>
                <td data-label={say('retention.column.purpose')}>{inWords(row.purpose)}</td>
                <td data-label={say('retention.column.period')}>
                  {inWords(row.period)}
                  {row.erasedByTime && <small>{say('retention.byTime')}</small>}
                </td>
                <td data-label={say('retention.column.basis')}>{row.basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section>
        <h2>{say('retention.runs')}</h2>
        {runs.data?.rows.length === 0 && <p className="soft">{say('retention.runs.none')}</p>}
        <ul>
          {runs.data?.rows.map((run) => (
            <li key={run.seq}>
              <Link to={paths.entry(run.seq)}>{dates.dayOf(run.day)}</Link> {say('retention.run', { n: run.total })}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
