import { dayOfSerial } from './day-serial.ts'

/** 12 and 12.5 as they are typed; what adding up left behind is rounded off. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(Number(value.toPrecision(12)))

/** A number as a cell shows it: a day where its format is one of days. */
export const shownNumber = (value: number, { isDay, from1904 }: { isDay: boolean; from1904: boolean }): string =>
  (isDay ? dayOfSerial(value, { from1904 }) : undefined) ?? plainNumber(value)

/** Built-in formats of days (ECMA-376, part 1, 18.8.30), those of East Asia included. */
export const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a format code shows a day or a year outside of quotes, brackets and escapes. */
export function showsDays(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '')
  return /[dy]/i.test(bare) && !/general/i.test(bare)
}
