import type { RemarkedPart } from './quote.rules.ts'

export type PaperRemarkTable = {
  authority_id: string
  remark_id: string
  paper_id: string
  version: number
  part: RemarkedPart
  block: number
  quote: string
  remark: string
  made_by: string | null
  made_at: Date
  returned_at: Date | null
  mended_at: Date | null
}

declare module '#platform/db.ts' {
  interface Tables {
    paper_remarks: PaperRemarkTable
  }
}
