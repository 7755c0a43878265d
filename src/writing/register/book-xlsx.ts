import { makeWorkbook, type CellLook, type Sheet, type SheetCell } from '../xlsx/workbook.ts'
import { columnWidths, dateLine, type RegisterBook } from './book.ts'

/** Millimetres of one unit of width in a workbook: a digit of the usual font. */
const unit = 1.9

/** The register as a workbook: a sheet for the cover, one for its lines with the head on each page and the place of the signatures. */
export function makeBookXlsx(book: RegisterBook): Uint8Array {
  return makeWorkbook([coverOf(book), linesOf(book)])
}

function coverOf({ superior, authority, title, cover }: RegisterBook): Sheet {
  const line = (text: string, look: CellLook): SheetCell[] => [{ text, look }]
  return {
    name: 'Bìa',
    widths: [130],
    rows: [
      line(superior?.toUpperCase() ?? '', 'bold'),
      line(authority.toUpperCase(), 'bold'),
      ...Array.from({ length: 6 }, () => line('', 'plain')),
      line(title.toUpperCase(), 'title'),
      ...cover.map((text) => line(text, 'bold')),
    ],
  }
}

function linesOf(book: RegisterBook): Sheet {
  const count = book.columns.length
  const row = (texts: readonly string[], look: (at: number) => CellLook) =>
    book.columns.map((_, at): SheetCell => ({ text: texts[at] ?? '', look: look(at) }))
  const boxed = (at: number): CellLook => (book.columns[at]?.align === 'center' ? 'centered' : 'boxed')
  const head = [
    row(
      book.columns.map(({ title }) => title),
      () => 'head',
    ),
    row(
      book.columns.map((_, at) => `(${at + 1})`),
      () => 'centered',
    ),
  ]
  const body = book.rows.map((texts) => row(texts, boxed))
  const half = Math.floor(count / 2)
  const [first = '', second = ''] = book.signing
  const across: NonNullable<Sheet['across']>[number][] = []
  const rows: SheetCell[][] = [...head, ...body, row([], () => 'plain')]
  const wide = (text: string) => {
    rows.push(row([text], () => 'plain'))
    across.push({ row: rows.length, from: 0, to: count - 1 })
  }
  const pair = (left: string, right: string, look: CellLook) => {
    rows.push(
      row(
        book.columns.map((_, at) => (at === 0 ? left : at === half ? right : '')),
        () => look,
      ),
    )
    across.push({ row: rows.length, from: 0, to: half - 1 }, { row: rows.length, from: half, to: count - 1 })
  }
  for (const sentence of book.closing) wide(sentence)
  pair('', dateLine(book), 'italic')
  pair(first.toUpperCase(), second.toUpperCase(), 'bold')
  pair('(Ký, ghi rõ họ tên)', '(Ký, ghi rõ họ tên)', 'italic')
  return {
    name: 'Sổ',
    widths: columnWidths(book).map((width) => Math.round((width / unit) * 10) / 10),
    rows,
    across,
    repeat: { first: 1, last: 2 },
  }
}
