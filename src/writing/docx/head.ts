import type { Paragraph, Table } from 'docx'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { balanced } from '../balance.ts'
import { widthOf } from '../faces.ts'
import { pointsOf, textWidth, type Measures } from '../measures.ts'
import { country, letterSubject, numberLine, placeLine } from '../wording.ts'
import { columns } from './columns.ts'
import { centered, paragraph, rule } from './paragraphs.ts'

const millimetresOf = (points: number) => (points * 25.4) / 72

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
    ...(paper.type === null ? addressees(paper, sizes) : [...title(paper, sizes), ...addressees(paper, sizes)]),
  ]
}

function issuerCell({ side, parent, issuer }: OfficialPaper, sizes: Measures): Paragraph[] {
  const lines = balanced(issuer.toUpperCase(), {
    face: 'bold',
    size: sizes.issuer,
    width: pointsOf(sizes.leftColumn - 2),
  })
  const width = Math.max(...lines.map((line) => millimetresOf(widthOf(line, 'bold', sizes.issuer))))
  const below =
    side === 'party'
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
  const number = paragraph(numberLine(paper), { size: sizes.number, align: 'center', before: 6 })
  if (paper.type !== null) return [number]
  const italic = paper.side === 'party'
  const set = {
    face: italic ? 'italic' : 'plain',
    size: sizes.letterSubject,
    width: pointsOf(sizes.leftColumn - 4),
  } as const
  return [number, centered(balanced(letterSubject(paper), set), { size: sizes.letterSubject, before: 6, italic })]
}

function placeCell(paper: OfficialPaper, sizes: Measures): Paragraph[] {
  return [paragraph(placeLine(paper), { size: sizes.place, align: 'center', italic: true, before: 6 })]
}

function title({ type, subject }: OfficialPaper, sizes: Measures): Paragraph[] {
  const width = textWidth(sizes)
  const lines = balanced(subject, { face: 'bold', size: sizes.subject, width: pointsOf(width - 2) })
  const longest = Math.max(...lines.map((line) => millimetresOf(widthOf(line, 'bold', sizes.subject))))
  return [
    paragraph((type ?? '').toUpperCase(), { size: sizes.type, align: 'center', bold: true, before: 18 }),
    centered(lines, { size: sizes.subject, bold: true }),
    rule({ length: Math.min(longest * 0.4, 60), width, before: 3 }),
  ]
}

/** One addressee on the line of "Kính gửi:"; several each on a line of its own, their dashes below the colon. */
function addressees({ side, addressees: to }: OfficialPaper, sizes: Measures): Paragraph[] {
  const look = { size: sizes.body, italic: side === 'party' }
  if (to.length === 0) return []
  if (to.length === 1) {
    return [paragraph(`Kính gửi: ${to[0]}`, { ...look, align: 'center', before: 18, after: 12 })]
  }
  const colon = 25 + millimetresOf(widthOf('Kính gửi', 'plain', sizes.body))
  const items = to.map((one, index) => `- ${one.replace(/[\s;.]+$/u, '')}${index === to.length - 1 ? '.' : ';'}`)
  return [
    paragraph('Kính gửi:', { ...look, indent: { left: 25 }, before: 18 }),
    ...items.map((item, index) =>
      paragraph(item, { ...look, indent: { left: colon + 3, hanging: 3 }, after: index === to.length - 1 ? 12 : 0 }),
    ),
  ]
}
