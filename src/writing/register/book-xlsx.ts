import { pointsOf } from '../measures.ts'
import { setLines } from '../pdf/set-lines.ts'
import { makeWorkbook, type CellLook, type Sheet, type SheetCell, type SheetRow } from '../xlsx/workbook.ts'
import { bookSheet, bookWidth, columnWidths, dateLine, type BookColumn, type RegisterBook } from './book.ts'

/** Millimetres of one unit of width in a workbook: a digit of the usual font. */
const unit = 1.9
/** Points of a line of the usual font, as office programs draw it, and what stays free above and below the lines of a row. */
const lineOf = 14
const free = 4
/** Millimetres that a cell keeps free at its sides, and what the letters of office programs are wider than ours. */
const sides = 2
const wider = 1.04

/** The register as a workbook: a sheet for the cover, one for its lines with the head on each page and the place of the signatures. */
export function makeBookXlsx(book: RegisterBook): Uint8Array {
  return makeWorkbook([coverOf(book), linesOf(book)])
}

function coverOf({ superior, authority, title, cover }: RegisterBook): Sheet {
  const line = (text: string, look: CellLook, height: number): SheetRow => ({ cells: [{ text, look }], height })
  return {
    name: 'Bìa',
    widths: [bookWidth / unit],
    rows: [
      line('', 'plain', 40),
      line(superior?.toUpperCase() ?? '', 'cover', 20),
      line(authority.toUpperCase(), 'cover-bold', 20),
      line('', 'plain', 120),
      line(title.toUpperCase(), 'title', 44),
      ...cover.map((text) => line(text, 'cover', 24)),
    ],
  }
}

function linesOf(book: RegisterBook): Sheet {
  const widths = columnWidths(book)
  const titles = book.columns.map(({ title }) => title)
  const row = (texts: readonly string[], look: (column: BookColumn) => CellLook): SheetRow => ({
    cells: book.columns.map((column, at) => cellOf(texts[at] ?? '', { column, look: look(column) })),
    height: Math.max(...widths.map((width, at) => heightOf(texts[at] ?? '', { width, bold: texts === titles }))),
  })
  const numbers = book.columns.map((_, at) => `(${at + 1})`)
  const lines = [
    row(titles, () => 'head'),
    row(numbers, () => 'head-number'),
    ...book.rows.map((texts) => row(texts, ({ align }) => (align === 'center' ? 'centered' : 'boxed'))),
  ]
  const end = endOf(book, { above: lines.length })
  return {
    name: 'Sổ',
    widths: widths.map((width) => Math.round((width / unit) * 10) / 10),
    rows: [...lines, ...end.rows],
    across: end.across,
    repeat: { first: 1, last: 2 },
  }
}

/** A day or a number is kept as one, so that the sheet can be sorted by it; a gap of several serials is neither. */
function cellOf(text: string, { column, look }: { column: BookColumn; look: CellLook }): SheetCell {
  const [, day, month, year] = column.holds === 'day' ? (/^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? []) : []
  if (year !== undefined) return { text, look: 'day', value: dayNumber(Number(year), Number(month), Number(day)) }
  if (column.holds === 'number' && /^\d{1,9}$/.test(text)) return { text, look, value: Number(text) }
  return { text, look }
}

/** Days since 30/12/1899, as workbooks count them from March 1900 on. */
const dayNumber = (year: number, month: number, day: number) =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000)

/** Office programs do not all make a row as high as its text: what is not given is cut. */
function heightOf(text: string, { width, bold = false }: { width: number; bold?: boolean }): number {
  const room = { size: bookSheet.body, width: pointsOf(width - sides) / wider, bold }
  const lines = text.split('\n').reduce((all, one) => all + setLines([{ text: one }], room).length, 0)
  return lines * lineOf + free
}

/** Closing sentences over the whole width, then the signatures beside each other, with room to sign. */
function endOf(
  { columns, ...book }: RegisterBook,
  { above }: { above: number },
): Required<Pick<Sheet, 'rows' | 'across'>> {
  const last = columns.length - 1
  const half = Math.ceil(columns.length / 2)
  const [first = '', second = ''] = book.signing
  const sentences = book.closing.map((text) => ({ text, height: heightOf(text, { width: bookWidth }) }))
  const pairs: { texts: readonly [string, string]; look: CellLook; height: number }[] = [
    { texts: ['', dateLine(book)], look: 'italic', height: 26 },
    { texts: [first.toUpperCase(), second.toUpperCase()], look: 'bold', height: 18 },
    { texts: ['(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)'], look: 'italic', height: 18 },
    { texts: ['', ''], look: 'plain', height: 70 },
  ]
  const rows: SheetRow[] = [
    { cells: [{ text: '', look: 'plain' }], height: 10 },
    ...sentences.map(({ text, height }): SheetRow => ({ cells: [{ text, look: 'plain' }], height })),
    ...pairs.map(({ texts, look, height }): SheetRow => ({
      cells: columns.map((_, at) => ({ text: at === 0 ? texts[0] : at === half ? texts[1] : '', look })),
      height,
    })),
  ]
  const across = [
    ...sentences.map((_, at) => ({ row: above + 2 + at, from: 0, to: last })),
    ...pairs.flatMap((_, at) => {
      const row = above + 2 + sentences.length + at
      return [
        { row, from: 0, to: half - 1 },
        { row, from: half, to: last },
      ]
    }),
  ]
  return { rows, across }
}
