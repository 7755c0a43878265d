import { expect, it } from 'vitest'
import { openFile } from '#reading/open/open-file.ts'
import type { RegisterBook } from '#writing/register/book.ts'
import { makeBookDocx } from '#writing/register/book-docx.ts'
import { makeBookPdf } from '#writing/register/book-pdf.ts'
import { zipMember } from './zip-member.ts'

const bookOf = (rows: number): RegisterBook => ({
  superior: null,
  authority: 'Uỷ ban nhân dân phường Hồ Sen',
  title: 'Sổ đăng ký văn bản đến',
  cover: ['Năm: 2026'],
  columns: [
    { title: 'Số đến', share: 6, align: 'center' },
    { title: 'Tên loại và trích yếu nội dung văn bản', share: 22 },
  ],
  rows: Array.from({ length: rows }, (_, at) => [String(at + 1), `Văn bản thứ ${at + 1}`]),
  closing: [`Từ số 1 đến số ${rows} có ${rows} văn bản.`],
  place: 'Hồ Sen',
  signing: ['Người giữ sổ', 'Người đứng đầu cơ quan'],
})

it('has the last line of the register above the signatures on their page, however many lines there are', async () => {
  for (let rows = 16; rows < 36; rows++) {
    const { pages } = await openFile(await makeBookPdf(bookOf(rows)))
    const last = (pages.at(-1)?.lines ?? []).map(({ text }) => text).join('\n')
    expect(last).toContain(`Văn bản thứ ${rows}`)
    expect(last).toContain('NGƯỜI GIỮ SỔ')
  }
})

// Seen in LibreOffice, which made PDF of registers of 5 to 36 lines, short and long: the last page had a line of the register each time.
// Where the last line was only kept with what follows, it was parted from it wherever lines were long.
it('is so in a Word file, where the last line and what ends the book stand in one row that is never split', async () => {
  const xml = zipMember(await makeBookDocx(bookOf(3)), 'word/document.xml')
  const rows = outerRows(xml).filter((row) => row.includes('Văn bản thứ'))
  expect(rows.map((row) => row.match(/Văn bản thứ \d/g))).toEqual([
    ['Văn bản thứ 1'],
    ['Văn bản thứ 2'],
    ['Văn bản thứ 3'],
  ])
  const last = rows.at(-1) ?? ''
  expect(last).toMatch(/^<w:tr><w:trPr><w:cantSplit\/>/)
  for (const part of ['Văn bản thứ 3', 'Từ số 1 đến số 3', 'NGƯỜI GIỮ SỔ', 'NGƯỜI ĐỨNG ĐẦU CƠ QUAN']) {
    expect(last).toContain(part)
    expect(xml.split(part)).toHaveLength(2)
  }
})

/** Rows of the tables of a Word file that stand in no other table. */
function outerRows(xml: string): string[] {
  const rows: string[] = []
  let depth = 0
  let from = 0
  for (const { 0: tag, index } of xml.matchAll(/<w:tr>|<\/w:tr>/g)) {
    if (tag === '<w:tr>' && depth++ === 0) from = index
    if (tag === '</w:tr>' && --depth === 0) rows.push(xml.slice(from, index))
  }
  return rows
}
