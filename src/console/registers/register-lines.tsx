import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listPapers } from '#modules/documents/papers/schema.ts'
import { useWrittenName } from '../papers/use-written-name.ts'
import { paths } from '../paths.ts'
import { Pager } from './register-pager.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './register-lines.module.css'
import type { Register } from './register-screen.tsx'
import '../words/paper-words.ts'
import '../words/register-words.ts'

const size = 25

/** The lines of the register, the last one first. */
export function RegisterLines({ register: { id, direction } }: { register: Register }) {
  const { say, dates } = useSpeech()
  const written = useWrittenName()
  const [page, setPage] = useState(1)
  const query = { direction, registerId: id, size, page }
  const { data } = useAnswer(listPapers, { query }, { keep: true })
  if (!data) return null
  return (
    <Part title={say('registers.lines')}>
      {data.total === 0 && <p className="soft">{say('registers.lines.none')}</p>}
      {data.total > 0 && (
        <div className={look.scroll} tabIndex={0} role="region" aria-label={say('registers.lines')}>
          <table className={look.lines}>
            <thead>
              <tr>
                <th>{say(`papers.column.${direction === 'in' ? 'serialIn' : 'serialOut'}`)}</th>
                <th>{say('papers.column.number')}</th>
                <th>{say('papers.column.dated')}</th>
                <th>{say('papers.column.subject')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map((row) => (
                <tr key={row.id} data-void={row.state === 'void' || row.state === 'recalled'}>
                  <td className="figures">{row.serial}</td>
                  <td>{row.number}</td>
                  <td className="figures">{row.dated && dates.dayOf(row.dated)}</td>
                  <td>
                    <Link to={paths.paper(direction, row.id)}>{row.subject}</Link>
                    {row.issuer && direction === 'in' && <span className="soft"> {written(row.issuer)}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data.total > size && <Pager page={page} pages={Math.ceil(data.total / size)} onPage={setPage} />}
    </Part>
  )
}
