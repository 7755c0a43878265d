const parts = (day: string) => day.split('-').map(Number) as [number, number, number]
const two = (value: number) => String(value).padStart(2, '0')

export function addDays(day: string, count: number): string {
  const [year, month, date] = parts(day)
  return new Date(Date.UTC(year, month - 1, date + count)).toISOString().slice(0, 10)
}

export function lastOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

export const yearOf = (day: string): number => parts(day)[0]
export const monthOf = (day: string): number => parts(day)[1]

/** The ways in which offices write a day in running text. */
export const dayForms = {
  /** 05/3/2026: the decree's zeros, before days under ten and months one and two. */
  slashed: (day: string) => {
    const [year, month, date] = parts(day)
    return `${two(date)}/${month < 3 ? two(month) : month}/${year}`
  },
  bare: (day: string) => {
    const [year, month, date] = parts(day)
    return `${date}/${month}/${year}`
  },
  dashed: (day: string) => {
    const [year, month, date] = parts(day)
    return `${date}-${month}-${year}`
  },
  padded: (day: string) => {
    const [year, month, date] = parts(day)
    return `${two(date)}/${two(month)}/${year}`
  },
  words: (day: string) => {
    const [year, month, date] = parts(day)
    return `${two(date)} tháng ${month < 3 ? two(month) : month} năm ${year}`
  },
  dotted: (day: string) => {
    const [year, month, date] = parts(day)
    return `${two(date)}.${two(month)}.${year}`
  },
  yearless: (day: string) => {
    const [, month, date] = parts(day)
    return `${two(date)}/${month < 3 ? two(month) : month}`
  },
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']

export function weekday(day: string): string {
  const [year, month, date] = parts(day)
  return weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()] ?? ''
}
