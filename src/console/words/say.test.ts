import { describe, expect, it } from 'vitest'
import { dates } from './dates.ts'
import { fill } from './say.ts'

describe('filling a text', () => {
  it('writes numbers in the manner of the language', () => {
    expect(fill('{n} dòng', 'vi', { n: 12480 })).toBe('12.480 dòng')
    expect(fill('{n} rows', 'en', { n: 12480 })).toBe('12,480 rows')
  })

  it('chooses the English form by the number', () => {
    expect(fill('{n} {n:row|rows}', 'en', { n: 1 })).toBe('1 row')
    expect(fill('{n} {n:row|rows}', 'en', { n: 0 })).toBe('0 rows')
  })

  it('leaves a name with braces in it alone', () => {
    expect(fill('Chọn {title}', 'vi', { title: '{n}' })).toBe('Chọn {n}')
  })
})

describe('dates', () => {
  const now = new Date('2026-09-04T03:00:00Z')

  it('are those of Viet Nam, whatever the clock of the machine', () => {
    expect(dates('vi').full('2026-09-04T17:30:00.000Z')).toBe('05/09/2026 00:30')
  })

  it('leave the day out of a moment of today', () => {
    expect(dates('vi').moment('2026-09-04T07:30:00.000Z', now)).toBe('14:30')
  })

  it('count what is left in working days', () => {
    expect(dates('vi').due('2026-09-09T10:00:00.000Z', now)).toEqual({ text: 'còn 3 ngày làm việc', tone: 'calm' })
    expect(dates('vi').due('2026-09-04T10:00:00.000Z', now)).toEqual({ text: 'hôm nay', tone: 'soon' })
    expect(dates('en').due('2026-09-03T10:00:00.000Z', now)).toEqual({ text: '1 working day overdue', tone: 'late' })
  })

  it('write thousands of working days as all numbers', () => {
    expect(dates('vi').due('2020-01-02T10:00:00.000Z', now).text).toMatch(/^quá hạn 1\.\d{3} ngày làm việc$/)
    expect(dates('en').due('2020-01-02T10:00:00.000Z', now).text).toMatch(/^1,\d{3} working days overdue$/)
  })

  it('say that what passed earlier today is late', () => {
    expect(dates('vi').due('2026-09-04T02:00:00.000Z', now)).toEqual({ text: 'hết hạn hôm nay', tone: 'late' })
  })
})
