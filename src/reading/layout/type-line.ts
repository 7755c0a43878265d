import { bare } from '#vietnamese/bare.ts'
import { typeBegins, typeNamed } from '#vietnamese/paper-types.ts'
import { aboutWord, isCapitals } from './marks.ts'
import { cut, type Piece } from './piece.ts'

/** How far from the beginning of a paper its type stands. */
const reach = 40

/** How long the type is that a line begins with, where its subject goes on on the same line; 0 where none does. */
function lengthOfType(text: string, alone: boolean): number {
  const length = typeBegins(text)
  if (length === 0 || !isCapitals(text.slice(0, length))) return 0
  const rest = text.slice(length).trimStart()
  if (/^(?:V\W{0,2}v|Ve)\W/i.test(bare(rest))) return length
  // “KẾ HOẠCH Tổ chức hội thi”, and all in capitals where no other line is a type.
  const goesOn = alone ? /^\(?\p{Lu}+\s\p{Lu}/u : /^\(?\p{Lu}\p{Ll}*\s\p{Ll}/u
  return goesOn.test(rest) && isCapitals(rest) === alone && rest.split(' ').length > 2 ? length : 0
}

/** The pieces with the type apart from the subject, where both stand on one line: “KẾ HOẠCH Về việc …”. */
export function splitTypeLine(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.slice(0, reach)
  if (first.some(({ text }) => isCapitals(text) && typeNamed(text) !== null)) return pieces
  const letter = first.some(({ text }) => aboutWord.test(bare(text)))
  for (const alone of letter ? [false] : [false, true]) {
    const at = first.findIndex(({ text }) => lengthOfType(text, alone) > 0)
    const piece = pieces[at]
    if (piece === undefined) continue
    const length = lengthOfType(piece.text, alone)
    const parts = [cut(piece, 0, length), cut(piece, length, piece.text.length)]
    return [...pieces.slice(0, at), ...parts, ...pieces.slice(at + 1)]
  }
  return pieces
}
