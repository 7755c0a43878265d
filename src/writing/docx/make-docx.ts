import { AlignmentType, Document, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Day } from '#kernel/day.ts'
import { drawPictures } from '../draw-pictures.ts'
import { measuresOn, numberFromEdge, sheet, type Measures } from '../measures.ts'
import { bodyOf } from './body.ts'
import { footOf } from './foot.ts'
import { headOf } from './head.ts'
import { twipsOfMm } from './paragraphs.ts'

/**
 * The paper as a Word file in the layout of its side and day.
 * `today` chooses the rules for a paper without a day of its own.
 */
export async function makeDocx(paper: OfficialPaper, today: Day): Promise<Uint8Array> {
  const sizes = measuresOn(paper.side, paper.dated ?? today)
  const pictures = await drawPictures(paper.body)
  const { margin } = sizes
  const document = new Document({
    title: paper.subject,
    creator: paper.issuer,
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twipsOfMm(sheet.width), height: twipsOfMm(sheet.height) },
            margin: {
              top: twipsOfMm(margin.top),
              bottom: twipsOfMm(margin.bottom),
              left: twipsOfMm(margin.left),
              right: twipsOfMm(margin.right),
              header: twipsOfMm(numberFromEdge),
            },
          },
        },
        headers: { default: pageNumber(sizes), first: new Header({ children: [] }) },
        children: [...headOf(paper, sizes), ...bodyOf(paper, sizes, pictures), ...footOf(paper, sizes)],
      },
    ],
  })
  return Packer.toBuffer(document)
}

/** From the second page on, in the middle of the upper margin. */
function pageNumber({ pageNumber: size }: Measures): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: size * 2 })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}
