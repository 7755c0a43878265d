import type { Day } from '#kernel/day.ts'
import { calendarDay, findDates } from '#vietnamese/written-date.ts'

/** A cell that should hold a day: read, empty, or why not. `yearTaken` where it named none and the register gave it. */
export type ReadDay =
  | { day: Day; yearTaken?: true; yearWidened?: true }
  | { empty: true }
  | { wrong: 'unreadable' | 'impossible' | 'several'; hint?: string }

export type DayContext = {
  /** Of the register; null where it spans several. */
  year: number | null
  /** Days that a bare number counts: from 1900 or 1904. Null in a text. */
  serialFrom: 1900 | 1904 | null
}

const numeric = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})$/
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/
const short = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})$/

/** A day as old registers write it: 05/09/2021, 5.9.21, 05/9 in a register of one year, ngày 5 tháng 9 năm 2021, or a count of days. */
export function readCellDay(text: string, { year, serialFrom }: DayContext): ReadDay {
  const cell = text.trim().replace(/^ngày\s+(?=\d{1,2}\s?[/.-])/i, '')
  if (cell === '') return { empty: true }
  const full = numeric.exec(cell)
  if (full) return wide(full)
  const standard = iso.exec(cell)
  if (standard) return checked(Number(standard[1]), Number(standard[2]), Number(standard[3]))
  const bare = short.exec(cell)
  if (bare && year !== null) {
    const found = checked(year, Number(bare[2]), Number(bare[1]))
    return 'day' in found ? { ...found, yearTaken: true } : found
  }
  const counted = serialFrom !== null && /^\d{5}(?:\.\d+)?$/.test(cell) ? ofSerial(Number(cell), serialFrom) : undefined
  return counted ? { day: counted } : inWords(cell, year)
}

function wide([, first, second, third = '']: RegExpExecArray): ReadDay {
  const brief = third.length === 2
  const found = checked(Number(third) + (brief ? 2_000 : 0), Number(second), Number(first))
  return brief && 'day' in found ? { ...found, yearWidened: true } : found
}

function checked(year: number, month: number, day: number): ReadDay {
  const found = calendarDay(year, month, day)
  if (found) return { day: found }
  const swapped = calendarDay(year, day, month)
  return { wrong: 'impossible', ...(swapped && { hint: 'ngày và tháng có thể đã đổi chỗ' }) }
}

function inWords(text: string, year: number | null): ReadDay {
  const found = findDates(text).filter(({ day, month }) => day !== null && month !== null)
  const [date] = found
  if (!date) return { wrong: 'unreadable' }
  if (found.length > 1) return { wrong: 'several' }
  if (date.year === null && year === null) return { wrong: 'unreadable', hint: 'thiếu năm' }
  const read = checked(date.year ?? year ?? 0, date.month ?? 0, date.day ?? 0)
  return date.year === null && 'day' in read ? { ...read, yearTaken: true } : read
}

function ofSerial(serial: number, from: 1900 | 1904): Day | undefined {
  const at = new Date((from === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1)) + Math.floor(serial) * 86_400_000)
  const day = at.toISOString().slice(0, 10)
  return day >= '1950-01-01' && day < '2100-01-01' ? day : undefined
}

/** What a text says besides its day: of “12/KH-UBND ngày 05/9/2021” the number. */
export function withoutDay(text: string): string {
  const dates = findDates(text).filter(({ day, month }) => day !== null && month !== null)
  const rest = dates.toReversed().reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
  return rest
    .replace(/[\s,;]*(?:\bngày(?:\s+tháng)?)?[\s,;:()-]*$/iu, '')
    .replace(/^[\s,;:-]+/, '')
    .trim()
}
