import type { Line } from '../../paper.ts'

/** Lines of one row, from left to right. */
export type LineRow = readonly Line[]

/** How far lines of two columns may overlap, at each end, and the width beyond which a line is no line of a column; in points. */
const overlap = 4
const columnWidth = 330

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

/** What stands below the two columns of a head, though it may leave the white band open. */
const endsHead = /^kính (?:gửi|trình|chuyển)/iu

type Columns = { until: number; at: number }

/** The longest block of rows from here on that a white band parts, where it is a head or a foot. */
function columnsFrom(rows: readonly LineRow[], from: number): Columns | undefined {
  let found: Columns | undefined
  const taken: Line[] = []
  for (let until = from; until < rows.length; until += 1) {
    const row = (rows[until] ?? []).filter(({ stamped }) => !stamped)
    if (row.some((line) => right(line) - left(line) > columnWidth || endsHead.test(line.text))) break
    taken.push(...row)
    const at = bandIn(taken)
    if (at === undefined && found) break
    if (at !== undefined) found = { until: until + 1, at }
  }
  return found && isHeadOrFoot(taken) ? found : undefined
}

/** The middle of the widest white band that has lines at both sides. */
function bandIn(lines: readonly Line[]): number | undefined {
  const spans = lines
    .map((line) => [left(line) + overlap, right(line) - overlap] as const)
    .toSorted((a, b) => a[0] - b[0])
  let best: { width: number; at: number } | undefined
  let edge = spans[0]?.[1] ?? 0
  for (const [from, to] of spans) {
    if (from - edge > (best?.width ?? 1)) best = { width: from - edge, at: (from + edge) / 2 }
    edge = Math.max(edge, to)
  }
  return best?.at
}

function isHeadOrFoot(lines: readonly Line[]): boolean {
  const texts = lines.map(({ text }) => text.toLowerCase())
  return texts.some((text) =>
    /cộng hòa|cộng hoà|đảng cộng sản|độc lập ?-|nơi nhận|^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\b/u.test(text),
  )
}
