import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, forgetLines } from './bare.ts'

describe('bare', () => {
  it('leaves what it says at the place where it stands, asked once or again', () => {
    expect(bare('Đảng ủy xã Hồ Sen – 5 ƣu tiên')).toBe('Dang uy xa Ho Sen – 5 uu tien')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const plain = bare(text)
        expect(plain.length).toBe(text.length)
        expect(bare(text)).toBe(plain)
        forgetLines()
        expect(bare(text)).toBe(plain)
      }),
    )
  })

  it('tells lines apart of which there are more than it keeps', () => {
    const lines = Array.from({ length: 1_200 }, (_, at) => `dòng số ${at}`)
    expect([...lines, ...lines].map(bare)).toEqual([...lines, ...lines].map((_, at) => `dong so ${at % 1_200}`))
  })
})
