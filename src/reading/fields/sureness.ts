import type { Piece } from '../layout/piece.ts'

/** What is left where letters have lost all their marks: such a text is right in numbers and days only. */
const unmarked = 0.6

/** How much of a confidence is left, by how surely the letters of a field's pieces were recognised and whether they bear marks. */
export function weigh(confidence: number, pieces: readonly Piece[]): number {
  const surest = pieces.map(({ source }) => source.sureness ?? 1)
  const least = Math.min(1, ...surest)
  const text = pieces.map((piece) => piece.text).join('')
  const share = /[^\0-\x7f]/.test(text) || text.replace(/[^a-z]/gi, '').length < 15 ? 1 : unmarked
  return Number((confidence * share * (0.4 + 0.6 * least)).toFixed(2))
}

/** A figure that recognition misreads looks as right as any: on scans a person looks at each number. Of five read on worn scans one was wrong. */
const numberOnScan = 0.8

/** The same of a number, of which a single figure makes another paper. */
export function weighNumber(confidence: number, piece: Piece): number {
  return weigh(piece.source.sureness === undefined ? confidence : confidence * numberOnScan, [piece])
}
