import { Unreadable } from '../../unreadable.ts'
import { isDayFormat, showsDays } from '../cell-value.ts'
import { damaged } from '../../archive/unzip.ts'
import { tooLarge } from '../inflate-part.ts'
import { tableLimits } from '../table-file.ts'
import { recordsOf, TextReader, type XlsRecord } from './records.ts'

/** What the sheets of a workbook of Excel 95 to 2003 share. */
export type XlsBook = {
  /** From Excel 97 on letters are Unicode; before, they are bytes of a code page. */
  unicode: boolean
  codePage: number
  from1904: boolean
  sheets: { name: string; at: number }[]
  strings: string[]
  /** By format of a cell: whether its numbers are shown as days. */
  days: boolean[]
}

const types = {
  begin: 0x809,
  end: 0x0a,
  locked: 0x2f,
  codePage: 0x42,
  from1904: 0x22,
  sheet: 0x85,
  format: 0x41e,
  cellFormat: 0xe0,
  strings: 0xfc,
}

/** The first part of the stream, which tells of the whole. @throws Unreadable where it is locked, damaged or too old */
export function readXlsBook(stream: Uint8Array): XlsBook {
  const book: XlsBook = { unicode: true, codePage: 1252, from1904: false, sheets: [], strings: [], days: [] }
  const hidden: XlsBook['sheets'] = []
  const formats = new Map<number, boolean>()
  let begun = false
  for (const record of recordsOf(stream)) {
    const { type, data } = record
    if (type === types.begin) {
      begun = true
      const version = data.getUint16(0, true)
      if (version !== 0x600 && version !== 0x500) throw tooOld()
      book.unicode = version === 0x600
    } else if (!begun) throw damaged()
    else if (type === types.locked) throw locked()
    else if (type === types.codePage) book.codePage = data.getUint16(0, true)
    else if (type === types.from1904) book.from1904 = data.getUint16(0, true) === 1
    else if (type === types.sheet) addSheet(book, hidden, record)
    else if (type === types.format) formats.set(data.getUint16(0, true), showsDays(formatOf(book, record)))
    else if (type === types.cellFormat) {
      const id = data.getUint16(2, true)
      book.days.push(formats.get(id) ?? isDayFormat(id))
    } else if (type === types.strings) book.strings = readStrings(record)
    else if (type === types.end) break
  }
  if (book.sheets.length === 0) book.sheets = hidden
  return book
}

/** Of charts and macros there is nothing to read. */
function addSheet(book: XlsBook, hidden: XlsBook['sheets'], { data, pieces }: XlsRecord): void {
  if (data.getUint8(5) !== 0 || book.sheets.length >= 200) return
  const length = data.getUint8(6)
  const name = book.unicode ? new TextReader(pieces, 7).text(length) : bytesAt(book, data, 7, length)
  const into = data.getUint8(4) % 4 === 0 ? book.sheets : hidden
  into.push({ name: name.slice(0, 100), at: data.getUint32(0, true) })
}

const formatOf = (book: XlsBook, { data, pieces }: XlsRecord) =>
  book.unicode ? new TextReader(pieces, 4).text(data.getUint16(2, true)) : bytesAt(book, data, 3, data.getUint8(2))

function readStrings({ data, pieces }: XlsRecord): string[] {
  const count = data.getUint32(4, true)
  const reader = new TextReader(pieces, 8)
  const strings: string[] = []
  let letters = 0
  while (strings.length < count && !reader.done) {
    const text = reader.text(reader.number(2))
    letters += text.length
    if (letters > tableLimits.letters) throw tooLarge()
    strings.push(text)
  }
  return strings
}

/** Letters of before Unicode, in the code page of the file. */
export function bytesAt({ codePage }: XlsBook, data: DataView, at: number, length: number): string {
  if (at + length > data.byteLength) throw damaged()
  const bytes = new Uint8Array(data.buffer, data.byteOffset + at, length)
  return new TextDecoder(codePage === 1258 ? 'windows-1258' : 'windows-1252').decode(bytes)
}

export const locked = () =>
  new Unreadable('locked', 'Tệp có mật khẩu. Hãy mở bằng Excel hoặc LibreOffice rồi lưu một bản không mật khẩu.')
const tooOld = () =>
  new Unreadable('unknown-kind', 'Tệp .xls này của Excel trước năm 1995. Hãy mở bằng LibreOffice rồi lưu thành .xlsx.')
