import type { Block } from '#kernel/official-paper.ts'
import type { Measures } from '../measures.ts'
import { setLines, type SetLine } from './set-lines.ts'
import { lineHeight, type Align, type Sheets } from './sheets.ts'

const pad = { x: 4, y: 1.25 }

type Cell = { lines: SetLine[]; x: number; width: number; align: Align }

/** Rows with lines around; the head stands again on each page, and a row longer than a page goes on on the next. */
export function drawTable(sheets: Sheets, block: Extract<Block, { kind: 'table' }>, sizes: Measures): void {
  const size = sizes.body - 1
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0)
  let x = sheets.left
  const places = block.columns.map(({ share, align }) => {
    const width = (sheets.width * share) / shares
    const place = { x, width, align }
    x += width
    return place
  })
  const cellsOf = (texts: readonly string[], head: boolean): Cell[] =>
    places.map((place, at) => ({
      ...place,
      align: head ? 'center' : place.align,
      lines: (texts[at] ?? '')
        .split('\n')
        .flatMap((text) => setLines([{ text }], { size, width: place.width - 2 * pad.x, bold: head })),
    }))
  const head = cellsOf(
    block.columns.map(({ title }) => title),
    true,
  )
  const drawHead = () => drawRow(sheets, head, size)
  sheets.need(heightOf(head, size) * 2 + 20)
  drawHead()
  for (const row of block.rows) {
    let left = cellsOf(row, false)
    if (heightOf(left, size) > sheets.room() && heightOf(left, size) < sheets.width) {
      sheets.need(Infinity)
      drawHead()
    }
    while (left.some((cell) => cell.lines.length > 0)) {
      const fit = Math.max(1, Math.floor((sheets.room() - 2 * pad.y) / lineHeight(size)))
      drawRow(
        sheets,
        left.map((cell) => ({ ...cell, lines: cell.lines.slice(0, fit) })),
        size,
      )
      left = left.map((cell) => ({ ...cell, lines: cell.lines.slice(fit) }))
      if (left.every((cell) => cell.lines.length === 0)) break
      sheets.need(Infinity)
      drawHead()
    }
  }
}

const heightOf = (cells: readonly Cell[], size: number) =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(size) + 2 * pad.y

function drawRow(sheets: Sheets, cells: readonly Cell[], size: number): void {
  const height = heightOf(cells, size)
  for (const { lines, x, width, align } of cells) {
    sheets.box({ x, y: sheets.y, width, height })
    lines.forEach((line, at) =>
      sheets.line(line, {
        x: x + pad.x,
        y: sheets.y + pad.y + at * lineHeight(size),
        width: width - 2 * pad.x,
        size,
        align,
      }),
    )
  }
  sheets.y += height
}
