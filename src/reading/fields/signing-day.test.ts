import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaper } from '../read-paper.ts'
import { figureLike } from './signing-day.ts'

/** A scan of which recognition doubts the handwritten part of the date, and what a signing tool printed on it. */
function dateOf(written: string, ...stamped: string[]) {
  const doubt = { start: written.indexOf('ngày') + 4, end: written.indexOf('tháng'), sureness: 0.3 }
  const lines = [
    { text: 'UBND XÃ HỒ SEN', sureness: 0.95 },
    { text: 'Số: 45/TB-UBND', sureness: 0.95 },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sureness: 0.96 },
    { text: written, sureness: 0.8, doubts: [doubt] },
    { text: 'THÔNG BÁO', sureness: 0.95 },
    { text: 'Về việc cắt điện', sureness: 0.95 },
    ...stamped.map((text) => ({ text, stamped: true as const })),
  ]
  const { date, unread } = readPaper({ pages: [{ number: 1, from: 'recognised', lines }], warnings: [] })
  return date === null ? unread.map(({ field }) => field) : { value: date.value, confidence: date.confidence }
}

describe('a day written by hand', () => {
  it('is believed where the signing tool printed the same one', () => {
    const known = { value: '2026-06-04', confidence: 0.6 }
    expect(dateOf('Hồ Sen, ngày 4: tháng 6 năm 2026', 'Ủy ban nhân dân xã', '04/06/2026 10:05:31')).toEqual(known)
    expect(dateOf('Hồ Sen, ngày Ö4 tháng 6 năm 2026', 'Thời gian ký: 04.06.2026 10:05:31 +07:00')).toEqual(known)
    expect(dateOf('Hồ Sen, ngày O4 tháng # năm 2026', '2026.06.04 10:05')).toEqual(known)
  })

  it('stays unread where anything read says otherwise, or nothing of the day can be', () => {
    const stamp = '04/06/2026 10:05:31'
    for (const written of [
      'ngày 7: tháng 6',
      'ngày 4: tháng 5',
      'ngày AÕ tháng 6',
      'ngày    tháng 6',
      'ngày 4: tháng ###',
    ])
      expect(dateOf(`Hồ Sen, ${written} năm 2026`, stamp)).toEqual(['date'])
    expect(dateOf('Hồ Sen, ngày 4: tháng 6 năm 2025', stamp)).toEqual(['date'])
    expect(dateOf('Hồ Sen, ngày 4: tháng 6 năm 2026', stamp, '05/06/2026 08:00:00')).toEqual(['date'])
    expect(dateOf('Hồ Sen, ngày 4: tháng 6 năm 2026', '04/06/2026')).toEqual(['date'])
  })

  it('looks like figures only where each sign does', () => {
    expect(['Ö]', '4:', 'l7', 'AÕ', '', '#', '1234'].map(figureLike)).toEqual([1, 4, 17, null, null, null, null])
    fc.assert(fc.property(fc.integer({ min: 0, max: 99 }), (figure) => figureLike(` ${figure}. `) === figure))
  })
})
