import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { authorityMark, isCapitals } from '../layout/marks.ts'
import { cut, type Piece } from '../layout/piece.ts'

/** Words that make one title of what follows them, or the name of a body: “TỔNG GIÁM ĐỐC”, “ĐOÀN CHỦ TỊCH”, “BAN BÍ THƯ”. */
const joins = /(?:^|[\s.])(?:PHO|TONG|DOAN|BAN|CHI|QUYEN|P\.)$|,$/

/** Where a second title or authority begins in a line that begins with one: “KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC”; -1 where none does. */
function secondTitleAt(text: string): number {
  const plain = bare(text)
  const mark = authorityMark.exec(plain)?.[0].length ?? 0
  if (mark === 0 || !isCapitals(text)) return -1
  for (const word of plain.slice(mark).matchAll(/(?<=\s)[A-Z]/g)) {
    const at = mark + word.index
    const rest = plain.slice(at)
    if (joins.test(plain.slice(0, at).trimEnd())) continue
    if (beginsAsTitle(rest) || authorityMark.test(rest)) return at
  }
  return -1
}

/** A line of a signature at each authority and title that stands in it. */
export function splitTitles(piece: Piece): Piece[] {
  const at = secondTitleAt(piece.text)
  if (at < 0) return [piece]
  return [cut(piece, 0, at), ...splitTitles(cut(piece, at, piece.text.length))]
}
