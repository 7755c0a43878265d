import type { OfficialPaper, Run } from '#kernel/official-paper.ts'
import { balanced } from '../balance.ts'
import { widthOf, type Face } from '../faces.ts'
import { pointsOf, textWidth, type Measures } from '../measures.ts'
import { placeAddressees } from '../place-addressees.ts'
import { stampHeight, stampRed, stampWidths } from '../urgency.ts'
import { addressed, country, letterSubject, numberLine, placeLine } from '../wording.ts'
import { setLines } from './set-lines.ts'
import { lineHeight, type Align, type Sheets } from './sheets.ts'

/** `within`: where lines are broken, if before the width of the column. */
type Column = { x: number; y: number; width: number; within?: number }
type Look = { size: number; face: Face }

/** Draws a centered text in a column, in even lines; answers the widest line and moves the column down. */
export function center(sheets: Sheets, column: Column, text: string, { size, face }: Look): number {
  const lines = balanced(text, { face, size, width: column.within ?? column.width })
  for (const line of lines) {
    const [set] = setLines([{ text: line }], { size, width: column.width + 1, ...styleOf(face) })
    if (set) sheets.line(set, { ...column, size, align: 'center' })
    column.y += lineHeight(size)
  }
  return Math.max(0, ...lines.map((line) => widthOf(line, face, size)))
}

const styleOf = (face: Face) => ({ bold: face.startsWith('bold'), italic: face.endsWith('italic') })

/** What a rule takes, in points. */
const ruled = 7.8

function ruleIn(sheets: Sheets, column: Column, length: number): void {
  sheets.rule({ x: column.x + (column.width - length) / 2, y: column.y + 2.5, length })
  column.y += ruled
}

export function drawHead(sheets: Sheets, paper: OfficialPaper, sizes: Measures): void {
  const left: Column = { x: sheets.left, y: sheets.y, width: pointsOf(sizes.leftColumn) }
  const right = {
    x: sheets.left + pointsOf(sizes.leftColumn),
    y: sheets.y,
    width: pointsOf(textWidth(sizes) - sizes.leftColumn),
  }
  drawIssuer(sheets, left, paper, sizes)
  drawCountry(sheets, right, paper, sizes)
  left.y = right.y = Math.max(left.y, right.y) + 6
  center(sheets, left, numberLine(paper), { size: sizes.number, face: 'plain' })
  center(sheets, right, placeLine(paper), { size: sizes.place, face: 'italic' })
  if (paper.type === null) {
    left.y += 6
    const face = sizes.form.letterSubject.italic ? 'italic' : 'plain'
    left.within = pointsOf(sizes.leftColumn - 4)
    center(sheets, left, letterSubject(paper, sizes.form), { size: sizes.letterSubject, face })
  }
  if (paper.urgency !== null) drawUrgency(sheets, left, paper.urgency, sizes)
  sheets.y = Math.max(left.y, right.y)
  drawTitle(sheets, paper, sizes)
  drawAddressees(sheets, paper, sizes)
}

/** In a red frame as a stamp would be, where its form has the stamps of the decree; elsewhere in bold letters. */
function drawUrgency(sheets: Sheets, column: Column, mark: Urgency, { form, urgency: size }: Measures): void {
  column.y += 6
  if (!form.framedUrgency) return void center(sheets, column, mark, { size, face: 'bold' })
  const [width, height] = [pointsOf(stampWidths[mark]), pointsOf(stampHeight)]
  const colour = `#${stampRed}`
  sheets.box({ x: column.x + (column.width - width) / 2, y: column.y, width, height, colour })
  const [set] = setLines([{ text: mark, bold: true }], { size, width: column.width })
  const y = column.y + (height - lineHeight(size)) / 2
  if (set) sheets.line(set, { ...column, y, size, align: 'center', colour })
  column.y += height
}

type Urgency = NonNullable<OfficialPaper['urgency']>

function drawIssuer(sheets: Sheets, column: Column, { parent, issuer }: OfficialPaper, sizes: Measures): void {
  if (parent !== null) center(sheets, column, parent.toUpperCase(), { size: sizes.parent, face: 'plain' })
  column.within = pointsOf(sizes.leftColumn - 2)
  const width = center(sheets, column, issuer.toUpperCase(), { size: sizes.issuer, face: 'bold' })
  if (sizes.form.belowIssuer === 'asterisk') center(sheets, column, '*', { size: sizes.issuer, face: 'plain' })
  else ruleIn(sheets, column, width * 0.42)
}

function drawCountry(sheets: Sheets, column: Column, { side }: OfficialPaper, sizes: Measures): void {
  const { name, motto } = country(side)
  let width = center(sheets, column, name, { size: sizes.country, face: 'bold' })
  if (motto !== null) width = center(sheets, column, motto, { size: sizes.motto, face: 'bold' })
  ruleIn(sheets, column, width)
}

function drawTitle(sheets: Sheets, { type, subject }: OfficialPaper, sizes: Measures): void {
  if (type === null) return
  const column = { x: sheets.left, y: sheets.y + 18, width: sheets.width }
  center(sheets, column, type.toUpperCase(), { size: sizes.type, face: 'bold' })
  const width = center(sheets, column, subject, { size: sizes.subject, face: 'bold' })
  if (sizes.form.belowSubject === 'hyphens') center(sheets, column, '-----', { size: sizes.subject, face: 'plain' })
  else ruleIn(sheets, column, Math.min(width * 0.4, pointsOf(60)))
  sheets.y = column.y
}

/** One addressee on the line of "Kính gửi:"; several each on a line of its own, their dashes below the colon. */
function drawAddressees(sheets: Sheets, paper: OfficialPaper, sizes: Measures): void {
  const { word, names } = addressed(paper, sizes.form)
  if (names.length === 0) return
  const { italic } = sizes.form.addressing
  const size = sizes.addressees
  const put = (runs: readonly Run[], { indent, align }: { indent: number; align: Align }) => {
    const width = sheets.width - indent
    for (const line of setLines(runs, { size, width })) {
      sheets.need(lineHeight(size))
      sheets.line(line, { x: sheets.left + indent, y: sheets.y, width, size, align })
      sheets.y += lineHeight(size)
    }
  }
  sheets.y += 18
  const said = { text: names.length === 1 ? `${word}: ` : `${word}:`, ...(italic && { italic }) }
  if (names.length === 1) put([said, { text: names[0]! }], { indent: 0, align: 'center' })
  else {
    const { start, colon, dash } = placeAddressees({ word, names }, sizes)
    put([said], { indent: start, align: 'left' })
    for (const name of names) {
      const [mark] = setLines([{ text: '-' }], { size, width: dash })
      sheets.need(lineHeight(size))
      if (mark) sheets.line(mark, { x: sheets.left + colon, y: sheets.y, width: dash, size, align: 'left' })
      put([{ text: name }], { indent: colon + dash, align: 'left' })
    }
  }
  sheets.y += 12 - sizes.paragraphGap
}
