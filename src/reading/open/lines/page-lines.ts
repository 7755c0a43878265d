import type { Line } from '../../paper.ts'
import { type Gutter, guttersOf, linesOfRow } from './lines-of-words.ts'
import { withoutPageNumber } from './page-number.ts'
import { inReadingOrder, type LineRow } from './reading-order.ts'
import type { Row } from './rows.ts'
import type { Word } from './words.ts'

/** How far another row may be for its columns to be those of this one, in sizes of the letters. */
const nearRows = 3

/** The lines of a page from its words; what was stamped stands beside the line that it was stamped on. */
export function linesOfPage(
  rows: readonly Row<Word>[],
  page: { number: number; width: number; height: number },
): Line[] {
  const written: { row: Row<Word>; lines: Line[] }[] = []
  const stamped: { row: Row<Word>; lines: Line[] }[] = []
  const isStamped = (row: Row<Word>) => row.items.every((word) => word.stamped)
  const own = rows.filter((row) => !isStamped(row)).map((row) => ({ row, gutters: guttersOf(row) }))
  // What the rows around show of a row may show something of the next.
  const shown = own.map(({ row }) => ({ row, gutters: guttersOf(row, nearTo(row, own)) }))
  for (const row of rows) {
    const lines = linesOfRow(row, nearTo(row, shown))
    if (lines.length > 0) (isStamped(row) ? stamped : written).push({ row, lines })
  }
  const all = [...written]
  for (const stamp of stamped) {
    const beside = written.find(({ row }) => Math.abs(row.base - stamp.row.base) < 0.6 * row.size)
    if (beside) beside.lines = [...beside.lines, ...stamp.lines].toSorted((a, b) => (a.box?.x ?? 0) - (b.box?.x ?? 0))
    else all.push(stamp)
  }
  const lineRows: LineRow[] = all.toSorted((a, b) => a.row.base - b.row.base).map(({ lines }) => lines)
  return inReadingOrder(withoutPageNumber(lineRows, page))
}

const nearTo = ({ base, size }: Row<Word>, all: readonly { row: Row<Word>; gutters: Gutter[] }[]): Gutter[] =>
  all.filter(({ row }) => Math.abs(row.base - base) < nearRows * size).flatMap(({ gutters }) => gutters)
