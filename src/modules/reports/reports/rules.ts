import { plusDays, type Day } from '#kernel/day.ts'
import type { SpanName } from '../templates/schema.ts'

/** Days of a report, both counted, and what the span is called: "tháng 9 năm 2026". */
export type Period = { from: Day; until: Day; words: string }

const lastOfMonth = (year: number, month: number): Day => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const firstOfMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10)
const months: Readonly<Record<Exclude<SpanName, 'ad-hoc'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
const roman = ['I', 'II', 'III', 'IV']

/** The span of a kind that contains the day. Ad hoc: the thirty days until then. */
export function periodOf(span: SpanName, on: Day): Period {
  if (span === 'ad-hoc') return adHoc(plusDays(on, -29), on)
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))]
  const length = months[span]
  const index = Math.floor((month - 1) / length)
  const from = firstOfMonth(year, index * length + 1)
  const until = lastOfMonth(year, (index + 1) * length)
  return { from, until, words: wordsOf(span, year, index) }
}

function wordsOf(span: Exclude<SpanName, 'ad-hoc'>, year: number, index: number): string {
  if (span === 'month') return `tháng ${index + 1} năm ${year}`
  if (span === 'quarter') return `quý ${roman[index]} năm ${year}`
  if (span === 'half-year') return `6 tháng ${index === 0 ? 'đầu' : 'cuối'} năm ${year}`
  return `năm ${year}`
}

const written = (day: Day) => day.split('-').toReversed().join('/')

export function adHoc(from: Day, until: Day): Period {
  return { from, until, words: `từ ngày ${written(from)} đến ngày ${written(until)}` }
}

/** A span as far as it has come by today: what is counted of one that a report is written before its end. */
export function untilToday(period: Period, today: Day): Period {
  const over = period.until <= today
  return over ? period : { ...period, until: today < period.from ? period.from : today }
}

/** The span that was over when the day began: what a periodic report is about. */
export function lastPeriod(span: SpanName, on: Day): Period {
  return span === 'ad-hoc' ? periodOf(span, on) : periodOf(span, plusDays(periodOf(span, on).from, -1))
}

/** The spans that a report counts which is filled on a day: its own as far as it has come, and the one before it. */
export function countedSpans(span: SpanName, { period, today }: { period: Period; today: Day }) {
  return { now: untilToday(period, today), former: before(span, period) }
}

/** The span of a report, from the days that are kept of it. */
export const spanOf = (span: SpanName, { from, until }: Pick<Period, 'from' | 'until'>): Period =>
  span === 'ad-hoc' ? adHoc(from, until) : periodOf(span, from)

/** The span of equal kind before another one, to compare with. */
export function before(span: SpanName, { from, until }: Pick<Period, 'from' | 'until'>): Period {
  if (span !== 'ad-hoc') return periodOf(span, plusDays(from, -1))
  const length = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1
  return adHoc(plusDays(from, -length), plusDays(from, -1))
}
