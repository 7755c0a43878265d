import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { Pool } from '#threads/pool.ts'
import { TryLater } from '#kernel/try-later.ts'
import type { Chart, Drawing } from './chart/draw-chart.ts'
import type { Slip } from './forms/slip-pdf.ts'
import type { RegisterBook } from './register/book.ts'
import type { Work } from './thread/work.ts'
import { tooSlow } from './too-slow.ts'

const tooLarge =
  'Tệp này cần nhiều bộ nhớ hơn máy chủ có lúc này. Chưa có gì mất. Hãy thử lại, hoặc chia thành phần nhỏ hơn. (More memory is needed than there is; nothing is lost. Try again, or in smaller parts.)'

/**
 * What makes files, each in a thread. What a thread has loaded for its first file serves the next, and goes when nobody writes
 * any more. Each throws TryLater where a file takes longer than `longest` milliseconds or more memory than there is.
 */
export function openWriters({ longest }: { longest: number }) {
  const pool = new Pool<Work>({
    program: new URL('thread/thread.ts', import.meta.url),
    most: 2,
    spare: 0,
    keptIdle: 60_000,
    longest,
    memory: 768,
    bytes: 1_200,
    faults: {
      tooSlow: () => new TryLater(tooSlow),
      tooLarge: () => new TryLater(tooLarge),
      stopped: () => new Error('making a file was stopped'),
      told: (why) => new TryLater(String(why)),
    },
  })
  const made = async (work: Work) => (await pool.run(work)) as Uint8Array
  return {
    /** The paper as a Word file: see docx/make-docx.ts. */
    makeDocx: (paper: OfficialPaper, today: Day) => made({ do: 'docx', paper, today }),

    /** The paper as a PDF, with how many pages it has: see pdf/make-pdf.ts. */
    layOut: async (paper: OfficialPaper, today: Day) =>
      (await pool.run({ do: 'pdf', paper, today })) as { bytes: Uint8Array; pages: number },

    /** A register as a Word file: see register/book-docx.ts. */
    makeBookDocx: (book: RegisterBook) => made({ do: 'book-docx', book }),

    /** A register as a PDF: see register/book-pdf.ts. */
    makeBookPdf: (book: RegisterBook) => made({ do: 'book-pdf', book }),

    /** A register as a workbook: see register/book-xlsx.ts. */
    makeBookXlsx: (book: RegisterBook) => made({ do: 'book-xlsx', book }),

    /** The sheet that goes with a paper: see forms/slip-pdf.ts. */
    makeSlipPdf: (slip: Slip) => made({ do: 'slip', slip }),

    /** A chart as a drawing for print: see chart/draw-chart.ts. */
    drawChart: async (chart: Chart) => (await pool.run({ do: 'chart', chart })) as Drawing,
  }
}

/** Shorter than a request may take: whoever asks is answered before nobody waits any more. */
export const { makeDocx, layOut, makeBookDocx, makeBookPdf, makeBookXlsx, makeSlipPdf, drawChart } = openWriters({
  longest: 25_000,
})
