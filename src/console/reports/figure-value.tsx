import { Link } from '@tanstack/react-router'
import { figures, isFigure, type FigureName } from '#modules/reports/reports/fill.rules.ts'
import type { recountReport, ReportView } from '#modules/reports/reports/schema.ts'
import { countedSide } from '#modules/reports/reports/side.rules.ts'
import { paths } from '../paths.ts'
import type { Answer } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import look from './reports.module.css'
import '../words/report-words.ts'

export type Recounted = Answer<typeof recountReport>['figures'][number]['now']
type Span = ReportView['counted']['now']
type Counted = { span: Span; side: ReportView['side'] }
type Props = Counted & { name: string; label: string; value: number | null; recounted: Recounted | undefined }

const lists = { in: paths.incoming, out: paths.outgoing, tasks: paths.tasks } as const

/** The list that holds what a figure counted. */
function listBehind(name: FigureName, { span, side }: Counted) {
  const { list, counted } = figures[name]
  const asked = [counted, span.from, span.until, countedSide(side)]
  return { to: lists[list], search: { counted: asked.filter(Boolean).join('.') } }
}

/** A figure as it was counted, which opens the list behind it; what that list holds now, where it changed or is not all shown. */
export function FigureValue({ name, label, value, recounted, ...counted }: Props) {
  const { say, number } = useSpeech()
  if (value === null || !isFigure(name)) return figureWords(value, number)
  const words = figureWords(value, number)
  return (
    <>
      <Link
        {...listBehind(name, counted)}
        aria-label={
          name === 'ty_le_dung_han'
            ? say('reports.figures.openShare', { figure: label })
            : say('reports.figures.open', { n: value, figure: label })
        }
      >
        {words}
      </Link>
      {hasChanged(value, recounted) && (
        <div className={look.changed}>
          {say('reports.figures.isNow', { n: figureWords(recounted?.all ?? null, number) })}
        </div>
      )}
      {recounted && recounted.seen !== recounted.all && (
        <div className="soft">{say('reports.figures.seen', { n: figureWords(recounted.seen, number) })}</div>
      )}
    </>
  )
}

export const hasChanged = (value: number | null, recounted: Recounted | undefined) =>
  recounted !== undefined && recounted.all !== value

/** A figure, or a dash where there was nothing to reckon from. */
export const figureWords = (value: number | null, number: (value: number) => string) =>
  value === null ? '–' : number(value)
