import type { Block, OfficialPaper } from '#kernel/official-paper.ts'

/** What of a paper can be remarked on, in the order of the page. */
export const remarkedParts = ['subject', 'addressees', 'body', 'signer', 'recipients'] as const
export type RemarkedPart = (typeof remarkedParts)[number]

/** Where a remark stands: a block of the body, counted from 0, or a part of the head or foot, whose block is 0. */
export type Place = { part: RemarkedPart; block: number }

type Remarkable = Pick<OfficialPaper, 'subject' | 'addressees' | 'signing' | 'signer' | 'recipients'> & {
  body: readonly Block[]
}

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

/** The words at a place, empty where nothing is written there; undefined where the paper has no such place. */
export function wordsAt(paper: Remarkable, { part, block }: Place): string | undefined {
  const found = paper.body[block]
  if (part === 'body') return found && wordsOf(found)
  if (block !== 0) return undefined
  if (part === 'subject') return paper.subject
  if (part === 'signer') return [...paper.signing, paper.signer].filter(Boolean).join('\n')
  return paper[part].join('\n')
}

/** The words a remark is about: those that were marked, else the first. Undefined where they do not stand there. */
export function quoteOf(words: string | undefined, marked: string): string | undefined {
  if (words === undefined) return undefined
  if (marked !== '') return words.includes(marked) ? marked : undefined
  if (words.length <= longest) return words
  return `${words.slice(0, words.lastIndexOf(' ', longest) || longest)}…`
}

/** Where the quoted words stand now: at their place still, in another block, or undefined where they are written otherwise. */
export function placeOf(paper: Remarkable, { part, block, quote }: Place & { quote: string }): Place | undefined {
  const says = (place: Place) => wordsAt(paper, place)?.includes(quote.replace(/…$/, '')) === true
  if (says({ part, block })) return { part, block }
  const at = part === 'body' ? paper.body.findIndex((_, other) => says({ part, block: other })) : -1
  return at < 0 ? undefined : { part, block: at }
}
