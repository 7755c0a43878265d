import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Measures } from '../measures.ts'
import { listed } from '../wording.ts'
import { center } from './head.ts'
import { setLines } from './set-lines.ts'
import { lineHeight, type Sheets } from './sheets.ts'

/** Room for signature and seal, in points. */
const room = 80

/** Whom it goes to at the left, who signs at the right: together on one page where that is possible. */
export function drawFoot(sheets: Sheets, paper: OfficialPaper, sizes: Measures): void {
  const half = sheets.width * 0.48
  const items = listed(paper.recipients).flatMap((text) =>
    setLines([{ text }], { size: sizes.recipients, width: half - 6 }),
  )
  const left = lineHeight(sizes.recipientsTitle) + items.length * lineHeight(sizes.recipients)
  const right = paper.signing.length * lineHeight(sizes.signing) + room + lineHeight(sizes.signer)
  sheets.need(Math.min(Math.max(left, right) + 8, 600))
  sheets.y += 8
  const column = { x: sheets.left + half, y: sheets.y, width: sheets.width - half }
  for (const line of paper.signing) center(sheets, column, line, { size: sizes.signing, face: 'bold' })
  column.y += room
  center(sheets, column, paper.signer, { size: sizes.signer, face: 'bold' })
  drawRecipients(sheets, items, paper, { sizes, half })
  sheets.y = Math.max(sheets.y, column.y)
}

function drawRecipients(
  sheets: Sheets,
  items: ReturnType<typeof setLines>,
  { side }: OfficialPaper,
  { sizes, half }: { sizes: Measures; half: number },
): void {
  const { recipientsTitle: size } = sizes
  const look = side === 'party' ? {} : { bold: true, italic: true }
  const [title] = setLines([{ text: 'Nơi nhận:' }], { size, width: half, ...look })
  if (title) {
    sheets.line(title, { x: sheets.left, y: sheets.y, width: half, size, align: 'left' })
    if (side === 'party') sheets.rule({ x: sheets.left, y: sheets.y + size * 1.02, length: title.width })
  }
  sheets.y += lineHeight(size)
  for (const line of items) {
    sheets.need(lineHeight(sizes.recipients))
    sheets.line(line, { x: sheets.left, y: sheets.y, width: half, size: sizes.recipients, align: 'left' })
    sheets.y += lineHeight(sizes.recipients)
  }
}
