import { tooLarge, tooMany } from './inflate-part.ts'
import { tableLimits, type Merge, type TableRow } from './table-file.ts'

/** Gathers the rows of a sheet within the limits, whichever kind of file they come from. */
export class GatherRows {
  readonly rows: TableRow[] = []
  readonly merges: Merge[] = []
  #cells: string[] = []
  #letters = 0
  #count = 0
  #empty = 0

  /** So many rows without content follow each other that no more is expected. */
  get ended(): boolean {
    return this.#empty > tableLimits.emptyRows
  }

  /** Counts a cell, also an empty one. @throws Unreadable where there are too many */
  count(): void {
    this.#count += 1
    if (this.#count > tableLimits.cells) throw tooLarge()
  }

  /** Writes into the row at hand; columns count from 0, those far to the right are left out. */
  put(column: number, text: string): void {
    if (column >= tableLimits.columns) return
    this.#letters += text.length
    if (text.length > tableLimits.cell * 2 || this.#letters > tableLimits.letters) throw tooLarge()
    while (this.#cells.length < column) this.#cells.push('')
    this.#cells[column] = text
  }

  /** Ends the row at hand, which a person sees under this number. */
  end(row: number): void {
    const cells = this.#cells
    this.#cells = []
    if (cells.every((cell) => cell.trim() === '')) {
      this.#empty += 1
      return
    }
    this.#empty = 0
    this.rows.push({ row, cells })
    if (this.rows.length > tableLimits.rows) throw tooMany()
  }

  merge(merge: Merge): void {
    if (this.merges.length < tableLimits.merges) this.merges.push(merge)
  }
}
