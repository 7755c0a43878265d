import type { ColumnType } from 'kysely'

type ReaderCaseTable = {
  authority_id: string
  case_id: string
  field: string
  supposed: ColumnType<unknown, string | null, string | null>
  confidence: number | null
  entered: ColumnType<unknown, string | null, string | null>
  /** Lines as text, JSON. */
  lines: ColumnType<string[], string, string>
  page_from: string
  side: string
  corrected_at: Date
}

declare module '#platform/db.ts' {
  interface Tables {
    reader_cases: ReaderCaseTable
  }
}
