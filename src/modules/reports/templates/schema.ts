import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { mostNamed } from '#kernel/official-paper.ts'

const id = z.uuid()

export const spans = ['month', 'quarter', 'half-year', 'year', 'ad-hoc'] as const
export const spanName = z.enum(spans)
export type SpanName = z.output<typeof spanName>

const words = z.string().trim().max(8_000)

/** Tables of figures, lists with their sources, and drawings that a report can hold. */
export const tableNames = ['papers-by-type', 'tasks-by-unit', 'compared'] as const
export const listNames = ['finished-tasks', 'open-tasks', 'overdue-tasks', 'papers-in', 'papers-out'] as const
export const chartNames = ['papers-by-month', 'tasks-by-unit'] as const

/** A part of a template. In texts, {{name}} stands for a figure: fill.rules.ts lists the names. */
export const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text: words }),
  z.object({ kind: z.literal('paragraph'), text: words, basis: z.boolean().default(false) }),
  z.object({ kind: z.literal('points'), items: z.array(words).min(1).max(60) }),
  z.object({ kind: z.literal('table'), of: z.enum(tableNames), caption: words.default('') }),
  z.object({ kind: z.literal('list'), of: z.enum(listNames), caption: words.default('') }),
  z.object({ kind: z.literal('chart'), of: z.enum(chartNames), caption: words.default('') }),
])
export type Part = z.output<typeof part>

const line = (max: number) => z.string().trim().max(max)

/** What a report of this kind looks like, before any figure stands in it. */
export const templateContent = z.object({
  side: z.enum(['state', 'party']).default('state'),
  type: line(60).default('báo cáo'),
  parent: line(200).default(''),
  issuer: line(300).min(1),
  notation: line(60).min(1),
  place: line(100).min(1),
  subject: line(1_000).min(1),
  addressees: z.array(line(500).min(1)).max(mostNamed).default([]),
  recipients: z.array(line(500).min(1)).max(mostNamed).default([]),
  signing: z.array(line(200)).max(4).default([]),
  signer: line(100).default(''),
  parts: z.array(part).min(1).max(200),
})
export type TemplateContent = z.output<typeof templateContent>
export type Side = TemplateContent['side']

export const templateName = line(120)
  .min(1)
  .meta({ examples: ['Báo cáo công tác tháng'] })

export const templateRow = z.object({
  id,
  name: z.string(),
  span: spanName,
  version: z.int(),
  retired: z.boolean(),
  changedAt: z.iso.datetime(),
  /** The newest report that was made by it; null where none was. */
  lastUntil: z.iso.date().nullable(),
})

export const templateView = templateRow.extend({ content: templateContent })
export type TemplateView = z.output<typeof templateView>

const editors = ['clerk', 'officer', 'editor', 'approver', 'administrator'] as const
const written = z.object({ name: templateName, span: spanName, content: templateContent })

export const listTemplates = endpoint({
  name: 'list-report-templates',
  method: 'GET',
  path: '/reports/templates',
  summary: 'Các mẫu báo cáo',
  access: 'staff',
  scope: 'documents:read',
  query: listQuery.extend({ sort: sortedBy(['name', 'changedAt']), retired: z.stringbool().optional() }),
  output: listOf(templateRow),
})

export const getTemplate = endpoint({
  name: 'get-report-template',
  method: 'GET',
  path: '/reports/templates/{id}',
  summary: 'Một mẫu báo cáo',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: templateView,
})

export type UsualTemplate = z.output<typeof written>

/** Templates to begin one's own with, filled with the names of this authority: the state's and the Party's. */
export const listUsualTemplates = endpoint({
  name: 'list-usual-report-templates',
  method: 'GET',
  path: '/reports/usual-templates',
  summary: 'Các mẫu báo cáo thường dùng để bắt đầu, mang tên cơ quan của từng bên',
  access: editors,
  scope: 'documents:read',
  output: z.object({ rows: z.array(written) }),
})

export const addTemplate = endpoint({
  name: 'add-report-template',
  method: 'POST',
  path: '/reports/templates',
  summary: 'Thêm một mẫu báo cáo',
  access: editors,
  scope: 'documents:write',
  body: written,
  maxBody: 1_000_000,
  output: templateView,
})

export const changeTemplate = endpoint({
  name: 'change-report-template',
  method: 'PUT',
  path: '/reports/templates/{id}',
  summary: 'Sửa một mẫu báo cáo; bản trước được giữ',
  access: editors,
  scope: 'documents:write',
  params: z.object({ id }),
  /** `version` is the one that was seen: a change made in between is never overwritten. */
  body: written.extend({ version: z.int().min(1), retired: z.boolean().default(false) }),
  maxBody: 1_000_000,
  output: templateView,
})

export const listTemplateVersions = endpoint({
  name: 'list-report-template-versions',
  method: 'GET',
  path: '/reports/templates/{id}/versions',
  summary: 'Các bản trước của một mẫu báo cáo',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    rows: z.array(
      z.object({ version: z.int(), name: z.string(), changedAt: z.iso.datetime(), content: templateContent }),
    ),
  }),
})
