import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, compoundFile, end, narrow, wide, xlsStream, type XlsRecord } from '../../../../test/reading/make-xls.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { Unreadable } from '../unreadable.ts'
import { readTableFile } from './read-table-file.ts'

/** An invented register as LibreOffice 7.4 writes it. */
const written = async (kind: 'xls' | 'ods') =>
  new Uint8Array(
    await readFile(fileURLToPath(new URL(`../../../../test/reading/tables/old-register.${kind}`, import.meta.url))),
  )

const cellsOf = async (bytes: Uint8Array) => (await readTableFile(bytes, 0)).rows.map(({ cells }) => cells)

async function refusal(bytes: Uint8Array): Promise<Unreadable> {
  const error = await readTableFile(bytes, 0).then(
    () => undefined,
    (problem: unknown) => problem,
  )
  if (!(error instanceof Unreadable)) throw error ?? new Error('it was read')
  return error
}

describe.each(['xls', 'ods'] as const)('a register as .%s', (kind) => {
  it('gives texts, numbers, days and what formulas came to, without comments and hidden sheets', async () => {
    const table = await readTableFile(await written(kind), 1)
    expect(table).toMatchObject({ sheets: ['Bìa', 'Sổ đến 2021'], sheet: 1, from1904: false })
    expect(table.merges).toEqual([{ firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 3 }])
    expect(table.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5])
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['UBND PHƯỜNG MẪU'],
      ['Số đến', 'Ngày đến', 'Tác giả', 'Trích yếu', 'Số bản'],
      ['1', '05/01/2021', 'Sở Y tế', 'Công văn về việc phòng dịch', '2.5'],
      ['2', '06/01/2021', 'Sở Nội vụ', 'Hai dòng\ncủa một ô', 'x'],
      ['3', '07/01/2021', '#DIV/0!', 'liên kết', '1234567'],
    ])
    expect(await cellsOf(await written(kind))).toEqual([['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN']])
  })

  it('of which bytes were changed or cut is read or refused in words', async () => {
    const whole = await written(kind)
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    const keep = fc.double({ min: 0.2, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), keep, async (all, part) => {
        const harmed = Uint8Array.from(whole)
        for (const { at, byte } of all) harmed[at] = byte
        const read = await readTableFile(harmed.slice(0, Math.ceil(harmed.length * part)), 1).catch(
          (error: unknown) => error,
        )
        if (read instanceof Unreadable) expect(read.message).toMatch(/[.]$/)
        else expect(read).toHaveProperty('rows')
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

const label = (row: number, column: number, text: Buffer, letters: number): XlsRecord => [
  0x204,
  [2, row, column, 0, letters],
  text,
]

describe('an old workbook', () => {
  it('keeps numbers packed in four ways, several side by side, and those of formulas', async () => {
    const packed = (value: number, hundredfold = false) => (value << 2) | 2 | (hundredfold ? 1 : 0)
    const half = Buffer.alloc(8)
    half.writeDoubleLE(2.5)
    const cells: XlsRecord[] = [
      [0x27e, [2, 0, 0, 0], [4, packed(12)]],
      [0x27e, [2, 0, 1, 0], [4, packed(1_250, true)]],
      [0x27e, [2, 0, 2, 0], [4, half.readUInt32LE(4)]],
      [0xbd, [2, 1, 0, 0], [4, packed(1)], [2, 0], [4, packed(2)], [2, 1]],
      [0x06, [2, 2, 0, 0], ['double', 7], [2, 0], [4, 0], [2, 0]],
      [0x06, [2, 2, 1, 0], [1, 0, 0, 0, 0, 0, 0, 0xff, 0xff], [2, 0], [4, 0], [2, 0]],
      [0x207, [2, 5], wide('Mười!')],
      [0x205, [2, 2, 2, 0], [1, 1, 0]],
      [0x205, [2, 2, 3, 0], [1, 0x2a, 1]],
    ]
    expect(await cellsOf(compoundFile(xlsStream([], cells)))).toEqual([
      ['12', '12.5', '2.5'],
      ['1', '2'],
      ['7', 'Mười!', 'x', '#N/A'],
    ])
  })

  it('joins a text that goes over into another record, where its letters are of another width', async () => {
    const shared: XlsRecord[] = [
      [0xfc, [4, 2, 2], [2, 8], narrow('Cong ')],
      [0x3c, wide('văn'), [2, 1], Buffer.from([8]), [2, 1], Buffer.from('x'), [4, 0]],
    ]
    const cells: XlsRecord[] = [
      [0xfd, [2, 0, 0, 0], [4, 0]],
      [0xfd, [2, 0, 1, 0], [4, 1]],
    ]
    expect(await cellsOf(compoundFile(xlsStream(shared, cells)))).toEqual([['Cong văn', 'x']])
  })

  it('counts days by its formats, from 1904 where it says so', async () => {
    const shared: XlsRecord[] = [
      [0x22, [2, 1]],
      [0x41e, [2, 200, 10], narrow('dd/mm/yyyy')],
      [0xe0, [2, 0, 0], Buffer.alloc(16)],
      [0xe0, [2, 0, 200], Buffer.alloc(16)],
    ]
    const cells: XlsRecord[] = [
      [0x203, [2, 0, 0, 1], ['double', 42_982]],
      [0x203, [2, 0, 1, 0], ['double', 42_982]],
    ]
    const table = await readTableFile(compoundFile(xlsStream(shared, cells)), 0)
    expect(table).toMatchObject({ from1904: true, rows: [{ cells: ['05/09/2021', '42982'] }] })
  })

  it('of before Unicode is read in its code page, and by the letters of TCVN3 in it', async () => {
    const bytes = Buffer.from([0x43, 0xf4, 0x6e, 0x67])
    const old = { version: 0x500, name: Buffer.from('So') }
    const file = xlsStream([[0x42, [2, 1258]]], [label(0, 0, bytes, 4)], old)
    expect(await cellsOf(compoundFile(file, { name: 'Book' }))).toEqual([['Công']])
    const tcvn3 = 'C«ng v¨n vÒ viÖc b¸o c¸o t×nh h×nh thùc hiÖn nhiÖm vô cña ñy ban nh©n d©n x·'
    const legacy = xlsStream(
      [],
      Array.from({ length: 8 }, (_, row) => label(row, 0, narrow(tcvn3), tcvn3.length)),
    )
    expect((await cellsOf(compoundFile(legacy)))[0]?.[0]).toContain('Công văn về việc báo cáo tình hình')
  })

  it('passes over the charts within a sheet', async () => {
    const cells: XlsRecord[] = [
      label(0, 0, narrow('a'), 1),
      begin(),
      label(1, 0, narrow('b'), 1),
      end,
      label(2, 0, narrow('c'), 1),
    ]
    expect(await cellsOf(compoundFile(xlsStream([], cells)))).toEqual([['a'], ['c']])
  })

  it.each([
    ['with a password', compoundFile(xlsStream([[0x2f, [2, 1, 1, 1]]], [])), 'locked'],
    ['of the new kind with a password', compoundFile(Buffer.alloc(10), { name: 'EncryptedPackage' }), 'locked'],
    ['that is a letter', compoundFile(Buffer.alloc(10), { name: 'WordDocument' }), 'unknown-kind'],
    ['of before 1995', compoundFile(xlsStream([], [], { version: 0x400, name: Buffer.from('So') })), 'unknown-kind'],
    ['whose sectors go in a circle', compoundFile(xlsStream([], []), { follows: { 2: 2 } }), 'damaged'],
    ['whose sectors lead out of it', compoundFile(xlsStream([], []), { follows: { 2: 9_000 } }), 'damaged'],
    ['whose list of sheets goes in a circle', compoundFile(xlsStream([], []), { follows: { 1: 1 } }), 'damaged'],
    ['of a text without an end', compoundFile(xlsStream([[0xfc, [4, 1, 1], [2, 60_000], narrow('a')]], [])), 'damaged'],
  ])('%s is refused in words', async (_, bytes, because) => {
    const problem = await refusal(bytes)
    expect([problem.because, problem.message]).toEqual([because, expect.stringMatching(/[.]$/)])
  })

  it('of more rows than a register has is told of', async () => {
    const cells = Array.from({ length: 20_200 }, (_, row): XlsRecord => [0x27e, [2, row, 0, 0], [4, 6]])
    expect((await refusal(compoundFile(xlsStream([], cells)))).because).toBe('too-many')
  })
})

const spreadsheet = (rows: string, manifest = '') =>
  makeZip([
    {
      name: 'content.xml',
      bytes: `<office:body><office:spreadsheet><table:table table:name="Sổ">${rows}</table:table></office:spreadsheet></office:body>`,
    },
    { name: 'META-INF/manifest.xml', bytes: manifest },
  ])
const odsCell = (inside: string, more = '') => `<table:table-cell ${more}>${inside}</table:table-cell>`
const odsRow = (inside: string, more = '') => `<table:table-row ${more}>${inside}</table:table-row>`
const p = (text: string) => `<text:p>${text}</text:p>`

describe('a spreadsheet of OpenDocument', () => {
  it('repeats cells and rows as it says, and ends where only empty ones follow', async () => {
    const rows = [
      odsRow(odsCell(p('a'), 'table:number-columns-repeated="2"') + odsCell(p('b')), 'table:number-rows-repeated="2"'),
      odsRow(odsCell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="3"'),
      odsRow(odsCell(p('c'))),
      odsRow(odsCell(''), 'table:number-rows-repeated="1048570"'),
    ]
    const { rows: read } = await readTableFile(spreadsheet(rows.join('')), 0)
    expect(read).toEqual([
      { row: 1, cells: ['a', 'a', 'b'] },
      { row: 2, cells: ['a', 'a', 'b'] },
      { row: 6, cells: ['c'] },
    ])
  })

  it('gives blanks and lines of a text, and leaves out comments and drawings', async () => {
    const comment = `<office:annotation>${p('bên lề')}</office:annotation>`
    const drawing = `<draw:frame><draw:text-box>${p('hình')}</draw:text-box></draw:frame>`
    const text = `${comment}${drawing}${p('Một<text:s text:c="2"/>hai')}${p('<text:span>ba</text:span>')}`
    expect(await cellsOf(spreadsheet(odsRow(odsCell(text))))).toEqual([['Một  hai\nba']])
  })

  it.each([
    [
      'a line a million times',
      spreadsheet(odsRow(odsCell(p('a')), 'table:number-rows-repeated="1000000"')),
      'too-many',
    ],
    [
      'a long text in every column',
      spreadsheet(
        odsRow(
          odsCell(p('a'.repeat(60_000)), 'table:number-columns-repeated="200"'),
          'table:number-rows-repeated="20000"',
        ),
      ),
      'too-large',
    ],
    ['a cell without an end', spreadsheet(odsRow(odsCell(p('a'.repeat(70_000))))), 'too-large'],
    ['what is locked', spreadsheet('', '<manifest:encryption-data/>'), 'locked'],
    ['no sheet', makeZip([{ name: 'content.xml', bytes: '<office:body/>' }]), 'unknown-kind'],
  ])('that holds %s is refused in words', async (_, bytes, because) => {
    const problem = await refusal(bytes)
    expect([problem.because, problem.message]).toEqual([because, expect.stringMatching(/[.]$/)])
  })
})

describe('what is only called a workbook', () => {
  it.each([
    ['a page of the web', '<html><table><tr><td>1</td></tr></table></html>'],
    ['a workbook of XML', '<?xml version="1.0"?><Workbook/>'],
  ])('is told of with what to do: %s', async (_, text) => {
    expect((await refusal(new TextEncoder().encode(text))).message).toContain('Lưu thành')
  })
})
