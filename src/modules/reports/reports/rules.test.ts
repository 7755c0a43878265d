import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '#kernel/day.ts'
import { spans } from '../templates/schema.ts'
import { before, lastPeriod, periodOf, untilToday } from './rules.ts'

const someDay = fc.integer({ min: 0, max: 12_000 }).map((count) => plusDays('2010-01-01', count))
const periodic = fc.constantFrom(...spans.filter((span) => span !== 'ad-hoc'))

describe('the span of a report', () => {
  it.each([
    ['month', '2026-02-14', '2026-02-01', '2026-02-28', 'tháng 2 năm 2026'],
    ['month', '2028-02-14', '2028-02-01', '2028-02-29', 'tháng 2 năm 2028'],
    ['quarter', '2026-11-26', '2026-10-01', '2026-12-31', 'quý IV năm 2026'],
    ['half-year', '2026-06-30', '2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['half-year', '2026-07-01', '2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
    ['year', '2026-07-01', '2026-01-01', '2026-12-31', 'năm 2026'],
    ['ad-hoc', '2026-07-30', '2026-07-01', '2026-07-30', 'từ ngày 01/07/2026 đến ngày 30/07/2026'],
  ] as const)('%s of %s goes from %s until %s', (...[span, on, from, until, words]) => {
    expect(periodOf(span, on)).toEqual({ from, until, words })
  })

  it('contains its day, and the one before it ends the day before it begins', () => {
    fc.assert(
      fc.property(periodic, someDay, (span, on) => {
        const period = periodOf(span, on)
        expect(period.from <= on && on <= period.until).toBe(true)
        const former = before(span, period)
        expect(plusDays(former.until, 1)).toBe(period.from)
        expect(lastPeriod(span, on)).toEqual(former)
        expect(periodOf(span, former.from)).toEqual(former)
      }),
    )
  })

  it('is counted until today where it is not over, and never ends before it begins', () => {
    const month = periodOf('month', '2026-11-26')
    expect(untilToday(month, '2026-11-26')).toEqual({ ...month, until: '2026-11-26' })
    expect(untilToday(month, '2026-12-03')).toEqual(month)
    expect(untilToday(month, '2026-10-03')).toEqual({ ...month, until: '2026-11-01' })
  })

  it('is compared with as many days where it is of one’s own', () => {
    expect(before('ad-hoc', { from: '2026-03-01', until: '2026-03-10' })).toMatchObject({
      from: '2026-02-19',
      until: '2026-02-28',
    })
  })
})
