import type { Block, Run } from '#kernel/official-paper.ts'
import { schemesOf } from '#kernel/points.ts'

/** A node as the editor keeps it (ProseMirror's JSON). */
export type DocNode = {
  type: string
  attrs?: Record<string, unknown>
  content?: DocNode[]
  text?: string
  marks?: { type: string }[]
}

type Column = Extract<Block, { kind: 'table' }>['columns'][number]

const emptyLine: DocNode = { type: 'paragraph', attrs: { look: 'plain' } }

/** The editor's document of a body. */
export function documentOf(body: readonly Block[]): DocNode {
  const schemes = schemesOf(body)
  const content = body.map((block, at) => nodeOf(block, schemes[at]))
  const last = body.at(-1)?.kind
  // A line to write in where there is none yet, as behind a table; left empty, it is no part of the body.
  const needsLine = last === undefined || last === 'table' || last === 'picture'
  return { type: 'doc', content: [...content, ...(needsLine ? [emptyLine] : [])] }
}

function nodeOf(block: Block, scheme: string | undefined): DocNode {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', attrs: { look: block.look }, content: textsOf(block.text) }
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: textsOf(block.text) }
    case 'point':
      return { type: 'point', attrs: { scheme, mark: block.mark }, content: textsOf(block.text) }
    case 'picture':
      return { type: 'picture', attrs: { picture: block } }
    case 'table':
      return tableNode(block)
  }
}

function textsOf(runs: readonly Run[]): DocNode[] {
  return runs
    .filter(({ text }) => text !== '')
    .map(({ text, bold, italic }) => {
      const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])]
      return { type: 'text', text, ...(marks.length > 0 && { marks }) }
    })
}

function tableNode({ caption, columns, rows }: Extract<Block, { kind: 'table' }>): DocNode {
  const lines = (text: string): DocNode[] =>
    text.split('\n').map((line) => ({
      type: 'paragraph',
      attrs: { look: 'plain' },
      ...(line !== '' && { content: [{ type: 'text', text: line }] }),
    }))
  const head = columns.map(({ title, share, align }): DocNode => ({
    type: 'tableHeader',
    attrs: { share, align },
    content: lines(title),
  }))
  const cells = (row: readonly string[]) =>
    columns.map((_, at): DocNode => ({ type: 'tableCell', content: lines(row[at] ?? '') }))
  const all = [head, ...rows.map(cells)].map((content): DocNode => ({ type: 'tableRow', content }))
  return { type: 'table', attrs: { caption }, content: all }
}

/** The body that the editor's document says. */
export function bodyOf(doc: DocNode): Block[] {
  const blocks = (doc.content ?? []).map(blockOf)
  const last = blocks.at(-1)
  const empty = last?.kind === 'paragraph' && last.text.length === 0
  return empty ? blocks.slice(0, -1) : blocks
}

function blockOf({ type, attrs = {}, content = [] }: DocNode): Block {
  switch (type) {
    case 'heading':
      return { kind: 'heading', level: Number(attrs['level']), text: runsOf(content) }
    case 'point':
      return { kind: 'point', mark: textIn(attrs['mark']), text: runsOf(content) }
    case 'picture':
      return attrs['picture'] as Block
    case 'table':
      return tableOf(attrs, content)
    default:
      return { kind: 'paragraph', look: lookOf(attrs['look']), text: runsOf(content) }
  }
}

const textIn = (value: unknown) => (typeof value === 'string' ? value : '')
const lookOf = (look: unknown) => (look === 'basis' || look === 'centered' ? look : 'plain')

function runsOf(content: readonly DocNode[]): Run[] {
  return content.flatMap(({ text, marks = [] }) => {
    if (!text) return []
    const has = (type: string) => marks.some((mark) => mark.type === type)
    return [{ text, ...(has('bold') && { bold: true as const }), ...(has('italic') && { italic: true as const }) }]
  })
}

/** Cells that span several columns or rows leave empty ones beside them; the first row is the head. */
function tableOf(attrs: Record<string, unknown>, content: readonly DocNode[]): Block {
  const grid = gridOf(content)
  const width = Math.max(...grid.map((row) => row.length), 1)
  const [head = []] = grid
  const columns = Array.from({ length: width }, (_, at): Column => {
    const { text = '', share, align } = head[at] ?? {}
    return { title: text, share: shareOf(share), align: alignOf(align) }
  })
  const rows = grid.slice(1).map((row) => Array.from({ length: width }, (_, at) => row[at]?.text ?? ''))
  return { kind: 'table', caption: textIn(attrs['caption']), columns, rows }
}

type Cell = { text: string; share?: unknown; align?: unknown }

function gridOf(rows: readonly DocNode[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => [])
  rows.forEach((row, at) => {
    let column = 0
    for (const { attrs = {}, content = [] } of row.content ?? []) {
      while (grid[at]?.[column]) column++
      const text = content
        .map((line) =>
          runsOf(line.content ?? [])
            .map((run) => run.text)
            .join(''),
        )
        .join('\n')
      const [across, down] = [Number(attrs['colspan'] ?? 1), Number(attrs['rowspan'] ?? 1)]
      for (let below = 0; below < down; below++)
        for (let beside = 0; beside < across; beside++) {
          const first = below === 0 && beside === 0
          const target = grid[at + below]
          if (target)
            target[column + beside] = first ? { text, share: attrs['share'], align: attrs['align'] } : { text: '' }
        }
      column += across
    }
  })
  return grid.map((row) => Array.from(row, (cell) => cell ?? { text: '' }))
}

const shareOf = (share: unknown) => {
  const value = Number(share)
  return value > 0 && value <= 100 ? value : 2
}
const alignOf = (align: unknown): Column['align'] => (align === 'center' || align === 'right' ? align : 'left')
