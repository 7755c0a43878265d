import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inYears, typesApart, yearsOf } from './split.rules.ts'

const days = (year: number, count: number) => Array.from({ length: count }, () => `${year}-03-05` as const)
const lines = (type: string | null, ...serials: number[]) => serials.map((serial) => ({ serial, type }))
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, at) => first + at)

describe('the years of a sheet', () => {
  it('are those of many lines; a few among many are slips', () => {
    expect(yearsOf([...days(2020, 200), ...days(2019, 100), ...days(2091, 1)])).toEqual(['2019', '2020'])
    expect(yearsOf([...days(2019, 1), ...days(2020, 1), ...days(2021, 1)])).toEqual(['2019', '2020', '2021'])
    expect(yearsOf([])).toEqual([])
  })

  it('are given to every line: its own, or that above it', () => {
    const given = ['2009-01-02', '2020-01-02', null, '2021-01-02', '2009-01-02'] as const
    expect(inYears(given, ['2020', '2021'])).toEqual(['2020', '2020', '2020', '2021', '2021'])
  })
})

describe('types that are numbered apart', () => {
  it('are none where all share one sequence, whatever a slip of the pen says', () => {
    const mixed = [...lines('quyết định', 1, 3, 5, 7), ...lines('công văn', 2, 4, 6, 7)]
    expect(typesApart(mixed, new Map())).toEqual([])
  })

  it('are those whose serials others bear too; letters stay in the register of all', () => {
    const each = ['công văn', 'quyết định', 'kế hoạch'].flatMap((type) => lines(type, ...upTo(12)))
    expect(typesApart(each, new Map()).toSorted()).toEqual(['kế hoạch', 'quyết định'])
    const usual = [
      ...lines('quyết định', ...upTo(9)),
      ...lines('công văn', ...upTo(20)),
      ...lines('báo cáo', ...upTo(30, 21)),
    ]
    expect(typesApart(usual, new Map())).toEqual(['quyết định'])
  })

  it('are told from what the register holds, but not where it holds the same papers', () => {
    const held = new Map(upTo(12).map((serial) => [serial, 'quyết định']))
    expect(typesApart(lines('kế hoạch', ...upTo(5)), held)).toEqual(['kế hoạch'])
    expect(typesApart(lines('quyết định', ...upTo(5)), held)).toEqual([])
  })

  it('never include what no line is of, and end', () => {
    const type = fc.constantFrom('a', 'b', 'c', null)
    fc.assert(
      fc.property(fc.array(fc.record({ serial: fc.integer({ min: 1, max: 9 }), type }), { maxLength: 60 }), (given) => {
        const apart = typesApart(given, new Map())
        expect(new Set(apart).size).toBe(apart.length)
        for (const one of apart) expect(given.some((line) => line.type === one)).toBe(true)
      }),
    )
  })
})
