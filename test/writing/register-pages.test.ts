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

it('is so in Word, where the cells of the last line alone are kept with what follows', async () => {
  const xml = zipMember(await makeBookDocx(bookOf(3)), 'word/document.xml')
  const rows = xml.split('<w:tr>').filter((row) => row.includes('Văn bản thứ'))
  expect(rows.map((row) => row.split('</w:tr>')[0]?.match(/<w:keepNext\/>/g)?.length ?? 0)).toEqual([0, 0, 2])
})
