import { describe, expect, it } from 'vitest'
import type { Day } from '#kernel/day.ts'
import { compareDays } from './compare-days.ts'

const cite = (number: string, date: Day | null) => ({
  value: { number, date, issuer: null },
  confidence: 0.9,
  spans: [],
})
const says = (number: string | null, date: Day | null, ...cites: ReturnType<typeof cite>[]) =>
  compareDays({ number, date }, cites).map(({ about, says: said }) => `${about}: ${said}`)

describe('days of a paper', () => {
  it('are warned of where a cited paper is later', () => {
    const found = says('12/KH-UBND', '2020-03-02', cite('16/CT-TTg', '2020-03-31'))
    expect(found).toEqual([
      'cites: Văn bản ghi ngày 02/03/2020 nhưng nhắc tới 16/CT-TTg ngày 31/03/2020, muộn hơn; hãy kiểm tra lại ngày.',
    ])
  })

  it('are warned of where a number bears another year', () => {
    expect(says('10/2021/NQ-HĐND', '2020-12-09')[0]).toMatch(/^date: .*2021/)
    expect(says(null, null, cite('24/2018/TT-BGDĐT', '2019-09-28'))[0]).toMatch(/^cites: .*24\/2018/)
  })

  it('say nothing where they agree or are not known', () => {
    expect(says('10/2020/NQ-HĐND', '2020-12-09', cite('16/CT-TTg', '2020-03-31'))).toEqual([])
    expect(says('12/KH-UBND', null, cite('16/CT-TTg', '2020-03-31'), cite('45/2019/QH14', null))).toEqual([])
  })
})
