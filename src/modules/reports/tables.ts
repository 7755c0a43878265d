import type { ColumnType, Generated } from 'kysely'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { z } from 'zod'
import type { figureRow } from './reports/schema.ts'
import type { SpanName, TemplateContent } from './templates/schema.ts'

/** A column that is written as JSON text and read as what it means. */
type JsonColumn<Value> = ColumnType<Value, string, string>

export type ReportTemplateTable = {
  authority_id: string
  template_id: string
  name: string
  span: SpanName
  content: JsonColumn<TemplateContent>
  version: Generated<number>
  retired: Generated<boolean>
  changed_by: string | null
  changed_at: Date
}

export type ReportTemplateVersionTable = {
  authority_id: string
  template_id: string
  version: number
  name: string
  content: JsonColumn<TemplateContent>
  changed_by: string | null
  changed_at: Date
}

export type ReportTable = {
  authority_id: string
  report_id: string
  template_id: string
  template_version: number
  title: string
  span: SpanName
  first_day: string
  last_day: string
  figures: JsonColumn<z.output<typeof figureRow>[]>
  content: JsonColumn<OfficialPaper>
  side: 'state' | 'party' | null
  filled_by: string | null
  filled_at: Date
  paper_id: string | null
}

declare module '#platform/db.ts' {
  interface Tables {
    report_templates: ReportTemplateTable
    report_template_versions: ReportTemplateVersionTable
    reports: ReportTable
  }
}
