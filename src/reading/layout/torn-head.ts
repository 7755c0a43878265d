import { bare } from '#vietnamese/bare.ts'
import { joinTornDate } from './torn-date.ts'
import { typeNamed } from '#vietnamese/paper-types.ts'
import { findNumber, isCapitals } from './marks.ts'
import { cut, joinedWith, type Piece } from './piece.ts'

/** What stands at the right of a head, as a narrow column parts it: “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT” over “NAM”. */
const names = ['CONG HOA XA HOI CHU NGHIA VIET NAM', 'DANG CONG SAN VIET NAM', 'Doc lap Tu do Hanh phuc']

const plainWords = (text: string) =>
  bare(text)
    .replace(/[\W_]+/g, ' ')
    .trim()

/** How any of them begins: most lines do not, and are asked nothing more. */
const beginsName = /^[\W_]*(?:CONG|DANG|Doc)(?:[\W_]|$)/

/** Whether two lines are the beginning of such a name, of which a third may hold the end. */
function isTornName(first: string, second: string): boolean {
  if (!beginsName.test(bare(first))) return false
  const [begun, ending] = [plainWords(first), plainWords(second)]
  return begun !== '' && ending !== '' && names.some((name) => `${name} `.startsWith(`${begun} ${ending} `))
}

/** How far from the line that a name begins on the rest of it may stand, where another column stands between. */
const reach = 8

/** Names of places that end as the name of the state does. */
const placeInNam = /(?:QUANG|HA|VIET|DONG|TAY|MIEN|PHIA) NAM$/

/**
 * The pieces without the rest of a name that lacks it, on a line of the other column: “NAM” alone, or behind what stands there, under
 * “CỘNG HÒA … VIỆT”.
 */
function withoutEnding(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(0, 60).reduce<readonly Piece[]>((left, piece) => {
    if (!beginsName.test(bare(piece.text))) return left
    const begun = plainWords(piece.text)
    const name = begun.includes(' ') ? names.find((one) => one.startsWith(`${begun} `)) : undefined
    const at = left.indexOf(piece)
    if (name === undefined || at < 0) return left
    const ending = name.slice(begun.length)
    const near = left.slice(Math.max(0, at - reach), at + reach + 1)
    const alone = near.find(({ text }) => ` ${plainWords(text)}` === ending)
    if (alone) return left.filter((other) => other !== alone)
    const behind = left
      .slice(at + 1, at + 3)
      .find(({ text }) => plainWords(text).endsWith(ending) && !placeInNam.test(plainWords(text)))
    if (behind === undefined) return left
    const end = behind.text.replace(
      new RegExp(`(?:\\P{L}+\\p{L}+){${ending.trim().split(' ').length}}\\P{L}*$`, 'u'),
      '',
    )
    return left.map((other) => (other === behind ? cut(other, 0, end.length) : other))
  }, pieces)
}

/** “Số:” alone, above the number itself. */
const numberAlone = /^\W{0,3}S[oố]\s?:?$/iu

function isTornNumber(first: Piece, second: Piece): boolean {
  if (!numberAlone.test(first.text) || !/^\d/.test(second.text)) return false
  const number = findNumber(`${first.text} ${second.text}`)
  return number !== null && number.end >= first.text.length + second.text.length - 1
}

/** “THÔNG” over “TƯ”, “QUY CHẾ LÀM” over “VIỆC”, “Kính” over “gửi:”: a word of its own is none of it. */
function isTornWord(first: string, second: string): boolean {
  if (/^Kính$/u.test(first)) return /^g[ửở]i\s?:/u.test(second)
  if (first.length > 20 || second.length > 20 || !isCapitals(first) || !isCapitals(second)) return false
  return typeNamed(first) === null && typeNamed(`${first} ${second}`) !== null
}

/** First words of bodies that name none alone. */
const firstWords = /^(?:UY|SO|BO|CHINH|THU|NGAN|BAO|TONG|VAN|PHONG|BAN|HOI|TRUNG|TRUONG|CUC|CHI|TOA|VIEN|LIEN)$/

/** “ỦY” over “BAN NHÂN DÂN”, “SỞ” over “NỘI VỤ”: pages of the web break the first line of a cell behind its first word. */
function isTornBody(first: string, second: string): boolean {
  if (first.length > 6 || !firstWords.test(plainWords(first)) || !isCapitals(first) || !isCapitals(second)) return false
  return !names.some((name) => name.toUpperCase().startsWith(plainWords(second).slice(0, 9)))
}

/** “TM.” over “ỦY BAN NHÂN DÂN TỈNH”, “Nơi” over “nhận:”. */
const isTornFoot = (first: string, second: string) =>
  /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?$/u.test(first)
    ? isCapitals(second)
    : first === 'Nơi' && /^nhận\s?:/u.test(second)

/** Whether a piece is the end of what the one above it begins, where such lines stand. */
function isTorn(last: Piece, piece: Piece, at: number): boolean {
  if (last.rest !== undefined || last.text.length >= 34 || piece.text.length >= 40) return false
  if (isTornFoot(last.text, piece.text)) return true
  if (at >= 60) return false
  if (at === 1 && isTornBody(last.text, piece.text)) return true
  return isTornName(last.text, piece.text) || isTornNumber(last, piece) || isTornWord(last.text, piece.text)
}

/** The pieces of a paper with its names, number, type, date and signing authority in one piece each, where they were written over two lines. */
export function joinTornHead(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = found.at(-1)
    if (last !== undefined && isTorn(last, piece, at)) found[found.length - 1] = joinedWith(last, piece)
    else found.push(piece)
  }
  return joinTornDate(withoutEnding(found))
}
