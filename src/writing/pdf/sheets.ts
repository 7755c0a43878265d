import type Pdf from 'pdfkit'
import { faceFile } from '../faces.ts'
import { numberFromEdge, pointsOf, sheet, textWidth, type Measures, type Spacing } from '../measures.ts'
import type { Piece, SetLine } from './set-lines.ts'

export type Align = 'left' | 'center' | 'right' | 'justify'
type At = { x: number; y: number; width: number; size: number; align: Align; colour?: string }

/** From line to line of Times New Roman in that size, single where nothing else is asked. */
export const lineHeight = (size: number, spacing: Spacing = { lines: 1 }) =>
  'lines' in spacing ? size * 1.149 * spacing.lines : spacing.points

/** What lies above the letters of a line set to points, whose foot then stands at four fifths of it, as Word has it. */
export const leadOf = (size: number, spacing: Spacing) =>
  'points' in spacing ? spacing.points * 0.8 - size * 0.933 : 0

/** The pages of one paper with a place on them: `y` in points from the top, going down as things are drawn. */
export type Sheets = {
  readonly left: number
  readonly width: number
  y: number
  /** Goes to the next page where so much does not fit on this one. */
  need(height: number): void
  /** Goes down so much, but for the top of a page, where no gap is. */
  gap(height: number): void
  /** How many there are so far. */
  pages(): number
  /** What fits on this page still. */
  room(): number
  line(set: SetLine, at: At): void
  rule(from: { x: number; y: number; length: number }): void
  box(at: { x: number; y: number; width: number; height: number; colour?: string }): void
  picture(png: Uint8Array, at: { x: number; y: number; width: number; height: number }): void
}

export function openSheets(doc: InstanceType<typeof Pdf>, sizes: Measures): Sheets {
  const { margin } = sizes
  const top = pointsOf(margin.top)
  const bottom = pointsOf(sheet.height - margin.bottom)
  let pages = 0
  const turn = () => {
    doc.addPage()
    pages++
    if (pages > 1) number(doc, pages, sizes)
    sheets.y = top
  }
  const sheets: Sheets = {
    left: pointsOf(margin.left),
    width: pointsOf(textWidth(sizes)),
    y: 0,
    pages: () => pages,
    room: () => bottom - sheets.y,
    need: (height) => {
      if (sheets.y + height > bottom + 0.5) turn()
    },
    gap: (height) => {
      if (sheets.y > top) sheets.y += height
    },
    line: (set, at) => draw(doc, set, at),
    rule: ({ x, y, length }) =>
      void doc
        .moveTo(x, y)
        .lineTo(x + length, y)
        .lineWidth(0.7)
        .stroke(),
    box: ({ x, y, width, height, colour = 'black' }) =>
      void doc.rect(x, y, width, height).lineWidth(0.5).strokeColor(colour).stroke().strokeColor('black'),
    picture: (png, { x, y, width, height }) => void doc.image(Buffer.from(png), x, y, { width, height }),
  }
  turn()
  return sheets
}

/** From the second page on, in the middle of the upper margin. */
function number(doc: InstanceType<typeof Pdf>, page: number, { pageNumber, margin }: Measures): void {
  const at = { width: pointsOf(sheet.width - margin.left - margin.right), align: 'center', lineBreak: false } as const
  doc
    .font(faceFile('plain'))
    .fontSize(pageNumber)
    .text(String(page), pointsOf(margin.left), pointsOf(numberFromEdge), at)
}

/**
 * What is added to each blank of a line so that it fills its width: at most half a letter's height. A line that a long number of a paper
 * leaves short ends before the edge, rather than be torn.
 */
export function blankBetween(
  { pieces, width, indent, last }: SetLine,
  at: Pick<At, 'width' | 'size' | 'align'>,
): number {
  const gaps = pieces.filter((piece) => piece.text === ' ').length
  if (at.align !== 'justify' || last || gaps === 0) return 0
  return Math.min((at.width - indent - width) / gaps, at.size / 2)
}

function draw(doc: InstanceType<typeof Pdf>, set: SetLine, at: At): void {
  const { pieces, width, indent } = set
  const free = at.width - indent - width
  const wordSpacing = blankBetween(set, at)
  doc.fillColor(at.colour ?? 'black')
  let x = at.x + indent + (at.align === 'center' ? free / 2 : at.align === 'right' ? free : 0)
  for (let from = 0; from < pieces.length;) {
    const face = pieces[from]!.face
    let to = from
    while (pieces[to]?.face === face) to++
    const together = pieces.slice(from, to)
    const lead = together.findIndex((piece) => piece.text !== ' ')
    const text = together.map((piece) => piece.text).join('')
    // The blanks before the first word are walked over: with `wordSpacing` they would not be set.
    const begin = x + widthOf(together.slice(0, Math.max(lead, 0)), wordSpacing)
    doc.font(faceFile(face)).fontSize(at.size).text(text.trimStart(), begin, at.y, { lineBreak: false, wordSpacing })
    x += widthOf(together, wordSpacing)
    from = to
  }
}

/** How wide pieces are, each blank widened by so much. */
const widthOf = (pieces: readonly Piece[], wordSpacing: number) =>
  pieces.reduce((sum, piece) => sum + piece.width + (piece.text === ' ' ? wordSpacing : 0), 0)
