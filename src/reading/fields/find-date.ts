import type { Day } from '#kernel/day.ts'
import { spokenNumber } from '#vietnamese/spoken-number.ts'
import { calendarDay, dayOfDate, findDates } from '#vietnamese/written-date.ts'
import { findDate as markOfDate, type Stretch } from '../layout/marks.ts'
import type { Parts } from '../layout/parts.ts'
import { cut, type Piece, spanOf, spansIn } from '../layout/piece.ts'
import type { Warning } from '../paper.ts'
import type { Found, Unread } from '../reading.ts'
import { isDoubted } from './doubt.ts'
import { findStamp } from './find-stamp.ts'
import { figureLike, signingDay } from './signing-day.ts'
import { weigh } from './sureness.ts'

export type DateRead = {
  date: Found<Day> | null
  place: Found<string> | null
  unread: Unread | null
  warnings: Warning[]
}

type Figure = { value: number; stamp: Piece | null; misread?: true } | null

/** A figure of the date: written in digits or words, or stamped into the gap that was left for it. */
function readFigure(piece: Piece, at: Stretch, stamps: readonly Piece[]): Figure {
  const text = piece.text.slice(at.start, at.end)
  const plain = piece.source.sureness === undefined ? text.replace(/^[.…_\s]{2,}|[.…_\s]{2,}$/g, '') : text
  if (/^\s*\d(?:\s?\d){0,3}\s*$/.test(plain) && !isDoubted(piece, at))
    return { value: Number(plain.replace(/\s/g, '')), stamp: null }
  // “I1” and “1l”: a stroke between figures that recognition took for a letter.
  const stroke = /^\s*(?:[Il]\d|\d[Il])\s*$/.test(plain) ? plain.replace(/[Il]/, '1') : null
  if (stroke !== null && !isDoubted(piece, at)) return { value: Number(stroke), stamp: null, misread: true }
  const spoken = /\p{L}/u.test(text) ? spokenNumber(text.replace(/^\s*m[ùồ]ng\s/, '')) : undefined
  if (spoken !== undefined) return { value: spoken, stamp: null }
  const stamp = findStamp(stamps, piece, { from: at.start, to: at.end })
  return stamp === null ? null : { value: Number.parseInt(stamp.text, 10), stamp }
}

function readPlace(piece: Piece, end: number): Found<string> | null {
  const before = piece.text.slice(0, end).replace(/,?\s*(?:hồi|lúc)\s.*$/iu, '')
  const raw = /^[^\p{L}]*(?<name>[\p{L}\d].*?)[\s,.;]*$/u.exec(before)?.groups?.['name']
  if (raw === undefined || raw.length > 60) return null
  const from = piece.text.indexOf(raw)
  return { value: raw, confidence: weigh(0.97, [piece]), spans: spansIn(piece, from, from + raw.length) }
}

/** Place and date under the name of the state or the Party: never a date that the text cites. */
export function findDate(parts: Parts): DateRead {
  const piece = parts.head.date[0]
  const mark = piece === undefined ? null : markOfDate(piece.text)
  if (piece === undefined || mark === null) return { ...ofMinutes(parts), place: null, unread: null, warnings: [] }
  const place = readPlace(piece, mark.start)
  const figures = [mark.day, mark.month, mark.year].map((at) => readFigure(piece, at, parts.stamps))
  const places = spansIn(piece, mark.start, mark.end)
  const [own = spanOf(piece)] = places
  const unread: Unread = { field: 'date', span: own, notation: null }
  const [day, month, year] = figures
  if (
    day === null ||
    day === undefined ||
    month === null ||
    month === undefined ||
    year === null ||
    year === undefined
  ) {
    const date = borneOut(piece, mark, figures, parts.stamps)
    return { date, place, unread: date === null ? unread : null, warnings: [] }
  }
  const value = calendarDay(year.value, month.value, day.value)
  if (value === undefined) {
    const says = `Ngày ban hành ghi “${piece.text.slice(mark.start, mark.end)}” không có trong lịch.`
    return { date: null, place, unread, warnings: [{ about: 'date', says, span: own }] }
  }
  const stamps = [day.stamp, month.stamp, year.stamp].filter((stamp) => stamp !== null)
  const spans = [...places, ...stamps.map(spanOf)]
  const misread = [day, month, year].some((figure) => figure.misread === true)
  const confidence = weigh(misread ? 0.7 : stamps.length > 0 ? 0.95 : 0.98, [piece])
  return { date: { value, confidence, spans }, place, unread: null, warnings: [] }
}

/**
 * The day of signing that a stamp tells, where the date written by hand bears it out: the year is read, what else is read says the
 * same, and what is not looks like it, but for a month of one or two signs. Alone neither counts: many papers are signed some days
 * after their date.
 */
function borneOut(
  piece: Piece,
  mark: Record<'day' | 'month' | 'year', Stretch> & Stretch,
  [day, month, year]: readonly (Figure | undefined)[],
  stamps: readonly Piece[],
): Found<Day> | null {
  const signed = piece.source.sureness === undefined ? null : signingDay(stamps)
  if (signed === null || year?.value !== signed.year) return null
  const textOf = (at: Stretch) => piece.text.slice(at.start, at.end).trim()
  if ((day?.value ?? figureLike(textOf(mark.day))) !== signed.day) return null
  const written = month?.value ?? figureLike(textOf(mark.month))
  if (written === null ? textOf(mark.month).length > 2 : written !== signed.month) return null
  const spans = [...spansIn(piece, mark.start, mark.end), spanOf(signed.stamp)]
  return { value: signed.value, confidence: 0.6, spans }
}

/** The day of the meeting or of the contract, where minutes and contracts say no other: “Hôm nay, ngày 12 tháng 5 năm 2025, tại …”. */
function ofMinutes({ head, body }: Parts): { date: Found<Day> | null } {
  if (!/^(?:bi[êe]n b[ảa]n|h[ợo]p [đd][ồo]ng)/i.test(head.type[0]?.text ?? '')) return { date: null }
  const line = body
    .slice(0, 8)
    .find(({ text }) => /^(?:\d{1,2}[.)])?\W*(?:H[ôo]m nay|Vào (?:lúc|hồi)|Thời gian(?! địa điểm)|Ngày)/iu.test(text))
  const date = line === undefined ? undefined : findDates(line.text).find((one) => dayOfDate(one) !== null)
  const value = date === undefined ? null : dayOfDate(date)
  if (line === undefined || date === undefined || value === null) return { date: null }
  return { date: { value, confidence: 0.6, spans: [spanOf(cut(line, date.start, date.end))] } }
}
