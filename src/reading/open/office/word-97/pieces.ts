import { cut, partOf, type WordFile } from './word-file.ts'

/** Letters that lie together in the file: from which to which of the text, from which byte on, in how many bytes each. */
export type Piece = { from: number; to: number; at: number; width: 1 | 2; changes: DataView | undefined }

/**
 * What the text is put together from (MS-DOC 2.8.35 PlcPcd, 2.9.38 Clx).
 * @throws RangeError where it is damaged, or has more letters than the file has bytes
 */
export function readPieces(file: WordFile): Piece[] {
  const clx = partOf(file, 'pieces')
  const changes: DataView[] = []
  let at = 0
  for (; clx.getUint8(at) === 1; at += 3 + clx.getUint16(at + 1, true))
    changes.push(cut(clx, at + 3, clx.getUint16(at + 1, true)))
  if (clx.getUint8(at) !== 2) throw new RangeError('No table of pieces')
  const table = cut(clx, at + 5, clx.getUint32(at + 1, true))
  const count = Math.floor((table.byteLength - 4) / 12)
  const pieces = Array.from({ length: count }, (_, nth) => readPiece(table, { nth, count, changes }))
  const letters = pieces.reduce((sum, { from, to }) => sum + to - from, 0)
  if (pieces.some(({ from, to }) => to < from) || letters > file.main.byteLength)
    throw new RangeError('Pieces that are no text')
  return pieces
}

type Which = { nth: number; count: number; changes: readonly DataView[] }

function readPiece(table: DataView, { nth, count, changes }: Which): Piece {
  const place = (count + 1) * 4 + nth * 8
  const [at, change] = [table.getUint32(place + 2, true), table.getUint16(place + 6, true)]
  const narrow = (at & 0x40000000) !== 0
  return {
    from: table.getUint32(nth * 4, true),
    to: table.getUint32(nth * 4 + 4, true),
    at: narrow ? (at & 0x3fffffff) >> 1 : at & 0x3fffffff,
    width: narrow ? 1 : 2,
    changes: change & 1 ? changes[change >> 1] : undefined,
  }
}
