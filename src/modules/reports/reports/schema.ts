import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { day } from '#kernel/day.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { officialPaper } from '#kernel/official-paper.ts'
import { spanName } from '../templates/schema.ts'

const id = z.uuid()
const writers = ['officer', 'clerk', 'editor', 'approver'] as const

/** One figure of a report: what it is, where it was counted, and how it stood in the span before. */
export const figureRow = z.object({
  name: z.string(),
  label: z.string(),
  from: z.string(),
  /** Null where there was nothing to reckon from. */
  value: z.number().nullable(),
  former: z.number().nullable(),
})

export const reportRow = z.object({
  id,
  templateId: id,
  title: z.string(),
  span: spanName,
  from: day,
  until: day,
  filledAt: z.iso.datetime(),
  paperId: id.nullable(),
  /** State of the outgoing paper; null where none was drafted. */
  paperState: z.string().nullable(),
  paperNumber: z.string().nullable(),
})
export type ReportRow = z.output<typeof reportRow>

const countedSpan = z.object({ from: day, until: day })

/**
 * `counted`: the days that its figures are of. Of a report that was filled before its span was over they end with that day.
 * `side`: whose papers and tasks they count; `both` of a report that was issued before the sides were told apart; null where the
 * authority keeps registers of one side alone.
 */
export const reportView = reportRow.extend({
  figures: z.array(figureRow),
  counted: z.object({ now: countedSpan, former: countedSpan }),
  side: z.enum(['state', 'party', 'both']).nullable(),
  content: officialPaper,
})
export type ReportView = z.output<typeof reportView>

/** A template whose last span is over and has no report yet, or one whose paper was recalled or dropped. */
export const dueReport = z.object({
  templateId: id,
  name: z.string(),
  span: spanName,
  from: day,
  until: day,
  words: z.string(),
})

export const listReports = endpoint({
  name: 'list-reports',
  method: 'GET',
  path: '/reports',
  summary: 'Các báo cáo đã lập mà người hỏi được xem',
  access: 'staff',
  scope: 'documents:read',
  query: listQuery.extend({ sort: sortedBy(['filledAt', 'until', 'title']), templateId: id.optional() }),
  output: listOf(reportRow),
})

export const listDueReports = endpoint({
  name: 'list-due-reports',
  method: 'GET',
  path: '/reports/due',
  summary: 'Báo cáo định kỳ đã đến lúc lập',
  access: 'staff',
  scope: 'documents:read',
  output: z.object({ rows: z.array(dueReport) }),
})

export const getReport = endpoint({
  name: 'get-report',
  method: 'GET',
  path: '/reports/{id}',
  summary: 'Một báo cáo: số liệu, nguồn, nội dung đã điền',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: reportView,
})

/** What the lists behind the figures hold at this moment: all of them, and of these what the person who asks may see. */
const recounted = z.object({ all: z.number().nullable(), seen: z.number().nullable() })

export const recountReport = endpoint({
  name: 'recount-report',
  method: 'GET',
  path: '/reports/{id}/recount',
  summary: 'Đếm lại các danh sách mà số liệu của một báo cáo đã đếm, báo cáo giữ nguyên',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({ figures: z.array(z.object({ name: z.string(), now: recounted, former: recounted })) }),
})

/** The drawings of a report, in the order of its content, from 0. */
export const getReportPicture = endpoint({
  name: 'get-report-picture',
  method: 'GET',
  path: '/reports/{id}/pictures/{at}',
  summary: 'Một biểu đồ của báo cáo',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id, at: z.coerce.number().int().min(0).max(199) }),
  answers: 'file',
  output: fileAnswer,
})

/** Days are left out for a periodic template: then it is the span that is over. */
export const fillReport = endpoint({
  name: 'fill-report',
  method: 'POST',
  path: '/reports',
  summary: 'Lập một báo cáo: đếm số liệu và điền vào mẫu',
  access: writers,
  scope: 'documents:write',
  body: z.object({ templateId: id, from: day.optional(), until: day.optional() }),
  output: reportView,
})

/** Counts again. Without `keep` nothing is changed: the answer shows what would be. */
export const refillReport = endpoint({
  name: 'refill-report',
  method: 'POST',
  path: '/reports/{id}/refill',
  summary: 'Đếm lại số liệu của một báo cáo, xem khác gì rồi mới giữ',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ keep: z.boolean().default(false) }),
  output: z.object({
    changes: z.array(z.object({ label: z.string(), was: z.number().nullable(), is: z.number().nullable() })),
    /** Something else of its content differs: a line of a list, a cell of a table, the words of the template. */
    reworded: z.boolean(),
    kept: z.boolean(),
  }),
})

/** Says which outgoing paper was drafted from a report; a drafted one stays its paper until it is thrown away. */
export const setReportPaper = endpoint({
  name: 'set-report-paper',
  method: 'PUT',
  path: '/reports/{id}/paper',
  summary: 'Ghi báo cáo đã thành dự thảo văn bản nào',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ paperId: id }),
  output: reportRow,
})

export const dropReport = endpoint({
  name: 'drop-report',
  method: 'DELETE',
  path: '/reports/{id}',
  summary: 'Bỏ một báo cáo chưa thành văn bản',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  output: z.object({ id }),
})
