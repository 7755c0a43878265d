import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '#kernel/official-paper.ts'
import { bodyOf, documentOf, type DocNode } from './body-document.ts'

const runs = fc
  .array(fc.record({ text: fc.string({ minLength: 1, maxLength: 12 }), bold: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => all.map(({ text, bold }) => ({ text, ...(bold && { bold: true as const }) })))

const columns: Extract<Block, { kind: 'table' }>['columns'] = [
  { title: 'STT', share: 1, align: 'center' },
  { title: 'Việc', share: 6, align: 'left' },
]

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    look: fc.constantFrom('plain' as const, 'basis' as const),
    text: runs,
  }),
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: runs }),
  fc.record({ kind: fc.constant('point' as const), mark: fc.constantFrom('1.', '2.', 'a)', '-', '1.1.'), text: runs }),
  fc.record({
    kind: fc.constant('table' as const),
    caption: fc.constant('Bảng 1'),
    columns: fc.constant(columns),
    rows: fc.array(
      fc.tuple(fc.constant('1'), fc.constantFrom('một', 'hai\nba', '')).map((row) => [...row]),
      { maxLength: 3 },
    ),
  }),
)

describe('a body in the editor', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (body) => {
        expect(bodyOf(documentOf(body))).toEqual(body)
      }),
    )
  })

  it('fills the places beside cells that span several', () => {
    const cell = (text: string, attrs = {}): DocNode => ({
      type: 'tableCell',
      attrs,
      content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
    })
    const row = (...content: DocNode[]): DocNode => ({ type: 'tableRow', content })
    const rows = [
      row(cell('A'), cell('B'), cell('C')),
      row(cell('x', { colspan: 2 }), cell('y', { rowspan: 2 })),
      row(cell('z'), cell('w')),
    ]
    const [table] = bodyOf({ type: 'doc', content: [{ type: 'table', content: rows }] })
    expect(table).toMatchObject({
      rows: [
        ['x', '', 'y'],
        ['z', 'w', ''],
      ],
    })
  })
})
