import { headerKey } from './fields.rules.ts'
import type { RowsRead } from './read-rows.rules.ts'

/** More than any sheet has rows. */
const apart = 2_000_000

/** Where a row stands: rows of several sheets are counted on from one sheet to the next. */
export const sheetOfRow = (row: number): number => Math.floor(row / apart)
export const rowInSheet = (row: number): number => row % apart

/** How a row is called where `names` are those of the sheets it may be of. */
export function rowWords(row: number, names: readonly string[]): string {
  const sheet = names.length > 1 ? names[sheetOfRow(row)] : undefined
  return sheet === undefined ? `dòng ${rowInSheet(row)} của tệp` : `dòng ${rowInSheet(row)} của trang tính “${sheet}”`
}

/** What was read of each sheet, in their order, as of one. */
export function togetherRead(sheets: readonly RowsRead[]): RowsRead {
  const on = <Of extends { row: number }>(of: readonly Of[], sheet: number) =>
    of.map((one) => ({ ...one, row: one.row + sheet * apart }))
  return {
    rows: sheets.flatMap(({ rows }, at) => on(rows, at)),
    problems: sheets.flatMap(({ problems }, at) => on(problems, at)),
    skipped: sheets.reduce((sum, { skipped }) => sum + skipped, 0),
  }
}

/** Whether two sheets have the same columns, whatever blank ones stand behind them. */
export function sameColumns(one: readonly string[], other: readonly string[]): boolean {
  const key = (names: readonly string[]) => names.map(headerKey).join('\n').trimEnd()
  return key(one) === key(other)
}
