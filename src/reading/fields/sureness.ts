import type { Piece } from '../layout/piece.ts'

/** How much of a confidence is left, by how surely the letters of a field's pieces were recognised. */
export function weigh(confidence: number, pieces: readonly Piece[]): number {
  const surest = pieces.map(({ source }) => source.sureness ?? 1)
  const least = Math.min(1, ...surest)
  return Number((confidence * (0.4 + 0.6 * least)).toFixed(2))
}
