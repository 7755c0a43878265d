const dayLength = 86_400_000

/**
 * The day that a spreadsheet counts, as 05/09/2026: from 1900, with the 29 February 1900 that never was (ECMA-376, part 1, 18.17.4.1),
 * or from 1904. Undefined where it is none between 1900 and 2200.
 */
export function dayOfSerial(serial: number, { from1904 }: { from1904: boolean }): string | undefined {
  const whole = Math.floor(serial)
  const days = from1904 ? whole : whole < 60 ? whole + 1 : whole
  const at = new Date(Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30) + days * dayLength)
  const year = at.getUTCFullYear()
  if (!(serial >= 1) || !(year >= 1900 && year < 2200)) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${year}`
}
