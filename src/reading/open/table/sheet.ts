import type { Entry } from '../archive/unzip.ts'
import { attribute, type Step } from '../office/xml.ts'
import { dayOfSerial } from './day-serial.ts'
import { stepsOfPart, tooLarge, tooMany } from './inflate-part.ts'
import { tableLimits, type Merge, type TableRow } from './table-file.ts'
import { localName, type Workbook } from './workbook.ts'

/**
 * The rows of a sheet. Formulas are never computed: what the program that saved the file made of them counts.
 * @throws Unreadable where it holds more than the limits allow
 */
export async function readSheet(entry: Entry, book: Workbook): Promise<{ rows: TableRow[]; merges: Merge[] }> {
  const reader = new SheetReader(book)
  for await (const steps of stepsOfPart(entry)) {
    for (const step of steps) reader.take(step)
    if (reader.ended) break
  }
  return { rows: reader.rows, merges: reader.merges }
}

type Cell = { column: number; type: string; style: number; text: string }

class SheetReader {
  readonly rows: TableRow[] = []
  readonly merges: Merge[] = []
  readonly #book: Workbook
  #row = 0
  #cells: string[] = []
  #cell: Cell | undefined
  #column = -1
  #inText = false
  #aside = false
  #letters = 0
  #count = 0
  #empty = 0

  constructor(book: Workbook) {
    this.#book = book
  }

  /** So many rows without content follow each other that no more is expected. */
  get ended(): boolean {
    return this.#empty > tableLimits.emptyRows
  }

  take(step: Step): void {
    if (step.at === 'text') {
      if (this.#inText && !this.#aside && this.#cell) this.#cell.text += step.text
      return
    }
    const name = localName(step.name)
    if (step.at === 'open') this.#open(name, step.attributes)
    if (step.at === 'close' || step.alone) this.#close(name)
  }

  #open(name: string, attributes: string): void {
    if (name === 'v' || name === 't') this.#inText = true
    else if (name === 'c') this.#beginCell(attributes)
    else if (name === 'row') {
      this.#row = Number(attribute(attributes, 'r') ?? this.#row + 1)
      this.#cells = []
      this.#column = -1
    } else if (name === 'rPh') this.#aside = true
    else if (name === 'mergeCell' && this.merges.length < tableLimits.merges) this.#merge(attributes)
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#inText = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.#endRow()
    else if (name === 'rPh') this.#aside = false
  }

  #beginCell(attributes: string): void {
    this.#count += 1
    if (this.#count > tableLimits.cells) throw tooLarge()
    const cell: Cell = { column: this.#column + 1, type: 'n', style: 0, text: '' }
    for (const [, name, value = ''] of attributes.matchAll(/(?:^|\s)([rst])\s*=\s*["']([^"']*)["']/g)) {
      if (name === 'r') cell.column = columnOf(value) ?? cell.column
      else if (name === 's') cell.style = Number(value)
      else cell.type = value
    }
    this.#column = cell.column
    this.#cell = cell
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    if (!cell || cell.column >= tableLimits.columns) return
    const text = this.#valueOf(cell)
    this.#letters += text.length
    if (text.length > tableLimits.cell * 2 || this.#letters > tableLimits.letters) throw tooLarge()
    while (this.#cells.length < cell.column) this.#cells.push('')
    this.#cells[cell.column] = text
  }

  #valueOf({ type, style, text }: Cell): string {
    if (type === 's') return this.#book.strings[Number(text)] ?? ''
    if (type === 'b') return text === '1' ? 'x' : ''
    if (type === 'd') return text.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1')
    if (type !== 'n' || text === '') return text
    const value = Number(text)
    if (Number.isNaN(value)) return text
    return (this.#book.days[style] ? dayOfSerial(value, this.#book) : undefined) ?? plainNumber(value)
  }

  #endRow(): void {
    if (this.#cells.every((cell) => cell.trim() === '')) {
      this.#empty += 1
      return
    }
    this.#empty = 0
    this.rows.push({ row: this.#row, cells: this.#cells })
    if (this.rows.length > tableLimits.rows) throw tooMany()
  }

  #merge(attributes: string): void {
    const ends = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(attributes, 'ref') ?? '')
    const [firstColumn, lastColumn] = [columnOf(ends?.[1] ?? ''), columnOf(ends?.[3] ?? '')]
    if (!ends || firstColumn === undefined || lastColumn === undefined) return
    this.merges.push({ firstRow: Number(ends[2]), lastRow: Number(ends[4]), firstColumn, lastColumn })
  }
}

/** "C7" is 2, the third column; undefined where there are no letters. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** 12 and 12.5 as they are typed; what adding up left behind is rounded off. */
const plainNumber = (value: number) =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(12)))
