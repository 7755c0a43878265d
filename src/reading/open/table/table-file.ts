/** Cells of a row as text, days as 05/09/2026; `row` counts as a person sees it, from 1. */
export type TableRow = { row: number; cells: string[] }

/** Cells that are shown as one; rows and columns with both ends, columns from 0. */
export type Merge = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }

/** What a file of tables says: of a workbook one sheet, of a CSV its only one. Rows without a letter are left out. */
export type TableFile = {
  /** Names of the sheets that are shown. */
  sheets: string[]
  sheet: number
  rows: TableRow[]
  merges: Merge[]
  /** Days are counted from 1904, as old workbooks of the Macintosh do. */
  from1904: boolean
}

/** What one table may cost: beyond it the file is refused as a whole. */
export const tableLimits = {
  rows: 20_100,
  columns: 200,
  /** Cells of a sheet, empty and unread ones too. */
  cells: 2_000_000,
  /** Letters of a cell: as many as a spreadsheet allows. */
  cell: 32_767,
  /** Letters of all cells together, and of the strings that they share. */
  letters: 40_000_000,
  /** Rows without content after which nothing more is expected. */
  emptyRows: 5_000,
  /** Bytes of a part that describes the workbook, unpacked. */
  part: 8 * 1_048_576,
  merges: 10_000,
}
