import { randomBytes } from 'node:crypto'
import Excel from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#kernel/csv.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { Unreadable } from '../unreadable.ts'
import { dayOfSerial } from './day-serial.ts'
import { readTableFile } from './read-table-file.ts'
import { showsDays } from './cell-value.ts'

async function workbook(fill: (book: Excel.Workbook) => void): Promise<Uint8Array> {
  const book = new Excel.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A workbook of one sheet of this XML, or of these rows; the archive may say another size of it. */
const workbookOf = (bytes: string | Uint8Array, { says, strings }: { says?: number; strings?: string } = {}) =>
  makeZip([
    { name: '[Content_Types].xml', bytes: '' },
    {
      name: 'xl/workbook.xml',
      bytes: '<workbook><sheets><sheet name="Sổ" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes:
        '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/worksheets/sheet1.xml', bytes, ...(says !== undefined && { says }) },
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', bytes: strings }]),
  ])
const xmlOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`

const cellsOf = async (bytes: Uint8Array) => (await readTableFile(bytes, 0)).rows.map(({ cells }) => cells)

describe('a workbook', () => {
  it('gives texts, numbers, days and what its formulas came to', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('Sổ đến')
      sheet.addRow(['Số', 12, 12.5, true])
      sheet.addRow([{ richText: [{ text: 'Sở ' }, { text: 'Y tế' }] }, { formula: 'B1+1', result: 13 }])
      const row = sheet.addRow([new Date(Date.UTC(2021, 8, 5)), 44_444])
      row.getCell(1).numFmt = 'dd/mm/yyyy'
    })
    expect(await cellsOf(bytes)).toEqual([
      ['Số', '12', '12.5', 'x'],
      ['Sở Y tế', '13'],
      ['05/09/2021', '44444'],
    ])
  })

  it('counts days from 1904 where it says so', async () => {
    const bytes = await workbook((book) => {
      book.properties.date1904 = true
      book
        .addWorksheet('Sổ')
        .addRow([new Date(Date.UTC(2021, 8, 5))])
        .getCell(1).numFmt = 'dd/mm/yyyy'
    })
    const table = await readTableFile(bytes, 0)
    expect(table).toMatchObject({ from1904: true, rows: [{ row: 1, cells: ['05/09/2021'] }] })
  })

  it('names the sheets that are shown, and gives the one asked for with its merged cells', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Bìa').addRow(['Bìa'])
      book.addWorksheet('Nháp', { state: 'hidden' }).addRow(['Nháp'])
      const sheet = book.addWorksheet('Năm 2021')
      sheet.addRow([])
      sheet.addRow(['Sổ', '', 'x'])
      sheet.mergeCells('A2:B3')
    })
    const table = await readTableFile(bytes, 1)
    expect(table.sheets).toEqual(['Bìa', 'Năm 2021'])
    expect(table.rows[0]?.row).toBe(2)
    expect(table.merges).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 1 }])
  })

  it('is read where another program wrote prefixes, inline texts and no addresses', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>Số &amp; ký hiệu</x:t></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row>'
    expect(await cellsOf(workbookOf(xmlOf(rows)))).toEqual([['Số & ký hiệu', '7']])
  })

  it('says TCVN3 letters as Vietnamese', async () => {
    const words = ['Uû ban nh©n d©n ph­êng', 'C«ng v¨n vÒ viÖc phßng chèng dÞch bÖnh', 'Së Gi¸o dôc vµ §µo t¹o']
    const bytes = await workbook((book) => void book.addWorksheet('So').addRow(words))
    expect((await cellsOf(bytes))[0]?.[1]).toBe('Công văn về việc phòng chống dịch bệnh')
  })

  it('keeps the day of each count, from 1900 and from 1904', () => {
    expect(dayOfSerial(44_444, { from1904: false })).toBe('05/09/2021')
    expect(dayOfSerial(42_982, { from1904: true })).toBe('05/09/2021')
    expect(dayOfSerial(1, { from1904: false })).toBe('01/01/1900')
    expect(dayOfSerial(0.5, { from1904: false })).toBeUndefined()
  })

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-42A]d "tháng" m', true],
    ['0.00', false],
    ['General', false],
    ['0 "ngày"', false],
    ['[Red]0', false],
  ])('tells by its format whether a number is a day: %s', (code, shows) => {
    expect(showsDays(code)).toBe(shows)
  })
})

describe('a text with separators', () => {
  const lines = [
    ['Số đến', 'Trích yếu'],
    ['1', 'Về việc họp, bàn "khẩn"'],
  ]
  it.each([
    ['comma', writeCsv(lines)],
    ['semicolon', 'Số đến;Trích yếu\r\n1;"Về việc họp, bàn ""khẩn"""'],
    ['tab', 'Số đến\tTrích yếu\n1\t"Về việc họp, bàn ""khẩn"""'],
    ['a title above', 'UBND PHƯỜNG MẪU, SỔ ĐẾN\n\nSố đến;Trích yếu\n1;"Về việc họp, bàn ""khẩn"""'],
  ])('is parted by %s', async (_, text) => {
    const cells = await cellsOf(new TextEncoder().encode(text))
    expect(cells.slice(-2)).toEqual(lines)
  })

  it.each([
    ['little end first', (bytes: Buffer) => bytes],
    ['big end first', (bytes: Buffer) => bytes.swap16()],
  ])('is read in UTF-16 without its mark, the %s', async (_, turned) => {
    const text = `SỐ ĐẾN;TRÍCH YẾU\n${'1;Về việc đường phố, đề nghị xử lý – ưu tiên\n'.repeat(40)}`
    const cells = await cellsOf(Uint8Array.from(turned(Buffer.from(text, 'utf16le'))))
    expect(cells).toHaveLength(41)
    expect(cells.slice(0, 2)).toEqual([
      ['SỐ ĐẾN', 'TRÍCH YẾU'],
      ['1', 'Về việc đường phố, đề nghị xử lý – ưu tiên'],
    ])
  })

  it('is read in Windows-1258', async () => {
    // "Số" as Windows-1258 writes it: S, ô, combining acute.
    const bytes = Uint8Array.from([0x53, 0xf4, 0xec, 0x3b, 0x41, 0x0a, 0x31, 0x3b, 0xd0])
    expect(await cellsOf(bytes)).toEqual([
      ['Số', 'A'],
      ['1', 'Đ'],
    ])
  })

  it('is read in TCVN3', async () => {
    const text = 'Sè ®Õn;TrÝch yÕu\n1;C«ng v¨n vÒ viÖc phßng chèng dÞch bÖnh mïa ®«ng\n2;KÕ ho¹ch trång c©y'
    expect((await cellsOf(Buffer.from(text, 'latin1')))[1]).toEqual([
      '1',
      'Công văn về việc phòng chống dịch bệnh mùa đông',
    ])
  })
})

const refusal = async (bytes: Uint8Array): Promise<Unreadable> => {
  const error = await readTableFile(bytes, 0).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Unreadable)) throw error
  return error
}

const row = (at: number) =>
  `<row r="${at}"><c r="A${at}"><v>${at}</v></c><c r="B${at}" t="str"><v>Công văn ${at}</v></c></row>`

describe('a hostile file', () => {
  it('of a million rows is told of by the first of them: what stands behind 20,100 is not looked at', async () => {
    const rows = Array.from({ length: 25_000 }, (_, at) => row(at + 1)).join('')
    const endless = `<row a="${'0123456789abcdef'.repeat(300_000)}`
    expect((await refusal(workbookOf(`<worksheet><sheetData>${endless}`))).because).toBe('too-large')
    expect((await refusal(workbookOf(`<worksheet><sheetData>${rows}${endless}`))).because).toBe('too-many')
  })

  it('of 300 megabytes, and one that packs too well, are refused unread', async () => {
    const broken = 'no sheet at all'
    expect((await refusal(workbookOf(broken, { says: 300 * 1_048_576 }))).because).toBe('too-large')
    expect((await refusal(workbookOf(broken, { says: 4 * 1_048_576 }))).because).toBe('too-large')
    expect((await refusal(workbookOf(Buffer.alloc(4 * 1_048_576, ' ')))).because).toBe('too-large')
  })

  it('that is larger than it says is refused where it passes that', async () => {
    const xml = xmlOf(`${row(1)}${'<!-- -->'.repeat(100_000)}`)
    expect((await refusal(workbookOf(xml, { says: 1_000 }))).because).toBe('damaged')
  })

  it('whose cells all name one long text is refused before they are all made', async () => {
    const long = 'a'.repeat(30_000)
    const cells = Array.from(
      { length: 3_000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    )
    const strings = `<sst><si><t>${long}</t></si></sst>`
    expect((await refusal(workbookOf(xmlOf(cells.join('')), { strings }))).because).toBe('too-large')
  })

  it('of more cells than a register has, empty ones too, is refused', async () => {
    const wide = `<row>${'<c/>'.repeat(10_000)}</row>`
    expect((await refusal(workbookOf(xmlOf(wide.repeat(210))))).because).toBe('too-large')
  })

  it('of 30,000 lines of text is told of as such', async () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `${at},a`)
    expect((await refusal(new TextEncoder().encode(lines.join('\n')))).because).toBe('too-many')
  })

  it('of one tag without an end is refused', async () => {
    const tag = `<worksheet a="${randomBytes(4_000_000).toString('hex')}`
    expect((await refusal(workbookOf(tag))).because).toBe('too-large')
  })

  it('with rows of nothing to the end of the sheet gives the rows that there are', async () => {
    const nothing = Array.from({ length: 60_000 }, (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>`)
    expect(await cellsOf(workbookOf(xmlOf(`${row(1)}${nothing.join('')}`)))).toEqual([['1', 'Công văn 1']])
  })

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unknown-kind'],
    [
      'the beginning of an old workbook',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0]),
      'damaged',
    ],
    ['a document', makeZip([{ name: 'word/document.xml', bytes: '<w:p/>' }]), 'unknown-kind'],
    ['a text that opens a quote', new TextEncoder().encode('Số,"Trích yếu\n1,a'), 'damaged'],
  ])('that is %s is named', async (_, bytes, because) => {
    const problem = await refusal(bytes)
    expect(problem.because).toBe(because)
    expect(problem.message).toMatch(/\p{L}{2}.*[.]$/u)
  })

  it('of which bytes were changed or cut is read or refused in words', async () => {
    const whole = await workbook((book) => {
      const sheet = book.addWorksheet('Sổ')
      for (let at = 0; at < 50; at += 1) sheet.addRow([at, `Công văn ${at}`, new Date(Date.UTC(2021, 0, at + 1))])
    })
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { maxLength: 20 }),
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        async (all, keep) => {
          const harmed = Uint8Array.from(whole)
          for (const { at, byte } of all) harmed[at] = byte
          const cut = harmed.slice(0, Math.ceil(harmed.length * keep))
          const read = await readTableFile(cut, 0).catch((error: unknown) => error)
          if (read instanceof Unreadable) expect(read.message).toMatch(/[.]$/)
          else expect(read).toHaveProperty('rows')
        },
      ),
      { numRuns: 60 },
    )
  }, 60_000)
})
