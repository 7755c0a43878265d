import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { drawChart, type Chart } from '../chart/draw-chart.ts'
import { makeDocx } from '../docx/make-docx.ts'
import { makeSlipPdf, type Slip } from '../forms/slip-pdf.ts'
import { layOut } from '../pdf/make-pdf.ts'
import { makeBookDocx } from '../register/book-docx.ts'
import { makeBookPdf } from '../register/book-pdf.ts'
import { makeBookXlsx } from '../register/book-xlsx.ts'
import type { RegisterBook } from '../register/book.ts'

/** A file to be made, in a thread beside the program. */
export type Work =
  | { do: 'docx' | 'pdf'; paper: OfficialPaper; today: Day }
  | { do: 'book-docx' | 'book-pdf' | 'book-xlsx'; book: RegisterBook }
  | { do: 'slip'; slip: Slip }
  | { do: 'chart'; chart: Chart }

export async function doWork(work: Work): Promise<unknown> {
  switch (work.do) {
    case 'docx':
      return makeDocx(work.paper, work.today)
    case 'pdf':
      return layOut(work.paper, work.today)
    case 'book-docx':
      return makeBookDocx(work.book)
    case 'book-pdf':
      return makeBookPdf(work.book)
    case 'book-xlsx':
      return makeBookXlsx(work.book)
    case 'slip':
      return makeSlipPdf(work.slip)
    case 'chart':
      return drawChart(work.chart)
  }
}
