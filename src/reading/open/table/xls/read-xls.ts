import { readStreams } from '../../compound-file.ts'
import { shownNumber } from '../cell-value.ts'
import { GatherRows } from '../gather-rows.ts'
import { damaged } from '../../archive/unzip.ts'
import type { TableFile } from '../table-file.ts'
import { recordsOf, TextReader, type XlsRecord } from './records.ts'
import { bytesAt, locked, readXlsBook, type XlsBook } from './workbook.ts'

/**
 * A sheet of a workbook of Excel 95 to 2003 (MS-XLS). Formulas are never computed, macros, pictures and charts passed over.
 * Undefined where the compound file holds another thing.
 * @throws Unreadable where it is locked, damaged, or holds more than the limits allow
 */
export function readXls(bytes: Uint8Array, asked: number): TableFile | undefined {
  try {
    const streams = readStreams(bytes, ['Workbook', 'Book', 'EncryptedPackage'])
    if (streams.has('EncryptedPackage')) throw locked()
    const stream = streams.get('Workbook') ?? streams.get('Book')
    if (!stream) return undefined
    const book = readXlsBook(stream)
    const sheet = book.sheets[asked] ? asked : 0
    const { rows, merges } = new SheetReader(book).read(stream, book.sheets[sheet]?.at ?? stream.length)
    return { sheets: book.sheets.map(({ name }) => name), sheet, rows, merges, from1904: book.from1904 }
  } catch (error) {
    throw error instanceof RangeError ? damaged() : error
  }
}

const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

type Place = { row: number; column: number; format: number }

class SheetReader {
  readonly #book: XlsBook
  readonly #sheet = new GatherRows()
  readonly #cells = new Map<number, [number, string][]>()
  /** Where the text goes that a formula came to: it follows in a record of its own. */
  #text: Place | undefined

  constructor(book: XlsBook) {
    this.#book = book
  }

  read(stream: Uint8Array, from: number): GatherRows {
    // A sheet holds those of its charts: what begins within it ends within it.
    let depth = 0
    for (const record of recordsOf(stream, from)) {
      if (record.type === 0x809) depth += 1
      else if (record.type === 0x0a) depth -= 1
      else if (depth === 1) this.#take(record)
      if (depth <= 0) break
    }
    // Rows come in blocks, each in order; the file may hold them in any.
    for (const [row, cells] of [...this.#cells].toSorted(([a], [b]) => a - b)) {
      for (const [column, text] of cells) this.#sheet.put(column, text)
      this.#sheet.end(row + 1)
    }
    return this.#sheet
  }

  #take(record: XlsRecord): void {
    const { type, data } = record
    if (type === 0xfd) this.#put(placeOf(data), this.#book.strings[data.getUint32(6, true)] ?? '')
    else if (type === 0x203) this.#number(placeOf(data), data.getFloat64(6, true))
    else if (type === 0x27e) this.#number(placeOf(data), packedNumber(data.getUint32(6, true)))
    else if (type === 0xbd) this.#numbers(data)
    else if (type === 0x204 || type === 0xd6) this.#put(placeOf(data), this.#label(record, 6))
    else if (type === 0x205) this.#put(placeOf(data), boolOrError(data.getUint8(6), data.getUint8(7)))
    else if (type === 0x06) this.#formula(data)
    else if (type === 0x207 && this.#text) this.#put(this.#text, this.#label(record, 0))
    else if (type === 0xe5) this.#merge(data)
    if (type !== 0x06 && type !== 0x4bc && type !== 0x221) this.#text = undefined
  }

  #label({ data, pieces }: XlsRecord, at: number): string {
    const length = data.getUint16(at, true)
    return this.#book.unicode ? new TextReader(pieces, at + 2).text(length) : bytesAt(this.#book, data, at + 2, length)
  }

  #put({ row, column }: Place, text: string): void {
    this.#sheet.count()
    const cells = this.#cells.get(row)
    if (cells) cells.push([column, text])
    else this.#cells.set(row, [[column, text]])
  }

  #number(place: Place, value: number): void {
    const isDay = this.#book.days[place.format] === true
    this.#put(place, shownNumber(value, { isDay, from1904: this.#book.from1904 }))
  }

  /** Several numbers side by side. */
  #numbers(data: DataView): void {
    const { row, column } = placeOf(data)
    for (let at = 0; 4 + (at + 1) * 6 <= data.byteLength - 2; at += 1) {
      const format = data.getUint16(4 + at * 6, true)
      this.#number({ row, column: column + at, format }, packedNumber(data.getUint32(6 + at * 6, true)))
    }
  }

  #formula(data: DataView): void {
    const place = placeOf(data)
    if (data.getUint16(12, true) !== 0xffff) return this.#number(place, data.getFloat64(6, true))
    const kind = data.getUint8(6)
    if (kind === 0) this.#text = place
    else if (kind === 1 || kind === 2) this.#put(place, boolOrError(data.getUint8(8), kind - 1))
  }

  #merge(data: DataView): void {
    for (let at = 2; at + 8 <= data.byteLength; at += 8)
      this.#sheet.merge({
        firstRow: data.getUint16(at, true) + 1,
        lastRow: data.getUint16(at + 2, true) + 1,
        firstColumn: data.getUint16(at + 4, true),
        lastColumn: data.getUint16(at + 6, true),
      })
  }
}

const placeOf = (data: DataView): Place => ({
  row: data.getUint16(0, true),
  column: data.getUint16(2, true),
  format: data.getUint16(4, true),
})

const boolOrError = (value: number, isError: number) => (isError ? (errors.get(value) ?? '#N/A') : value ? 'x' : '')

/** A number in four bytes (MS-XLS, RkNumber): whole or the upper half of a double, as it is or a hundredfold. */
function packedNumber(packed: number): number {
  const bytes = new DataView(new ArrayBuffer(8))
  bytes.setUint32(4, packed & 0xfffffffc, true)
  const value = packed & 2 ? (packed | 0) >> 2 : bytes.getFloat64(0, true)
  return packed & 1 ? value / 100 : value
}
