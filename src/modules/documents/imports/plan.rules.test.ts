import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Head } from './head.rules.ts'
import { Planner, type Held } from './plan.rules.ts'
import type { LineContext } from './read-line.rules.ts'

const head: Head = { firstRow: 1, lastRow: 1, names: ['Số đến', 'Ngày đến', 'Trích yếu'] }
const context: LineContext = {
  direction: 'in',
  mapping: { serial: 0, enteredOn: 1, subject: 2 },
  firstDay: '2021-01-01',
  lastDay: '2021-12-31',
  today: '2026-09-04',
  year: 2021,
  serialFrom: 1900,
  typeInSubject: false,
}
const nothing: Held = { serials: new Set(), explained: [] }

function plan(rows: readonly (readonly string[])[], held = nothing) {
  const planner = new Planner({ head, context, held })
  for (const [at, cells] of [head.names, ...rows].entries()) planner.take({ row: at + 1, cells })
  return planner.plan()
}
const line = (serial: string | number, subject = 'Về việc họp') => [`${serial}`, '05/01/2021', subject]

describe('the rows of a register', () => {
  it('go in but for those without a paper: numbers of columns, months, the head again, a closing sentence', () => {
    const { lines, skipped, problems } = plan([
      ['(1)', '(2)', '(3)'],
      ['Tháng 01/2021', '', ''],
      line(1),
      ['SỐ ĐẾN', 'NGÀY ĐẾN', 'TRÍCH YẾU'],
      line(2),
      ['', '', 'Từ số 1 đến số 2 có 2 văn bản'],
    ])
    expect(lines.map(({ serial }) => serial)).toEqual([1, 2])
    expect({ skipped, problems }).toEqual({ skipped: 4, problems: [] })
  })

  it('bear each serial once, though the first to bear it is wrong in something else', () => {
    const { lines, problems, wrong } = plan([line(12, ''), line(12)])
    expect(lines).toEqual([])
    expect(wrong.map(({ row }) => row)).toEqual([2, 3])
    expect(problems.at(-1)).toMatchObject({ row: 3, field: 'serial', message: expect.stringContaining('dòng 2') })
  })

  it('are wrong where the register has the serial, or has explained why nothing bears it', () => {
    const held = { serials: new Set([1]), explained: [{ first: 3, last: 4 }] }
    const { lines, problems, gaps } = plan([line(1), line(2), line(4), line(7)], held)
    expect(lines.map(({ serial }) => serial)).toEqual([2, 7])
    expect(problems.map(({ row }) => row)).toEqual([2, 4])
    expect(gaps).toEqual([{ first: 3, last: 6 }])
  })

  it('each go in, are wrong, or are skipped; and what goes in has serials of its own', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', '1', '2', '3', '05/01/2021', '"', 'MẬT', 'Về việc họp'))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 4 }), { maxLength: 30 }), (rows) => {
        const { lines, wrong, skipped, problems } = plan(rows)
        expect(lines.length + wrong.length + skipped).toBe(rows.length)
        expect(new Set(lines.map(({ serial }) => serial)).size).toBe(lines.length)
        const told = new Set(problems.filter(({ kind }) => kind === 'error').map(({ row }) => row))
        expect(wrong.map(({ row }) => row)).toEqual([...told])
      }),
    )
  })
})
