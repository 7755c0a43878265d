import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { useSpeech } from '../../words/language.tsx'
import look from './imports.module.css'
import '../../words/register-import-words.ts'

/** The first lines as they will stand in the register. */
export function SampleLines({ direction, read: { sample } }: { direction: 'in' | 'out'; read: ImportPreview }) {
  const { say, dates } = useSpeech()
  if (sample.length === 0) return null
  return (
    <>
      <h3>{say('regimport.sample')}</h3>
      <div className={look.scroll} tabIndex={0} role="region" aria-label={say('regimport.sample')}>
        <table>
          <thead>
            <tr>
              <th>{say(`papers.column.${direction === 'in' ? 'serialIn' : 'serialOut'}`)}</th>
              <th>{say(`papers.column.${direction === 'in' ? 'registered' : 'issued'}`)}</th>
              {direction === 'in' && <th>{say('papers.column.issuer')}</th>}
              <th>{say('papers.column.number')}</th>
              <th>{say('papers.column.dated')}</th>
              <th>{say('papers.column.type')}</th>
              <th>{say('papers.column.subject')}</th>
              <th>{say('regimport.to')}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map((line) => (
              <tr key={line.serial}>
                <td className="figures">{line.serial}</td>
                <td className="figures">{dates.dayOf(line.registeredOn)}</td>
                {direction === 'in' && <td>{line.issuer}</td>}
                <td>{line.number}</td>
                <td className="figures">{line.dated && dates.dayOf(line.dated)}</td>
                <td>{line.type}</td>
                <td>{line.subject}</td>
                <td>{line.to}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
