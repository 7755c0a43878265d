import { Button } from '@mantine/core'
import { getReport, listReports, refillReport, type ReportView } from '#modules/reports/reports/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Answer } from '../server/call.ts'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './reports.module.css'
import '../words/report-words.ts'

/** The figures of a report with their sources, and what counting again would change. */
export function Figures({ report }: { report: ReportView }) {
  const { say, number, dates } = useSpeech()
  const again = useWrite(refillReport)
  const button = (
    <Button
      size="xs"
      variant="default"
      loading={again.isPending}
      onClick={() => again.mutate({ params: { id: report.id }, body: {} })}
    >
      {say('reports.refill')}
    </Button>
  )
  return (
    <Part title={say('reports.figures')} aside={report.paperId === null && button}>
      <p className="soft">{say('reports.figures.frozen', { at: dates.full(report.filledAt) })}</p>
      <ProblemNote problem={again.error} />
      {again.data && <Changes report={report} found={again.data} onKept={() => again.reset()} />}
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
              <td className={look.number}>{figureWords(one.value, number)}</td>
              <td className={look.number}>{figureWords(one.former, number)}</td>
              <td className="soft">{one.from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

type Figure = ReportView['figures'][number]['value']
/** A figure, or a dash where there was nothing to reckon from. */
const figureWords = (value: Figure, number: (value: number) => string) => (value === null ? '–' : number(value))

type Changed = { report: ReportView; found: Answer<typeof refillReport>; onKept: () => void }

function Changes({ report, found: { changes, reworded }, onKept }: Changed) {
  const { say, number } = useSpeech()
  const keep = useWrite(refillReport, { refreshes: [getReport, listReports] })
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
      <Button
        size="xs"
        loading={keep.isPending}
        onClick={() => keep.mutate({ params: { id: report.id }, body: { keep: true } }, { onSuccess: onKept })}
      >
        {say('reports.refill.keep')}
      </Button>
      <ProblemNote problem={keep.error} />
    </Note>
  )
}
