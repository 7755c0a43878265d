import { beforeDate, cites } from './date-line.ts'
import { findDate, findNumber, isCapitals, isRule } from './marks.ts'
import { cut, joinedWith, type Piece } from './piece.ts'
import { placeBefore } from './split-columns.ts'

/** A date of a head whose end a narrow column pushed to the next line: “Mẫu Lâm, ngày 12 tháng 5”. */
const begun = /(?:^|[\s,])ng[àa]y(?:\s[\d\s.…_]{0,8}(?:th[áa]ng(?:\s[\d\s.…_]{0,8}(?:n[ăa]m)?)?)?)?\s*$/iu
/** What ends it: “năm 2024”, “tháng 5 năm 2024”, “12 tháng 5 năm 2024”, “2024”. */
const ending =
  /(?:^|\s)(?<rest>(?:(?:ng[àa]y\s)?\d{0,2}\s?th[áa]ng\s[\d\s]{0,5}n[ăa]m\s|\d{1,2}\s+n[ăa]m\s|n[ăa]m\s)?(?:19|20)\s?\d\s?\d)\W*$/iu

/** Whether what stands beside half a date is of the left column of a head: a name, a number, “V/v”, the asterisk. */
function isOfHead(text: string): boolean {
  const left = text.trim()
  return (
    left === '' || isRule(left) || isCapitals(left) || findNumber(left) !== null || /^\W{0,3}V\W{0,3}v/iu.test(left)
  )
}

/** The place and the half of the date at the end of a piece, and what stands left of them. */
function halves(piece: Piece): { left: Piece; date: Piece } | null {
  const at = begun.exec(piece.text)?.index
  if (at === undefined) return null
  const comma = /,\s*$/.exec(piece.text.slice(0, at + 1))
  const number = findNumber(piece.text)
  const from = Math.max(comma === null ? at : placeBefore(piece.text, comma.index), number?.end ?? 0)
  const date = cut(piece, from, piece.text.length)
  const left = cut(piece, 0, from)
  return isOfHead(left.text) && beforeDate.test(date.text.slice(0, date.text.search(/ng[àa]y/iu)))
    ? { left, date }
    : null
}

const right = (piece: Piece): Piece => ({ ...piece, column: 'right' })
const leftOf = (piece: Piece): Piece[] => (piece.text === '' ? [] : [{ ...piece, column: 'left' }])

/** A place that stands alone on the line above its date: “Mẫu Lâm,”. */
const placeAlone = /^\p{Lu}[^,:;.\d]{1,40},$/u

/** The piece that a first half makes with the one that ends it. */
const joined = (first: Piece, rest: Piece): Piece => right(joinedWith(first, rest))

function endOf(piece: Piece, half: Piece): { left: Piece; rest: Piece } | null {
  const found = ending.exec(piece.text)?.groups?.['rest']
  if (found === undefined) return null
  const from = piece.text.lastIndexOf(found)
  const rest = cut(piece, from, from + found.length)
  const left = cut(piece, 0, from)
  const text = `${half.text} ${rest.text}`
  const date = findDate(text)
  const whole = date !== null && date.end >= text.length - 2 && !cites.test(text.slice(0, date.start))
  return whole && isOfHead(left.text) ? { left, rest } : null
}

/** “Mẫu Lâm, ngày”, “tháng” and “năm 2024” each on a line: what a program makes of a day and a month left open. */
function openDate(half: Piece, between: Piece | undefined, last: Piece | undefined): Piece | null {
  if (between === undefined || last === undefined || !/ng[àa]y$/iu.test(half.text)) return null
  if (!/^th[áa]ng$/iu.test(between.text) || !/^n[ăa]m\s(?:19|20)\d\d$/iu.test(last.text)) return null
  return joined(half, joinedWith(between, last))
}

/** The last word of a place before its date: names of places have two words and more, a few towns excepted. */
const placeEnd = /^(?!Huế|Vinh)\p{Lu}\p{Ll}+,?\s+ng[àa]y\s/u
/** What stands of it on the line above: “Mẫu”, “TP Mẫu”. */
const placeBegun = /^(?:T\.?[Pp]\.?\s?)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){0,2}$/u

/** The pieces of a head with its place in the piece of its date, where a narrow column parts its name. */
function joinTornPlace(pieces: readonly Piece[]): readonly Piece[] {
  const at = pieces.slice(0, 60).findIndex(({ text }) => placeEnd.test(text) && findDate(text) !== null)
  const [begins, date] = [pieces[at - 1], pieces[at]]
  if (begins === undefined || date === undefined || begins.text.length > 20 || !placeBegun.test(begins.text))
    return pieces
  return [...pieces.slice(0, at - 1), joined(begins, date), ...pieces.slice(at + 1)]
}

/** The pieces of a head with its place and date in one piece, where they were written over two lines and more. */
export function joinTornDate(pieces: readonly Piece[]): readonly Piece[] {
  return joinTornPlace(joinDate(pieces))
}

function joinDate(pieces: readonly Piece[]): readonly Piece[] {
  const high = Math.min(pieces.length, 60)
  for (let at = 0; at < high; at++) {
    const piece = pieces[at]
    if (piece === undefined || piece.text.length > 120) continue
    if (findDate(piece.text)?.start === 0 && placeAlone.test(pieces[at - 1]?.text ?? '')) {
      const place = pieces[at - 1]
      return place === undefined ? pieces : [...pieces.slice(0, at - 1), joined(place, piece), ...pieces.slice(at + 1)]
    }
    const half = halves(piece)
    if (half === null) continue
    const open = openDate(half.date, pieces[at + 1], pieces[at + 2])
    if (open !== null) return [...pieces.slice(0, at), ...leftOf(half.left), open, ...pieces.slice(at + 3)]
    for (let next = at + 1; next <= Math.min(at + 4, pieces.length - 1); next++) {
      const other = pieces[next]
      const end = other === undefined ? null : endOf(other, half.date)
      if (end === null) continue
      return [
        ...pieces.slice(0, at),
        ...leftOf(half.left),
        joined(half.date, end.rest),
        ...pieces.slice(at + 1, next),
        ...leftOf(end.left),
        ...pieces.slice(next + 1),
      ]
    }
  }
  return pieces
}
