import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Measures } from '../measures.ts'
import { listed, signingLines } from '../wording.ts'
import { center } from './head.ts'
import { setLines } from './set-lines.ts'
import { lineHeight, type Sheets } from './sheets.ts'

/** Room for signature and seal, in points. */
const room = 80

const recipientLines = (sheets: Sheets, paper: OfficialPaper, sizes: Measures) =>
  listed(paper.recipients, sizes.form).flatMap((text) =>
    setLines([{ text }], { size: sizes.recipients, width: halfOf(sheets) }),
  )

const halfOf = (sheets: Sheets) => sheets.width * 0.48

/** How high the foot is, in points; a longer list of recipients goes on on the next page. */
export function footHeight(sheets: Sheets, paper: OfficialPaper, sizes: Measures): number {
  const items = recipientLines(sheets, paper, sizes)
  const left = lineHeight(sizes.recipientsTitle) + items.length * lineHeight(sizes.recipients)
  const right = paper.signing.length * lineHeight(sizes.signing) + room + lineHeight(sizes.signer)
  return Math.min(Math.max(left, right) + 8, 600)
}

/** Whom it goes to at the left, who signs at the right: together on one page where that is possible. */
export function drawFoot(sheets: Sheets, paper: OfficialPaper, sizes: Measures): void {
  const half = halfOf(sheets)
  const items = recipientLines(sheets, paper, sizes)
  sheets.need(footHeight(sheets, paper, sizes))
  sheets.gap(8)
  const column = { x: sheets.left + half, y: sheets.y, width: sheets.width - half }
  for (const { text, bold } of signingLines(paper, sizes.form))
    center(sheets, column, text, { size: sizes.signing, face: bold ? 'bold' : 'plain' })
  column.y += room
  center(sheets, column, paper.signer, { size: sizes.signer, face: 'bold' })
  drawRecipients(sheets, items, { sizes, half })
  sheets.y = Math.max(sheets.y, column.y)
}

function drawRecipients(
  sheets: Sheets,
  items: ReturnType<typeof setLines>,
  { sizes, half }: { sizes: Measures; half: number },
): void {
  const { recipientsTitle: size } = sizes
  const underlined = sizes.form.recipientsTitle === 'underlined'
  const look = underlined ? {} : { bold: true, italic: true }
  const [title] = setLines([{ text: 'Nơi nhận:' }], { size, width: half, ...look })
  if (title) {
    sheets.line(title, { x: sheets.left, y: sheets.y, width: half, size, align: 'left' })
    if (underlined) sheets.rule({ x: sheets.left, y: sheets.y + size * 1.02, length: title.width })
  }
  sheets.y += lineHeight(size)
  for (const line of items) {
    sheets.need(lineHeight(sizes.recipients))
    sheets.line(line, { x: sheets.left, y: sheets.y, width: half, size: sizes.recipients, align: 'left' })
    sheets.y += lineHeight(sizes.recipients)
  }
}
