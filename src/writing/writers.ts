import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Slip } from './forms/slip-pdf.ts'
import type { RegisterBook } from './register/book.ts'

// Each writer is loaded when it is first asked for: their libraries take a hundred megabytes that a program without such work spares.

/** The paper as a Word file: see docx/make-docx.ts. */
export async function makeDocx(paper: OfficialPaper, today: Day): Promise<Uint8Array> {
  return (await import('./docx/make-docx.ts')).makeDocx(paper, today)
}

/** The paper as a PDF, with how many pages it has: see pdf/make-pdf.ts. */
export async function layOut(paper: OfficialPaper, today: Day): Promise<{ bytes: Uint8Array; pages: number }> {
  return (await import('./pdf/make-pdf.ts')).layOut(paper, today)
}

/** A register as a Word file: see register/book-docx.ts. */
export async function makeBookDocx(book: RegisterBook): Promise<Uint8Array> {
  return (await import('./register/book-docx.ts')).makeBookDocx(book)
}

/** A register as a PDF: see register/book-pdf.ts. */
export async function makeBookPdf(book: RegisterBook): Promise<Uint8Array> {
  return (await import('./register/book-pdf.ts')).makeBookPdf(book)
}

/** The sheet that goes with a paper: see forms/slip-pdf.ts. */
export async function makeSlipPdf(slip: Slip): Promise<Uint8Array> {
  return (await import('./forms/slip-pdf.ts')).makeSlipPdf(slip)
}
