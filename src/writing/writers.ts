import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { Pool } from '#threads/pool.ts'
import type { Chart, Drawing } from './chart/draw-chart.ts'
import type { Slip } from './forms/slip-pdf.ts'
import type { RegisterBook } from './register/book.ts'
import type { Work } from './thread/work.ts'

/** What a thread has loaded for its first file serves the next, and goes when nobody writes any more. */
const pool = new Pool<Work>({
  program: new URL('thread/thread.ts', import.meta.url),
  most: 2,
  spare: 0,
  keptIdle: 60_000,
  longest: 60_000,
  memory: 768,
  bytes: 1_200,
  faults: {
    tooSlow: () => new Error('making a file took more than a minute'),
    tooLarge: () => new Error('making a file took more memory than a thread has'),
    stopped: () => new Error('making a file was stopped'),
    told: (why) => new Error(String(why)),
  },
})

const made = async (work: Work) => (await pool.run(work)) as Uint8Array

/** The paper as a Word file: see docx/make-docx.ts. */
export const makeDocx = (paper: OfficialPaper, today: Day) => made({ do: 'docx', paper, today })

/** The paper as a PDF, with how many pages it has: see pdf/make-pdf.ts. */
export async function layOut(paper: OfficialPaper, today: Day): Promise<{ bytes: Uint8Array; pages: number }> {
  return (await pool.run({ do: 'pdf', paper, today })) as { bytes: Uint8Array; pages: number }
}

/** A register as a Word file: see register/book-docx.ts. */
export const makeBookDocx = (book: RegisterBook) => made({ do: 'book-docx', book })

/** A register as a PDF: see register/book-pdf.ts. */
export const makeBookPdf = (book: RegisterBook) => made({ do: 'book-pdf', book })

/** The sheet that goes with a paper: see forms/slip-pdf.ts. */
export const makeSlipPdf = (slip: Slip) => made({ do: 'slip', slip })

/** A chart as a drawing for print: see chart/draw-chart.ts. */
export const drawChart = async (chart: Chart) => (await pool.run({ do: 'chart', chart })) as Drawing
