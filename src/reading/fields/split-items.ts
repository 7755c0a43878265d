import { beginsAsAuthority } from '#vietnamese/authority-words.ts'
import { itemSigns } from '../layout/marks.ts'
import { cut, type Piece, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { joinTexts } from './join-pieces.ts'
import { weigh } from './sureness.ts'

/** One item of a list, as the pieces of which it is made. */
type Item = Piece[]

const mark = new RegExp(`^[^\\p{L}\\d("“]*[${itemSigns}]\\s*|^\\s*(?:\\d{1,2}|[a-zđ])\\s?[.)]\\s+(?=\\p{Lu})`, 'u')

/** Whether a piece begins with the dash or number of an item. */
export function hasMark(text: string): boolean {
  return mark.test(text)
}

/** A piece at the places where an item ends and the next begins on the same line: “- Như trên; - Lưu: VT.”. */
function parts(piece: Piece, inline: RegExp): Piece[] {
  const found: Piece[] = []
  let from = 0
  for (const end of piece.text.matchAll(inline)) {
    // “(địa chỉ: …; mã số thuế: …)”: a sign within brackets parts nothing.
    const before = piece.text.slice(from, end.index)
    if (before.lastIndexOf('(') > before.lastIndexOf(')') || goesOnWithSchools(before, piece.text.slice(end.index + 1)))
      continue
    found.push(cut(piece, from, end.index + 1))
    from = end.index + 1
  }
  return [...found, cut(piece, from, piece.text.length)].filter(({ text }) => text !== '')
}

/** “Ủy ban nhân dân huyện Mẫu” over “Phòng Tài chính huyện Mẫu”, without any sign: two whole names of the same place. */
function namesNext(last: string, next: string): boolean {
  const place = /\s((?:huyện|tỉnh|xã|phường|quận|thị xã|thành phố)(?:\s\p{Lu}\p{L}*)+)\W*$/u
  const [own, other] = [place.exec(last)?.[1], place.exec(next)?.[1]]
  return (
    own !== undefined && own === other && beginsAsAuthority(last.replace(/^[^:]*:\s*/, '')) && beginsAsAuthority(next)
  )
}

/** “Hiệu trưởng các trường trung cấp, cao đẳng; đại học trên địa bàn”: a kind of school belongs to “các trường”. */
const goesOnWithSchools = (before: string, behind: string) =>
  /các trường\s[^;]*$/iu.test(before) &&
  /^\s(?:đại học|cao đẳng|trung cấp|mầm non|mẫu giáo|tiểu học|THCS|THPT)(?=[\s,;.]*$|\s?[(,]|\s(?:trên|trong|thuộc|có)\s)/iu.test(
    behind,
  )

function goesOnWith(last: string, next: string): boolean {
  if (/^[\s(]*\p{Ll}/u.test(next) || next.startsWith('(')) return true
  return !/[;.]$/.test(last)
}

/**
 * The items of a list over several lines. An item begins with a dash, or, in a list without dashes, behind a semicolon or full
 * stop. `alone` tells lines that are an item without any mark; `inline` matches the signs after which one begins on the same line.
 */
export function splitItems(pieces: readonly Piece[], how: { inline: RegExp; alone: RegExp }): Item[] {
  const marked = pieces.some(({ text }) => hasMark(text))
  // Without dashes, where each line ends with a sign, each is an item.
  const ended = !marked && pieces.length > 2 && pieces.slice(0, -1).every(({ text }) => /[;,.]$/.test(text))
  const all = pieces.flatMap((piece) => parts(piece, how.inline).map((own, at) => ({ piece: own, parted: at > 0 })))
  const items: Item[] = []
  for (const { piece, parted } of all) {
    const from = mark.exec(piece.text)?.[0].length ?? 0
    const own = from === 0 ? piece : cut(piece, from, piece.text.length)
    const item = items.at(-1)
    const last = item?.at(-1)?.text ?? ''
    const further = !parted && from === 0 && item !== undefined && !how.alone.test(piece.text)
    if (own.text === '') continue
    const beside = !marked && namesNext(last, piece.text)
    if (further && !beside && goesOnWith(last, piece.text) && !(ended && !/^[\s(]*\p{Ll}/u.test(piece.text)))
      item.push(own)
    else items.push([own])
  }
  return items
}

/** An item as a value: its lines joined, without the sign at its end. */
export function foundItem(item: Item, confidence: number): Found<string> {
  const value = joinTexts(item.map(({ text }) => text))
    .replace(/(?<![\s(]\p{L})[;.,]\s?\d{1,3}$/u, '')
    .replace(/(?<![\s;.,/_|])[\s;.,/_|]+$/, '')
    .replace(/\s+([;,])/g, '$1')
  return { value, confidence: weigh(confidence, item), spans: item.map(spanOf) }
}
