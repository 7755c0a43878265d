import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSeqs, writeSeqs } from './read-seqs.ts'

describe('entry numbers', () => {
  it('are read as people write them', () => {
    expect(readSeqs('12')).toEqual([12])
    expect(readSeqs(' #18, 15-17; 12 12')).toEqual([12, 15, 16, 17, 18])
  })

  it.each(['', 'mười hai', '5-3', '1-201', '-3', '3.5', '12-'])('are not read out of “%s”', (text) => {
    expect(readSeqs(text)).toBeUndefined()
  })

  it('read back as they were written', () => {
    const numbers = fc.uniqueArray(fc.nat(1_000_000), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(numbers, (seqs) => {
        expect(readSeqs(writeSeqs(seqs))).toEqual(seqs.toSorted((a, b) => a - b))
      }),
    )
  })
})
