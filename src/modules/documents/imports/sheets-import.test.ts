import Excel from 'exceljs'
import { describe, expect, it } from 'vitest'
import { allowed } from '../../../../test/allowed.ts'
import { useImportOffice } from '../../../../test/import-office.ts'
import { head, line } from '../../../../test/old-register.ts'

const { office, ask, preview, bring, papers } = useImportOffice()

type Sheet = { name: string; lines: readonly (readonly string[])[]; columns?: readonly string[] }

async function workbook(...sheets: readonly Sheet[]): Promise<Uint8Array> {
  const book = new Excel.Workbook()
  for (const { name, lines, columns = head } of sheets) {
    const sheet = book.addWorksheet(name)
    for (const cells of [columns, ...lines]) sheet.addRow([...cells])
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

const ofYear = (year: number, ...serials: readonly number[]) =>
  serials.map((serial) => line(serial, { 1: `0${serial}/02/${year}`, 4: `0${serial}/02/${year}` }))
const years = () =>
  workbook(
    { name: 'Bìa', lines: [], columns: ['SỔ CŨ'] },
    { name: '2019', lines: ofYear(2019, 1, 2) },
    { name: '2020', lines: [...ofYear(2020, 1), line(2, { 4: '31/02/2020' })] },
    { name: 'Danh bạ', lines: [['An', '0299']], columns: ['Tên', 'Điện thoại'] },
    { name: '2021', lines: ofYear(2021, 1, 2, 3) },
  )

const undoAll = (id: string) =>
  office().call('undo-whole-import', office().clerk, { params: { id }, body: { reason: 'Nhập nhầm tệp' } })

describe('a workbook that is secret itself', () => {
  it('is refused as a whole by its stamp, its header or its name, and no line of it is kept', async () => {
    const lines = ofYear(2019, 1, 2)
    const stamped = await workbook({ name: '2019', columns: ['UBND XÃ MẪU', '', 'MẬT'], lines: [head, ...lines] })
    const book = new Excel.Workbook()
    const sheet = book.addWorksheet('2019', { headerFooter: { oddHeader: '&R&"-,Bold"TỐI MẬT' } })
    for (const cells of [head, ...lines]) sheet.addRow([...cells])
    const printed = new Uint8Array(await book.xlsx.writeBuffer())
    const open = await workbook({ name: '2019', lines })
    for (const [file, asked] of [
      [stamped, {}],
      [printed, {}],
      [open, { name: 'Sổ công văn MẬT 2019.xlsx' }],
    ] as const)
      for (const name of ['preview-register-import', 'import-register'])
        expect(await ask(name, file, asked)).toMatchObject({
          refused: 'not-allowed',
          rule: expect.stringMatching(/không nhập dòng nào, không giữ lại gì\.$/),
        })
    expect(await papers()).toEqual([])
  })
})

describe('a workbook of several sheets', () => {
  it('says which of them have the same columns, and takes one where nobody said more', async () => {
    expect(await preview(await years())).toMatchObject({ sheet: 1, alike: [1, 2, 4], good: 2, wrong: 0 })
  })

  it('goes into the registers of all its years in one go, and names the sheet of a wrong row', async () => {
    const file = await years()
    const shown = await preview(file, { sheet: 1, sheets: '1,2,4' })
    expect(shown).toMatchObject({
      alike: null,
      good: 6,
      wrong: 1,
      problems: [{ sheet: '2020', row: 3, field: 'dated' }],
    })
    expect(shown.registers.map(({ period, lines }) => [period, lines])).toEqual([
      ['2019', 2],
      ['2020', 1],
      ['2021', 3],
    ])
    const csv = allowed(await ask('write-wrong-rows', file, { sheets: '1,2,4' })) as { bytes: Uint8Array }
    expect(new TextDecoder().decode(csv.bytes)).toContain('3 · 2020')
    const done = await bring(file, { sheets: '1,2,4', leaveOut: 'true' })
    expect(done).toMatchObject({ lines: 6, leftOut: 1, imports: [{ lines: 2 }, { lines: 1 }, { lines: 3 }] })
    expect(await papers()).toHaveLength(6)
  })

  it('bears each serial of a year once, whichever sheet says it', async () => {
    const file = await workbook(
      { name: 'Quý I', lines: ofYear(2021, 1, 2) },
      { name: 'Quý II', lines: ofYear(2021, 2, 3) },
    )
    expect(await preview(file, { sheets: '0,1' })).toMatchObject({
      good: 3,
      wrong: 1,
      problems: [{ sheet: 'Quý II', row: 2, message: expect.stringContaining('dòng 3 của trang tính “Quý I”') }],
    })
  })

  it('refuses a sheet of other columns, one that is not there, and more lines together than one sheet may have', async () => {
    const file = await years()
    for (const sheets of ['1,3', '1,9'])
      expect(await ask('preview-register-import', file, { sheets })).toMatchObject({ field: 'sheets' })
    const many = Array.from({ length: 10_100 }, (_, at) => line(at + 1))
    const large = await workbook({ name: 'Một', lines: many }, { name: 'Hai', lines: many })
    expect(await ask('preview-register-import', large, { sheets: '0,1' })).toMatchObject({
      refused: 'too-large',
      field: 'sheets',
    })
  }, 60_000)

  it('is undone in one go over all its registers, or not at all where a paper of one was worked with', async () => {
    const done = await bring(await years(), { sheets: '1,2,4', leaveOut: 'true' })
    const [first, second] = done.imports
    const shown = allowed(await office().call('get-register-import', office().clerk, { params: { id: first?.id } }))
    expect((shown as { together: object[] }).together).toMatchObject([{ lines: 2 }, { lines: 1 }, { lines: 3 }])
    const [paper] = await office()
      .db.selectFrom('papers')
      .select('paper_id')
      .where('import_id', '=', second?.id ?? '')
      .execute()
    await office()
      .db.updateTable('papers')
      .set({ state: 'received' })
      .where('paper_id', '=', paper?.paper_id ?? '')
      .execute()
    expect(await undoAll(first?.id ?? '')).toMatchObject({
      refused: 'not-allowed',
      rule: expect.stringContaining('năm 2020'),
    })
    expect(await papers()).toHaveLength(6)
    await office()
      .db.updateTable('papers')
      .set({ state: 'imported' })
      .where('paper_id', '=', paper?.paper_id ?? '')
      .execute()
    expect(await undoAll(first?.id ?? '')).toMatchObject({ imports: 3, lines: 6 })
    expect(await papers()).toHaveLength(0)
    expect(await undoAll(first?.id ?? '')).toMatchObject({ refused: 'not-found' })
  })
})
