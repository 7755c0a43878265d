import {
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
} from 'docx'
import { bare, columns } from '../docx/columns.ts'
import { paragraph, rule, twipsOfMm } from '../docx/paragraphs.ts'
import { bookSheet, bookWidth, columnWidths, dateLine, type RegisterBook } from './book.ts'

const { margin, body, head } = bookSheet

/** The register as a Word file, A4 across: the cover, its lines with the head on each page, and the place of the signatures. */
export async function makeBookDocx(book: RegisterBook): Promise<Uint8Array> {
  const page = {
    // The library turns the sheet by itself.
    size: {
      width: twipsOfMm(bookSheet.height),
      height: twipsOfMm(bookSheet.width),
      orientation: PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twipsOfMm(margin.top),
      bottom: twipsOfMm(margin.bottom),
      left: twipsOfMm(margin.left),
      right: twipsOfMm(margin.right),
      header: twipsOfMm(10),
    },
  }
  const number = new TextRun({ children: [PageNumber.CURRENT], size: head * 2 })
  const header = new Header({ children: [new Paragraph({ alignment: 'center', children: [number] })] })
  const lines: ISectionOptions = {
    properties: { page, type: SectionType.NEXT_PAGE },
    headers: { default: header },
    // Without a paragraph before the table LibreOffice would begin it on the page of the cover.
    children: [paragraph('', { size: 1 }), tableOf(book)],
  }
  const document = new Document({
    title: book.title,
    creator: book.authority,
    styles: { default: { document: { run: { font: 'Times New Roman', language: { value: 'vi-VN' } } } } },
    sections: [
      { properties: { page }, headers: { default: new Header({ children: [] }) }, children: coverOf(book) },
      lines,
    ],
  })
  return Packer.toBuffer(document)
}

function coverOf({ superior, authority, title, cover }: RegisterBook): Paragraph[] {
  return [
    ...(superior === null ? [] : [paragraph(superior.toUpperCase(), { size: 14, align: 'center', before: 30 })]),
    paragraph(authority.toUpperCase(), { size: 14, align: 'center', bold: true, before: superior === null ? 30 : 2 }),
    rule({ length: 30, width: bookWidth, before: 4 }),
    paragraph(title.toUpperCase(), { size: 26, align: 'center', bold: true, before: 120, after: 14 }),
    ...cover.map((line) => paragraph(line, { size: 14, align: 'center', before: 6 })),
  ]
}

/**
 * The lines of the book, and what ends it in their last row: LibreOffice keeps no row of a table together with what follows it,
 * only what stands in one row. So the last line stands in that row too, as a table of its own with the same columns:
 * signatures never stand alone on a page.
 */
function tableOf(book: RegisterBook): Table {
  const cell = cellsOf(book)
  const heads = book.columns.map(({ title }, at) => cell(title, at, { bold: true, center: true }))
  const numbers = book.columns.map((_, at) => cell(`(${at + 1})`, at, { center: true }))
  const lines = book.rows.map((row) => lineOf(book.columns.map((_, at) => cell(row[at] ?? '', at))))
  const last = lines.at(-1)
  const end = new TableCell({
    columnSpan: book.columns.length,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    borders: { ...bare, top: { style: BorderStyle.SINGLE, size: 4, color: 'auto' } },
    children: [...(last ? [gridOf(book, [last])] : []), ...endOf(book)],
  })
  return gridOf(book, [
    new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
    new TableRow({ tableHeader: true, cantSplit: true, children: numbers }),
    ...lines.slice(0, -1),
    lineOf([end]),
  ])
}

const lineOf = (children: TableCell[]) => new TableRow({ cantSplit: true, children })

function gridOf(book: RegisterBook, rows: TableRow[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(bookWidth), type: WidthType.DXA },
    columnWidths: columnWidths(book).map(twipsOfMm),
    rows,
  })
}

function cellsOf(book: RegisterBook) {
  const widths = columnWidths(book).map(twipsOfMm)
  return (text: string, at: number, look: { bold?: boolean; center?: boolean } = {}) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
      verticalAlign: look.center ? VerticalAlign.CENTER : VerticalAlign.TOP,
      children: text.split('\n').map((line) =>
        paragraph(line, {
          size: body,
          bold: look.bold ?? false,
          align: look.center ? 'center' : (book.columns[at]?.align ?? 'left'),
        }),
      ),
    })
}

/** Closing sentences, then the signatures beside each other. */
function endOf(book: RegisterBook): (Paragraph | Table)[] {
  const half = bookWidth / 2
  const sign = (who: string, above: string) => [
    paragraph(above, { size: 12, align: 'center', italic: true }),
    paragraph(who.toUpperCase(), { size: 12, align: 'center', bold: true }),
    paragraph('(Ký, ghi rõ họ tên)', { size: 12, align: 'center', italic: true, after: 70 }),
  ]
  const [first = '', second = ''] = book.signing
  return [
    ...book.closing.map((text) => paragraph(text, { size: 12, before: 6 })),
    paragraph('', { size: 6 }),
    columns([half, half], [[sign(first, ''), sign(second, dateLine(book))]]),
    // A cell must end with a paragraph.
    paragraph('', { size: 1 }),
  ]
}
