import { array, assert, constantFrom, property, string, uint8Array } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CsvError, csvLimits, decodeText, readCsv, writeCsv } from './csv.ts'

const cells = (text: string) => readCsv(text).map((row) => row.cells)
const cell = string({
  unit: constantFrom('a', 'ữ', '"', ',', ';', '\t', '\n', '\r', "'", '=', '+', '-', '@', ' ', '1'),
})

describe('readCsv', () => {
  it('reads back whatever writeCsv writes', () => {
    assert(
      property(array(array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
        // An apostrophe before a formula is what the writer puts there: it is taken back, also where a person typed it.
        const typed = rows.map((row) => row.map((one) => one.replace(/^'(?=[=+\-@\t\r])/, '')))
        const plain = typed.filter((row) => row.some((one) => one.trim() !== ''))
        const head = ['cột 1', 'cột 2', 'cột 3', 'cột 4', 'cột 5']
        expect(cells(decodeText(new TextEncoder().encode(writeCsv([head, ...plain]))))).toEqual([head, ...plain])
      }),
    )
  })

  it('never hangs or throws anything but its own error', () => {
    assert(
      property(uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          readCsv(decodeText(bytes))
        } catch (error) {
          expect(error).toBeInstanceOf(CsvError)
        }
      }),
    )
  })

  it('takes the separator that the first row has most of', () => {
    expect(cells('a;b;c\n1,5;2;3')).toEqual([
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ])
    expect(cells('a\tb\n1\t2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(cells('"a;b",c\n1,2')[0]).toEqual(['a;b', 'c'])
  })

  it('counts lines as a person sees them, past quoted breaks and empty rows', () => {
    expect(readCsv('a,b\r\n"1\r\n2",x\r\n\r\n,\r\n3,4\r\n').map((row) => row.line)).toEqual([1, 2, 6])
  })

  it('names the line of a quote that is not closed', () => {
    expect(() => readCsv('a,b\n1,"2\n3')).toThrow(CsvError)
    try {
      readCsv('a,b\n1,"2\n3')
    } catch (error) {
      expect((error as CsvError).line).toBe(2)
    }
  })

  it('refuses a table beyond its limits', () => {
    expect(() => readCsv(`a\n${'x'.repeat(csvLimits.cell + 1)}`)).toThrow(/ký tự/)
    expect(() => readCsv('x,'.repeat(csvLimits.columns + 1))).toThrow(/cột/)
    expect(() => readCsv('x\n'.repeat(csvLimits.rows + 1))).toThrow(/dòng/)
  })
})

describe('decodeText', () => {
  const text = 'Họ và tên;Đơn vị\nNguyễn Thị Thanh Hương;Phường Hồ Sen'

  it('reads UTF-8 and UTF-16 with and without a byte order mark', () => {
    const little = Buffer.from(text, 'utf16le')
    const big = Buffer.from(little).swap16()
    expect(decodeText(Buffer.from(text))).toBe(text)
    expect(decodeText(Buffer.from(`\uFEFF${text}`))).toBe(text)
    expect(decodeText(Buffer.concat([Buffer.of(0xff, 0xfe), little]))).toBe(text)
    expect(decodeText(Buffer.concat([Buffer.of(0xfe, 0xff), big]))).toBe(text)
    expect(decodeText(little)).toBe(text)
    expect(decodeText(big)).toBe(text)
  })

  it('reads the legacy page of Vietnamese Windows and composes its marks', () => {
    // "Nguyên" with ê as 0xEA and a combining tilde 0xDE, as Windows-1258 writes ễ.
    const bytes = Buffer.from([0x4e, 0x67, 0x75, 0x79, 0xea, 0xde, 0x6e])
    expect(decodeText(bytes)).toBe('Nguyễn')
  })

  it('composes decomposed letters', () => {
    expect(decodeText(Buffer.from('Hồ'.normalize('NFD')))).toBe('Hồ')
  })
})

describe('writeCsv', () => {
  it.each(['=1+1', '+84 912', '-1', '@SUM(A1)', '\tx', '\rx'])('does not let a spreadsheet run %j', (value) => {
    expect(writeCsv([[value]])).toMatch(/^\uFEFF"?'/)
  })

  it('leaves numbers numbers', () => {
    expect(writeCsv([[-5, 'a']])).toBe('\uFEFF-5,a\r\n')
  })
})
