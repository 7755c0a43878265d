import type { Entry } from '../archive/unzip.ts'
import { attribute, type Step } from '../office/xml.ts'
import { plainNumber } from './cell-value.ts'
import { GatherRows } from './gather-rows.ts'
import { stepsOfPart, tooLarge, tooMany } from './inflate-part.ts'
import { tableLimits, type TableFile } from './table-file.ts'

type Open = Extract<Step, { at: 'open' }>
type Sheet = { name: string; hidden: boolean }

/**
 * A sheet of a spreadsheet of OpenDocument (ISO/IEC 26300), by its place among those that are shown. Undefined where the file holds
 * no spreadsheet.
 * @throws Unreadable where it holds more than the limits allow
 */
export async function readOds(content: Entry, asked: number): Promise<TableFile | undefined> {
  const first = await readContent(content, undefined)
  const shown = first.sheets.flatMap(({ hidden }, at) => (hidden ? [] : [at]))
  const order = shown.length > 0 ? shown : first.sheets.map((_, at) => at)
  const sheet = order[asked] === undefined ? 0 : asked
  const place = order[sheet]
  if (place === undefined) return undefined
  const { rows, merges } = (await readContent(content, place)).gathered
  return { sheets: order.map((at) => first.sheets[at]?.name ?? ''), sheet, rows, merges, from1904: false }
}

/** Once through the whole: the names of its sheets, and the rows of the one at this place. */
async function readContent(content: Entry, place: number | undefined): Promise<ContentReader> {
  const reader = new ContentReader(place)
  for await (const steps of stepsOfPart(content)) {
    for (const step of steps) reader.take(step)
    if (reader.done) break
  }
  return reader
}

type Cell = { repeated: number; value: string | undefined; text: string; paragraphs: number }
/** What stands in a cell beside its text: comments, pictures, charts. */
const aside = /^(?:office:annotation|draw:)/

class ContentReader {
  readonly sheets: Sheet[] = []
  readonly gathered = new GatherRows()
  readonly #place: number | undefined
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #inside = false
  #row = 0
  #rows = 1
  #column = 0
  #cells: [number, string][] = []
  #cell: Cell | undefined
  #depth = 0
  #inText = false
  done = false

  constructor(place: number | undefined) {
    this.#place = place
  }

  take(step: Step): void {
    if (step.at === 'text') {
      if (this.#cell && this.#inText && this.#depth === 0) this.#say(step.text)
      return
    }
    if (step.at === 'open') this.#open(step)
    if (step.at === 'close' || step.alone) this.#close(step.name)
  }

  #open({ name, attributes, alone }: Open): void {
    if (name === 'style:style') this.#style = attribute(attributes, 'style:name') ?? ''
    else if (name === 'style:table-properties') {
      if (attribute(attributes, 'table:display') === 'false') this.#hiddenStyles.add(this.#style)
    } else if (name === 'table:table') this.#beginSheet(attributes)
    else if (!this.#inside) return
    else if (aside.test(name)) this.#depth += alone ? 0 : 1
    else if (name === 'table:table-row') {
      this.#rows = timesOf(attributes, 'table:number-rows-repeated')
      this.#column = 0
      this.#cells = []
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#beginCell(attributes)
    else if (this.#cell && this.#depth === 0) this.#openText(name, attributes)
  }

  #close(name: string): void {
    if (name === 'table:table') {
      if (this.#inside) this.done = true
      this.#inside = false
    } else if (!this.#inside) return
    else if (aside.test(name)) this.#depth = Math.max(0, this.#depth - 1)
    else if (name === 'text:p') this.#inText = false
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.#endCell()
    else if (name === 'table:table-row') this.#endRow()
  }

  #beginSheet(attributes: string): void {
    const name = (attribute(attributes, 'table:name') ?? '').slice(0, 100)
    const style = attribute(attributes, 'table:style-name') ?? ''
    this.#inside = this.sheets.length === this.#place
    this.sheets.push({ name, hidden: this.#hiddenStyles.has(style) })
    if (this.sheets.length > 1_000) throw tooLarge()
  }

  #beginCell(attributes: string): void {
    this.gathered.count()
    this.#cell = {
      repeated: timesOf(attributes, 'table:number-columns-repeated'),
      value: valueOf(attributes),
      text: '',
      paragraphs: 0,
    }
    const columns = timesOf(attributes, 'table:number-columns-spanned')
    const rows = timesOf(attributes, 'table:number-rows-spanned')
    if (columns === 1 && rows === 1) return
    const [firstRow, firstColumn] = [this.#row + 1, this.#column]
    this.gathered.merge({ firstRow, lastRow: firstRow + rows - 1, firstColumn, lastColumn: firstColumn + columns - 1 })
  }

  #openText(name: string, attributes: string): void {
    if (name === 'text:p') {
      if (this.#cell && this.#cell.paragraphs++ > 0) this.#say('\n')
      this.#inText = true
    } else if (name === 'text:s') this.#say(' '.repeat(Math.min(100, timesOf(attributes, 'text:c'))))
    else if (name === 'text:tab') this.#say(' ')
    else if (name === 'text:line-break') this.#say('\n')
  }

  #say(text: string): void {
    if (!this.#cell) return
    this.#cell.text += text
    if (this.#cell.text.length > tableLimits.cell * 2) throw tooLarge()
  }

  #endCell(): void {
    const cell = this.#cell
    this.#cell = undefined
    this.#inText = false
    if (!cell) return
    const said = cell.value ?? cell.text
    const text = /^Err:\d+$/.test(said) ? '#VALUE!' : said
    const last = Math.min(tableLimits.columns, this.#column + cell.repeated)
    if (text !== '') for (let column = this.#column; column < last; column += 1) this.#cells.push([column, text])
    this.#column += cell.repeated
  }

  /** A row that stands for many equal ones is written as often as the limits allow. */
  #endRow(): void {
    const times = this.#rows
    if (this.#cells.length === 0) this.gathered.end(this.#row + 1)
    else if (times > tableLimits.rows) throw tooMany()
    else
      for (let at = 1; at <= times; at += 1) {
        for (const [column, text] of this.#cells) this.gathered.put(column, text)
        this.gathered.end(this.#row + at)
      }
    this.#row += times
    // Behind the last line most files say once that a million rows are empty.
    if (this.gathered.ended || (this.#cells.length === 0 && times > tableLimits.emptyRows)) this.done = true
  }
}

const timesOf = (attributes: string, name: string): number => Math.max(1, Number(attribute(attributes, name) ?? 1) || 1)

/** The value behind what a cell shows, where that is a number or a day. */
function valueOf(attributes: string): string | undefined {
  const type = attribute(attributes, 'office:value-type')
  if (type === 'date')
    return attribute(attributes, 'office:date-value')?.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3/$2/$1')
  if (type === 'boolean') return attribute(attributes, 'office:boolean-value') === 'true' ? 'x' : ''
  const value = type === 'float' ? Number(attribute(attributes, 'office:value')) : Number.NaN
  return Number.isNaN(value) ? undefined : plainNumber(value)
}
