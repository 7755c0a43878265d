import type { Day } from '#kernel/day.ts'
import { spokenNumber } from './spoken-number.ts'

/** A date, a month, a quarter or a year as it stands in a text. What is missing is null: "ngày 05/9" has no year. */
export type WrittenDate = {
  day: number | null
  month: number | null
  quarter: number | null
  year: number | null
  start: number
  end: number
}

const two = (value: number) => String(value).padStart(2, '0')

/** The calendar day, or undefined where there is none: 30 February. */
export function calendarDay(year: number, month: number, day: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, day))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return real && year >= 1900 && year < 2200 ? `${year}-${two(month)}-${two(day)}` : undefined
}

/** The last day of a month. */
export function lastDayOf(year: number, month: number): Day {
  return `${year}-${two(month)}-${two(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
}

/** The day of a complete date, null where it lacks a part or does not exist. */
export function dayOfDate(date: WrittenDate): Day | null {
  if (date.day === null || date.month === null || date.year === null) return null
  return calendarDay(date.year, date.month, date.day) ?? null
}

/** The last day of what is named: of the month, quarter or year where the day is missing; null without a year. */
export function lastDayOfDate(date: WrittenDate): Day | null {
  if (date.year === null) return null
  if (date.day !== null) return dayOfDate(date)
  if (date.month !== null) return lastDayOf(date.year, date.month)
  return lastDayOf(date.year, date.quarter === null ? 12 : date.quarter * 3)
}

/** One or two figures, which may be parted: "2 6 tháng 1 0". */
const dayForm = '[0-3]\\s?\\d|[1-9]'
const monthFigures = '0\\s?[1-9]|1\\s?[0-2]|[1-9]'
/** Four figures, which recognition or justification may have parted: "20 21", "2 021". */
const yearForm = '(?:1\\s?9|2\\s?0)\\s?\\d\\s?\\d(?!\\d)'
const spoken =
  '(?:(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|không|trăm|nghìn|ngàn|linh|lẻ)(?![\\p{L}])\\s?){1,9}'
const numeric = new RegExp(
  `(\\d{1,2}|(?<=ngày\\s)[0-3]\\s\\d)\\s?([/.-])\\s?(\\d{1,2}|0\\s[1-9]|1\\s[0-2])\\s?\\2\\s?(${yearForm})`,
  'uy',
)
const shortNumeric = new RegExp(
  '(\\d{1,2})\\s?/\\s?(\\d{1,2})(?:\\s?/\\s?(\\d\\d))?(?![\\d/])(?!\\s?/\\s?\\p{L})',
  'uy',
)
/** Of papers of the Party: "trước ngày 20-10"; elsewhere "15-20" is from one to another, as is "ngày 10-12 tháng 10". */
const dashed = /(?<=ngày\s)(\d{1,2})-(\d{1,2})(?!\d|[/.-]\d|\s(?:của\s)?tháng\s)/uy
const worded = new RegExp(
  `(?:m[ùồ]ng\\s)?(${dayForm})\\s?(?:của\\s)?tháng\\s(${monthFigures})(?!\\d)(?:(?:[,\\s]{1,2}năm\\s|\\s?/\\s?)(${yearForm}))?`,
  'uyi',
)
const monthForm = new RegExp(`tháng\\s(\\d{1,2})(?!\\d)(?:\\s?/\\s?|\\s?-\\s?|[,\\s]{1,2}năm\\s)(${yearForm})`, 'uyi')
const thisYear = '(?:\\s(?:của\\s)?năm nay)?'
const bareMonth = new RegExp(`tháng\\s(\\d{1,2})(?!\\d|\\s?/)${thisYear}`, 'iuy')
const quarterForm = new RegExp(
  `quý\\s(IV|I{1,3}|[1-4])(?:\\s?/\\s?|\\s?-\\s?|[,\\s]{1,2}năm\\s|\\s)(${yearForm})`,
  'uyi',
)
const bareQuarter = new RegExp(`quý\\s(IV|I{1,3}|[1-4])(?![\\p{L}\\d])${thisYear}`, 'iuy')
const yearAlone = new RegExp(`năm\\s(${yearForm})(?!\\s?[-–]\\s?\\d)`, 'uyi')
const spokenForm = new RegExp(`(?:m[ùồ]ng\\s)?(${spoken})tháng\\s(${spoken}|giêng|chạp)năm\\s(${spoken})`, 'uyi')

type Parts = Partial<Omit<WrittenDate, 'start' | 'end'>>
const whole = (text: string | undefined) => (text === undefined ? null : Number(text.replace(/\s/g, '')))
const quarters = ['I', 'II', 'III', 'IV']
const quarterOf = (text: string | undefined) =>
  /^[1-4]$/.test(text ?? '') ? Number(text) : quarters.indexOf((text ?? '').toUpperCase()) + 1

type Form = readonly [RegExp, (parts: RegExpExecArray) => Parts | undefined]
const dayOfMonth: Form = [worded, (p) => ({ day: whole(p[1]), month: whole(p[2]), year: whole(p[3]) })]

/** Forms that begin with a figure, in the order they are tried, and how each is read. */
const formsOfFigures: readonly Form[] = [
  [numeric, (p) => ({ day: whole(p[1]), month: whole(p[3]), year: whole(p[4]) })],
  [
    shortNumeric,
    (p) => ({ day: whole(p[1]), month: whole(p[2]), year: p[3] === undefined ? null : 2000 + Number(p[3]) }),
  ],
  [dashed, (p) => ({ day: whole(p[1]), month: whole(p[2]) })],
  dayOfMonth,
]

/** Those that begin with a word. */
const formsOfWords: readonly Form[] = [
  dayOfMonth,
  [monthForm, (p) => ({ month: whole(p[1]), year: whole(p[2]) })],
  [bareMonth, (p) => ({ month: whole(p[1]) })],
  [quarterForm, (p) => ({ quarter: quarterOf(p[1]), year: whole(p[2]) })],
  [bareQuarter, (p) => ({ quarter: quarterOf(p[1]) })],
  [yearAlone, (p) => ({ year: whole(p[1]) })],
  [spokenForm, spokenParts],
]

/** "năm" is five and year: only the last one that leaves a year of four figures parts month from year. */
function spokenParts(parts: RegExpExecArray): Parts | undefined {
  const [day, month, year] = [parts[1], parts[2], parts[3]].map((words) => spokenNumber(words ?? ''))
  if (day === undefined || month === undefined || year === undefined || year < 1900) return undefined
  return { day, month, year }
}

/** The date that starts at a place, or undefined. Days and months out of range are none. */
export function dateAt(text: string, at: number): WrittenDate | undefined {
  for (const [form, read] of /\d/.test(text.charAt(at)) ? formsOfFigures : formsOfWords) {
    form.lastIndex = at
    const found = form.exec(text)
    const parts = found ? read(found) : undefined
    if (!found || !parts) continue
    const { day = null, month = null, quarter = null, year = null } = parts
    if (day !== null && (day < 1 || day > 31)) continue
    if (month !== null && (month < 1 || month > 12)) continue
    return { day, month, quarter, year, start: at, end: at + found[0].length }
  }
  return undefined
}

const starts = /(?=\d|tháng\s\d|quý\s[IV1-4]|năm\s(?:19|20)|m[ùồ]ng\s)(?<![\p{N}/.,]|tuần\s|\p{L}(?<!ngày))/giu
/** What stands before a date in words. */
const beforeSpoken = /ngày\s(?=\p{L})/giu

/** Every date, month, quarter and year in a text, in order, none inside another. */
export function findDates(text: string): WrittenDate[] {
  const places = [...text.matchAll(starts), ...text.matchAll(beforeSpoken)].map(
    (place) => place.index + place[0].length,
  )
  const found: WrittenDate[] = []
  let end = 0
  for (const place of places.toSorted((a, b) => a - b)) {
    if (place < end) continue
    const date = dateAt(text, place)
    if (!date) continue
    found.push(...daysBefore(text.slice(end, place), end, date), date)
    end = date.end
  }
  return found
}

const daysOfOneMonth = /(?<=ngày\s)(?:[0-3]?\d(?:\s?,\s?|\svà\s|\shoặc\s)(?:ngày\s)?){1,6}$/iu

/** "ngày 10 và ngày 25 tháng 11": the days that stand before a date and are of its month; `from` is where the text before it begins. */
function daysBefore(before: string, from: number, date: WrittenDate): WrittenDate[] {
  const listed = date.day === null ? null : daysOfOneMonth.exec(before)
  if (listed === null) return []
  return [...listed[0].matchAll(/\d{1,2}/g)]
    .map(({ 0: figures, index }) => {
      const start = from + listed.index + index
      return { ...date, day: Number(figures), start, end: start + figures.length }
    })
    .filter(({ day }) => day > 0 && day < 32)
}
