import { assert, property, string, constantFrom } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { busyTime } from '../../test/busy-time.ts'
import { spokenNumber } from './spoken-number.ts'
import { calendarDay, dayOfDate, findDates, lastDayOf, lastDayOfDate } from './written-date.ts'

const days = (text: string) => findDates(text).map(dayOfDate)

describe('findDates', () => {
  it.each([
    ['ngày 05 tháng 9 năm 2026', '2026-09-05'],
    ['ngày 26 tháng 10, năm 2024', '2024-10-26'],
    ['ngày 28/12/2017', '2017-12-28'],
    ['ngày 7-3-2025', '2025-03-07'],
    ['ngày 07.03.2025', '2025-03-07'],
    ['ngày 16/7/20 21', '2021-07-16'],
    ['ngày 1 6 tháng 0 7 năm 20 21', '2021-07-16'],
    ['ngày 1 6/0 7/2 021', '2021-07-16'],
    ['ngày 15 tháng 10/2026', '2026-10-15'],
    ['mùng 3 tháng 2 năm 2026', '2026-02-03'],
    ['ngày mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu', '2026-08-15'],
    ['ngày năm tháng năm năm hai nghìn hai mươi', '2020-05-05'],
  ])('reads “%s”', (text, day) => {
    expect(days(text)).toEqual([day])
  })

  it('leaves missing parts open', () => {
    expect(findDates('trước ngày 05/9')[0]).toMatchObject({ day: 5, month: 9, year: null })
    expect(findDates('ngày 15 tháng 4')[0]).toMatchObject({ day: 15, month: 4, year: null })
    expect(findDates('trong tháng 12/2020')[0]).toMatchObject({ day: null, month: 12, year: 2020 })
    expect(findDates('quý IV năm 2025')[0]).toMatchObject({ quarter: 4, year: 2025 })
    expect(findDates('hết năm 2025')[0]).toMatchObject({ month: null, year: 2025 })
  })

  it('reads the days of a month that is named once, and a day of papers of the Party', () => {
    expect(days('trước ngày 10, ngày 15 và ngày 25 của tháng 11/2026')).toEqual([
      '2026-11-10',
      '2026-11-15',
      '2026-11-25',
    ])
    expect(days('Điều 5 và 02/4/2026')).toEqual(['2026-04-02'])
    expect(findDates('trước ngày 20-10')[0]).toMatchObject({ day: 20, month: 10, year: null })
    expect(findDates('nộp từ ngày 10-12 tháng 10')).toMatchObject([{ day: 12, month: 10 }])
    expect(findDates('từ ngày 10-12/10, khoảng 15-20 hộ, tuần 3 tháng 2')).toMatchObject([
      { day: 12, month: 10 },
      { day: null, month: 2 },
    ])
    expect(findDates('quý IV năm nay')[0]).toMatchObject({ quarter: 4, year: null, end: 14 })
  })

  it('gives no day where the calendar has none', () => {
    expect(days('ngày 30/02/2025')).toEqual([null])
    expect(findDates('45/13/2020')).toEqual([])
    expect(calendarDay(2025, 2, 29)).toBeUndefined()
  })

  it('takes neither numbers of papers nor school years for dates', () => {
    expect(findDates('số 12/KH-UBND, 08/2021/QĐ-UBND, năm học 2020-2021, giai đoạn 2021-2025')).toEqual([])
  })

  it('ends months, quarters and years on their last day', () => {
    expect(findDates('tháng 2/2024, quý I/2025, năm 2026').map(lastDayOfDate)).toEqual([
      '2024-02-29',
      '2025-03-31',
      '2026-12-31',
    ])
    expect(lastDayOf(2025, 4)).toBe('2025-04-30')
  })

  it('never throws, and its places stand within the text', () => {
    const unit = constantFrom('1', '2', '20', '/', '.', ' ', 'ngày ', 'tháng ', 'năm ', 'quý ', 'I', 'hai ', '2025')
    assert(
      property(string({ unit, maxLength: 40 }), (text) => {
        let end = 0
        for (const date of findDates(text)) {
          expect(date.start).toBeGreaterThanOrEqual(end)
          expect(date.end).toBeLessThanOrEqual(text.length)
          end = date.end
        }
      }),
    )
  })

  it.each(['1/', '1 ', 'ngày hai ', 'tháng 1 ', 'năm 2', 'ngày '])('takes linear time on 250 kB of “%s”', (piece) => {
    const text = piece.repeat(250_000 / piece.length)
    expect(busyTime(() => findDates(text))).toBeLessThan(3_000)
  })
})

describe('spokenNumber', () => {
  it.each([
    ['một', 1],
    ['mười lăm', 15],
    ['ba mươi mốt', 31],
    ['hai mươi', 20],
    ['hai mươi tư', 24],
    ['hai ba', 23],
    ['một trăm linh năm', 105],
    ['hai nghìn không trăm hai mươi sáu', 2026],
    ['hai nghìn hai mươi', 2020],
    ['một nghìn chín trăm chín mươi chín', 1999],
  ])('reads “%s” as %d', (words, value) => {
    expect(spokenNumber(words)).toBe(value)
  })

  it.each(['', 'xã', 'mươi', 'hai xã', 'hai ba bốn'])('says nothing of “%s”', (words) => {
    expect(spokenNumber(words)).toBeUndefined()
  })

  it('never throws', () => {
    assert(
      property(string(), (words) => {
        expect(['number', 'undefined']).toContain(typeof spokenNumber(words))
      }),
    )
  })
})
