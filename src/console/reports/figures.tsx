import { Button } from '@mantine/core'
import {
  getReport,
  listReports,
  recountReport,
  refillReport,
  type ReportView,
} from '#modules/reports/reports/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Answer } from '../server/call.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { FigureValue, figureWords, hasChanged, type Recounted } from './figure-value.tsx'
import look from './reports.module.css'
import '../words/report-words.ts'

/** The figures of a report with their sources, and what counting again would change. */
export function Figures({ report }: { report: ReportView }) {
  const { say, dates } = useSpeech()
  const again = useWrite(refillReport)
  const recounted = useAnswer(recountReport, { params: { id: report.id } }).data?.figures ?? []
  const now = new Map(recounted.map((one) => [one.name, one]))
  const changed = report.figures.filter(
    ({ name, value, former }) => hasChanged(value, now.get(name)?.now) || hasChanged(former, now.get(name)?.former),
  ).length
  const count = () => again.mutate({ params: { id: report.id }, body: {} })
  const button = (
    <Button size="xs" variant="default" loading={again.isPending} onClick={count}>
      {say('reports.refill')}
    </Button>
  )
  return (
    <Part title={say('reports.figures')} aside={report.paperId === null && button}>
      <p className="soft">{say('reports.figures.frozen', { at: dates.full(report.filledAt) })}</p>
      {report.side !== null && <p>{say(`reports.side.${report.side}`)}</p>}
      {changed > 0 && (
        <div className={look.noted}>
          <Note>{say('reports.figures.changed', { n: changed })}</Note>
        </div>
      )}
      <ProblemNote problem={again.error} retry={count} />
      {again.data && <Changes report={report} found={again.data} onKept={() => again.reset()} />}
      <FiguresTable report={report} now={now} />
    </Part>
  )
}

type Shown = { report: ReportView; now: ReadonlyMap<string, { now: Recounted; former: Recounted }> }

function FiguresTable({ report, now }: Shown) {
  const { say } = useSpeech()
  const { side } = report
  return (
    <table className={look.table}>
      <thead>
        <tr>
          <th scope="col">{say('reports.figure')}</th>
          <th scope="col" className={look.number}>
            {say('reports.figure.now')}
          </th>
          <th scope="col" className={look.number}>
            {say('reports.figure.former')}
          </th>
          <th scope="col">{say('reports.figure.from')}</th>
        </tr>
      </thead>
      <tbody>
        {report.figures.map((one) => (
          <tr key={one.name}>
            <th scope="row">{one.label}</th>
            <td className={look.number}>
              <FigureValue {...one} span={report.counted.now} side={side} recounted={now.get(one.name)?.now} />
            </td>
            <td className={look.number}>
              <FigureValue
                {...one}
                value={one.former}
                span={report.counted.former}
                side={side}
                recounted={now.get(one.name)?.former}
              />
            </td>
            <td className="soft">{one.from}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Changed = { report: ReportView; found: Answer<typeof refillReport>; onKept: () => void }

function Changes({ report, found: { changes, reworded }, onKept }: Changed) {
  const { say, number } = useSpeech()
  const keep = useWrite(refillReport, { refreshes: [getReport, listReports, recountReport] })
  const take = () => keep.mutate({ params: { id: report.id }, body: { keep: true } }, { onSuccess: onKept })
  if (changes.length === 0 && !reworded) return <Note tone="good">{say('reports.refill.none')}</Note>
  return (
    <Note>
      <strong>{say('reports.refill.some')}</strong>
      <ul>
        {changes.map(({ label, was, is }) => (
          <li key={label}>
            {label}: {figureWords(was, number)} → {figureWords(is, number)}
          </li>
        ))}
        {reworded && <li>{say('reports.refill.reworded')}</li>}
      </ul>
      <Button size="xs" loading={keep.isPending} onClick={take}>
        {say('reports.refill.keep')}
      </Button>
      <ProblemNote problem={keep.error} retry={take} />
    </Note>
  )
}
