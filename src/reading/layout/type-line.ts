import { beginsAsAuthority } from '#vietnamese/authority-words.ts'
import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
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
  const minutes = alone && text.startsWith('BIÊN BẢN')
  const goesOn = alone ? /^\(?\p{Lu}+\s\p{Lu}/u : /^\(?\p{Lu}\p{Ll}*\s\p{Ll}/u
  // “BIÊN BẢN HỌP LỚP”: what minutes are of may be a word or two.
  if (minutes) return isCapitals(rest) ? length : 0
  return goesOn.test(rest) && isCapitals(rest) === alone && rest.split(' ').length > (alone ? 1 : 2) ? length : 0
}

/** The same of “QUYẾT ĐỊNH CỦA GIÁM ĐỐC SỞ Y TẾ”, all in capitals: whose paper it is. */
function lengthOfAuthored(text: string): number {
  const length = typeBegins(text)
  if (length === 0 || text.length > 90 || !isCapitals(text)) return 0
  const author = /^\s+CUA (?=\S)/.exec(bare(text.slice(length)))
  const named = author === null ? '' : text.slice(length + author[0].length)
  return beginsAsAuthority(named) || beginsAsTitle(named) ? length : 0
}

/** The pieces with the type apart from the subject, where both stand on one line: “KẾ HOẠCH Về việc …”. */
export function splitTypeLine(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.slice(0, reach)
  const authored = first.findIndex(({ text }) => lengthOfAuthored(text) > 0)
  if (authored >= 0) return splitAt(pieces, authored, lengthOfAuthored(pieces[authored]?.text ?? ''))
  if (first.some(({ text }) => isCapitals(text) && typeNamed(text) !== null)) return pieces
  // “Về việc” right under the type is no letter's.
  const about = first.findIndex(({ text }) => aboutWord.test(bare(text)))
  const letter = about >= 0 && lengthOfType(first[about - 1]?.text ?? '', true) === 0
  for (const alone of letter ? [false] : [false, true]) {
    const at = first.findIndex(({ text }) => lengthOfType(text, alone) > 0)
    if (at >= 0) return splitAt(pieces, at, lengthOfType(pieces[at]?.text ?? '', alone))
  }
  return pieces
}

function splitAt(pieces: readonly Piece[], at: number, length: number): readonly Piece[] {
  const parts = pieces
    .slice(at, at + 1)
    .flatMap((piece) => [cut(piece, 0, length), cut(piece, length, piece.text.length)])
  return [...pieces.slice(0, at), ...parts, ...pieces.slice(at + 1)]
}
