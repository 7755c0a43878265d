/** The languages of both faces. */
export type Language = 'vi' | 'en'

const hanoi = 7 * 3_600_000
const two = (value: number) => String(value).padStart(2, '0')

/** The instant on the clocks of Viet Nam (UTC+7, no summer time), readable through the UTC getters. */
const local = (at: Date) => new Date(at.getTime() + hanoi)

/** 05/09/2026 */
export function day(at: Date): string {
  const there = local(at)
  return `${two(there.getUTCDate())}/${two(there.getUTCMonth() + 1)}/${there.getUTCFullYear()}`
}

/** 14:30 */
export function time(at: Date): string {
  const there = local(at)
  return `${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`
}

/** 05/09/2026 of 2026-09-05. */
export function dayOfKey(key: string): string {
  return `${key.slice(8, 10)}/${key.slice(5, 7)}/${key.slice(0, 4)}`
}

/** Tháng 9/2026 of 2026-09. */
export function monthOfKey(key: string, language: Language): string {
  const month = Number(key.slice(5, 7))
  if (language === 'vi') return `Tháng ${month}/${key.slice(0, 4)}`
  return `${englishMonths[month - 1] ?? ''} ${key.slice(0, 4)}`
}

/** 12.480 or 94,4 in Vietnamese, 12,480 or 94.4 in English. */
export function count(value: number, language: Language): string {
  const [whole = '', parts] = String(value).split('.')
  const [between, before] = language === 'vi' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, between)
  return parts === undefined ? grouped : `${grouped}${before}${parts}`
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** What is left until a deadline, in working days: “còn 3 ngày làm việc”, “hôm nay”, “quá hạn 2 ngày làm việc”. */
export function timeLeft(workingDays: number, language: Language): string {
  const days = count(Math.abs(workingDays), language)
  if (workingDays === 0) return language === 'vi' ? 'hôm nay' : 'today'
  if (language === 'vi') return workingDays > 0 ? `còn ${days} ngày làm việc` : `quá hạn ${days} ngày làm việc`
  const unit = Math.abs(workingDays) === 1 ? 'working day' : 'working days'
  return workingDays > 0 ? `${days} ${unit} left` : `${days} ${unit} overdue`
}

/** With a capital letter at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
