import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { registerImportWorkflow } from '#modules/documents/imports/rules.ts'
import { listRegisterImports } from '#modules/documents/imports/schema.ts'
import { Pages } from '../../intake/pages.tsx'
import { Empty } from '../../parts/empty.tsx'
import { ProblemNote } from '../../parts/problem-note.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { paths } from '../../paths.ts'
import type { Answer } from '../../server/call.ts'
import { useAnswer } from '../../server/queries.ts'
import { useHoldsRole } from '../../shell/me.tsx'
import { useSpeech } from '../../words/language.tsx'
import { look } from './look.ts'
import '../../words/register-import-words.ts'

const size = 25

function Nothing() {
  const { say } = useSpeech()
  const imports = useHoldsRole('clerk')
  const text = [say('regimport.empty.text'), imports && say('regimport.empty.pattern')].filter(Boolean).join(' ')
  return <Empty title={say('regimport.empty')} text={text} />
}

/** All imports, the last one first: who, when, which file, how many lines, and whether it still stands. */
export function ImportsList() {
  const { say } = useSpeech()
  const [page, setPage] = useState(1)
  const { data, error, refetch } = useAnswer(listRegisterImports, { query: { page, size } }, { keep: true })
  if (error) return <ProblemNote problem={error} retry={refetch} />
  if (!data) return null
  if (data.total === 0) return <Nothing />
  return (
    <section>
      <h2>{say('regimport.list')}</h2>
      <ul className={look.imports} aria-label={say('regimport.list')}>
        {data.rows.map((row) => (
          <ImportRow key={row.id} row={row} />
        ))}
      </ul>
      <Pages page={page} size={size} total={data.total} onPage={setPage} />
    </section>
  )
}

function ImportRow({ row }: { row: Answer<typeof listRegisterImports>['rows'][number] }) {
  const { say, dates, inWords } = useSpeech()
  const words = registerImportWorkflow.states[row.state] ?? { vi: row.state, en: row.state }
  return (
    <li>
      <div>
        <Link to={paths.registerImport(row.id)}>{row.fileName}</Link>
        <div className="soft">{row.registerTitle}</div>
      </div>
      <div>
        {say('regimport.lines', { n: row.lines, first: String(row.firstSerial), last: String(row.lastSerial) })}
        <div className="soft">
          {say('regimport.by', { name: row.by ?? say('regimport.someone'), at: dates.full(row.at) })}
        </div>
      </div>
      <StateMark tone={row.state === 'undone' ? 'plain' : 'good'}>{inWords(words)}</StateMark>
    </li>
  )
}
