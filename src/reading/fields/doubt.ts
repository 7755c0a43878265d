import type { Stretch } from '../layout/marks.ts'
import type { Piece } from '../layout/piece.ts'

/** Whether the recognition doubts a word that reaches into a stretch of a piece: digits there are not digits to keep. */
export function isDoubted({ source, start }: Piece, at: Stretch): boolean {
  return (source.doubts ?? []).some((doubt) => doubt.start < start + at.end && doubt.end > start + at.start)
}
