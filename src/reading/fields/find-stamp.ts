import type { Box } from '../paper.ts'
import type { Piece } from '../layout/piece.ts'

/**
 * The stamp that fills a gap of a line: one of digits only, on the same page and height, nearest to where the gap is. `from` and
 * `to` are places of the gap in the piece's text.
 */
export function findStamp(stamps: readonly Piece[], piece: Piece, gap: { from: number; to: number }): Piece | null {
  const box = piece.source.box
  if (box === undefined) return null
  const each = box.width / Math.max(1, piece.source.text.length)
  const middle = box.x + (piece.start + (gap.from + gap.to) / 2) * each
  const near = stamps
    .filter(({ text, page }) => page === piece.page && /^\d{1,6}[a-z]?$/.test(text))
    .flatMap((stamp) => {
      const place = stamp.source.box
      if (place === undefined || !sameHeight(place, box)) return []
      return [{ stamp, distance: Math.abs(place.x + place.width / 2 - middle) }]
    })
    .filter(({ distance }) => distance <= Math.max(40, box.width * 0.4))
  return near.toSorted((a, b) => a.distance - b.distance)[0]?.stamp ?? null
}

function sameHeight(a: Box, b: Box): boolean {
  const middle = a.y + a.height / 2
  return middle >= b.y - b.height * 0.8 && middle <= b.y + b.height * 1.8
}
