import Pdf from 'pdfkit'
import { faceFile, type Face } from '../faces.ts'
import { pointsOf } from '../measures.ts'
import { setLines, type SetLine } from '../pdf/set-lines.ts'
import { lineHeight } from '../pdf/sheets.ts'
import { bookSheet, bookWidth, columnWidths, dateLine, type RegisterBook } from './book.ts'

type Doc = InstanceType<typeof Pdf>
type Cell = { lines: SetLine[]; x: number; width: number; align: 'left' | 'center' }

const { margin, body: size, head: headSize } = bookSheet
const left = pointsOf(margin.left)
const width = pointsOf(bookWidth)
const bottom = pointsOf(bookSheet.height - margin.bottom)
const pad = { x: 3, y: 2 }
/** Rows that are drawn before others of the program have their turn. */
const turn = 40

/** The register as a PDF, A4 across: the cover, its lines with the head on each page, and the place of the signatures. */
export async function makeBookPdf(book: RegisterBook): Promise<Uint8Array> {
  const info = { Title: book.title, Author: book.authority }
  const doc = new Pdf({ size: 'A4', layout: 'landscape', margin: 0, autoFirstPage: false, lang: 'vi-VN', info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => void doc.on('end', resolve).on('error', reject))
  drawCover(doc, book)
  await drawLines(doc, book)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

type Line = { face: Face; size: number; y: number; x?: number; width?: number; align?: 'center' | 'left' }

function write(
  doc: Doc,
  text: string,
  { face, size: letters, y, x = left, width: room = width, align = 'center' }: Line,
) {
  doc.font(faceFile(face)).fontSize(letters).text(text, x, y, { width: room, align })
}

function drawCover(doc: Doc, { superior, authority, title, cover }: RegisterBook): void {
  doc.addPage()
  doc
    .rect(left, pointsOf(margin.top), width, bottom - pointsOf(margin.top))
    .lineWidth(1)
    .stroke()
  let y = pointsOf(32)
  if (superior !== null) write(doc, superior.toUpperCase(), { face: 'plain', size: 14, y })
  y = superior === null ? y : doc.y + 2
  write(doc, authority.toUpperCase(), { face: 'bold', size: 14, y })
  const ruled = pointsOf(30)
  doc
    .moveTo(left + (width - ruled) / 2, doc.y + 4)
    .lineTo(left + (width + ruled) / 2, doc.y + 4)
    .lineWidth(0.7)
    .stroke()
  write(doc, title.toUpperCase(), { face: 'bold', size: 26, y: pointsOf(82) })
  y = doc.y + 14
  for (const line of cover) {
    write(doc, line, { face: 'plain', size: 14, y })
    y = doc.y + 6
  }
}

async function drawLines(doc: Doc, book: RegisterBook): Promise<void> {
  const widths = columnWidths(book).map(pointsOf)
  const places = widths.map((own, at) => ({
    x: left + widths.slice(0, at).reduce((sum, one) => sum + one, 0),
    width: own,
    align: book.columns[at]?.align ?? ('left' as const),
  }))
  const cells = (texts: readonly string[], look: { head?: boolean } = {}): Cell[] =>
    places.map((place, at) => ({
      ...place,
      align: look.head ? 'center' : place.align,
      lines: (texts[at] ?? '')
        .split('\n')
        .flatMap((text) => setLines([{ text }], { size, width: place.width - 2 * pad.x, bold: look.head ?? false })),
    }))
  const head = cells(
    book.columns.map(({ title }) => title),
    { head: true },
  )
  const numbers = places.map(numbered)
  let y = 0
  const page = () => {
    doc.addPage()
    numberPage(doc)
    y = drawRow(doc, numbers, drawRow(doc, head, pointsOf(margin.top)))
  }
  page()
  const end = roomOfEnd(book)
  for (const [at, row] of book.rows.entries()) {
    const drawn = cells(row)
    // The last row goes over to the next page with what ends the book: signatures never stand there alone.
    const below = at === book.rows.length - 1 ? end : 0
    if (y + heightOf(drawn) + below > bottom) page()
    y = drawRow(doc, drawn, y)
    if (at % turn === turn - 1) await new Promise((resolve) => setImmediate(resolve))
  }
  drawEnd(doc, book, y)
}

const numbered = (place: { x: number; width: number }, at: number): Cell => ({
  ...place,
  align: 'center',
  lines: setLines([{ text: `(${at + 1})` }], { size: size - 1, width: place.width, bold: false }),
})

const heightOf = (cells: readonly Cell[]) =>
  Math.max(1, ...cells.map(({ lines }) => lines.length)) * lineHeight(size) + 2 * pad.y

/** @returns where the next row begins */
function drawRow(doc: Doc, cells: readonly Cell[], y: number): number {
  const height = heightOf(cells)
  for (const { lines, x, width: own, align } of cells) {
    doc.rect(x, y, own, height).lineWidth(0.5).stroke()
    lines.forEach((line, at) => {
      const text = line.pieces.map((piece) => piece.text).join('')
      const face = line.pieces[0]?.face ?? 'plain'
      const free = own - 2 * pad.x - line.width
      const start = x + pad.x + (align === 'center' ? Math.max(0, free / 2) : 0)
      doc.font(faceFile(face)).fontSize(size)
      doc.text(text, start, y + pad.y + at * lineHeight(size), { lineBreak: false })
    })
  }
  return y + height
}

function numberPage(doc: Doc): void {
  const { count } = doc.bufferedPageRange()
  const page = doc.bufferedPageRange().start + count
  write(doc, String(page), { face: 'plain', size: headSize, y: pointsOf(10) })
}

/** What the closing sentences and the signatures take up, with the room to sign in. */
const roomOfEnd = ({ closing }: RegisterBook) => {
  const sentences = closing.map((text) => setLines([{ text }], { size: 12, width, bold: false }).length)
  return 8 + sentences.reduce((all, lines) => all + lines * lineHeight(12) + 3, 0) + pointsOf(53)
}

function drawEnd(doc: Doc, book: RegisterBook, from: number): void {
  let y = from + 8
  if (from + roomOfEnd(book) > bottom) {
    doc.addPage()
    numberPage(doc)
    y = pointsOf(margin.top)
  }
  for (const sentence of book.closing) {
    write(doc, sentence, { face: 'plain', size: 12, y, align: 'left' })
    y = doc.y + 3
  }
  const room = width / book.signing.length
  const x = left + width - room
  write(doc, dateLine(book), { face: 'italic', size: 12, y: y + 6, x, width: room })
  y = doc.y + 4
  book.signing.forEach((who, at) => {
    const place = { x: left + room * at, width: room }
    write(doc, who.toUpperCase(), { face: 'bold', size: 12, y, ...place })
    write(doc, '(Ký, ghi rõ họ tên)', { face: 'italic', size: 12, y: y + 16, ...place })
  })
}
