import type { Person } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Db } from '#platform/db.ts'
import type { Chart, Drawing } from '#writing/chart/draw-chart.ts'
import { drawChart } from '#writing/writers.ts'
import type { chartNames, listNames, Side, SpanName, TemplateContent } from '../templates/schema.ts'
import { composePart, type Material, type TypeCount, type UnitLine } from './compose.rules.ts'
import { dayWords, figures, fillText, toldFigures, type Filling } from './fill.rules.ts'
import { countFormer, countSpan, listOfSpan, sideOfReport, signerOf, type Listed, type SpanFacts } from './read.ts'
import { countedSpans, type Period } from './rules.ts'
import type { ReportView } from './schema.ts'

export type Filled = { content: OfficialPaper; figures: ReportView['figures']; title: string; side: Side }
type Asked = {
  authority: string
  person: Person
  template: { content: TemplateContent; span: SpanName }
  period: Period
  today: Day
}

/**
 * Counts a span and the one before it, of the side of the template, and fills it with what was found. Of a span that is not over
 * yet nothing is said beyond today: a task whose day is still to come is not overdue.
 */
export async function fillTemplate(db: Db, { authority, person, template, today, ...asked }: Asked): Promise<Filled> {
  const { now: period, former } = countedSpans(template.span, { period: asked.period, today })
  const side = await sideOfReport(db, { authority, own: template.content.side })
  const [now, then] = await Promise.all([
    countSpan(db, { authority, side: side.counted, ...period }),
    countFormer(db, { authority, side: side.counted, ...former }),
  ])
  const words = {
    ky: period.words,
    tu_ngay: dayWords(period.from),
    den_ngay: dayWords(period.until),
    ky_truoc: former.words,
  }
  const filling: Filling = { words, now: now.counted, former: then }
  const lists = await gatherLists(db, { authority, person, template, period, side: side.counted })
  const drawings = await drawCharts(template, now, period)
  const material: Material = { filling, papers: now.papers, units: now.units, lists, drawings }
  const { content } = template
  const paper: OfficialPaper = {
    side: content.side,
    parent: content.parent || null,
    issuer: content.issuer,
    number: null,
    notation: content.notation,
    place: content.place,
    dated: null,
    type: content.type,
    subject: fillText(content.subject, filling),
    urgency: null,
    addressees: content.addressees,
    body: content.parts.flatMap((part) => composePart(part, material)),
    signing: content.signing,
    signer: await signerOf(db, authority, content),
    recipients: content.recipients,
  }
  return { content: paper, figures: figuresOf(filling), title: paper.subject, side: side.filled }
}

const figuresOf = ({ now, former }: Filling) =>
  toldFigures({ now, former }).map((name) => ({
    name,
    label: figures[name].label,
    from: figures[name].from,
    value: now[name],
    former: former[name],
  }))

type Listing = Omit<Asked, 'today'> & { side: Side | undefined }

async function gatherLists(db: Db, { authority, person, template, period, side }: Listing) {
  const names = new Set(template.content.parts.flatMap((part) => (part.kind === 'list' ? [part.of] : [])))
  const lists = new Map<(typeof listNames)[number], Listed>()
  for (const name of names) lists.set(name, await listOfSpan(db, { authority, person, side, ...period }, name))
  return lists
}

/** The charts that the template has, drawn; one without anything to show is left out. */
async function drawCharts(
  { content }: Asked['template'],
  { papers, units }: SpanFacts,
  period: Period,
): Promise<Material['drawings']> {
  const drawings = new Map<(typeof chartNames)[number], Drawing & { alt: string }>()
  for (const of of new Set(content.parts.flatMap((part) => (part.kind === 'chart' ? [part.of] : [])))) {
    const chart = of === 'tasks-by-unit' ? unitChart(units) : monthChart(papers, period)
    if (chart.series.every(({ values }) => values.every((value) => value === 0))) continue
    drawings.set(of, { ...(await drawChart(chart)), alt: altOf(of, chart) })
  }
  return drawings
}

/** What a drawing shows, in words. */
function altOf(of: (typeof chartNames)[number], { categories, series }: Chart): string {
  const title = of === 'tasks-by-unit' ? 'Nhiệm vụ của từng đơn vị' : 'Văn bản đến và đi từng tháng'
  const said = categories.map(
    (name, at) => `${name}: ${series.map((one) => `${one.name} ${one.values[at] ?? 0}`).join(', ')}`,
  )
  return `${title}. ${said.join('; ')}`.slice(0, 500)
}

function unitChart(units: readonly UnitLine[]): Chart {
  return {
    way: 'bars',
    categories: units.map(({ unit }) => unit ?? 'Chưa rõ đơn vị'),
    series: [
      { name: 'Xong đúng hạn', values: units.map(({ onTime }) => onTime) },
      { name: 'Xong chậm', values: units.map(({ late }) => late) },
      { name: 'Đang làm', values: units.map(({ open }) => open) },
    ],
  }
}

function monthChart(papers: readonly TypeCount[], { from, until }: Period): Chart {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = nextMonth(month)) months.push(month)
  // Of a year every month has its name below its columns, where the year would not fit as well.
  const isLong = months.length > 8 && months[0]?.slice(0, 4) === months.at(-1)?.slice(0, 4)
  const count = (direction: 'in' | 'out', month: string) =>
    papers.filter((one) => one.direction === direction && one.month === month).reduce((all, one) => all + one.papers, 0)
  return {
    way: 'columns',
    categories: months.map((month) =>
      isLong ? `T${Number(month.slice(5))}` : `${month.slice(5)}/${month.slice(0, 4)}`,
    ),
    series: [
      { name: 'Văn bản đến', values: months.map((month) => count('in', month)) },
      { name: 'Văn bản đi', values: months.map((month) => count('out', month)) },
    ],
  }
}

function nextMonth(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
