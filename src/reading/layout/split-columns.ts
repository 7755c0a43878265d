import { beginsAsAuthority } from '#vietnamese/authority-words.ts'
import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { isPersonName, nameAtEnd } from '#vietnamese/person-name.ts'
import {
  authorityMark,
  findDate,
  findMotto,
  findNumber,
  findPartyName,
  findStateName,
  findUnionName,
  isCapitals,
  itemSigns,
  recipientsWord,
} from './marks.ts'
import { cut, type Piece } from './piece.ts'

type Column = 'left' | 'right'

function part(piece: Piece, from: number, to: number, column: Column): Piece[] {
  const found = cut(piece, from, to)
  return found.text === '' ? [] : [{ ...found, column }]
}

/** Divides a line where the name of the state or the Party, or its motto, stands in it: these stand in the right column. */
function splitAtNames(piece: Piece): Piece[] | null {
  const found =
    findStateName(piece.text) ?? findMotto(piece.text) ?? findPartyName(piece.text) ?? findUnionName(piece.text)
  if (found === null) return null
  const before = piece.text.slice(0, found.start)
  const after = piece.text.slice(found.end)
  if (/\p{Ll}{2}.*\p{Ll}{2}/u.test(before) && before.length > 70) return null
  const rest = /\p{L}{2}/u.test(after) ? part(piece, found.end, piece.text.length, 'left') : []
  return [...part(piece, 0, found.start, 'left'), ...part(piece, found.start, found.end, 'right'), ...rest]
}

/** A word of the name of a place: “Bắc”, “TP.”, “Mo-ri-xi”; not a notation in capitals. */
const placeWord =
  /^(?:\p{Lu}\p{Ll}*[’']?\p{Ll}*(?:-\p{L}\p{Ll}*)*|TP\.?|Tp\.?|T[Pp]\.\p{Lu}\p{Ll}+|T\.P|TX\.?|TT\.?|P\.|Q\.|HCM|\d{1,2})$/u

/** Where the name of a place begins that ends at `to`; `to` where none does. */
export function placeBefore(text: string, to: number): number {
  const words = [...text.slice(0, to).matchAll(/\S+/g)]
  let at = to
  for (const word of words.toReversed().slice(0, 5)) {
    const end = word.index + word[0].length
    if (at < to && /\s{3}/.test(text.slice(end, at))) break
    const written = word[0].replace(/^[^\p{L}\d]+|,$/gu, '')
    if (!placeWord.test(written) || (at < to && /[,;.]$/.test(word[0]) && !word[0].startsWith('T'))) break
    at = word.index
  }
  // “TRƯỜNG TIỂU HỌC SỐ 2 Mẫu Lâm”: a figure ends a name, and begins none.
  at += /^\d+\s+/.exec(text.slice(at, to))?.[0].length ?? 0
  return at - (/(?:Thành phố|Thị xã|Thị trấn|Huyện|Quận|Phường|Xã)\s+$/u.exec(text.slice(0, at))?.[0].length ?? 0)
}

/** Divides “Số: 12/KH-UBND Hà Nội, ngày 3 tháng 4 năm 2025” and “V/v … Hà Nội, ngày …” before the place. */
function splitAtDate(piece: Piece): Piece[] | null {
  const date = findDate(piece.text)
  if (date === null || piece.text.slice(date.end).replace(/[\W_]/g, '').length > 3) return null
  const comma = /,\s*$/.exec(piece.text.slice(0, date.start))
  const number = findNumber(piece.text)
  let at = comma === null ? date.start : placeBefore(piece.text, comma.index)
  if (number !== null && number.end <= date.start) at = comma === null ? number.end : Math.max(at, number.end)
  if (number !== null && comma !== null && at >= comma.index) at = number.end
  if (at === 0 || piece.text.slice(0, at).trim() === '') return null
  if (number === null && comma === null) return null
  const left = piece.text.slice(0, at).trim()
  // “Hà nội, ngày …”: nothing but the place, however it is written.
  if (number === null && /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){1,2}$/u.test(left)) return null
  if (number === null && !isCapitals(left) && !/^\W{0,3}V\W{0,3}v/i.test(left) && left.length > 45) return null
  return [...part(piece, 0, at, 'left'), ...part(piece, at, piece.text.length, 'right')]
}

const itemLike = new RegExp(`^\\s*(?:[${itemSigns}]|N[oơ]i nh|L[uư]u|(?:Gửi )?B[aả]n [^:]{3,12}:)`, 'i')

/** “- HĐND, UBND, UBMTTQ,”: an item of nothing but short forms. */
function isShortForms(text: string): boolean {
  return itemLike.test(text) && /[,;]\s*$/.test(text) && /^\P{L}*(?:[\p{Lu}&-]{2,8}[,;]?\s)+$/u.test(text)
}

/** Where the block of the signature begins in a line that also holds an item of “Nơi nhận”; -1 where none does. */
function signatureAt(text: string): number {
  const plain = bare(text)
  for (const word of plain.matchAll(/(?<=\s)[A-Z]/g)) {
    const rest = plain.slice(word.index)
    const before = text.slice(0, word.index)
    if (!isCapitals(rest) || (isCapitals(before) && !recipientsWord.test(plain) && !isShortForms(before))) continue
    const mark = authorityMark.exec(rest)?.[0].length ?? 0
    const signs =
      beginsAsTitle(rest.slice(mark)) ||
      (mark > 0 && (beginsAsAuthority(rest.slice(mark)) || recipientsWord.test(plain)))
    if (signs && rest.length > 5) return word.index
  }
  const unknown = text.includes(';') ? /(?<=;\s+)\p{Lu}{2,}(?:[\s-]+\p{Lu}{2,}){2,}$/u.exec(text) : null
  if (unknown !== null && unknown[0].split(/[\s-]+/).every(isSyllable)) return unknown.index
  const signed = /\(?(?:đã )?ký[^()]{0,20}\)?$/iu.exec(text)
  return signed !== null && /[;.,]\s*$/.test(text.slice(0, signed.index)) ? signed.index : nameAtEnd(text)
}

/** Divides a line of the foot: “Nơi nhận: KT. GIÁM ĐỐC”, “- Như trên; PHÓ GIÁM ĐỐC”, “- Lưu: VT. Nguyễn Văn A”. */
function splitAtSignature(piece: Piece): Piece[] | null {
  if (piece.text.length > 140) return null
  const item = itemLike.test(piece.text)
  if (!item && !/[;,]/.test(piece.text)) return null
  const at = signatureAt(piece.text)
  if (at <= 0) return null
  // An item that lost its dash ends with a sign before what stands beside it.
  if (!item && !/\p{Ll}[^.;]{0,8}[;,]\s*$/u.test(piece.text.slice(0, at))) return null
  const word = recipientsWord.exec(bare(piece.text))
  if (word === null && /^\W*$/.test(piece.text.slice(0, at))) return null
  return [...part(piece, 0, at, 'left'), ...part(piece, at, piece.text.length, 'right')]
}

const unfinished = /(?:S[oốô]\s*[:.]?|ng[aà]y|th[aá]ng|n[aă]m)\s*$/i
const goesOn = /^\s*(?:[/]|th[aá]ng|n[aă]m|\d{0,5}\s*[/-])/i

/** Divides a short line at its gaps of three spaces and more, those left for a number or a day excepted. */
function splitAtGaps(piece: Piece): Piece[] | null {
  if (piece.text.length > 160 || !/\s{3}|\t/.test(piece.text)) return null
  for (const gap of piece.text.matchAll(/\s{3,}|\t+/g)) {
    const before = piece.text.slice(0, gap.index)
    const after = piece.text.slice(gap.index + gap[0].length)
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '').length
    if (letters(before) < 3 || letters(after) < 3 || unfinished.test(before) || goesOn.test(after)) continue
    return [...part(piece, 0, gap.index, 'left'), ...part(piece, gap.index, piece.text.length, 'right')]
  }
  return null
}

/** Divides an item behind which a name stands without any sign between them. */
export function splitAtName(piece: Piece): Piece[] | null {
  const at = nameAtEnd(piece.text, { loose: true })
  return at <= 0 ? null : [...part(piece, 0, at, 'left'), ...part(piece, at, piece.text.length, 'right')]
}

/** A title and behind it the name: “GIÁM ĐỐC Hà Thị Bưởi”, also without a space between them. */
const titleAndName = /^[^\p{L}]*(?<title>\p{Lu}[\p{Lu}\s.,-]{5,}?)\s*(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,4})$/u

/** Divides a line of a signature behind its title. */
function splitBehindTitle(piece: Piece): Piece[] | null {
  if (piece.text.length > 100 || !/\p{Ll}/u.test(piece.text.at(-1) ?? '')) return null
  const { title, name } = titleAndName.exec(piece.text)?.groups ?? {}
  if (title === undefined || name === undefined || !isPersonName(name)) return null
  if (!beginsAsTitle(title) && !authorityMark.test(bare(title))) return null
  const at = piece.text.length - name.length
  return [cut(piece, 0, at), cut(piece, at, piece.text.length)]
}

/** Divides “Số 12-CV/TU về việc …”, of which recognition made one line. */
function splitBehindNumber(piece: Piece): Piece[] | null {
  const number = /^\P{L}*S/u.test(piece.text) ? findNumber(piece.text) : null
  if (number === null || !/^\W{0,3}(?:V\s?\/\s?v|Ve viec)\s/i.test(bare(piece.text.slice(number.end)))) return null
  return [cut(piece, 0, number.end), cut(piece, number.end, piece.text.length)]
}

/** The columns of a line in which two stand side by side, as happens in the head and the foot; one piece of all others. */
export function splitColumns(piece: Piece): Piece[] {
  return (
    splitAtNames(piece) ??
    splitAtGaps(piece) ??
    splitAtDate(piece) ??
    splitAtSignature(piece) ??
    splitBehindNumber(piece) ??
    splitBehindTitle(piece) ?? [piece]
  )
}
