import { beforeAll, describe, expect, it } from 'vitest'
import { makeDocx } from '#writing/docx/make-docx.ts'
import { letter, report } from './sample-papers.ts'
import { twips, zipMember } from './zip-member.ts'

let document: string
beforeAll(async () => {
  document = zipMember(await makeDocx(report, '2026-03-01'), 'word/document.xml')
}, 60_000)

describe('a paper made as a Word file', () => {
  it('has the sheet and the margins of the decree', () => {
    const size = /<w:pgSz[^>]*>/.exec(document)?.[0]
    expect(size).toContain(`w:w="${twips(210)}"`)
    expect(size).toContain(`w:h="${twips(297)}"`)
    const margins = /<w:pgMar[^>]*>/.exec(document)?.[0]
    expect(margins).toContain(`w:left="${twips(30)}"`)
    expect(margins).toContain(`w:right="${twips(18)}"`)
    expect(margins).toContain(`w:top="${twips(20)}"`)
  })

  it('numbers its pages from the second on', () => {
    expect(document).toContain('<w:titlePg/>')
  })

  it('is set in Times New Roman', async () => {
    expect(zipMember(await makeDocx(letter, '2026-03-01'), 'word/styles.xml')).toContain('Times New Roman')
  })

  it('sets a table across the text, its columns in their shares, its head on each page', () => {
    const table = /<w:tbl>(?:(?!<\/w:tbl>).)*tblHeader.*?<\/w:tbl>/s.exec(document)?.[0] ?? ''
    const columns = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(columns).toEqual([1, 6, 2].map((share) => Number(twips((162 * share) / 9))))
    expect(table).toContain(`w:w="${twips(162)}"`)
    expect(table.match(/<w:tblHeader/g)).toHaveLength(1)
  })

  it('sets a drawing in the middle, as large as was said', () => {
    const [, width, height] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(document) ?? []
    const millimetres = (length: string | undefined) => Number(length) / 36_000
    expect(millimetres(width)).toBeCloseTo(80, 0)
    expect(millimetres(height)).toBeCloseTo(40, 0)
  })

  it('has the name of a table above it and that of a drawing below it', () => {
    const table = document.indexOf('Tổ dân phố số 1')
    const named = document.lastIndexOf('Bảng 1.', table)
    expect(document.slice(named, table)).toContain('<w:tbl>')
    const drawn = document.indexOf('</w:drawing>')
    expect(drawn).toBeGreaterThan(0)
    expect(document.lastIndexOf('Biểu đồ 1. Nhiệm vụ')).toBeGreaterThan(drawn)
  })

  // Seen in LibreOffice, which made PDF of 64 papers whose last paragraph was short or long: none had its signature alone on the last page.
  // With the blank line free, a third of them had.
  it('keeps the last paragraph with the signature, across the blank line between them', () => {
    const foot = document.lastIndexOf('<w:tbl>')
    const [last = '', blank = ''] = (document.slice(0, foot).match(/<w:p>(?:(?!<w:p>).)*<\/w:p>/gs) ?? []).slice(-2)
    expect(last).toContain('Trên đây là báo cáo')
    for (const one of [last, blank]) expect(one).toMatch(/<w:keepNext\/>/)
  })

  it('keeps the last row of a table that ends the text with the signature', async () => {
    const table = report.body.find((block) => block.kind === 'table')!
    const made = zipMember(await makeDocx({ ...report, body: [table] }, '2026-03-01'), 'word/document.xml')
    const rows = made.slice(0, made.lastIndexOf('<w:tbl>')).split('<w:tr>')
    expect(rows.at(-1)?.match(/<w:keepNext\/>/g)?.length).toBeGreaterThanOrEqual(3)
    expect(rows.at(-2)).not.toContain('<w:keepNext/>')
  })

  it('makes a column wide enough for its figures, and letters smaller where all need room', async () => {
    const figures = Array.from({ length: 18 }, (_, at) => `${at + 101}.890`)
    const columns = figures.map(() => ({ title: 'Số hộ', share: 2, align: 'right' as const }))
    const body = [{ kind: 'table' as const, caption: '', columns, rows: [figures] }]
    const made = zipMember(await makeDocx({ ...report, body }, '2026-03-01'), 'word/document.xml')
    expect(made).toMatch(/<w:sz w:val="1[3-7]"\/>/)
  })

  it('parts two tables that follow each other, which Word would make one', async () => {
    const table = report.body.find((block) => block.kind === 'table')!
    const body = [
      { ...table, caption: '' },
      { ...table, caption: '' },
    ]
    const made = zipMember(await makeDocx({ ...report, body }, '2026-03-01'), 'word/document.xml')
    expect(made).not.toContain('</w:tbl><w:tbl>')
  })

  it('holds all that was said, once', () => {
    const text = document.replaceAll(/<[^>]+>/g, '\n')
    for (const said of [
      'Số: 112/BC-UBND',
      'Hồ Sen, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
      '- Lưu: VT.',
      'PHÓ CHỦ TỊCH',
    ])
      expect(text.split(said).length, said).toBe(2)
  })

  it('escapes what would be markup', async () => {
    const odd = { ...letter, subject: 'A & B <script>', signer: '"Nhung"' }
    expect(zipMember(await makeDocx(odd, '2026-03-01'), 'word/document.xml')).toContain('A &amp; B &lt;script&gt;')
  })
})
