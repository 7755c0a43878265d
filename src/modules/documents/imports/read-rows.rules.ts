import { headerKey, type Mapping } from './fields.rules.ts'
import { numbersColumns, type Head, type Row } from './head.rules.ts'
import { isDitto, readLine, type Before, type Line, type LineContext, type Problem } from './read-line.rules.ts'

/** A row that should be a line: read, or wrong; serial and type where it says them, though it is wrong otherwise. */
export type ReadRow = Row & { serial: number | null; type: string | null; line: Line | null }

export type RowsRead = {
  rows: ReadRow[]
  problems: Problem[]
  /** Rows that are no lines: heads repeated on each page, months, totals, signatures. */
  skipped: number
}

type Given = {
  head: Head
  context: LineContext
  /** The year of the register is known, whatever the lines say. */
  oneYear: boolean
}

/** Reads the rows of a file as they come, in as many turns as the caller likes. Which register each goes into is told later. */
export class RowsReader {
  readonly #head: Head
  readonly #oneYear: boolean
  readonly #read: RowsRead = { rows: [], problems: [], skipped: 0 }
  #context: LineContext
  #before: Before = { cells: [], registeredOn: null }
  #lastYear: number | null = null

  constructor({ head, context, oneYear }: Given) {
    this.#head = head
    this.#context = context
    this.#oneYear = oneYear
  }

  take(row: Row): void {
    if (row.row <= this.#head.lastRow) return
    if (isNoLine(row, this.#head, this.#context.mapping)) {
      this.#read.skipped += 1
      this.#goTo(yearNamed(row))
      return
    }
    const { line = null, serial, type, problems, secret } = readLine(row, this.#before, this.#context)
    this.#read.problems.push(...problems)
    this.#read.rows.push({ row: row.row, cells: secret ? [] : row.cells, serial, type, line })
    // What repeats a secret row would repeat what it says.
    this.#before = {
      cells: secret ? [] : filled(row.cells, this.#before.cells),
      registeredOn: secret ? this.#before.registeredOn : (line?.registeredOn ?? null),
    }
    if (line) this.#follow(Number(line.registeredOn.slice(0, 4)))
  }

  read(): RowsRead {
    return this.#read
  }

  /** Days without a year are of the year that two lines before them say: one alone may be a slip of the pen. */
  #follow(year: number): void {
    if (year === this.#lastYear) this.#goTo(year)
    this.#lastYear = year
  }

  #goTo(year: number | undefined): void {
    if (year !== undefined && !this.#oneYear && year !== this.#context.year) this.#context = { ...this.#context, year }
  }
}

/** A cell that repeats the one above by a sign stays a sign only where nothing stood above. */
function filled(cells: readonly string[], above: readonly string[]): string[] {
  return cells.map((cell, at) => (isDitto(cell) ? (above[at] ?? '') : cell))
}

/** One cell alone that is no serial, the names of the columns again, their numbers, a total, or who signed the book. */
function isNoLine({ cells }: Row, head: Head, mapping: Mapping): boolean {
  const full = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at]))
  const [only] = full
  const numbered = cells[mapping.serial ?? mapping.number ?? -1]?.trim() ?? ''
  if (full.length === 1 && only !== undefined) return !/^\d+$/.test(numbered)
  if (numbersColumns(cells)) return true
  if (!/\d/.test(numbered) && (cells.some(isTotal) || isSigned(full.map((at) => cells[at] ?? '')))) return true
  const same = full.filter((at) => headerKey(cells[at] ?? '') === headerKey(head.names[at] ?? '')).length
  return same >= 2 && same >= full.length - 1
}

const total =
  /^\s*(?:tổng\s+cộng|(?:tổng\s+số|cộng)(?=\s*(?:$|[:=\d(]|(?:tháng|năm|quý|dồn|trang|chung|sổ|văn bản|công văn)(?!\p{L}))))/iu

const isTotal = (cell: string) => total.test(cell)

const signers =
  /^\s*(?:người\s+(?:lập|ghi|vào|quản lý|giao|nhận)|văn thư|thủ trưởng|trưởng phòng|chánh văn phòng|chủ tịch|phó chủ tịch|giám đốc|hiệu trưởng|bí thư|(?:tm|kt|tl|tuq)[./]|\(?ký)/iu

/** Who made and who signed the book: a few words side by side, without a figure. */
const isSigned = (cells: readonly string[]) =>
  cells.length <= 4 &&
  cells.every((cell) => !/\d/.test(cell) && cell.length < 60) &&
  cells.every((cell) => signers.test(cell))

/** “NĂM 2020” above the lines of a year. */
function yearNamed({ cells }: Row): number | undefined {
  const [said, ...others] = cells.filter((cell) => cell.trim() !== '')
  const year =
    others.length === 0 ? /^\P{L}*(?:sổ\s.*\s)?năm\s+((?:19|20)\d\d)\P{L}*$/iu.exec(said ?? '')?.[1] : undefined
  return year === undefined ? undefined : Number(year)
}
