import type { SpanName } from '#modules/reports/templates/schema.ts'
import type { PlainKey } from '../words/catalogue.ts'
import '../words/report-words.ts'

export const spanKeys: Readonly<Record<SpanName, PlainKey>> = {
  month: 'reports.span.month',
  quarter: 'reports.span.quarter',
  'half-year': 'reports.span.half-year',
  year: 'reports.span.year',
  'ad-hoc': 'reports.span.ad-hoc',
}
