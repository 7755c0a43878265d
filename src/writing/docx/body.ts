import { ImageRun, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Block, OfficialPaper } from '#kernel/official-paper.ts'
import { textWidth, type Measures } from '../measures.ts'
import { tableLook } from '../table-look.ts'
import { finished } from '../wording.ts'
import { paragraph, twips, twipsOfMm } from './paragraphs.ts'

/** Drawings of a body as PNG bytes, by their place in it. */
export type Pictures = ReadonlyMap<Block, Uint8Array>

export function bodyOf(paper: OfficialPaper, sizes: Measures, pictures: Pictures): (Paragraph | Table)[] {
  const blocks = finished(paper, sizes.form)
  return blocks.flatMap((block, at) => drawn(block, { sizes, pictures, isLast: at === blocks.length - 1 }))
}

type Given = { sizes: Measures; pictures: Pictures; isLast: boolean }

/** The last text, and the last row of a table, stays with the foot, which never stands on a page by itself. */
function drawn(block: Block, { sizes, pictures, isLast }: Given): (Paragraph | Table)[] {
  const { body: size, paragraphGap: before, spacing, firstLine } = sizes
  const look = { size, before, spacing, align: 'justify', indent: { firstLine }, keepNext: isLast } as const
  switch (block.kind) {
    case 'paragraph':
      if (block.look === 'centered') return [paragraph(block.text, { ...look, align: 'center', indent: {} })]
      return [paragraph(block.text, { ...look, italic: block.look === 'basis' && sizes.form.bases.italic })]
    case 'heading':
      if (block.level === 1)
        return [paragraph(block.text, { ...look, align: 'center', indent: {}, bold: true, keepNext: true })]
      return [paragraph(block.text, { ...look, bold: true, keepNext: true })]
    case 'point': {
      const mark = { text: `${block.mark} `, ...(block.mark.startsWith('Điều') && { bold: true as const }) }
      return [paragraph([mark, ...block.text], look)]
    }
    case 'table':
      return tableOf(block, { sizes, isLast })
    case 'picture':
      return pictureOf(block, sizes, pictures.get(block))
  }
}

function tableOf(
  block: Extract<Block, { kind: 'table' }>,
  { sizes, isLast }: Pick<Given, 'sizes' | 'isLast'>,
): (Paragraph | Table)[] {
  const { size, side, widths: points } = tableLook(block, sizes)
  const widths = points.map(twips)
  const cell = (text: string, at: number, { head = false, keepNext = false }) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { left: twips(side), right: twips(side), top: 20, bottom: 20 },
      children: text.split('\n').map((line) =>
        paragraph(line, {
          size,
          bold: head,
          keepNext,
          align: head ? 'center' : (block.columns[at]?.align ?? 'left'),
        }),
      ),
    })
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOfMm(textWidth(sizes)), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({
        tableHeader: true,
        children: block.columns.map(({ title }, at) => cell(title, at, { head: true })),
      }),
      ...block.rows.map((row, line) => {
        const keepNext = isLast && line === block.rows.length - 1
        return new TableRow({
          cantSplit: true,
          children: block.columns.map((_, at) => cell(row[at] ?? '', at, { keepNext })),
        })
      }),
    ],
  })
  // Without a name, some room above it: Word would make one table of two that follow each other.
  const above = block.caption === '' ? [gap()] : captionOf(block.caption, sizes, { keepNext: true })
  return [...above, table]
}

const gap = () => paragraph('', { size: 1, spacing: { points: 4 }, keepNext: true })

function pictureOf(
  { width, height, alt, caption }: Extract<Block, { kind: 'picture' }>,
  sizes: Measures,
  png: Uint8Array | undefined,
): Paragraph[] {
  if (!png) return []
  const pixels = (millimetres: number) => Math.round((millimetres * 96) / 25.4)
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { title: caption || alt.slice(0, 60), description: alt, name: 'bieu-do' },
  })
  const drawing = new Paragraph({
    alignment: 'center',
    spacing: { before: 120 },
    keepNext: caption !== '',
    children: [image],
  })
  return [drawing, ...captionOf(caption, sizes, { keepNext: false })]
}

/** The name of a table stands above it and stays with it, that of a drawing below. */
function captionOf(
  caption: string,
  { body: size, paragraphGap: before, spacing }: Measures,
  { keepNext }: { keepNext: boolean },
): Paragraph[] {
  if (caption === '') return []
  return [paragraph(caption, { size, bold: true, align: 'center', before, after: 4, spacing, keepNext })]
}
