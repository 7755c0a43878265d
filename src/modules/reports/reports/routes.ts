import { isDeepStrictEqual } from 'node:util'
import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import { handle } from '#record/module.ts'
import '../tables.ts'
import { findTemplate } from '../templates/read.ts'
import { maySeePaper } from '#modules/documents/papers/read.ts'
import { fillTemplate, type Filled } from './fill-report.ts'
import { recount } from './recount.ts'
import { findReport, listDue, listReports as list } from './read.ts'
import { adHoc, lastPeriod, periodOf, spanOf, type Period } from './rules.ts'
import {
  dropReport,
  fillReport,
  getReport,
  getReportPicture,
  listDueReports,
  listReports,
  recountReport,
  refillReport,
  setReportPaper,
} from './schema.ts'
import { countedSide } from './side.rules.ts'
import { dropUnissued, saveFilled, saveNewReport, saveReportPaper } from './store.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy báo cáo này.')
const keyOf = (shell: Shell, id: string) => ({ authority: shell.authority, id })

export const reportHandlers = [
  handle(listReports, ({ shell, person, query }) => list(shell.db, { authority: shell.authority, person }, query)),
  handle(listDueReports, async ({ shell }) => ({ rows: await listDue(shell.db, shell.authority, shell.clock()) })),
  handle(
    getReport,
    async ({ shell, person, params }) => (await findReport(shell.db, keyOf(shell, params.id), person)) ?? unknown(),
  ),

  handle(recountReport, async ({ shell, person, params }) => {
    const report = await findReport(shell.db, keyOf(shell, params.id), person)
    if (!report) return unknown()
    const side = countedSide(report.side)
    return { figures: await recount(shell.db, { authority: shell.authority, side, person, spans: report.counted }) }
  }),

  handle(getReportPicture, async ({ shell, person, params }) => {
    const report = await findReport(shell.db, keyOf(shell, params.id), person)
    const picture = report?.content.body.filter((block) => block.kind === 'picture')[params.at]
    if (!picture) return refuse('not-found', 'Không tìm thấy biểu đồ này.')
    return { bytes: Buffer.from(picture.svg), mediaType: 'image/svg+xml', name: 'bieu-do.svg', inline: true as const }
  }),

  handle(fillReport, async ({ shell, person, body }) => {
    const template = await findTemplate(shell.db, keyOf(shell, body.templateId))
    if (!template || template.retired)
      return refuse('not-found', 'Không tìm thấy mẫu báo cáo này.', { field: 'templateId' })
    const today = dayOf(shell.clock())
    const period = chosen(template.span, { ...body, today })
    if (isRefusal(period)) return period
    const filled = await fillTemplate(shell.db, { authority: shell.authority, person, template, period, today })
    const id = await saveNewReport({ shell, staffId: person.staffId }, { template, period, filled })
    return (await findReport(shell.db, keyOf(shell, id), person)) ?? unknown()
  }),

  handle(refillReport, async ({ shell, person, params, body }) => {
    const filled = await fillAgain(shell, person, params.id)
    if (isRefusal(filled)) return filled
    const changes = filled.now.figures.flatMap(({ name, label, value }) => {
      const was = filled.was.figures.find((one) => one.name === name)?.value ?? null
      return was === value ? [] : [{ label, was, is: value }]
    })
    if (body.keep) await saveFilled({ shell, staffId: person.staffId }, params.id, filled.now)
    const reworded = !isDeepStrictEqual(withoutDrawings(filled.was.content), withoutDrawings(filled.now.content))
    return { changes, reworded, kept: body.keep }
  }),

  handle(setReportPaper, async ({ shell, person, params, body }) => {
    if (!(await maySeePaper(shell.db, keyOf(shell, body.paperId), person)))
      return refuse('not-found', 'Không tìm thấy dự thảo này.', { field: 'paperId' })
    if (!(await findReport(shell.db, keyOf(shell, params.id), person))) return unknown()
    const refused = await saveReportPaper(shell, params.id, body.paperId)
    return refused ?? (await findReport(shell.db, keyOf(shell, params.id), person)) ?? unknown()
  }),

  handle(dropReport, async ({ shell, person, params }) => {
    return (await findReport(shell.db, keyOf(shell, params.id), person)) ? dropUnissued(shell, params.id) : unknown()
  }),
]

type Asked = { from?: string | undefined; until?: string | undefined; today: string }

/** The span asked for: days of one's own, the whole span that contains them, or the one that is over. */
function chosen(span: Parameters<typeof periodOf>[0], { from, until, today }: Asked): Period | Refusal {
  if (from === undefined && until === undefined) return lastPeriod(span, today)
  if (span !== 'ad-hoc') return periodOf(span, from ?? until ?? today)
  if (from === undefined || until === undefined || until < from)
    return refuse('not-allowed', 'Hãy chọn ngày đầu và ngày cuối; ngày cuối không trước ngày đầu.', { field: 'until' })
  if (Date.parse(until) - Date.parse(from) > 370 * 86_400_000)
    return refuse('not-allowed', 'Một báo cáo dài nhất một năm.', { field: 'until' })
  return adHoc(from, until)
}

async function fillAgain(
  shell: Shell,
  person: Person,
  id: string,
): Promise<{ was: Pick<Filled, 'figures' | 'content'>; now: Filled } | Refusal> {
  const report = await findReport(shell.db, keyOf(shell, id), person)
  if (!report) return unknown()
  if (report.paperId !== null) return refuse('wrong-state', 'Báo cáo đã thành dự thảo văn bản. Hãy sửa ở dự thảo.')
  const template = await findTemplate(shell.db, keyOf(shell, report.templateId))
  if (!template) return refuse('not-found', 'Mẫu của báo cáo này không còn.')
  const period = spanOf(report.span, report)
  const now = await fillTemplate(shell.db, {
    authority: shell.authority,
    person,
    template: { ...template, span: report.span },
    period,
    today: dayOf(shell.clock()),
  })
  return { was: report, now }
}

/** No two drawings of the same figures are alike to the letter; their words tell what they show. */
const withoutDrawings = (content: Filled['content']): unknown =>
  JSON.parse(JSON.stringify(content, (key, value: unknown) => (key === 'svg' ? undefined : value)))
