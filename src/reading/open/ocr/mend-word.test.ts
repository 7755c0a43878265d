import { describe, expect, it } from 'vitest'
import { mendWord } from './mend-word.ts'

const mend = (text: string) => mendWord({ text, left: 0, right: 1, base: 1, size: 1 }).text

describe('mendWord', () => {
  it.each([
    ['quyêt', 'quyết'],
    ['(câp', '(cấp'],
    ['Tôt;', 'Tốt;'],
    ['sô', 'số'],
    ['Chông', 'Chống'],
  ])('makes of “%s” “%s”', (seen, meant) => {
    expect(mend(seen)).toBe(meant)
  })

  it.each(['quyết', 'tập', 'QUYÊT', '15/QĐ-UBND', 'KGVX', 'ngày', 'Kan', '2026', ''])(
    'leaves “%s” as it was seen',
    (seen) => {
      expect(mend(seen)).toBe(seen)
    },
  )
})
