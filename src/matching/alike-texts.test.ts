import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alikeness, signatureOf } from './alike-texts.ts'

const letter = Array.from({ length: 400 }, (_, at) => `tu${(at * 7919) % 1009}`).join(' ')

describe('alike texts', () => {
  it('finds a text alike to itself, without diacritics and case too', () => {
    const text = 'Yêu cầu các đơn vị rà soát an toàn mạng trước ngày 15 tháng 9'
    expect(
      alikeness(signatureOf(text), signatureOf('YEU CAU CAC DON VI RA SOAT AN TOAN MANG truoc ngay 15 thang 9')),
    ).toBe(1)
  })

  it('finds a text with a few words changed nearly alike, and another one not', () => {
    const changed = letter.replace('tu0 ', 'khac ').replace(/ tu\d+$/, ' cuoi')
    expect(alikeness(signatureOf(letter), signatureOf(changed))).toBeGreaterThan(0.85)
    const other = Array.from({ length: 400 }, (_, at) => `loi${(at * 31) % 997}`).join(' ')
    expect(alikeness(signatureOf(letter), signatureOf(other))).toBeLessThan(0.1)
  })

  it('finds nothing alike to an empty text', () => {
    expect(alikeness(signatureOf(''), signatureOf(''))).toBe(0)
    expect(alikeness(signatureOf(letter), signatureOf(' … '))).toBe(0)
  })

  it('does not depend on the order of asking and stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        const [one, two] = [signatureOf(a), signatureOf(b)]
        expect(alikeness(one, two)).toBe(alikeness(two, one))
        expect(alikeness(one, two)).toBeGreaterThanOrEqual(0)
        expect(alikeness(one, two)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 50 },
    )
  })
})
