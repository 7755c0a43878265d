import type { OfficialPaper } from '#kernel/official-paper.ts'
import { balanced } from '../balance.ts'
import { widthOf, type Face } from '../faces.ts'
import { pointsOf, textWidth, type Measures } from '../measures.ts'
import { country, letterSubject, numberLine, placeLine } from '../wording.ts'
import { setLines } from './set-lines.ts'
import { lineHeight, type Sheets } from './sheets.ts'

type Column = { x: number; y: number; width: number }
type Look = { size: number; face: Face }

/** Draws a centered text in a column, in even lines; answers the widest line and moves the column down. */
export function center(sheets: Sheets, column: Column, text: string, { size, face }: Look): number {
  const lines = balanced(text, { face, size, width: column.width })
  for (const line of lines) {
    const [set] = setLines([{ text: line }], { size, width: column.width + 1, ...styleOf(face) })
    if (set) sheets.line(set, { ...column, size, align: 'center' })
    column.y += lineHeight(size)
  }
  return Math.max(0, ...lines.map((line) => widthOf(line, face, size)))
}

const styleOf = (face: Face) => ({ bold: face.startsWith('bold'), italic: face.endsWith('italic') })

const ruleIn = (sheets: Sheets, { x, y, width }: Column, length: number) =>
  sheets.rule({ x: x + (width - length) / 2, y: y + 2.5, length })

export function drawHead(sheets: Sheets, paper: OfficialPaper, sizes: Measures): void {
  const left = { x: sheets.left, y: sheets.y, width: pointsOf(sizes.leftColumn - 1) }
  const right = {
    x: sheets.left + pointsOf(sizes.leftColumn),
    y: sheets.y,
    width: pointsOf(textWidth(sizes) - sizes.leftColumn),
  }
  drawIssuer(sheets, left, paper, sizes)
  drawCountry(sheets, right, paper, sizes)
  left.y = right.y = Math.max(left.y, right.y) + 10
  center(sheets, left, numberLine(paper), { size: sizes.number, face: 'plain' })
  center(sheets, right, placeLine(paper), { size: sizes.place, face: 'italic' })
  if (paper.type === null) {
    left.y += 6
    const face = paper.side === 'party' ? 'italic' : 'plain'
    center(sheets, left, letterSubject(paper), { size: sizes.letterSubject, face })
  }
  sheets.y = Math.max(left.y, right.y)
  if (paper.type !== null) drawTitle(sheets, paper, sizes)
  drawAddressees(sheets, paper, sizes)
}

function drawIssuer(sheets: Sheets, column: Column, { side, parent, issuer }: OfficialPaper, sizes: Measures): void {
  if (parent !== null) center(sheets, column, parent.toUpperCase(), { size: sizes.parent, face: 'plain' })
  const width = center(sheets, column, issuer.toUpperCase(), { size: sizes.issuer, face: 'bold' })
  if (side === 'party') center(sheets, column, '*', { size: sizes.issuer, face: 'plain' })
  else ruleIn(sheets, column, width * 0.42)
}

function drawCountry(sheets: Sheets, column: Column, { side }: OfficialPaper, sizes: Measures): void {
  const { name, motto } = country(side)
  let width = center(sheets, column, name, { size: sizes.country, face: 'bold' })
  if (motto !== null) width = center(sheets, column, motto, { size: sizes.motto, face: 'bold' })
  ruleIn(sheets, column, width)
}

function drawTitle(sheets: Sheets, { type, subject }: OfficialPaper, sizes: Measures): void {
  const column = { x: sheets.left, y: sheets.y + 18, width: sheets.width }
  center(sheets, column, (type ?? '').toUpperCase(), { size: sizes.type, face: 'bold' })
  const width = center(sheets, column, subject, { size: sizes.subject, face: 'bold' })
  ruleIn(sheets, column, Math.min(width * 0.4, pointsOf(60)))
  sheets.y = column.y + 8
}

/** One addressee on the line of "Kính gửi:"; several each on a line of its own, their dashes below the colon. */
function drawAddressees(sheets: Sheets, { side, addressees: to }: OfficialPaper, sizes: Measures): void {
  if (to.length === 0) return
  const size = sizes.body
  const italic = side === 'party'
  sheets.y += 14
  if (to.length === 1) {
    const column = { x: sheets.left, y: sheets.y, width: sheets.width }
    center(sheets, column, `Kính gửi: ${to[0]}`, { size, face: italic ? 'italic' : 'plain' })
    sheets.y = column.y + 8
    return
  }
  const start = pointsOf(25)
  const colon = start + widthOf('Kính gửi', 'plain', size)
  const put = (text: string, indent: number) => {
    const width = sheets.width - indent
    for (const line of setLines([{ text }], { size, width, italic })) {
      sheets.need(lineHeight(size))
      sheets.line(line, { x: sheets.left + indent, y: sheets.y, width, size, align: 'left' })
      sheets.y += lineHeight(size)
    }
  }
  put('Kính gửi:', start)
  to.forEach((one, at) => put(`- ${one.replace(/[\s;.]+$/u, '')}${at === to.length - 1 ? '.' : ';'}`, colon))
  sheets.y += 8
}
