import { calendarDay } from '#vietnamese/written-date.ts'
import type { Day } from '#kernel/day.ts'
import type { Piece } from '../layout/piece.ts'

/** A day with the hour behind it, as signing tools print it: “04/05/2020 10:05:12”, “2020.05.04 10:05”. */
const dayFirst = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4}),?\s+\d{1,2}:\d{2}/
const yearFirst = /(?<!\d)(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?:,?\s+|T)\d{1,2}:\d{2}/

export type SigningDay = { day: number; month: number; year: number; value: Day; stamp: Piece }

/** The day on which the file was signed, where every stamp on its pages that bears an hour says the same. */
export function signingDay(stamps: readonly Piece[]): SigningDay | null {
  const found = stamps.flatMap((stamp) => {
    const [, first, , month, last] = dayFirst.exec(stamp.text) ?? yearFirst.exec(stamp.text) ?? []
    if (first === undefined) return []
    const [year, day] = first.length === 4 ? [Number(first), Number(last)] : [Number(last), Number(first)]
    const value = calendarDay(year, Number(month), day)
    return value === undefined ? [] : [{ day, month: Number(month), year, value, stamp }]
  })
  const [one] = found
  return one !== undefined && found.every(({ value }) => value === one.value) ? one : null
}

/** What recognition takes handwritten figures for. */
const likeFigures: readonly [RegExp, string][] = [
  [/[OoÖöÓóØøQD]/g, '0'],
  [/[\]|[IlJ!/⁄]/g, '1'],
  [/[Zz]/g, '2'],
  [/[Ss]/g, '5'],
  [/[Bb]/g, '8'],
]

/**
 * The figure a handwritten one may be taken for: only digits and signs that look like them, nothing else. Never believed alone: it
 * may bear out what is known from elsewhere.
 */
export function figureLike(text: string): number | null {
  const digits = likeFigures
    .reduce((seen, [sign, digit]) => seen.replace(sign, digit), text.trim())
    .replace(/(?<=\d)[.,:;'’]+$|^[.,:;'’]+(?=\d)/g, '')
  return /^\d{1,2}$/.test(digits) ? Number(digits) : null
}
