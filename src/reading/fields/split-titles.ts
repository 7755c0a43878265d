import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { authorityMark, isCapitals } from '../layout/marks.ts'
import { isPersonName } from '#vietnamese/person-name.ts'
import { cut, type Piece } from '../layout/piece.ts'

/** No line of titles is longer. */
const longest = 300

/**
 * Words that make one title of what follows them, or the name of a body: “TỔNG GIÁM ĐỐC”, “ĐOÀN CHỦ TỊCH”, “BAN BÍ THƯ”. So does
 * “THƯỜNG TRỰC” of what stands before it.
 */
const joins = /(?:^|[\s.])(?:PHO|TONG|DOAN|BAN|CHI|QUYEN|P\.)$|,$/

/** Where a second title or authority begins in a line that begins with one: “KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC”; -1 where none does. */
function secondTitleAt(text: string): number {
  const mark = authorityMark.exec(bare(text))?.[0].length ?? 0
  return mark === 0 ? -1 : titleBehind(text, mark)
}

/** Where a title or authority begins in a line of capitals behind the place `mark`; -1 where none does. */
function titleBehind(text: string, mark: number): number {
  const plain = bare(text)
  if (!isCapitals(text)) return -1
  for (const word of plain.slice(mark).matchAll(/(?<=\s)[A-Z]/g)) {
    const at = mark + word.index
    const rest = plain.slice(at)
    if (joins.test(plain.slice(0, at).trimEnd()) || /^THUONG TRUC(?![A-Z])/.test(rest)) continue
    if (beginsAsTitle(rest) || authorityMark.test(rest)) return at
  }
  return -1
}

/** A line of a signature at each authority and title that stands in it. */
export function splitTitles(piece: Piece): Piece[] {
  const at = piece.text.length > longest ? -1 : secondTitleAt(piece.text)
  if (at < 0) return [piece]
  return [cut(piece, 0, at), ...splitTitles(cut(piece, at, piece.text.length))]
}

/** Where the second of two names on one line begins: the halves are as long as each other, or nearly. */
function secondNameAt(text: string): number {
  const words = [...text.matchAll(/\S+/g)]
  if (words.length < 4 || words.length > 8) return -1
  const halves = words
    .slice(2, -1)
    .filter(({ index }) => isPersonName(text.slice(0, index).trim()) && isPersonName(text.slice(index)))
  const difference = (index: number) => Math.abs(words.length - 2 * text.slice(0, index).trim().split(/\s+/).length)
  return halves.toSorted((a, b) => difference(a.index) - difference(b.index))[0]?.index ?? -1
}

/** Of the lines of two signers side by side, as under minutes, what stands right: “THƯ KÝ CHỦ TRÌ” over two names. */
export function rightSigner(pieces: readonly Piece[]): readonly Piece[] {
  const titles = pieces.findIndex(({ text }) => beginsAsTitle(text) && titleBehind(text, 1) > 0)
  const names = pieces.findIndex(({ text }, at) => at > titles && secondNameAt(text) > 0)
  if (titles < 0 || names < 0 || names > titles + 3) return pieces
  return pieces.map((piece, at) => {
    const from = at === titles ? titleBehind(piece.text, 1) : at === names ? secondNameAt(piece.text) : 0
    return from === 0 ? piece : cut(piece, from, piece.text.length)
  })
}
