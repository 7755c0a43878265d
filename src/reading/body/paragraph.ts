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
  const found: Span[] = []
  for (let index = placeOf(places, start); index < places.length; index++) {
    const place = places[index]
    if (!place || place.at >= end) break
    const { at, span } = place
    const from = Math.max(start, at)
    const to = Math.min(end, at + span.end - span.start)
    if (from < to)
      found.push({ page: span.page, line: span.line, start: span.start + from - at, end: span.start + to - at })
  }
  return found
}

/** The last place that begins at or before a place of the text. */
function placeOf(places: Paragraph['places'], at: number): number {
  let low = 0
  let high = places.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((places[middle]?.at ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
