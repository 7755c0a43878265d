import { bare } from '#vietnamese/bare.ts'
import { findDates } from '#vietnamese/written-date.ts'
import { cut, type Piece } from '../../layout/piece.ts'
import { markAt } from '../mark.ts'
import { endOfCount, isCount } from './table-head.ts'

/** As many lines may stand from one time of a column to the next. */
const farthest = 14
/** A title over two lines may begin above “TT”. */
const linesAbove = 2
/** Lines of cells are short. */
const longest = 110

/**
 * The times in the column of a table whose cells a program has taken out in disorder: what ends a line, from a head on that has such a
 * column. Nothing where the head has none.
 */
export function timesOfColumn(pieces: readonly Piece[], from: number): { times: Piece[]; taken: readonly Piece[] } {
  const times: Piece[] = []
  const taken: Piece[] = []
  let headed = false
  let last = from
  for (let at = Math.max(0, from - linesAbove); at < pieces.length && at - last <= farthest; at += 1) {
    const piece = pieces[at]
    if (piece === undefined || (at > from && endsTable(piece))) break
    if (tellsWhen(piece.text, pieces[at + 1]?.text ?? '')) {
      headed = true
      last = at
      continue
    }
    const start = at > from ? startOfTime(piece.text) : undefined
    if (start === undefined) continue
    times.push(cut(piece, start, piece.text.length))
    if (start === 0) taken.push(piece)
    last = at
  }
  return headed && times.length > 1 ? { times, taken } : { times: [], taken: [] }
}

const due = 'Thời (?:hạn|gian (?:hoàn|thực hiện|triển khai))|Tiến độ|Hạn (?:hoàn|nộp)'
const title = new RegExp(`(?:^|\\s)(?:${due})(?: thành| hiện)?$`, 'iu')

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
