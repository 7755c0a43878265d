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
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Chance } from '../chance.ts'
import type { Block, MadePaper } from '../made-paper.ts'

type Way = {
  /** Signs and numbers of points are Word's own, which are not in the text. */
  lists: boolean
  numbersInHeader: boolean
  /** What sets the columns of the head side by side. */
  columns: 'table' | 'tabs' | 'blanks'
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none }

/** A Word file as an office writes it: head and foot in tables without borders. */
export async function renderWord(paper: MadePaper, chance: Chance): Promise<Uint8Array> {
  const way: Way = {
    lists: chance.maybe(0.4),
    numbersInHeader: chance.maybe(0.7),
    columns: chance.pick(['table', 'table', 'tabs', 'blanks']),
  }
  const begun = new Map<string, number>()
  const notes = paper.body.flatMap((block) => (block.kind === 'noted' ? [block] : []))
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  })
  const document = new Document({
    numbering: {
      config: lists.map(({ reference, format, text }) => ({
        reference,
        levels: [{ level: 0, format, text, alignment: AlignmentType.LEFT }],
      })),
    },
    footnotes: Object.fromEntries(notes.map(({ mark, note }) => [String(mark), { children: [line(note)] }])),
    sections: [
      {
        properties: { titlePage: true },
        ...(way.numbersInHeader
          ? { headers: { default: new Header({ children: [pageNumber] }) } }
          : { footers: { default: new Footer({ children: [pageNumber] }) } }),
        children: [
          ...headOf(paper, way.columns),
          ...titleOf(paper),
          ...paper.addressees.map((text) => line(text, { indent: 1400 })),
          ...paper.body.flatMap((block) => blockOf(block, way.lists ? begun : undefined)),
          sideBySide(
            paper.foot.recipients.map((text, at) => line(text, { size: 22, italics: at === 0, bold: at === 0 })),
            signatureOf(paper),
          ),
          ...paper.appendix.flatMap((block) => blockOf(block, undefined)),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Look = { bold?: boolean; italics?: boolean; size?: number; indent?: number; centre?: boolean }

const runOf = (text: string, { bold = false, italics = false, size = 28 }: Look) =>
  new TextRun({ text, font: 'Times New Roman', size, bold, italics })

function line(text: string, { indent, centre, ...look }: Look = {}): Paragraph {
  return new Paragraph({
    children: [runOf(text, look)],
    ...(indent && { indent: { left: indent } }),
    ...(centre && { alignment: AlignmentType.CENTER }),
  })
}

type Written = [text: string, look: Look]

function leftHead({ head, layout }: MadePaper): Written[] {
  return [
    ...head.parent.map((text): Written => [text, { size: 24 }]),
    ...head.issuer.map((text): Written => [text, { size: 24, bold: true }]),
    ...(layout === 'party' ? [['*', {}] satisfies Written] : []),
    [head.number, { size: 26 }],
    ...(head.subject.length > 0 ? [[head.subject.join(' '), { size: 24 }] satisfies Written] : []),
    ...head.marks.map((text): Written => [text, { bold: true }]),
  ]
}

function rightHead({ head }: MadePaper): Written[] {
  return [...head.nation.map((text): Written => [text, { size: 26, bold: true }]), [head.placeDate, { italics: true }]]
}

function headOf(paper: MadePaper, columns: Way['columns']): (Table | Paragraph)[] {
  const [left, right] = [leftHead(paper), rightHead(paper)]
  const set = ([text, look]: Written) => line(text, { ...look, centre: true })
  if (columns === 'table') return [sideBySide(left.map(set), right.map(set))]
  const gap = columns === 'tabs' ? '\t' : ' '.repeat(8)
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const [text, look] = left[at] ?? ['', {}]
    const beside = right[at]
    return new Paragraph({
      tabStops: [{ type: TabStopType.CENTER, position: 6_700 }],
      children: [runOf(text, look), ...(beside ? [runOf(`${gap}${beside[0]}`, beside[1])] : [])],
    })
  })
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

/** The lists that Word counts by itself, by what opens their points where they are written out. */
const lists = [
  { reference: 'roman', format: LevelFormat.UPPER_ROMAN, text: '%1.', mark: /^[IVX]+\.\s/, first: 'I. ' },
  { reference: 'figure', format: LevelFormat.DECIMAL, text: '%1.', mark: /^\d{1,2}\.\s/, first: '1. ' },
  { reference: 'letter', format: LevelFormat.LOWER_LETTER, text: '%1)', mark: /^[a-c]\)\s/, first: 'a) ' },
  { reference: 'dash', format: LevelFormat.BULLET, text: '-', mark: /^-\s/, first: '' },
  { reference: 'plus', format: LevelFormat.BULLET, text: '+', mark: /^\+\s/, first: '' },
] as const

/** A block of the body; `begun` says how often each list has begun, where Word is to count them. */
function blockOf(block: Block, begun: Map<string, number> | undefined): (Paragraph | Table)[] {
  if (block.kind === 'table') {
    const rows = block.rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [line(text)] })) }),
    )
    return [new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } })]
  }
  if (block.kind === 'centre') return [line(block.text, { bold: true, centre: true })]
  const list = begun && lists.find(({ mark }) => mark.test(block.text))
  if (list && block.text.startsWith(list.first)) begun.set(list.reference, (begun.get(list.reference) ?? 0) + 1)
  const reference = block.kind === 'noted' ? [new FootnoteReferenceRun(block.mark)] : []
  return [
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      ...(list
        ? { numbering: { reference: list.reference, level: 0, instance: begun?.get(list.reference) ?? 0 } }
        : { indent: { firstLine: 567 } }),
      children: [
        runOf(list ? block.text.replace(list.mark, '') : block.text, { bold: block.kind === 'heading' }),
        ...reference,
      ],
    }),
  ]
}
