import { describe, expect, it } from 'vitest'
import { mendPairs, mendWord } from './mend-word.ts'

const mend = (text: string) => mendWord({ text, left: 0, right: 1, base: 1, size: 1 }).text

describe('mendWord', () => {
  it.each([
    ['quyêt', 'quyết'],
    ['(câp', '(cấp'],
    ['Tôt;', 'Tốt;'],
    ['sô', 'số'],
    ['Chông', 'Chống'],
    ['-Nhưuên,', '- Như trên,'],
    ['Nhưtên;', 'Như trên;'],
  ])('makes of “%s” “%s”', (seen, meant) => {
    expect(mend(seen)).toBe(meant)
  })

  it.each(['quyết', 'tập', 'QUYÊT', '15/QĐ-UBND', 'KGVX', 'ngày', 'Kan', '2026', '', 'Những', 'Như', 'Nhiên,'])(
    'leaves “%s” as it was seen',
    (seen) => {
      expect(mend(seen)).toBe(seen)
    },
  )
})

describe('the words of a row', () => {
  const pairs = (row: string) =>
    mendPairs(row.split(' ').map((text) => ({ text, left: 0, right: 1, base: 1, size: 1 })))
      .map(({ text }) => text)
      .join(' ')

  it('tell a branch from an order', () => {
    expect(pairs('các chỉ bộ, chỉ đoàn và Chỉ cục')).toBe('các chi bộ, chi đoàn và Chi cục')
    expect(pairs('chỉ đạo, chỉ thị và chỉ tiêu')).toBe('chỉ đạo, chỉ thị và chỉ tiêu')
  })

  it('tell health from what a speck makes of it, and for what somebody is to have a paper', () => {
    expect(pairs('Trạm Ý tế, Sở Ÿ tế')).toBe('Trạm Y tế, Sở Y tế')
    expect(pairs('có Ý kiến')).toBe('có Ý kiến')
    expect(pairs('- Giám đốc (dế b/c), Công an xã (đề phối hợp)')).toBe('- Giám đốc (để b/c), Công an xã (để phối hợp)')
    expect(pairs('(đề án)')).toBe('(đề án)')
  })
})
