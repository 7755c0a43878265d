import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '#kernel/day.ts'
import { escalatesOn, rungOn } from './rung.rules.ts'
import { reminderRule, usualRule } from './schema.ts'

// A Friday; the Monday after it is the next working day. Tuesday of its week is the Day of Vietnamese Culture.
const due = '2026-11-27'

describe('the ladder of reminders', () => {
  it.each([
    ['2026-11-20', 0],
    ['2026-11-23', 1],
    ['2026-11-24', 1],
    ['2026-11-25', 1],
    ['2026-11-26', 2],
    ['2026-11-27', 2],
    ['2026-11-28', 2],
    ['2026-11-30', 3],
    ['2026-12-01', 3],
    ['2026-12-02', 4],
    ['2026-12-31', 7],
  ])('stands, on %s, at %i', (today, rung) => {
    expect(rungOn(due, today, usualRule)).toBe(rung)
  })

  it('never falls as days pass, and ends', () => {
    const rules = fc.record({
      before: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 }),
      overdueEvery: fc.integer({ min: 1, max: 10 }),
      overdueTimes: fc.integer({ min: 0, max: 20 }),
      escalateAfter: fc.option(fc.integer({ min: 1, max: 30 })),
    })
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (rule, from, more) => {
        expect(reminderRule.safeParse(rule).success).toBe(true)
        const today = plusDays('2026-06-01', from)
        const now = rungOn(due, today, rule)
        expect(rungOn(due, plusDays(today, more), rule)).toBeGreaterThanOrEqual(now)
        expect(now).toBeLessThanOrEqual(rule.before.length + rule.overdueTimes)
      }),
      { numRuns: 300 },
    )
  })

  it('tells the one who assigned it after three working days, not before', () => {
    expect(escalatesOn(due, '2026-12-01', usualRule)).toBe(false)
    expect(escalatesOn(due, '2026-12-02', usualRule)).toBe(true)
    expect(escalatesOn(due, '2027-12-02', { ...usualRule, escalateAfter: null })).toBe(false)
  })
})
