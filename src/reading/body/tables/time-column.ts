import { bare } from '#vietnamese/bare.ts'
import { findDates } from '#vietnamese/written-date.ts'
import { cut, type Piece } from '../../layout/piece.ts'
import { markAt } from '../mark.ts'
import { endOfCount, isCount } from './table-head.ts'

/** As many lines may stand between “TT” and the title of the column, which may come behind all others, and from one time to the next. */
const farthest = { toTitle: 40, toTime: 14 }
/** A title over two lines may begin above “TT”. */
const linesAbove = 2
/** Lines of cells are short. */
const longest = 110

/**
 * The times in the column of a table whose cells a program has taken out in disorder: what ends a line, or goes on from “Tháng” to the
 * next. Nothing where the head has no such column.
 */
export function timesOfColumn(
  pieces: readonly Piece[],
  from: number,
): { times: (readonly Piece[])[]; taken: readonly Piece[] } {
  const times: (readonly Piece[])[] = []
  const taken: Piece[] = []
  let headed = false
  let last = from
  for (let at = Math.max(0, from - linesAbove); at < pieces.length; at += 1) {
    const [piece, next] = pieces.slice(at, at + 2)
    const isFar = at - last > (headed ? farthest.toTime : farthest.toTitle)
    if (piece === undefined || isFar || (at > from && endsTable(piece))) break
    if (tellsWhen(piece.text, next?.text ?? '')) {
      headed = true
      last = at
      continue
    }
    const lines = next !== undefined && goesOn.test(piece.text) ? [piece, next] : [piece]
    const start = at > from ? startOfTime(lines.map(({ text }) => text).join(' ')) : undefined
    if (start === undefined || start >= piece.text.length) continue
    times.push([cut(piece, start, piece.text.length), ...lines.slice(1)])
    if (start === 0) taken.push(...lines)
    at += lines.length - 1
    last = at
  }
  return headed && times.length > 1 ? { times, taken } : { times: [], taken: [] }
}

/** A cell as narrow as a word: "Tháng" and below it "10/2026". */
const goesOn = /(?:^|\s)(?:Tháng|Quý|Ngày|Trước|Trước ngày)$/iu

const due = 'Thời (?:hạn|gian (?:hoàn|thực hiện|triển khai))|Tiến độ|Hạn (?:hoàn|nộp)'
const title = new RegExp(`(?:^|\\s)(?:${due})(?: thành)?$`, 'iu')

/** The title of the column may stand alone, behind that of another, or over two lines; times without “hoàn thành” may be those of a meeting. */
const tellsWhen = (text: string, next: string) =>
  text.length < 100 &&
  (title.test(text) || (/(?:^|\s)Thời gian$/iu.test(text) && /^(?:hoàn|thực hiện|thành)/iu.test(next)))

/** A point of the paper or a sentence ends the table; the number of a row does not. */
function endsTable({ text }: Piece): boolean {
  if (isCount(text) || endOfCount(text) !== undefined) return false
  const mark = markAt(text)
  return text.length > longest || text.endsWith('./.') || (mark !== undefined && text.length > mark.length + 12)
}

const before = /(?:^|\s)(?:(?:xong|hoan thanh)\s)?(?:(?:truoc|cham nhat|den|het|trong|sang|chieu)\s)*(?:ngay\s)?$/

/** Where in a line of cells a time begins that ends it; undefined where none does. */
function startOfTime(text: string): number | undefined {
  const trimmed = text.trimEnd()
  const date = findDates(trimmed).find(({ end }) => end === trimmed.length)
  if (date === undefined || (date.month ?? date.quarter) === null) return undefined
  const ahead = bare(trimmed.slice(0, date.start)).toLowerCase()
  // “Tuần 3 tháng 02” is no day.
  if (/tuan \d $/.test(ahead)) return undefined
  const words = before.exec(ahead)?.[0].trimStart().length ?? 0
  return date.start - words
}
