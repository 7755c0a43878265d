import type { Paragraph, Table } from 'docx'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { balanced } from '../balance.ts'
import { widthOf } from '../faces.ts'
import { millimetresOf, pointsOf, textWidth, type Measures } from '../measures.ts'
import { placeAddressees } from '../place-addressees.ts'
import { stampHeight, stampWidths } from '../urgency.ts'
import { addressed, country, letterSubject, numberLine, placeLine } from '../wording.ts'
import { columns } from './columns.ts'
import { centered, paragraph, rule, stamp } from './paragraphs.ts'

/** Country or Party and issuer beside each other, number and day below them; then the type with its subject, or whom it is to. */
export function headOf(paper: OfficialPaper, sizes: Measures): (Paragraph | Table)[] {
  const left = sizes.leftColumn
  const right = textWidth(sizes) - left
  return [
    columns(
      [left, right],
      [
        [issuerCell(paper, sizes), countryCell(paper, sizes, right)],
        [numberCell(paper, sizes), placeCell(paper, sizes)],
      ],
    ),
    ...title(paper, sizes),
    ...addressees(paper, sizes),
  ]
}

function issuerCell({ parent, issuer }: OfficialPaper, sizes: Measures): Paragraph[] {
  const lines = balanced(issuer.toUpperCase(), {
    face: 'bold',
    size: sizes.issuer,
    width: pointsOf(sizes.leftColumn - 2),
  })
  const width = Math.max(...lines.map((line) => millimetresOf(widthOf(line, 'bold', sizes.issuer))))
  const below =
    sizes.form.belowIssuer === 'asterisk'
      ? paragraph('*', { size: sizes.issuer, align: 'center' })
      : rule({ length: width * 0.42, width: sizes.leftColumn, before: 2 })
  return [
    ...(parent === null ? [] : [paragraph(parent.toUpperCase(), { size: sizes.parent, align: 'center' })]),
    centered(lines, { size: sizes.issuer, bold: true }),
    below,
  ]
}

function countryCell({ side }: OfficialPaper, sizes: Measures, width: number): Paragraph[] {
  const { name, motto } = country(side)
  const last = motto === null ? widthOf(name, 'bold', sizes.country) : widthOf(motto, 'bold', sizes.motto)
  return [
    paragraph(name, { size: sizes.country, align: 'center', bold: true }),
    ...(motto === null ? [] : [paragraph(motto, { size: sizes.motto, align: 'center', bold: true })]),
    rule({ length: millimetresOf(last), width, before: 2 }),
  ]
}

function numberCell(paper: OfficialPaper, sizes: Measures): Paragraph[] {
  const { form, leftColumn } = sizes
  const { italic } = form.letterSubject
  const size = sizes.letterSubject
  const width = pointsOf(leftColumn - 4)
  const about = () => balanced(letterSubject(paper, form), { face: italic ? 'italic' : 'plain', size, width })
  return [
    paragraph(numberLine(paper), { size: sizes.number, align: 'center', before: 6 }),
    ...(paper.type === null ? [centered(about(), { size, before: 6, italic })] : []),
    ...urgency(paper, sizes),
  ]
}

function urgency({ urgency: mark }: OfficialPaper, { form, urgency: size, leftColumn }: Measures): Paragraph[] {
  if (mark === null) return []
  if (!form.framedUrgency) return [paragraph(mark, { size, align: 'center', bold: true, before: 6 })]
  return [stamp(mark, { size, before: 6, width: stampWidths[mark], height: stampHeight, column: leftColumn })]
}

function placeCell(paper: OfficialPaper, sizes: Measures): Paragraph[] {
  return [paragraph(placeLine(paper), { size: sizes.place, align: 'center', italic: true, before: 6 })]
}

function title({ type, subject }: OfficialPaper, sizes: Measures): Paragraph[] {
  if (type === null) return []
  const width = textWidth(sizes)
  const lines = balanced(subject, { face: 'bold', size: sizes.subject, width: pointsOf(width - 2) })
  const longest = Math.max(...lines.map((line) => millimetresOf(widthOf(line, 'bold', sizes.subject))))
  return [
    paragraph(type.toUpperCase(), { size: sizes.type, align: 'center', bold: true, before: 18 }),
    centered(lines, { size: sizes.subject, bold: true }),
    sizes.form.belowSubject === 'hyphens'
      ? paragraph('-----', { size: sizes.subject, align: 'center' })
      : rule({ length: Math.min(longest * 0.4, 60), width, before: 3 }),
  ]
}

/** One addressee on the line of "Kính gửi:"; several each on a line of its own, their dashes below the colon. */
function addressees(paper: OfficialPaper, sizes: Measures): Paragraph[] {
  const { word, names } = addressed(paper, sizes.form)
  if (names.length === 0) return []
  const { italic } = sizes.form.addressing
  const size = sizes.addressees
  if (names.length === 1) {
    const runs = [{ text: `${word}: `, ...(italic && { italic }) }, { text: names[0]! }]
    return [paragraph(runs, { size, align: 'center', before: 18, after: 12 })]
  }
  const { start, colon, dash } = placeAddressees({ word, names }, sizes)
  const [left, hanging] = [millimetresOf(colon + dash), millimetresOf(dash)]
  return [
    paragraph(`${word}:`, { size, italic, indent: { left: millimetresOf(start) }, before: 18 }),
    ...names.map((name, at) =>
      paragraph(`- ${name}`, { size, indent: { left, hanging }, after: at === names.length - 1 ? 12 : 0 }),
    ),
  ]
}
