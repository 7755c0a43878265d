import { describe, expect, it } from 'vitest'
import { plusDays } from './day.ts'
import { kindOfDay, workingDayFrom } from './due.ts'
import { officeYears } from './holidays.ts'

/** First day of the lunar year, and the tenth of its third month, on the calendar of Vietnam (UTC+7). */
const lunarDays: [number, string, string][] = [
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
]

const weekday = (on: string) => new Date(`${on}T00:00:00Z`).getUTCDay()
const isOff = (on: string) => !['working', 'worked'].includes(kindOfDay(on))

describe.each(lunarDays)('the office year %i', (year, newYear, hungKings) => {
  const { closed, worked, expected } = officeYears[year]!

  it('closes at the lunar new year for at least seven days on end, the eve among them', () => {
    expect(isOff(newYear) && isOff(plusDays(newYear, -1))).toBe(true)
    let first = newYear
    while (isOff(plusDays(first, -1))) first = plusDays(first, -1)
    let last = newYear
    while (isOff(plusDays(last, 1))) last = plusDays(last, 1)
    expect((Date.parse(last) - Date.parse(first)) / 86_400_000 + 1).toBeGreaterThanOrEqual(7)
  })

  it.each([`${year}-01-01`, hungKings, `${year}-04-30`, `${year}-05-01`, `${year}-09-02`])(
    'closes on %s, and on a working day in its stead where it falls on a day off anyway',
    (on) => {
      expect(isOff(on)).toBe(true)
      if (weekday(on) % 6 === 0) {
        const monday = plusDays(on, weekday(on) === 6 ? 2 : 1)
        expect(isOff(monday)).toBe(true)
      }
    },
  )

  it('closes on the Day of Vietnamese Culture since 2026', () => {
    expect(isOff(`${year}-11-24`)).toBe(year >= 2026)
  })

  it('names weekdays alone as closed and Saturdays alone as worked, each once and in order', () => {
    for (const day of closed) expect(weekday(`${year}-${day}`) % 6).not.toBe(0)
    for (const day of worked) expect(weekday(`${year}-${day}`)).toBe(6)
    expect([...new Set(closed)].toSorted()).toEqual([...closed])
  })

  it('says that it is expected where no notice is out yet', () => {
    expect(expected === true).toBe(year >= 2027)
    expect(kindOfDay(`${year}-09-02`)).toMatch(weekday(`${year}-09-02`) === 6 ? /weekend/ : /holiday|expected/)
  })
})

describe('workingDayFrom', () => {
  it.each([
    ['2026-11-26', '2026-11-26'],
    ['2026-11-28', '2026-11-30'],
    ['2026-02-15', '2026-02-23'],
    ['2026-08-22', '2026-08-22'],
    ['2027-01-01', '2027-01-04'],
  ])('moves %s to %s', (on, moved) => {
    expect(workingDayFrom(on)).toBe(moved)
  })
})
