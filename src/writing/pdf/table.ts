import type { Block } from '#kernel/official-paper.ts'
import type { Measures } from '../measures.ts'
import { tableLook, type TableLook } from '../table-look.ts'
import { setLines, type SetLine } from './set-lines.ts'
import { lineHeight, type Align, type Sheets } from './sheets.ts'

const pad = 1.25

type Table = Extract<Block, { kind: 'table' }>
type Cell = { lines: SetLine[]; x: number; width: number; side: number; align: Align }

/**
 * Rows with lines around; the head stands again on each page, and a row longer than a page goes on on the next. `after`: room that has
 * to be left below the last row, for what stands on no page by itself.
 */
export function drawTable(sheets: Sheets, block: Table, { sizes, after }: { sizes: Measures; after: number }): void {
  const set = tableLook(block, sizes)
  const { size } = set
  const head = headOf(sheets, block, set)
  const drawHead = () => drawRow(sheets, head, size)
  sheets.need(beginHeight(sheets, block, sizes))
  drawHead()
  for (const [at, row] of block.rows.entries()) {
    let left = cellsOf(sheets, block, { ...set, texts: row })
    const below = at === block.rows.length - 1 ? after : 0
    if (heightOf(left, size) + below > sheets.room() && heightOf(left, size) < sheets.width) {
      sheets.need(Infinity)
      drawHead()
    }
    while (left.some((cell) => cell.lines.length > 0)) {
      const fit = Math.max(1, Math.floor((sheets.room() - 2 * pad) / lineHeight(size)))
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

/** What a table has to have on the page where it begins: its head and room for a row. */
export function beginHeight(sheets: Sheets, block: Table, sizes: Measures): number {
  const set = tableLook(block, sizes)
  return heightOf(headOf(sheets, block, set), set.size) * 2 + 20
}

const headOf = (sheets: Sheets, block: Table, set: TableLook) =>
  cellsOf(sheets, block, { ...set, texts: block.columns.map(({ title }) => title), head: true })

type Row = TableLook & { texts: readonly string[]; head?: boolean }

function cellsOf(sheets: Sheets, { columns }: Table, { texts, size, side, widths, head = false }: Row): Cell[] {
  let x = sheets.left
  return columns.map(({ align }, at) => {
    const width = widths[at] ?? 0
    const lines = (texts[at] ?? '')
      .split('\n')
      .flatMap((text) => setLines([{ text }], { size, width: width - 2 * side, bold: head }))
    const cell = { x, width, side, align: head ? ('center' as const) : align, lines }
    x += width
    return cell
  })
}

const heightOf = (cells: readonly Cell[], size: number) =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(size) + 2 * pad

function drawRow(sheets: Sheets, cells: readonly Cell[], size: number): void {
  const height = heightOf(cells, size)
  for (const { lines, x, width, side, align } of cells) {
    sheets.box({ x, y: sheets.y, width, height })
    lines.forEach((line, at) =>
      sheets.line(line, {
        x: x + side,
        y: sheets.y + pad + at * lineHeight(size),
        width: width - 2 * side,
        size,
        align,
      }),
    )
  }
  sheets.y += height
}
