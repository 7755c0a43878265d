import type { Day } from '#kernel/day.ts'
import { fold } from './fold.ts'

/** Two digits of a year are of this century up to here: “98” may be of either one. */
const lastShortYear = 79

/**
 * A day as it is typed: 5/9/2026, 05-09-2026, 5.9.26, 5 9 2026, 050926, 05092026, 2026-09-05, “ngày 5 tháng 9 năm 2026”. Two digits of a
 * year are 20xx. Undefined where there is no such day or it could be another.
 */
export function readDay(text: string): Day | undefined {
  const bare = bareOf(text)
  const [, asKey] = /^(\d{4}-\d{2}-\d{2})$/.exec(bare) ?? []
  if (asKey !== undefined) return isDay(asKey) ? asKey : undefined
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[/.,\- ](\d{1,2})[/.,\- ](\d{4}|\d{2})$/.exec(bare) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(bare) ?? []
  if (year === '' || (year.length === 2 && Number(year) > lastShortYear)) return undefined
  return keyOf(year.length === 2 ? `20${year}` : year, month, day)
}

/** The same; a day without its year, 15/12 or “15 tháng 12”, is the next such day. */
export function readComingDay(text: string, today: Day): Day | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(bareOf(text)) ?? []
  if (month === '') return readDay(text)
  const year = Number(today.slice(0, 4))
  const found = [year, year + 1].map((one) => keyOf(String(one), month, day))
  return found.find((one) => one !== undefined && one >= today)
}

/** Whether no further letter can make another day of it: four digits of a year, written last. */
export const isWholeDay = (text: string): boolean =>
  /^(?:\d{8}|.*\D\d{4})$/.test(bareOf(text)) && readDay(text) !== undefined

/** With strokes for the words between its numbers, and without blanks around them. */
const bareOf = (text: string) =>
  fold(text)
    .replace(/^ngay /, '')
    .replace('thang', '/')
    .replace('nam', '/')
    .replaceAll(/ ?([/.,-]) ?/g, '$1')

function keyOf(year: string, month: string, day: string): Day | undefined {
  const key = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(key) ? key : undefined
}

function isDay(key: string): boolean {
  const at = new Date(`${key}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(key)
}
