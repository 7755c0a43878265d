import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeRecurrence, nextAsChanged } from './change-recurrence.rules.ts'
import { periodOf } from './recurrence.rules.ts'
import type { Recurrence } from './schema.ts'

const dayIn = (min: string, max: string) =>
  fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10))
const recurs = fc
  .record<Recurrence>({
    every: fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year'),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map((one) => (one.every === 'week' ? { ...one, day: ((one.day - 1) % 7) + 1 } : one))

describe('a duty that recurs otherwise from its next time on', () => {
  it.each<[Recurrence, Recurrence, { lastOn: string; inMonth?: number }, string]>([
    [{ every: 'month', day: 15 }, { every: 'month', day: 5 }, { lastOn: '2026-11-15' }, '2026-12-05'],
    [{ every: 'month', day: 5 }, { every: 'month', day: 31 }, { lastOn: '2026-11-05' }, '2026-12-31'],
    [{ every: 'week', day: 5 }, { every: 'week', day: 1 }, { lastOn: '2026-11-27' }, '2026-11-30'],
    [{ every: 'week', day: 1 }, { every: 'week', day: 5 }, { lastOn: '2026-11-30' }, '2026-12-11'],
    [{ every: 'month', day: 31 }, { every: 'quarter', day: 10 }, { lastOn: '2026-10-31' }, '2026-12-10'],
    [{ every: 'month', day: 31 }, { every: 'quarter', day: 10 }, { lastOn: '2026-10-31', inMonth: 1 }, '2027-01-10'],
    [{ every: 'quarter', day: 31 }, { every: 'month', day: 20 }, { lastOn: '2026-12-31' }, '2027-01-20'],
    [{ every: 'year', day: 15 }, { every: 'year', day: 15 }, { lastOn: '2026-12-15', inMonth: 11 }, '2027-11-15'],
  ])('%o, now %o, after %o: on %s', (was, is, { lastOn, inMonth }, next) => {
    expect(nextAsChanged({ recurs: is, inMonth }, { recurs: was, lastOn, today: '2026-11-01' })).toBe(next)
  })

  it('falls after what was assigned and not before today, and in no period twice while its rhythm stays', () => {
    fc.assert(
      fc.property(
        fc.record({ was: recurs, is: recurs, lastOn: dayIn('2026-01-01', '2028-01-01') }),
        dayIn('2026-01-01', '2028-06-01'),
        ({ was, is, lastOn }, today) => {
          const next = nextAsChanged({ recurs: is }, { recurs: was, lastOn, today })
          expect(next > lastOn && next >= today).toBe(true)
          if (is.every === was.every) expect(periodOf(is.every, next)).toBeGreaterThan(periodOf(is.every, lastOn))
        },
      ),
    )
  })

  it('is none where it does not recur, or recurs like that', () => {
    const was: Recurrence = { every: 'month', day: 15 }
    const now = { recurs: was, lastOn: '2026-11-15', nextOn: '2026-12-15' }
    expect(changeRecurrence({ recurs: null, lastOn: null, nextOn: null }, { recurs: was }, '2026-11-01')).toMatchObject(
      {
        refused: 'not-allowed',
      },
    )
    expect(changeRecurrence(now, { recurs: { ...was } }, '2026-11-01')).toMatchObject({ field: 'recurs' })
    expect(changeRecurrence(now, {}, '2026-11-01')).toMatchObject({ field: 'recurs' })
  })
})
