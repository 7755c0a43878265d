import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingDaysBetween } from '#kernel/due.ts'
import { readCountedDue, readDue, whyNotDue } from './read-due.ts'

// A Thursday.
const now = new Date('2026-11-26T02:00:00.000Z')

describe('readDue', () => {
  it.each([
    ['5 ngày làm việc', '2026-12-03'],
    ['5 ngay lam viec', '2026-12-03'],
    ['trong 1 nlv', '2026-11-27'],
    ['10 ngày', '2026-12-06'],
    ['3 ngày nữa', '2026-11-29'],
    ['5 ngày làm việc nữa', '2026-12-03'],
    ['1 tuần nữa', '2026-12-03'],
    ['2 thang nua', '2027-01-26'],
    ['ngày kia', '2026-11-28'],
    ['ngày mốt', '2026-11-28'],
    ['2 tuần', '2026-12-10'],
    ['3 tháng', '2027-02-26'],
    ['hôm nay', '2026-11-26'],
    ['ngày mai', '2026-11-27'],
    ['cuối tuần', '2026-11-27'],
    ['cuối tháng', '2026-11-30'],
    ['cuối năm', '2026-12-31'],
    ['20/12/2026', '2026-12-20'],
    ['trước ngày 20/12', '2026-12-20'],
    ['1/2', '2027-02-01'],
    ['29.2.2028', '2028-02-29'],
    ['20.12.26', '2026-12-20'],
    ['201226', '2026-12-20'],
    ['trước ngày 20 tháng 12 năm 2026', '2026-12-20'],
    ['thứ 6', '2026-11-27'],
    ['thứ sáu', '2026-11-27'],
    ['trước thứ hai', '2026-11-30'],
    ['Thứ Năm', '2026-12-03'],
    ['chủ nhật', '2026-11-29'],
    ['thứ sáu tuần sau', '2026-12-04'],
    ['trước thứ hai tuần tới', '2026-11-30'],
    ['thứ 5 tuần này', '2026-11-26'],
    ['chủ nhật tuần này', '2026-11-29'],
    ['cuối tuần sau', '2026-12-04'],
    ['trong tuần này', '2026-11-27'],
    ['hết tháng sau', '2026-12-31'],
    ['cuối tháng này', '2026-11-30'],
    ['24h ngày 20/12', '2026-12-20'],
    ['trước 17h00 20/12', '2026-12-20'],
    ['17 giờ 30 phút ngày 20/12/2026', '2026-12-20'],
    ['20/12/2026 17h', '2026-12-20'],
    ['8h30 thứ sáu', '2026-11-27'],
    ['quí 1 năm 2027', '2027-03-31'],
    ['hết năm', '2026-12-31'],
    ['trong năm 2027', '2027-12-31'],
    ['trong tháng 12', '2026-12-31'],
    ['tháng 2', '2027-02-28'],
    ['hết tháng 11', '2026-11-30'],
    ['cuối tháng 2 năm 2028', '2028-02-29'],
    ['tháng 12/2026', '2026-12-31'],
    ['quý I/2027', '2027-03-31'],
    ['trong quý IV', '2026-12-31'],
    ['quý 2', '2027-06-30'],
    ['quý III năm 2027', '2027-09-30'],
  ])('reads “%s”', (typed, day) => {
    expect(readDue(typed, now)).toBe(day)
  })

  it.each([
    '',
    'sớm',
    'thứ 8',
    'thứ',
    'thứ hai tuần này',
    'tuần sau',
    'tháng 13',
    'tháng 0',
    'quý V',
    'quý 5/2027',
    'tháng iv',
    '31/2/2027',
    '32/12/2026',
    '0 ngày làm việc',
    '5',
    '99/99',
    '0h ngày 20/12',
    'trong 24h',
  ])('does not guess at “%s”', (typed) => {
    expect(readDue(typed, now)).toBeUndefined()
  })

  it.each([
    ['hôm qua', 'past'],
    ['thứ hai tuần này', 'past'],
    ['tuần trước', 'past'],
    ['thứ sáu tuần trước', 'past'],
    ['3 ngày trước', 'past'],
    ['tuần sau', 'week'],
    ['đầu tuần tới', 'week'],
    ['tháng sau', 'month'],
    ['giữa tháng này', 'month'],
    ['năm sau', 'year'],
    ['sớm', undefined],
    ['31/2/2027', undefined],
  ])('says of “%s”, which is none, that it is %s', (typed, why) => {
    expect(readDue(typed, now)).toBeUndefined()
    expect(whyNotDue(typed, now)).toBe(why)
  })

  it('counts working days as the calendar of offices does', () => {
    const at = fc.date({ min: new Date('2025-01-01'), max: new Date('2028-06-01'), noInvalidDate: true })
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 90 }), (from, days) => {
        const day = readDue(`${days} ngày làm việc`, from)
        expect(workingDaysBetween(from, new Date(`${day}T10:00:00Z`))).toBe(days)
      }),
    )
  })
})

describe('a term counted from a day of its paper', () => {
  // The 25th is a Wednesday, the 20th a Friday.
  const days = { received: '2026-11-25', signed: '2026-11-20' }

  it.each([
    ['15 ngày làm việc kể từ ngày nhận', '2026-12-16', 'received'],
    ['trong thời hạn 05 (năm) ngày làm việc kể từ ngày nhận được văn bản này', '2026-12-02', 'received'],
    ['Chậm nhất sau 10 ngày, kể từ ngày ký', '2026-11-30', 'signed'],
    ['trong vòng 2 tuần tính từ ngày ban hành', '2026-12-04', 'signed'],
    ['không quá 7 ngày từ khi nhận được công văn', '2026-12-02', 'received'],
  ] as const)('%s: until %s', (text, day, from) => {
    expect(readCountedDue(text, days)).toEqual({ day, from, on: days[from] })
  })

  it.each([
    'trong 5 ngày làm việc',
    '5 ngày kể từ ngày hoàn thành',
    '10 ngày kể từ ngày văn bản này có hiệu lực',
    'trước ngày 20/12/2026',
  ])('%s: names no day of the paper', (text) => {
    expect(readCountedDue(text, days)).toBeUndefined()
  })

  it('is not counted from a day that is not known', () => {
    expect(readCountedDue('5 ngày kể từ ngày ký', { received: '2026-11-25', signed: null })).toBeUndefined()
  })
})
