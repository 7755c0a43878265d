import type { Block, Run, Table } from '../blocks.ts'

/** A text of its own within a file of RTF: the body, a header, a text box. Its blocks stand in pages, parted where the writer put a page break. */
export class Story {
  readonly pages: Block[][] = [[]]
  #runs: Run[] = []
  #cell: Block[] = []
  #row: Block[][] = []
  #table: Table | undefined

  /** Letters that look as those before them are one run with them: some files set each apart. */
  say(run: Run): void {
    const last = this.#runs.at(-1)
    if (last && last.bold === run.bold && last.italic === run.italic && last.size === run.size) last.text += run.text
    else this.#runs.push(run)
  }

  /** Puts what a text box says where it hangs on. */
  put(block: Block, { inTable }: { inTable: boolean }): void {
    if (inTable) this.#cell.push(block)
    else this.pages.at(-1)?.push(block)
  }

  endParagraph({ inTable }: { inTable: boolean }): void {
    if (!inTable) this.#endTable()
    if (this.#runs.length > 0) this.put({ runs: this.#runs }, { inTable })
    this.#runs = []
  }

  endCell(): void {
    this.endParagraph({ inTable: true })
    this.#row.push(this.#cell)
    this.#cell = []
  }

  endRow(): void {
    if (this.#cell.length > 0) this.endCell()
    if (this.#row.length === 0) return
    if (!this.#table) {
      this.#table = { rows: [] }
      this.pages.at(-1)?.push(this.#table)
    }
    this.#table.rows.push(this.#row)
    this.#row = []
  }

  endPage(): void {
    this.pages.push([])
  }

  /** All of it, also what no mark ended. */
  end({ inTable }: { inTable: boolean }): Block[][] {
    this.endParagraph({ inTable })
    this.#endTable()
    return this.pages
  }

  #endTable(): void {
    this.endRow()
    this.#table = undefined
  }
}
