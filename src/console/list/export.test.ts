import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from './csv.ts'
import { fileName } from './export-rows.ts'
import { xlsxOf } from './xlsx.ts'
import { crc32 } from '#kernel/zip.ts'

const table = [
  ['Họ và tên', 'Ghi chú'],
  ['Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc', 'a "b", c\nd'],
  ['=HYPERLINK("http://x")', '+84 24 3825 0000'],
]

describe('the name of an exported file', () => {
  it('says in plain letters what it is and of which day in Vietnam', () => {
    const at = new Date('2026-09-04T20:00:00Z')
    expect(fileName('Cán bộ', { at, format: 'csv' })).toBe('can-bo-2026-09-05.csv')
    expect(fileName('Địa chỉ nhận tin', { at, format: 'xlsx' })).toBe('dia-chi-nhan-tin-2026-09-05.xlsx')
  })
})

describe('a list as CSV', () => {
  it('begins with a byte order mark and quotes what must be quoted', async () => {
    const bytes = new Uint8Array(await csvOf(table).arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text.split('\r\n')[1]).toBe('Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc,"a ""b"", c\nd"')
  })

  it('lets no cell begin as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string(), async (first, rest) => {
        const text = await csvOf([[first + rest]]).text()
        expect(text.replace('\uFEFF', '').replace(/^"/, '')[0]).toBe("'")
      }),
    )
  })
})

describe('a list as a workbook', () => {
  it('is read back by another program, every cell as text', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(await xlsxOf(table, 'Cán bộ: tất cả').arrayBuffer())
    const sheet = book.worksheets[0]
    expect(sheet?.name).toBe('Cán bộ  tất cả')
    expect(sheet?.getRow(1).getCell(1).font?.bold).toBe(true)
    expect(sheet?.getRow(3).getCell(1).type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getRow(3).getCell(1).text).toBe('=HYPERLINK("http://x")')
    expect(sheet?.getRow(2).getCell(2).text).toBe('a "b", c\nd')
  })

  it('sums as zip demands', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })
})
