import { describe, expect, it } from 'vitest'
import { officialPaper, type Block } from '#kernel/official-paper.ts'
import { bodyOf, type DocNode } from './body-document.ts'
import { excessIn } from './body-limits.ts'

const cell = (type: string, text: string): DocNode => ({
  type,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
const tableNode = (titles: readonly string[], cells: readonly string[]): DocNode => ({
  type: 'table',
  attrs: { caption: 'Bảng 2' },
  content: [
    { type: 'tableRow', content: titles.map((text) => cell('tableHeader', text)) },
    { type: 'tableRow', content: cells.map((text) => cell('tableCell', text)) },
  ],
})
const many = (length: number) => Array.from({ length }, (_, at) => String(at + 1))
const bodyWith = (node: DocNode) => bodyOf({ type: 'doc', content: [node] })
const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'plain', text: [{ text }] })

describe('a body in the editor', () => {
  it('keeps every column and the whole of a title, also where there are too many to be saved', () => {
    const [table] = bodyWith(tableNode([...many(14), 'a'.repeat(300)], many(15)))
    expect(table).toMatchObject({ rows: [many(15)] })
    expect(table?.kind === 'table' && table.columns.at(-1)?.title).toBe('a'.repeat(300))
    expect(officialPaper.shape.body.safeParse([table]).success).toBe(true)
    const [wide] = bodyWith(tableNode(many(30), many(30)))
    expect(wide).toMatchObject({ rows: [many(30)] })
  })

  it('names what it cannot hold by its place, and holds everything else', () => {
    const body = [
      paragraph('a'.repeat(20_000)),
      paragraph(`Theo báo cáo của ${'b'.repeat(20_000)}`),
      ...bodyWith(tableNode(many(21), many(21))),
      ...bodyWith(tableNode(['c'.repeat(501)], ['d'.repeat(4_001)])),
    ]
    expect(excessIn(body)).toEqual([
      { what: 'text', block: 2, begins: `Theo báo cáo của ${'b'.repeat(23)}…`, found: 20_017, most: 20_000 },
      { what: 'columns', block: 3, begins: 'Bảng 2', found: 21, most: 20 },
      { what: 'title', block: 4, begins: `${'c'.repeat(40)}…`, found: 501, most: 500 },
      { what: 'cell', block: 4, begins: `${'d'.repeat(40)}…`, found: 4_001, most: 4_000 },
    ])
    const { success, error } = officialPaper.shape.body.safeParse(body)
    expect(success).toBe(false)
    expect(new Set(error?.issues.map(({ path }) => path[0]))).toEqual(new Set([1, 2, 3]))
  })
})
