import { describe, expect, it } from 'vitest'
import { writeCsv } from '#kernel/csv.ts'
import { allowed } from '../../../../test/allowed.ts'
import { useImportOffice } from '../../../../test/import-office.ts'
import { csv, line } from '../../../../test/old-register.ts'

const { office, ask, preview, bring, undo, papers } = useImportOffice()

/** Our own papers: type by type a sequence of its own. */
const ownHead = ['STT', 'Số, ký hiệu', 'Ngày tháng', 'Trích yếu', 'Nơi nhận']
const own = (year: number, ...kinds: readonly string[]) =>
  kinds.flatMap((kind) =>
    [1, 2, 3].map((serial) => ['', `${serial}/${kind}-UBND`, `0${serial}/03/${year}`, `Về việc ${serial}`, '']),
  )
const ownCsv = (...lines: readonly (readonly string[])[]) =>
  new TextEncoder().encode(writeCsv([ownHead, ...lines.map((cells, at) => [`${at + 1}`, ...cells.slice(1)])]))

describe('an old register of several years or sequences', () => {
  const inYear = (year: number, serial: number) =>
    line(serial, { 1: `0${serial}/01/${year}`, 4: `0${serial}/01/${year}` })
  const years = csv(...[2019, 2020].flatMap((year) => [1, 2, 3].map((serial) => inYear(year, serial))))

  it('goes into the register of each year, by a decision for each, which is undone alone', async () => {
    expect((await preview(years)).registers).toMatchObject([
      { period: '2019', lines: 3, firstSerial: 1, lastSerial: 3, nextSerial: 4 },
      { period: '2020', lines: 3 },
    ])
    const done = await bring(years)
    expect(done).toMatchObject({ lines: 6, leftOut: 0, imports: [{ lines: 3 }, { lines: 3 }] })
    const of = (await papers()).map(({ registered_on: on }) => on?.slice(0, 4))
    expect(of.filter((year) => year === '2019')).toHaveLength(3)
    allowed(await undo(done.imports[1]?.id ?? ''))
    expect(await papers()).toHaveLength(3)
    expect((await preview(years)).registers).toMatchObject([{ lines: 0 }, { lines: 3 }])
  })

  it('goes where the person says, all into one year', async () => {
    expect(await preview(years, { year: 2020 })).toMatchObject({ good: 3, wrong: 3, registers: [{ period: '2020' }] })
  })

  it('is told by its serials to have sequences of their own, which open registers of their types', async () => {
    const asked = { direction: 'out', name: 'so-di.csv' }
    const file = ownCsv(...own(2022, 'QĐ', 'KH'), ...own(2022, 'UBND').map((cells) => [...cells]))
    const shown = await preview(file, asked)
    expect(shown).toMatchObject({ wrong: 0, mapping: { number: 1 } })
    expect(shown.registers.map(({ title, lines }) => [title, lines])).toEqual([
      ['Sổ đăng ký quyết định năm 2022', 3],
      ['Sổ đăng ký kế hoạch năm 2022', 3],
      ['Sổ đăng ký văn bản đi năm 2022', 3],
    ])
    await bring(file, asked)
    const rows = await office().db.selectFrom('registers').select(['types', 'next_serial']).orderBy('types').execute()
    expect(rows).toEqual([
      { types: [], next_serial: 4 },
      { types: ['kế hoạch'], next_serial: 4 },
      { types: ['quyết định'], next_serial: 4 },
    ])
    expect(await preview(file, asked)).toMatchObject({ good: 0, wrong: 9 })
    const later = await preview(ownCsv(...own(2023, 'QĐ')), asked)
    expect(later.registers).toMatchObject([{ title: 'Sổ đăng ký quyết định năm 2023', lines: 3 }])
    expect((await preview(ownCsv(...own(2023, 'QĐ')), { ...asked, numbering: 'one' })).registers).toMatchObject([
      { title: 'Sổ đăng ký văn bản đi năm 2023' },
    ])
  })

  it('follows the registers that the office has for the year, and opens none beside them while it goes on', async () => {
    const facts = { direction: 'out', period: '2026', firstDay: '2026-01-01', lastDay: '2026-12-31' }
    for (const [title, types] of [
      ['Sổ quyết định', ['quyết định']],
      ['Sổ chung', []],
    ] as const)
      allowed(await office().call('open-register', office().clerk, { body: { ...facts, title, types } }))
    const shown = await preview(ownCsv(...own(2026, 'QĐ', 'KH', 'BC')), { direction: 'out' })
    expect(shown).toMatchObject({ good: 6, wrong: 3 })
    expect(shown.registers.map(({ title, lines }) => [title, lines])).toEqual([
      ['Sổ quyết định', 3],
      ['Sổ chung', 3],
    ])
  })

  it('opens registers for another year as the office named them in its latest one', async () => {
    const facts = { direction: 'out', period: '2024', firstDay: '2024-01-01', lastDay: '2024-12-31' }
    for (const [title, types] of [
      ['Quyển quyết định 2024', ['quyết định']],
      ['Quyển kế hoạch', ['kế hoạch']],
    ] as const)
      allowed(await office().call('open-register', office().clerk, { body: { ...facts, title, types } }))
    const shown = await preview(ownCsv(...own(2021, 'QĐ', 'KH')), { direction: 'out' })
    expect(shown.registers.map(({ id, title, lines }) => [id, title, lines])).toEqual([
      [null, 'Quyển quyết định 2021', 3],
      [null, 'Quyển kế hoạch (2021)', 3],
    ])
  })

  it('is refused as a whole where one of its registers is closed', async () => {
    const { registerId } = await bring(csv(inYear(2020, 9)))
    allowed(
      await office().call('take-step', office().clerk, {
        params: { module: 'documents', kind: 'register', id: registerId },
        body: { do: 'close' },
      }),
    )
    expect((await preview(years)).closed).toContain('năm 2020')
    expect(await ask('import-register', years)).toMatchObject({ refused: 'wrong-state' })
    expect(await papers()).toHaveLength(1)
    expect(await office().db.selectFrom('registers').select('title').execute()).toHaveLength(1)
  })
})

it('lists the lines of a register by their serials, whatever days they were entered on', async () => {
  const days = ['12/03/2021', '02/03/2021', '20/03/2021']
  const { registerId } = await bring(csv(...days.map((day, at) => line(at + 1, { 1: day }))))
  const query = { registerId }
  const { rows } = allowed(await office().call('list-papers', office().clerk, { query })) as {
    rows: { serial: number }[]
  }
  expect(rows.map(({ serial }) => serial)).toEqual([3, 2, 1])
})
