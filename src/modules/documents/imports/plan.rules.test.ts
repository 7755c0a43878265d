import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Head } from './head.rules.ts'
import { planRows, type Held, type Place } from './plan.rules.ts'
import { RowsReader } from './read-rows.rules.ts'

const head: Head = { firstRow: 1, lastRow: 1, names: ['Số đến', 'Ngày đến', 'Trích yếu', 'Tác giả'] }
const nothing: Held = { serials: new Map(), explained: [] }
const place: Place = {
  id: null,
  title: 'Sổ 2021',
  period: '2021',
  firstDay: '2021-01-01',
  lastDay: '2021-12-31',
  types: [],
  state: 'open',
  firstSerial: 1,
  nextSerial: 1,
  held: nothing,
}

function read(rows: readonly (readonly string[])[]) {
  const reader = new RowsReader({
    head,
    oneYear: false,
    context: {
      direction: 'in',
      mapping: { serial: 0, enteredOn: 1, subject: 2, issuer: 3 },
      marks: { secrecy: [] },
      today: '2026-09-04',
      year: 2021,
      serialFrom: 1900,
      typeInSubject: false,
    },
  })
  for (const [at, cells] of [head.names, ...rows].entries()) reader.take({ row: at + 1, cells })
  return reader.read()
}

function plan(rows: readonly (readonly string[])[], held = nothing) {
  const found = read(rows)
  const into = { ...place, held }
  const { groups, ...others } = planRows(
    found,
    found.rows.map(() => into),
    { serialFrom: 'serial' },
  )
  const [group] = groups
  return { ...others, lines: group?.lines ?? [], gaps: group?.gaps ?? [] }
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

  it('go in but for totals and for who signed; what begins like a total is a line', () => {
    const { lines, skipped, wrong } = plan([
      line(1),
      ['', '', 'Cộng tháng 01', '9 văn bản'],
      ['Tổng cộng', '', '12', ''],
      ['Người lập sổ', '', 'TRƯỞNG PHÒNG', ''],
      line(2, 'Cộng đồng dân cư'),
      ['', '05/01/2021', 'Cộng đồng dân cư', ''],
      ['', '05/01/2021', 'Tổng số liệu báo cáo', ''],
    ])
    expect(lines.map(({ serial }) => serial)).toEqual([1, 2])
    expect({ skipped, wrong: wrong.map(({ row }) => row) }).toEqual({ skipped: 3, wrong: [7, 8] })
  })

  it('repeat by a sign what stands above, also over a total, and never what a secret row says', () => {
    const { lines, problems } = plan([
      [...line(1), 'Sở Y tế'],
      ['', '', 'Cộng tháng 01', '1 văn bản'],
      [...line(2), '"'],
      [...line(3, 'Phương án (mật)'), 'Ban Mẫu'],
      [...line(4), 'nt'],
    ])
    expect(lines.map(({ issuer }) => issuer)).toEqual(['Sở Y tế', 'Sở Y tế', null])
    expect(problems.at(-1)).toMatchObject({ row: 6, field: 'issuer', kind: 'warning' })
  })

  it('without a year are of the year above them, that two lines or a title say', () => {
    const day = (serial: number, on: string) => [`${serial}`, on, 'Họp']
    const { rows } = read([
      day(1, '05/01'),
      day(2, '05/01/2022'),
      day(3, '06/01'),
      day(4, '07/01/2022'),
      day(5, '08/01/2022'),
      day(6, '09/01'),
      ['NĂM 2023', '', ''],
      day(7, '10/01'),
    ])
    expect(rows.map(({ line: one }) => one?.registeredOn.slice(0, 4))).toEqual(
      '2021 2022 2021 2022 2022 2022 2023'.split(' '),
    )
  })

  it('bear each serial once, though the first to bear it is wrong in something else', () => {
    const { lines, problems, wrong } = plan([line(12, ''), line(12)])
    expect(lines).toEqual([])
    expect(wrong.map(({ row }) => row)).toEqual([2, 3])
    expect(problems.at(-1)).toMatchObject({ row: 3, field: 'serial', message: expect.stringContaining('dòng 2') })
  })

  it('are wrong where the register has the serial, or has explained why nothing bears it', () => {
    const held = { serials: new Map([[1, null]]), explained: [{ first: 3, last: 4 }] }
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
