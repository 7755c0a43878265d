import { bodyLimits, type Block } from '#kernel/official-paper.ts'

/** What of a body is more than it holds: in which block, counted from 1, how it begins, how much there is and may be. */
export type Excess = { what: keyof typeof bodyLimits; block: number; begins: string; found: number; most: number }

/** Everything in a body that cannot be saved because it is too long or too wide. */
export function excessIn(body: readonly Block[]): Excess[] {
  const found = body.flatMap((block, at) =>
    sizesOf(block)
      .filter(({ what, size }) => size > bodyLimits[what])
      .map(({ what, size, text }) => of(what, { size, block: at + 1, text })),
  )
  return body.length > bodyLimits.blocks ? [of('blocks', { size: body.length, block: 0, text: '' }), ...found] : found
}

const of = (what: Excess['what'], { size, block, text }: { size: number; block: number; text: string }): Excess => ({
  what,
  block,
  begins: text.length > 40 ? `${text.slice(0, 40).trim()}…` : text,
  found: size,
  most: bodyLimits[what],
})

type Size = { what: Excess['what']; size: number; text: string }

function sizesOf(block: Block): Size[] {
  if (block.kind === 'picture') return []
  if (block.kind !== 'table') {
    const whole = block.text.map(({ text }) => text).join('')
    const longest = Math.max(0, ...block.text.map(({ text }) => text.length))
    return [
      { what: 'text', size: longest, text: whole },
      { what: 'pieces', size: block.text.length, text: whole },
    ]
  }
  const { caption, columns, rows } = block
  const name = caption || columns.map(({ title }) => title).find((title) => title !== '') || ''
  return [
    { what: 'columns', size: columns.length, text: name },
    { what: 'rows', size: rows.length, text: name },
    ...columns.map(({ title }): Size => ({ what: 'title', size: title.length, text: title })),
    ...rows.flat().map((cell): Size => ({ what: 'cell', size: cell.length, text: cell })),
  ]
}
