import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstOccurrence, nextOccurrence } from './recurrence.rules.ts'
import type { Recurrence } from './schema.ts'

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))
const recurs = fc.record<Recurrence>({
  every: fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year'),
  day: fc.integer({ min: 1, max: 31 }),
})
const spans = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const
const monthOf = (on: string) => Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7))
const lastOf = (on: string) => new Date(Date.UTC(Number(on.slice(0, 4)), Number(on.slice(5, 7)), 0)).getUTCDate()

describe('a recurring duty', () => {
  it.each([
    [{ every: 'month', day: 31 }, '2027-01-31', '2027-02-28'],
    [{ every: 'month', day: 31 }, '2027-02-28', '2027-03-31'],
    [{ every: 'month', day: 30 }, '2028-01-30', '2028-02-29'],
    [{ every: 'quarter', day: 31 }, '2026-12-31', '2027-03-31'],
    [{ every: 'half-year', day: 31 }, '2026-12-31', '2027-06-30'],
    [{ every: 'year', day: 29 }, '2028-02-29', '2029-02-28'],
    [{ every: 'week', day: 5 }, '2026-12-25', '2027-01-01'],
  ] as const)('%o after %s falls on %s', (duty, occurred, next) => {
    expect(nextOccurrence(duty, occurred)).toBe(next)
  })

  it.each([
    [{ every: 'week', day: 5 }, '2026-11-26', '2026-11-27'],
    [{ every: 'week', day: 4 }, '2026-11-26', '2026-11-26'],
    [{ every: 'month', day: 15 }, '2026-11-26', '2026-12-15'],
    [{ every: 'quarter', day: 15 }, '2026-10-01', '2026-12-15'],
    [{ every: 'half-year', day: 10 }, '2026-12-11', '2027-06-10'],
    [{ every: 'year', day: 31 }, '2026-11-26', '2026-12-31'],
  ] as const)('%o first falls, from %s on, on %s', (duty, from, first) => {
    expect(firstOccurrence(duty, from)).toBe(first)
  })

  it('first falls in the month of its span that is named', () => {
    expect(firstOccurrence({ every: 'quarter', day: 10 }, '2026-11-26', 1)).toBe('2027-01-10')
    expect(firstOccurrence({ every: 'half-year', day: 31 }, '2026-07-01', 2)).toBe('2026-08-31')
    expect(firstOccurrence({ every: 'year', day: 15 }, '2026-11-15', 11)).toBe('2026-11-15')
  })

  it('never falls before the day asked for, and never a whole span after it', () => {
    fc.assert(
      fc.property(recurs, day, (duty, from) => {
        const first = firstOccurrence(duty, from)
        expect(first >= from).toBe(true)
        if (duty.every !== 'week') expect(monthOf(first) - monthOf(from)).toBeLessThanOrEqual(spans[duty.every])
      }),
    )
  })

  it('falls in every span once, on its day or the last of the month', () => {
    fc.assert(
      fc.property(recurs, day, (duty, from) => {
        let on = firstOccurrence(duty, from)
        for (let times = 0; times < 30; times++) {
          const next = nextOccurrence(duty, on)
          if (duty.every === 'week') expect(Date.parse(next) - Date.parse(on)).toBe(7 * 86_400_000)
          else {
            expect(monthOf(next) - monthOf(on)).toBe(spans[duty.every])
            expect(Number(next.slice(8))).toBe(Math.min(duty.day, lastOf(next)))
          }
          on = next
        }
      }),
    )
  })
})
