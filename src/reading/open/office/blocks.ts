import type { Line } from '../../paper.ts'
import { cellsOf } from '../cells-of.ts'
import { cleanLine } from '../clean-text.ts'
import { limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

/** Part of a paragraph in one style; a tab or a line break in it is a character of its own. */
export type Run = { text: string; bold?: boolean; italic?: boolean; size?: number }
export type Paragraph = { runs: Run[] }
export type Table = { rows: Block[][][] }
/** What a document that knows no pages is made of: paragraphs, and tables of rows of cells of blocks. */
export type Block = Paragraph | Table

/** Makes letters of what fonts from before Unicode show as such. */
type Decode = (text: string) => string
const asItIs: Decode = (text) => text

/** The lines of blocks in the order of reading: where a table holds the head or the foot of a paper, column by column. */
export function linesOfBlocks(blocks: readonly Block[], decode: Decode = asItIs): Line[] {
  return linesWithin(blocks, { depth: 0, decode })
}

/** All that blocks say, a line for each paragraph. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = []
  const left: Block[] = blocks.toReversed()
  for (let block = left.pop(); block; block = left.pop()) {
    if ('runs' in block) lines.push(block.runs.map(({ text }) => text).join(''))
    else left.push(...block.rows.flat(2).toReversed())
  }
  return lines.join('\n')
}

type Within = { depth: number; decode: Decode }

function linesWithin(blocks: readonly Block[], { depth, decode }: Within): Line[] {
  if (depth > limits.tables)
    throw new Unreadable('too-large', 'Tệp có bảng lồng trong bảng quá nhiều lớp. Hãy lưu thành PDF rồi gửi lại.')
  return blocks.flatMap((block) =>
    'runs' in block ? linesOfParagraph(block, decode) : linesOfTable(block, { depth, decode }),
  )
}

function linesOfTable({ rows }: Table, { depth, decode }: Within): Line[] {
  const cells = rows.map((row) => row.map((cell) => linesWithin(cell, { depth: depth + 1, decode })))
  if (!isLayout(cells.flat(2))) return cells.flat(2)
  const columns = Math.max(0, ...cells.map((row) => row.length))
  return Array.from({ length: columns }, (_, at) => cells.flatMap((row) => row[at] ?? [])).flat()
}

const isLayout = (lines: readonly Line[]) =>
  lines.some(({ text }) =>
    /cộng hòa|cộng hoà|đảng cộng sản|độc lập ?-|^nơi nhận|^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\b/iu.test(text),
  )

/** Lines end at line breaks; tabs and many blanks part what stands in columns, as a wide gap does on a page. */
function linesOfParagraph({ runs }: Paragraph, decode: Decode): Line[] {
  const text = runs.map((run) => run.text).join('')
  const places = [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: row, index }) =>
    cellsOf(row.replaceAll('\u00a0', ' ')).map(({ from, to }) => ({ from: index + from, to: index + to })),
  )
  return places.flatMap((place) => lineOf(cutRuns(runs, place), decode) ?? [])
}

/** What of the runs stands between two places of their text. */
function cutRuns(runs: readonly Run[], { from, to }: { from: number; to: number }): Run[] {
  let end = 0
  return runs.flatMap((run) => {
    const start = end
    end += run.text.length
    return end <= from || start >= to
      ? []
      : [{ ...run, text: run.text.slice(Math.max(0, from - start), Math.max(0, to - start)) }]
  })
}

function lineOf(runs: readonly Run[], decode: Decode): Line | undefined {
  const text = cleanLine(decode(runs.map((run) => run.text).join('')))
  if (text === '') return undefined
  const size = runs.find((run) => run.size !== undefined && run.text.trim() !== '')?.size
  return {
    text,
    ...(size !== undefined && { size }),
    ...(isMostly(runs, 'bold') && { bold: true }),
    ...(isMostly(runs, 'italic') && { italic: true }),
  }
}

function isMostly(runs: readonly Run[], style: 'bold' | 'italic'): boolean {
  const length = (some: readonly Run[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0)
  return length(runs.filter((run) => run[style])) > 0.6 * length(runs)
}
