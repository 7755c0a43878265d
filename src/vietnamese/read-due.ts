import { dayOf, plusDays, type Day } from '#kernel/day.ts'
import { addWorkingDays, closingOf } from '#kernel/due.ts'
import { fold } from './fold.ts'
import { readComingDay } from './read-day.ts'

const longest = 3_660

/**
 * The day that a person means by a deadline as typed: 20/9/2026, 20.9.26, 200926, 20/9, “5 ngày làm việc”, “10 ngày”, “2 tuần”, “1 tháng”,
 * “3 ngày nữa”, “hôm nay”, “ngày mai”, “ngày kia”, “cuối tuần”, “cuối tuần sau”, “cuối tháng”, “cuối năm”, “thứ sáu” (the next one), “thứ sáu tuần sau”, and the last day of “trong tháng 12”,
 * “quý I/2027” or “hết năm 2027”; with or without diacritics. Undefined where it is none of these.
 */
export function readDue(typed: string, now: Date): Day | undefined {
  const text = withoutHour(fold(typed).replaceAll(/\s+/g, ' ').trim())
  const today = dayOf(now)
  return (
    named(text, today) ?? weekday(text, today) ?? endOfSpan(text, today) ?? written(text, today) ?? spanned(text, now)
  )
}

/**
 * Why words that name no deadline do not: `past` is over; a `week`, `month` or `year` has many days, and one of them is to be named.
 * Undefined where that is not known.
 */
export function whyNotDue(typed: string, now: Date): 'past' | 'week' | 'month' | 'year' | undefined {
  const text = withoutHour(fold(typed).replaceAll(/\s+/g, ' ').trim())
  const today = dayOf(now)
  if (/^(?:hom (?:qua|kia)|.*(?:tuan|thang|nam|quy) (?:truoc|qua|ngoai)|\d+ (?:ngay|tuan|thang) truoc)$/.test(text))
    return 'past'
  if (text.endsWith(' tuan nay') && weekday(text.replace(/ nay$/, ' sau'), today)) return 'past'
  const [, span] = /^(?:vao |trong |den )*(?:(?:dau|giua) )?(tuan|thang|nam) (?:nay|sau|toi)$/.exec(text) ?? []
  return span === 'tuan' ? 'week' : span === 'thang' ? 'month' : span === 'nam' ? 'year' : undefined
}

/** The days of a paper from which its terms are counted. */
export type PaperDays = Readonly<Record<'received' | 'signed', Day | null>>

/** A term that is counted from a day of its paper. */
export type CountedDue = { day: Day; from: keyof PaperDays; on: Day }

/**
 * “trong thời hạn 15 ngày làm việc kể từ ngày nhận được văn bản này”, “5 ngày kể từ ngày ký”: the day that ends the term, which
 * begins with the day after the one named (Civil Code 91/2015/QH13, article 147). Undefined where the words name another day, or one that is not known.
 */
export function readCountedDue(typed: string, days: PaperDays): CountedDue | undefined {
  const text = fold(typed)
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const [, term = '', event = ''] =
    /^(.+?),? (?:ke tu|tinh tu|tu|sau)(?: khi)? (?!\d)(?:ngay |khi )*(.+)$/.exec(text) ?? []
  const from = eventOf(event)
  if (from === undefined) return undefined
  const on = days[from]
  if (on === null) return undefined
  const bare = term.replace(/^(?:(?:trong|thoi han|thoi gian|vong|cham nhat|khong qua|toi da|la|sau|them) )+/, '')
  const day = spanned(bare, closingOf(on))
  return day === undefined ? undefined : { day, from, on }
}

function eventOf(event: string): keyof PaperDays | undefined {
  if (/hieu luc/.test(event)) return undefined
  if (/^(?:duoc )?(?:nhan|tiep nhan|den)\b/.test(event)) return 'received'
  return /^(?:duoc )?(?:ky|ban hanh|phat hanh)\b/.test(event) ? 'signed' : undefined
}

/** “17h00 20/12”, “24 giờ ngày 20/12”, “thứ sáu 8h30”: a deadline is a day, its hour is let go; 0 o’clock belongs to the day before. */
function withoutHour(text: string): string {
  const hour = '(?:0?[1-9]|1\\d|2[0-4]) ?(?:h|g|gio)(?: ?\\d{2})?(?: ?(?:phut|p))?'
  const before = new RegExp(`^(?:(?:truoc|den|vao|luc) )*${hour},? (?:(?:cua|vao) )?(?=\\S)`)
  return text.replace(before, '').replace(new RegExp(`(?<=\\S),?(?: (?:truoc|vao|luc))? ${hour}$`), '')
}

/** Whether the words name the end of this or the next week or month: “trong tháng này”, “cuối tuần tới”; “tuần sau” alone may be any day of it. */
function spanOf(text: string, unit: 'tuan' | 'thang'): string | undefined {
  return new RegExp(`^(?:(?:den )?(?:trong|cuoi|het)) ${unit} (nay|sau|toi)$`).exec(text)?.[1]
}

function named(text: string, today: Day): Day | undefined {
  const [year = 0, month = 0] = today.split('-').map(Number)
  const week = spanOf(text, 'tuan')
  if (week) return weekday(`thu sau tuan ${week}`, today)
  const of = spanOf(text, 'thang')
  if (of) return dayAt(year, month + (of === 'nay' ? 1 : 2), 0)
  switch (text) {
    case 'hom nay':
      return today
    case 'mai':
    case 'ngay mai':
      return plusDays(today, 1)
    case 'mot':
    case 'ngay mot':
    case 'ngay kia':
      return plusDays(today, 2)
    case 'cuoi tuan':
      return plusDays(today, (5 - new Date(`${today}T00:00:00Z`).getUTCDay() + 7) % 7)
    case 'cuoi thang':
      return dayAt(year, month + 1, 0)
    default:
      return undefined
  }
}

const weekdays: readonly (readonly string[])[] = [
  ['chu nhat', 'cn'],
  ['thu 2', 'thu hai'],
  ['thu 3', 'thu ba'],
  ['thu 4', 'thu tu'],
  ['thu 5', 'thu nam'],
  ['thu 6', 'thu sau'],
  ['thu 7', 'thu bay'],
]

/** The next such day; said on that day itself, the one a week later. Of this week or the next, which begin on Monday, where that is said. */
function weekday(text: string, today: Day): Day | undefined {
  const [, bare = '', week] = /^(?:(?:truoc|den|vao) )?(.+?)(?: tuan (nay|sau|toi))?$/.exec(text) ?? []
  const at = weekdays.findIndex((names) => names.includes(bare))
  if (at < 0) return undefined
  const now = new Date(`${today}T00:00:00Z`).getUTCDay()
  if (week !== undefined) {
    const ahead = ((at + 6) % 7) - ((now + 6) % 7) + (week === 'nay' ? 0 : 7)
    return ahead < 0 ? undefined : plusDays(today, ahead)
  }
  const ahead = (at - now + 7) % 7
  return plusDays(today, ahead === 0 ? 7 : ahead)
}

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 }

/** The last day of a month, quarter or year; without its year, of the one that is not over. */
function endOfSpan(text: string, today: Day): Day | undefined {
  const ofYear = /^(?:trong|het|cuoi|den|truoc khi het) nam(?: (20\d\d))?$/.exec(text)
  if (ofYear) return `${ofYear[1] ?? today.slice(0, 4)}-12-31`
  const [, what, name = '', year] =
    /^(?:(?:trong|het|cuoi|den|truoc khi het) )*(thang|qu[yi]) (\d{1,2}|i{1,3}|iv)(?:(?: ?[/-] ?| nam )(\d{4}))?$/.exec(
      text,
    ) ?? []
  const month = what === 'thang' ? Number(name) : (quarters[name] ?? 0) * 3
  if (!(month >= 1 && month <= 12)) return undefined
  const [thisYear = 0, thisMonth = 0] = today.split('-').map(Number)
  return dayAt(year === undefined ? thisYear + (month < thisMonth ? 1 : 0) : Number(year), month + 1, 0)
}

const written = (text: string, today: Day): Day | undefined =>
  readComingDay(text.replace(/^(?:(?:ngay|truoc|den) )+/, ''), today)

function spanned(text: string, now: Date): Day | undefined {
  const found = /^(?:trong |sau |them )?(\d{1,3}) ?(ngay lam viec|ngay lv|nlv|lv|ngay|tuan|thang)(?: nua)?$/.exec(text)
  if (!found) return undefined
  const [count, unit = ''] = [Number(found[1]), found[2]]
  if (count < 1) return undefined
  if (unit.endsWith('lv') || unit === 'ngay lam viec') return dayOf(addWorkingDays(now, count))
  const today = dayOf(now)
  if (unit === 'thang') {
    const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
    const last = dayAt(year, month + count + 1, 0)
    return `${last.slice(0, 8)}${String(Math.min(day, Number(last.slice(8)))).padStart(2, '0')}`
  }
  const days = unit === 'tuan' ? count * 7 : count
  return days <= longest ? plusDays(today, days) : undefined
}

/** The month from 1; the day 0 is the last of the month before. */
const dayAt = (year: number, month: number, day: number): Day =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
