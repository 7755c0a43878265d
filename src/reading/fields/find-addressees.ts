import { lengthOfStray } from '../layout/stray.ts'
import { alsoTo, lengthOfTo } from '../layout/marks.ts'
import type { Head } from '../layout/parts.ts'
import { cut, type Piece } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { foundItem, splitItems } from './split-items.ts'

/** A semicolon parts items wherever it stands; a dash behind a full stop begins one too. */
const inline = /;(?!\s*$)|\.(?=\s+[-–]\s)/g

const withoutAlso = (piece: Piece) => cut(piece, alsoTo.exec(piece.text)?.[0].length ?? 0, piece.text.length)

/** To whom the paper is sent: what follows “Kính gửi”, on its line or as a list below it. */
export function findAddressees(head: Head): Found<string>[] {
  const [first, ...rest] = head.addressees
  if (first === undefined) return []
  const own = cut(first, lengthOfTo(first.text), first.text.length)
  const pieces = (own.text === '' ? rest : [own, ...rest]).map((piece) =>
    cut(piece, lengthOfStray(piece.text), piece.text.length),
  )
  return splitItems(pieces, { inline, alone: alsoTo })
    .map((item) => foundItem(item.map(withoutAlso), 0.95))
    .filter(({ value }) => /\p{L}{2}/u.test(value))
}
