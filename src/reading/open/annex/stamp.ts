import { bare } from '#vietnamese/bare.ts'
import { secrecyMarkOf } from '../../fields/find-marks.ts'

/** What tells of a sheet or of a slide whether it is secret: rows of cells, and texts that stand apart, as headers and text boxes do. */
export type Leaf = { rows: readonly (readonly string[])[]; apart: readonly string[] }

/** Rows with a letter in which a stamp is looked for: they hold the head of a sheet. */
export const headRows = 40

/** A label or a name of a column for marks, also with those of urgency or “(nếu có)”: what stands below it tells of others. */
const column =
  /^[^a-z]*(?:muc )?(?:do )?(?:khan[^a-z]+(?:do )?)?mat(?:[^a-z]+(?:do )?khan)?(?:[^a-z]*\([a-z ]+\))?[^a-z]*$/i
/** Names of columns are short. */
const longestName = 40
/** Cells of a row in a head at most: an issuer and a stamp. Above the table there may be a third, as “Mẫu số 01”. */
const [inHead, onTop] = [2, 3]
const topRows = 3

/**
 * The mark of secrecy that one of the leaves bears as papers bear it: in its head or apart from its rows. A register that says of each paper
 * how secret it is, a list of the marks, and a choice of them are none.
 */
export function stampOf(leaves: readonly Leaf[]): string | null {
  for (const { rows, apart } of leaves) {
    const stamp = onlyOne(marksIn(apart)) ?? stampOfRows(rows.filter((row) => row.some((cell) => cell.trim() !== '')))
    if (stamp !== null) return stamp
  }
  return null
}

const marksIn = (texts: readonly string[]) => texts.flatMap((text) => secrecyMarkOf(oneLine(text)) ?? [])
const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Several marks beside each other are the names of marks. */
function onlyOne(marks: readonly string[]): string | null {
  return new Set(marks).size === 1 ? (marks[0] ?? null) : null
}

function stampOfRows(rows: readonly (readonly string[])[]): string | null {
  for (const [at, row] of rows.slice(0, headRows).entries()) {
    const filled = row.filter((cell) => cell.trim() !== '')
    if (filled.length > (at < topRows && !filled.some(isNumber) ? onTop : inHead)) continue
    const marks = row.flatMap((cell, place) => {
      const mark = secrecyMarkOf(oneLine(cell))
      return mark !== null && !isListed(rows, { at, place }) ? [mark] : []
    })
    const stamp = onlyOne(marks)
    if (stamp !== null) return stamp
  }
  return null
}

const isNumber = (cell: string) => /^\s*\d+\s*$/.test(cell)

/** Whether a cell belongs to a column of marks: named so, or with further ones in it. */
function isListed(rows: readonly (readonly string[])[], { at, place }: { at: number; place: number }): boolean {
  const above = rows.slice(0, at).map((row) => oneLine(row[place] ?? ''))
  if (above.some((cell) => cell.length <= longestName && secrecyMarkOf(cell) === null && column.test(bare(cell))))
    return true
  return marksIn(rows.map((row) => row[place] ?? '')).length > 1
}
