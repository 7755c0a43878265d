import type { Entry } from '../archive/unzip.ts'
import { attribute, type Step } from '../office/xml.ts'
import { shownNumber } from './cell-value.ts'
import { GatherRows } from './gather-rows.ts'
import { stepsOfPart } from './inflate-part.ts'
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
    if (reader.sheet.ended) break
  }
  return reader.sheet
}

/** The first rows of a sheet, and what is printed around all of it, with the codes of its looks. @throws as readSheet does */
export async function readSheetTop(
  entry: Entry,
  book: Workbook,
  most: number,
): Promise<{ rows: string[][]; around: string[] }> {
  const reader = new SheetReader(book)
  const around: string[] = []
  let isAround = false
  for await (const steps of stepsOfPart(entry)) {
    for (const step of steps) {
      if (step.at !== 'text') isAround = step.at === 'open' && /(?:Header|Footer)$/.test(step.name)
      else if (isAround) around.push(step.text)
      if (reader.sheet.rows.length < most && !reader.sheet.ended) reader.take(step)
    }
  }
  return { rows: reader.sheet.rows.map(({ cells }) => cells), around }
}

type Cell = { column: number; type: string; style: number; text: string }

class SheetReader {
  readonly sheet = new GatherRows()
  readonly #book: Workbook
  #row = 0
  #cell: Cell | undefined
  #column = -1
  #inText = false
  #aside = false

  constructor(book: Workbook) {
    this.#book = book
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
      this.#column = -1
    } else if (name === 'rPh') this.#aside = true
    else if (name === 'mergeCell') this.#merge(attributes)
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#inText = false
    else if (name === 'c') this.#endCell()
    else if (name === 'row') this.sheet.end(this.#row)
    else if (name === 'rPh') this.#aside = false
  }

  #beginCell(attributes: string): void {
    this.sheet.count()
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
    if (cell && cell.column < tableLimits.columns) this.sheet.put(cell.column, this.#valueOf(cell))
  }

  #valueOf({ type, style, text }: Cell): string {
    if (type === 's') return this.#book.strings[Number(text)] ?? ''
    if (type === 'b') return text === '1' ? 'x' : ''
    if (type === 'd') return text.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1')
    if (type !== 'n' || text === '') return text
    const value = Number(text)
    if (Number.isNaN(value)) return text
    return shownNumber(value, { isDay: this.#book.days[style] === true, from1904: this.#book.from1904 })
  }

  #merge(attributes: string): void {
    const ends = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribute(attributes, 'ref') ?? '')
    const [firstColumn, lastColumn] = [columnOf(ends?.[1] ?? ''), columnOf(ends?.[3] ?? '')]
    if (!ends || firstColumn === undefined || lastColumn === undefined) return
    this.sheet.merge({ firstRow: Number(ends[2]), lastRow: Number(ends[4]), firstColumn, lastColumn })
  }
}

/** "C7" is 2, the third column; undefined where there are no letters. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
