import type { Line } from '../../paper.ts'

/** Lines of one row, from left to right. */
export type LineRow = readonly Line[]

/** How far lines of two columns may overlap, at each end, and the width beyond which a line is no line of a column; in points. */
const overlap = 4
const columnWidth = 330
const middle = 300

/**
 * Lines in the order of reading. Rows with a white band down the middle are two columns: in the head of a paper and at its foot the
 * left one is read first, then the right one. Other rows side by side are tables and are read row by row.
 */
export function inReadingOrder(rows: readonly LineRow[]): Line[] {
  const lines: Line[] = []
  for (let from = 0; from < rows.length;) {
    const columns = columnsFrom(rows, from)
    const taken = rows.slice(from, columns?.until ?? from + 1).flat()
    const isLeft = (line: Line) => columns === undefined || (left(line) + right(line)) / 2 <= columns.at
    lines.push(...taken.filter(isLeft), ...taken.filter((line) => !isLeft(line)))
    from = columns?.until ?? from + 1
  }
  return lines
}

const left = (line: Line) => line.box?.x ?? 0
const right = (line: Line) => left(line) + (line.box?.width ?? 0)

/** Whether a line is too wide for a column, or begins in the left one and goes on beyond the middle of the page. */
const isOfNoColumn = (line: Line) =>
  right(line) - left(line) > columnWidth || (left(line) < middle - 100 && right(line) > middle)

/** What stands below the two columns of a head, though it may leave the white band open. */
const endsHead = /^kính (?:gửi|trình|chuyển)/iu

type Band = { from: number; to: number; at: number }
type Columns = Band & { until: number }

/** The longest block of rows from here on that a white band parts, where it is a head or a foot. */
function columnsFrom(rows: readonly LineRow[], from: number): Columns | undefined {
  let found: Columns | undefined
  const taken: Line[] = []
  for (let until = from; until < rows.length; until += 1) {
    const row = (rows[until] ?? []).filter(({ stamped }) => !stamped)
    if (row.some((line) => isOfNoColumn(line) || endsHead.test(line.text))) break
    if (found && isWithinBand(row, found)) break
    taken.push(...row)
    const band = bandIn(taken)
    if (band === undefined && found) break
    if (band !== undefined) found = { ...band, until: until + 1 }
  }
  return found && isHeadOrFoot(taken) ? found : undefined
}

/** How far a title under both columns may reach into them. */
const reach = 12

/** Whether a row is one line in the middle, as a title is that follows the two columns. */
function isWithinBand(row: LineRow, { from, to, at }: Band): boolean {
  const [line, other] = row
  if (line === undefined || other !== undefined) return false
  return left(line) > from - reach && right(line) < to + reach && left(line) < at && right(line) > at
}

/** The widest white band that has lines at both sides, and its middle. */
function bandIn(lines: readonly Line[]): Band | undefined {
  const spans = lines
    .map((line) => [left(line) + overlap, right(line) - overlap] as const)
    .toSorted((a, b) => a[0] - b[0])
  let best: Band | undefined
  let edge = spans[0]?.[1] ?? 0
  for (const [from, to] of spans) {
    if (from - edge > (best ? best.to - best.from : 1)) best = { from: edge, to: from, at: (from + edge) / 2 }
    edge = Math.max(edge, to)
  }
  return best
}

function isHeadOrFoot(lines: readonly Line[]): boolean {
  const texts = lines.map(({ text }) => text.toLowerCase())
  return texts.some((text) =>
    /cộng hòa|cộng hoà|đảng cộng sản|độc lập ?-|nơi nhận|^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\b/u.test(text),
  )
}
