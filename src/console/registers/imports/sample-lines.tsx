import { Fragment } from 'react'
import type { ImportPreview } from '#modules/documents/imports/schema.ts'
import { useSpeech } from '../../words/language.tsx'
import { look } from './look.ts'
import '../../words/register-import-words.ts'
import '../../words/paper-words.ts'

type Line = ImportPreview['sample'][number]
type Props = { direction: 'in' | 'out'; read: ImportPreview }

/** The first lines of each register as they will stand there. */
export function SampleLines({ direction, read: { sample, registers } }: Props) {
  const { say } = useSpeech()
  if (sample.length === 0) return null
  const several = new Set(sample.map(({ into }) => into)).size > 1
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
              <th className={look.subject}>{say('papers.column.subject')}</th>
              <th>{say('regimport.to')}</th>
            </tr>
          </thead>
          <tbody>
            {sample.map((line, at) => (
              <Fragment key={`${line.into}/${line.serial}`}>
                {several && sample[at - 1]?.into !== line.into && (
                  <tr>
                    <th colSpan={8} scope="rowgroup">
                      {registers[line.into]?.title}
                    </th>
                  </tr>
                )}
                <SampleLine line={line} incoming={direction === 'in'} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function SampleLine({ line, incoming }: { line: Line; incoming: boolean }) {
  const { dates } = useSpeech()
  return (
    <tr>
      <td className="figures">{line.serial}</td>
      <td className="figures">{dates.dayOf(line.registeredOn)}</td>
      {incoming && <td>{line.issuer}</td>}
      <td className={look.number}>{line.number}</td>
      <td className="figures">{line.dated && dates.dayOf(line.dated)}</td>
      <td className={look.number}>{line.type}</td>
      <td className={look.subject}>{line.subject}</td>
      <td>{line.to}</td>
    </tr>
  )
}
