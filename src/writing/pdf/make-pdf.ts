import Pdf from 'pdfkit'
import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { drawPictures } from '../draw-pictures.ts'
import { measuresOn } from '../measures.ts'
import { drawBody } from './body.ts'
import { drawFoot } from './foot.ts'
import { drawHead } from './head.ts'
import { openSheets } from './sheets.ts'

/**
 * The paper as a PDF with its letters embedded (Tinos, of the widths of Times New Roman), in the layout of its side and day, with how many pages it has.
 * `today` chooses the rules for a paper without a day of its own.
 */
export async function layOut(paper: OfficialPaper, today: Day): Promise<{ bytes: Uint8Array; pages: number }> {
  const sizes = measuresOn(paper.side, paper.dated ?? today)
  const pictures = await drawPictures(paper.body)
  const info = { Title: paper.subject, Author: paper.issuer }
  const doc = new Pdf({ size: 'A4', margin: 0, autoFirstPage: false, lang: 'vi-VN', displayTitle: true, info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const sheets = openSheets(doc, sizes)
  drawHead(sheets, paper, sizes)
  drawBody(sheets, paper, { sizes, pictures })
  drawFoot(sheets, paper, sizes)
  doc.end()
  await ended
  return { bytes: Buffer.concat(chunks), pages: sheets.pages() }
}
