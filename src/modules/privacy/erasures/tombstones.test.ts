import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, nextMonth } from '#kernel/day.ts'
import { tombstonesFrom } from './rules.ts'

const at = (text: string) => new Date(`${text}+07:00`)
const instants = fc
  .uniqueArray(fc.integer({ min: at('2026-01-01T00:00').getTime(), max: at('2029-12-31T23:59').getTime() }), {
    maxLength: 40,
  })
  .map((times) => times.toSorted((a, b) => a - b).map((time) => new Date(time)))

describe('tombstones of own requests', () => {
  it('wait for the first day of a month in Viet Nam, and for three requests', () => {
    const first = at('2026-09-30T23:30')
    const second = at('2026-10-01T00:30')
    const third = at('2026-12-31T23:59')
    expect(tombstonesFrom([first, second])).toEqual(new Map())
    const from = at('2027-01-01T00:00')
    expect([...tombstonesFrom([first, second, third]).values()]).toEqual([from, from, from])
    expect(tombstonesFrom([first, second, third, at('2027-01-01T00:00')]).size).toBe(3)
  })

  it('come three or more at a time, on the first of a month after each, and never change once they are there', () => {
    fc.assert(
      fc.property(instants, fc.nat(), (carriedOut, cut) => {
        const shown = tombstonesFrom(carriedOut)
        for (const [together, same] of Map.groupBy(shown, ([, from]) => from.getTime())) {
          expect(same.length).toBeGreaterThanOrEqual(3)
          expect(dayOf(new Date(together))).toMatch(/-01$/)
          for (const [time] of same) expect(nextMonth(new Date(time)).getTime()).toBeLessThanOrEqual(together)
        }
        // What was shown before later requests were carried out stays as it was.
        const earlier = carriedOut.slice(0, cut % (carriedOut.length + 1))
        const now = carriedOut[earlier.length] ?? at('2031-01-01T00:00')
        for (const [time, from] of tombstonesFrom(earlier)) if (from <= now) expect(shown.get(time)).toEqual(from)
      }),
    )
  })
})
