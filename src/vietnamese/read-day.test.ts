import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfKey } from './format.ts'
import { isWholeDay, readComingDay, readDay } from './read-day.ts'

describe('a day as people write it', () => {
  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5.9.2026', '2026-09-05'],
    [' 29-02-2028 ', '2028-02-29'],
    ['15.12.26', '2026-12-15'],
    ['15-12-2026', '2026-12-15'],
    ['15/12/26', '2026-12-15'],
    ['15 / 12 / 2026', '2026-12-15'],
    ['15 12 26', '2026-12-15'],
    ['151226', '2026-12-15'],
    ['15122026', '2026-12-15'],
    ['2026-12-15', '2026-12-15'],
    ['ngày 15 tháng 12 năm 2026', '2026-12-15'],
    ['1/1/1998', '1998-01-01'],
  ])('reads “%s”', (text, day) => expect(readDay(text)).toBe(day))

  it.each([
    ['31/02/2026', 'there is no such day'],
    ['32/01/2027', 'there is no such day'],
    ['05/13/2026', 'there is no such month'],
    ['29.02.27', 'that year has no such day'],
    ['15/12/98', 'it may be of either century'],
    ['15/12', 'its year is not known'],
    ['9/2026', 'it is a month'],
    ['15122', 'a digit is missing'],
    ['1512202', 'a digit is missing'],
    ['15/12/026', 'the year has three digits'],
    ['mai', 'it is no day'],
    ['', 'nothing is written'],
  ])('refuses “%s”: %s', (text) => expect(readDay(text)).toBeUndefined())

  it('reads each day again as screens write it', () => {
    const at = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(at, (date) => {
        const key = date.toISOString().slice(0, 10)
        expect(readDay(dayOfKey(key))).toBe(key)
      }),
    )
  })
})

describe('a day to come without its year', () => {
  it.each([
    ['15/12', '2026-12-15'],
    ['27.11', '2026-11-27'],
    ['26/11', '2027-11-26'],
    ['ngày 5 tháng 2', '2027-02-05'],
    ['15/12/27', '2027-12-15'],
  ])('reads “%s” as the next such day', (text, day) => expect(readComingDay(text, '2026-11-27')).toBe(day))

  it.each(['32/12', '15/13', '29/2', '5 3', '5,3', '3 tháng'])('refuses “%s”', (text) =>
    expect(readComingDay(text, '2026-11-27')).toBeUndefined(),
  )
})

it('knows a day that is written to its end from one that may go on', () => {
  expect(['5/9/2026', '15.12.2026', '15122026'].map(isWholeDay)).toEqual([true, true, true])
  expect(['15/12/20', '151220', '15/12', '32/12/2026', '2026-12-1', ''].filter(isWholeDay)).toEqual([])
})
