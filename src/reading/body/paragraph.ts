import type { Span } from '../paper.ts'
import type { Mark } from './mark.ts'

/**
 * Lines that belong together, joined to running text. `text` is without the mark; `places` say where each line's share of
 * the text begins in the source.
 */
export type Paragraph = {
  mark: Mark | null
  text: string
  places: readonly { at: number; span: Span }[]
  /** Of the least surely recognised line, 0 to 1; 1 where the text was read as such. */
  sureness: number
  footnote?: true
}

/** The parts of lines that a stretch of a paragraph's text covers. */
export function spansOf({ places }: Paragraph, start: number, end: number): Span[] {
  return places.flatMap(({ at, span }) => {
    const length = span.end - span.start
    const from = Math.max(start, at)
    const to = Math.min(end, at + length)
    if (from >= to) return []
    return [{ page: span.page, line: span.line, start: span.start + from - at, end: span.start + to - at }]
  })
}
