import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Chance } from '../chance.ts'
import type { Block, MadePaper } from '../made-paper.ts'

type Way = {
  /** Dashes are Word's own bullets, which are not in the text. */
  bullets: boolean
  /** Addressees stand in a table, as some offices lay them out. */
  numbersInHeader: boolean
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** A Word file as an office writes it: head and foot in tables without borders. */
export async function renderWord(paper: MadePaper, chance: Chance): Promise<Uint8Array> {
  const way: Way = { bullets: chance.maybe(0.3), numbersInHeader: chance.maybe(0.7) }
  const notes = paper.body.flatMap((block) => (block.kind === 'noted' ? [block] : []))
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'dash',
          levels: [{ level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT }],
        },
      ],
    },
    footnotes: Object.fromEntries(notes.map(({ mark, note }) => [String(mark), { children: [line(note)] }])),
    sections: [
      {
        properties: { titlePage: true },
        ...(way.numbersInHeader
          ? { headers: { default: new Header({ children: [pageNumber] }) } }
          : { footers: { default: new Footer({ children: [pageNumber] }) } }),
        children: [
          sideBySide(leftHead(paper), rightHead(paper)),
          ...titleOf(paper),
          ...paper.addressees.map((text) => line(text, { indent: 1400 })),
          ...paper.body.flatMap((block) => blockOf(block, way)),
          sideBySide(
            paper.foot.recipients.map((text, at) => line(text, { size: 22, italics: at === 0, bold: at === 0 })),
            signatureOf(paper),
          ),
          ...paper.appendix.flatMap((block) => blockOf(block, way)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Look = { bold?: boolean; italics?: boolean; size?: number; indent?: number; centre?: boolean }

function line(text: string, { indent, centre, ...look }: Look = {}): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text, font: 'Times New Roman', size: 28, ...look })],
    ...(indent && { indent: { left: indent } }),
    ...(centre && { alignment: AlignmentType.CENTER }),
  })
}

function leftHead({ head, layout }: MadePaper): Paragraph[] {
  return [
    ...head.parent.map((text) => line(text, { size: 24, centre: true })),
    ...head.issuer.map((text) => line(text, { size: 24, bold: true, centre: true })),
    ...(layout === 'party' ? [line('*', { centre: true })] : []),
    line(head.number, { size: 26, centre: true }),
    ...(head.subject.length > 0 ? [line(head.subject.join(' '), { size: 24, centre: true })] : []),
    ...head.marks.map((text) => line(text, { bold: true, centre: true })),
  ]
}

function rightHead({ head }: MadePaper): Paragraph[] {
  return [
    ...head.nation.map((text) => line(text, { size: 26, bold: true, centre: true })),
    line(head.placeDate, { italics: true, centre: true }),
  ]
}

function titleOf({ title }: MadePaper): Paragraph[] {
  if (!title) return []
  return [line(title.type, { bold: true, centre: true }), line(title.subject.join(' '), { bold: true, centre: true })]
}

function signatureOf({ foot }: MadePaper): Paragraph[] {
  return [
    ...foot.titles.map((text) => line(text, { bold: true, centre: true })),
    line(''),
    line(''),
    ...(foot.signed ? [line(foot.signed, { centre: true })] : []),
    ...(foot.signer ? [line(foot.signer, { bold: true, centre: true })] : []),
  ]
}

function sideBySide(left: Paragraph[], right: Paragraph[]): Table {
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ children, borders: noBorders, width: { size, type: WidthType.PERCENTAGE } })
  return new Table({
    rows: [new TableRow({ children: [cell(left, 42), cell(right, 58)] })],
    borders: noBorders,
    width: { size: 100, type: WidthType.PERCENTAGE },
  })
}

function blockOf(block: Block, way: Way): (Paragraph | Table)[] {
  if (block.kind === 'table') {
    const rows = block.rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [line(text)] })) }),
    )
    return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })]
  }
  if (block.kind === 'centre') return [line(block.text, { bold: true, centre: true })]
  if (way.bullets && block.text.startsWith('- '))
    return [
      new Paragraph({
        children: [new TextRun({ text: block.text.slice(2), size: 28 })],
        numbering: { reference: 'dash', level: 0 },
      }),
    ]
  const reference = block.kind === 'noted' ? [new FootnoteReferenceRun(block.mark)] : []
  return [
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: 567 },
      children: [
        new TextRun({
          text: block.text,
          font: 'Times New Roman',
          size: 28,
          ...(block.kind === 'heading' && { bold: true }),
        }),
        ...reference,
      ],
    }),
  ]
}
