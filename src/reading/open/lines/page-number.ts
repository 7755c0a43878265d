import type { Line } from '../../paper.ts'
import type { LineRow } from './reading-order.ts'

const alone = /^[-–—.\s]*(\d{1,3})[-–—.\s]*$/

/** The rows without the number of the page: it stands alone at the very top or bottom, near the middle or at the right edge. */
export function withoutPageNumber(
  rows: readonly LineRow[],
  page: { number: number; width: number; height: number },
): LineRow[] {
  const isNumber = (row: LineRow | undefined) => row?.length === 1 && row.every((line) => isPageNumber(line, page))
  const written = rows.filter((row) => row.some(({ stamped }) => !stamped))
  const edges = [written[0], written.at(-1)].filter(isNumber)
  return rows.filter((row) => !edges.includes(row))
}

function isPageNumber({ text, box, stamped }: Line, page: { number: number; width: number; height: number }): boolean {
  const value = Number(alone.exec(text)?.[1] ?? Number.NaN)
  if (!box || stamped || Number.isNaN(value)) return false
  const middle = box.x + box.width / 2
  const placed = Math.abs(middle - page.width / 2) < 0.12 * page.width || middle > 0.8 * page.width
  const edge = box.y < 0.12 * page.height || box.y > 0.85 * page.height
  return placed && (edge || value === page.number)
}
