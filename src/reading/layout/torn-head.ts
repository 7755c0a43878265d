import { bare } from '#vietnamese/bare.ts'
import { joinTornDate } from './torn-date.ts'
import { typeNamed } from '#vietnamese/paper-types.ts'
import { findNumber, isCapitals } from './marks.ts'
import { joinedWith, type Piece } from './piece.ts'

/** The name of the state or the Party as a narrow column parts it: “CỘNG HÒA XÃ HỘI” over “CHỦ NGHĨA VIỆT NAM”. */
const tornNames: readonly (readonly [begun: RegExp, ending: RegExp])[] = [
  [/^\W*CONG(?: HOA(?: XA(?: HOI(?: CHU)?)?)?)?$/, /^(?:(?:(?:(?:HOA )?XA )?HOI )?CHU )?NGHIA VIET NAM\W*$/],
  [/^\W*DANG(?: CONG(?: SAN)?)?$/, /^(?:(?:CONG )?SAN )?VIET NAM\W*$/],
]

function isTornName(first: string, second: string): boolean {
  const whole = `${first} ${second}`.replace(/\W+/g, ' ').trim()
  return (
    tornNames.some(([begun, ending]) => begun.test(first) && ending.test(second)) &&
    (whole === 'CONG HOA XA HOI CHU NGHIA VIET NAM' || whole === 'DANG CONG SAN VIET NAM')
  )
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

/** The pieces of a head with its names, its number, its type and its date in one piece each, where they were written over two lines. */
export function joinTornHead(pieces: readonly Piece[]): readonly Piece[] {
  const found: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = found.at(-1)
    const torn =
      at < 60 &&
      last !== undefined &&
      last.rest === undefined &&
      last.text.length < 30 &&
      piece.text.length < 40 &&
      (isTornName(bare(last.text), bare(piece.text)) || isTornNumber(last, piece) || isTornWord(last.text, piece.text))
    if (torn) found[found.length - 1] = joinedWith(last, piece)
    else found.push(piece)
  }
  return joinTornDate(found)
}
