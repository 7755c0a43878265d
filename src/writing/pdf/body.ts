import type { Block, OfficialPaper, Run } from '#kernel/official-paper.ts'
import { pointsOf, type Measures } from '../measures.ts'
import { finished } from '../wording.ts'
import { setLines } from './set-lines.ts'
import { footHeight } from './foot.ts'
import { leadOf, lineHeight, type Align, type Sheets } from './sheets.ts'
import { beginHeight, drawTable } from './table.ts'

export function drawBody(
  sheets: Sheets,
  paper: OfficialPaper,
  { sizes, pictures }: { sizes: Measures; pictures: ReadonlyMap<Block, Uint8Array> },
): void {
  const blocks = finished(paper, sizes.form)
  const after = footHeight(sheets, paper, sizes)
  for (const [at, block] of blocks.entries())
    drawBlock(sheets, block, { sizes, png: pictures.get(block), after: at === blocks.length - 1 ? after : 0 })
}

/** `after`: room that has to be left below the end of the text, for the foot never stands on a page by itself. */
type Given = { sizes: Measures; png: Uint8Array | undefined; after: number }

function drawBlock(sheets: Sheets, block: Block, { sizes, png, after }: Given): void {
  switch (block.kind) {
    case 'paragraph':
      return drawText(sheets, block.text, sizes, {
        after,
        ...(block.look === 'centered' && { align: 'center' }),
        ...(block.look === 'basis' && { italic: sizes.form.bases.italic }),
      })
    case 'heading':
      return drawText(sheets, block.text, sizes, {
        bold: true,
        keep: true,
        ...(block.level === 1 && { align: 'center' }),
      })
    case 'point': {
      const mark: Run = { text: `${block.mark} `, ...(block.mark.startsWith('Điều') && { bold: true }) }
      return drawText(sheets, [mark, ...block.text], sizes, { after })
    }
    case 'table':
      sheets.need(
        captionHeight(sheets, block.caption, sizes) +
          beginHeight(sheets, block, sizes) +
          (block.rows.length < 2 ? after : 0),
      )
      drawCaption(sheets, block.caption, sizes)
      return drawTable(sheets, block, { sizes, after })
    case 'picture':
      if (png) drawPicture(sheets, block, { sizes, png })
  }
}

type Look = { align?: Align; bold?: boolean; italic?: boolean; keep?: boolean; after?: number }

/** Never leaves one line alone at the end of a page, nor a heading without what it heads. */
function drawText(sheets: Sheets, runs: readonly Run[], sizes: Measures, look: Look): void {
  const { align = 'justify', bold = false, italic = false, keep = false, after = 0 } = look
  const { body: size, spacing, paragraphGap } = sizes
  const firstLine = align === 'center' ? 0 : pointsOf(sizes.firstLine)
  const height = lineHeight(size, spacing)
  const lines = setLines(runs, { size, width: sheets.width, firstLine, bold, italic })
  const lead = leadOf(size, spacing)
  const together = lines.length > 3 ? 2 : lines.length
  sheets.need(paragraphGap + height * (keep ? lines.length + 2 : together) + (lines.length > 3 ? 0 : after))
  sheets.gap(paragraphGap)
  lines.forEach((line, at) => {
    const isSecondLast = lines.length > 3 && at === lines.length - 2
    sheets.need(isSecondLast ? height * 2 + after : height)
    sheets.line(line, { x: sheets.left, y: sheets.y + lead, width: sheets.width, size, align })
    sheets.y += height
  })
}

function captionHeight(sheets: Sheets, caption: string, sizes: Measures): number {
  if (caption === '') return 4
  const lines = setLines([{ text: caption }], { size: sizes.body, width: sheets.width, bold: true })
  return sizes.paragraphGap + lines.length * lineHeight(sizes.body, sizes.spacing) + 4
}

function drawCaption(sheets: Sheets, caption: string, sizes: Measures): void {
  if (caption !== '') drawText(sheets, [{ text: caption }], sizes, { align: 'center', bold: true, keep: true })
  sheets.y += 4
}

/** A drawing with its name below it, where that of a table stands above. */
function drawPicture(
  sheets: Sheets,
  block: Extract<Block, { kind: 'picture' }>,
  { sizes, png }: { sizes: Measures; png: Uint8Array },
): void {
  const width = Math.min(pointsOf(block.width), sheets.width)
  const height = pointsOf(block.height)
  sheets.need(sizes.paragraphGap + height + captionHeight(sheets, block.caption, sizes))
  sheets.gap(sizes.paragraphGap)
  sheets.picture(png, { x: sheets.left + (sheets.width - width) / 2, y: sheets.y, width, height })
  sheets.y += height
  if (block.caption !== '') drawText(sheets, [{ text: block.caption }], sizes, { align: 'center', bold: true })
  sheets.y += 4
}
