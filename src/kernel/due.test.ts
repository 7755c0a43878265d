import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, dueAt, isWorkingDay, workingDaysBetween } from './due.ts'

const local = (text: string) => new Date(`${text}+07:00`)

describe('isWorkingDay', () => {
  it.each([
    ['2026-09-04T09:00:00', true],
    ['2026-09-05T09:00:00', false],
    ['2026-09-02T23:59:59', false],
    ['2026-02-17T00:00:00', false],
    ['2026-08-22T08:00:00', true],
  ])('knows %s', (text, open) => {
    expect(isWorkingDay(local(text))).toBe(open)
  })
})

describe('addWorkingDays', () => {
  it('ends at closing time and skips the weekend', () => {
    expect(addWorkingDays(local('2026-11-20T16:59:00'), 1)).toEqual(local('2026-11-23T17:00:00'))
  })

  it('skips the Day of Vietnamese Culture, and not in the year before it became one', () => {
    expect(addWorkingDays(local('2026-11-23T08:00:00'), 1)).toEqual(local('2026-11-25T17:00:00'))
    expect(addWorkingDays(local('2025-11-21T08:00:00'), 1)).toEqual(local('2025-11-24T17:00:00'))
  })

  it('skips the lunar new year', () => {
    expect(addWorkingDays(local('2026-02-13T08:00:00'), 1)).toEqual(local('2026-02-23T17:00:00'))
  })

  it('counts the day by Vietnamese time, not by that of the server', () => {
    expect(addWorkingDays(new Date('2026-11-15T18:00:00Z'), 1)).toEqual(local('2026-11-17T17:00:00'))
  })

  it('agrees with workingDaysBetween', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2025-01-01'), max: new Date('2027-10-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 60 }),
        (from, n) => {
          expect(workingDaysBetween(from, addWorkingDays(from, n))).toBe(n)
        },
      ),
    )
  })
})

describe('workingDaysBetween', () => {
  it('is zero on the same day and negative for what is past', () => {
    expect(workingDaysBetween(local('2026-11-20T08:00:00'), local('2026-11-20T17:00:00'))).toBe(0)
    expect(workingDaysBetween(local('2026-11-17T08:00:00'), local('2026-11-13T17:00:00'))).toBe(-2)
  })
})

describe('dueAt', () => {
  it('takes the earliest term of the steps that start from the state', () => {
    const words = { vi: 'x', en: 'x' }
    const step = { past: 'p', to: 'b', by: ['staff'] as const, label: words }
    const workflow = {
      module: 'm',
      kind: 'k',
      label: words,
      states: {},
      steps: [
        { ...step, do: 'one', from: ['a'], within: { hours: 24 } },
        { ...step, do: 'two', from: ['a'], within: { hours: 2 } },
      ],
    }
    expect(dueAt(workflow, 'a', local('2026-11-20T08:00:00'))).toEqual(local('2026-11-20T10:00:00'))
    expect(dueAt(workflow, 'b', local('2026-11-20T08:00:00'))).toBeNull()
  })
})
