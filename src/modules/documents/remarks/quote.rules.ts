import type { Block } from '#kernel/official-paper.ts'

const longest = 160

/** All words of a block, as a person reads them. */
export function wordsOf(block: Block): string {
  if (block.kind === 'picture') return block.caption || block.alt
  if (block.kind === 'table')
    return [
      block.caption,
      block.columns.map(({ title }) => title).join(' | '),
      ...block.rows.map((row) => row.join(' | ')),
    ]
      .filter(Boolean)
      .join('\n')
  const text = block.text.map((run) => run.text).join('')
  return block.kind === 'point' ? `${block.mark} ${text}` : text
}

/** The words a remark is about: those that were marked, else the block's first. Undefined where the block does not say them. */
export function quoteOf(block: Block | undefined, marked: string): string | undefined {
  if (!block) return undefined
  const words = wordsOf(block)
  if (marked !== '') return words.includes(marked) ? marked : undefined
  if (words.length <= longest) return words
  return `${words.slice(0, words.lastIndexOf(' ', longest) || longest)}…`
}

/** Where a quoted block stands now: at its place still, elsewhere, or undefined where its words are written otherwise. */
export function placeOf(
  body: readonly Block[],
  { block, quote }: { block: number; quote: string },
): number | undefined {
  const says = (one: Block | undefined) => one !== undefined && wordsOf(one).includes(quote.replace(/…$/, ''))
  if (says(body[block])) return block
  const at = body.findIndex(says)
  return at < 0 ? undefined : at
}
