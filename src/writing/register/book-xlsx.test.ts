import ExcelJs from 'exceljs'
import { expect, it } from 'vitest'
import { makeBookXlsx } from './book-xlsx.ts'
import type { RegisterBook } from './book.ts'

const long =
  'Về việc tăng cường công tác quản lý nhà nước đối với hoạt động quảng cáo trên mạng xã hội, xử lý thông tin sai sự thật ảnh hưởng đến đời sống nhân dân'
const book: RegisterBook = {
  superior: 'Uỷ ban nhân dân tỉnh Mẫu',
  authority: 'Uỷ ban nhân dân phường Hồ Sen',
  title: 'Sổ đăng ký văn bản đến',
  cover: ['Năm: 2026', 'Từ số 1 đến số 5'],
  columns: [
    { title: 'Ngày đến', share: 9, align: 'center', holds: 'day' },
    { title: 'Số đến', share: 6, align: 'center', holds: 'number' },
    { title: 'Tên loại và trích yếu nội dung văn bản', share: 22 },
    { title: 'Ghi chú', share: 9 },
  ],
  rows: [
    ['27/11/2026', '1', 'Họp giao ban', ''],
    ['28/11/2026', '2', `Kế hoạch\n${long}`, 'Đã huỷ số'],
    ['', '3–5', '(Số trống: nhảy số)', ''],
  ],
  closing: ['Từ số 1 đến số 5 có 2 văn bản.', 'Số trống: các số từ 3 đến 5.'],
  place: 'Hồ Sen',
  signing: ['Người giữ sổ', 'Người đứng đầu cơ quan'],
}

async function sheets() {
  const workbook = new ExcelJs.Workbook()
  await workbook.xlsx.load(Buffer.from(makeBookXlsx(book)) as unknown as ArrayBuffer)
  const [cover, lines] = workbook.worksheets
  if (!cover || !lines) throw new Error('a sheet is missing')
  return { cover, lines }
}

it('makes each row as high as its text, so that no program cuts it', async () => {
  const { lines } = await sheets()
  const [short, tall] = [lines.getRow(3).height, lines.getRow(4).height]
  expect(short).toBeLessThan(20)
  // The heading and four lines at least in that column.
  expect(tall).toBeGreaterThan(short * 3)
  expect(lines.getRow(4).getCell(3).alignment).toMatchObject({ wrapText: true })
})

it('keeps days as days and serials as numbers, and a gap as what it is', async () => {
  const { lines } = await sheets()
  const day = lines.getRow(3).getCell(1)
  expect(day.value).toEqual(new Date('2026-11-27T00:00:00.000Z'))
  expect(day.numFmt).toBe('dd/mm/yyyy')
  expect([3, 4, 5].map((row) => lines.getRow(row).getCell(2).value)).toEqual([1, 2, '3–5'])
  expect(lines.getRow(5).getCell(1).value).toBeNull()
})

it('is printed on A4 across with its head on each page and numbers of pages', async () => {
  const { lines } = await sheets()
  expect(lines.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
  expect(lines.pageSetup.printTitlesRow).toBe('1:2')
  expect(lines.headerFooter.oddHeader).toBe('&C&P')
})

it('ends with the sentences over the whole width and room for two signatures', async () => {
  const { lines } = await sheets()
  const text = (row: number, column: number) => lines.getRow(row).getCell(column).value
  expect([text(7, 1), text(8, 1)]).toEqual(book.closing)
  expect([text(10, 1), text(10, 3)]).toEqual(['NGƯỜI GIỮ SỔ', 'NGƯỜI ĐỨNG ĐẦU CƠ QUAN'])
  expect(lines.getRow(12).height).toBeGreaterThan(50)
})

it('has a cover whose lines do not run into each other', async () => {
  const { cover } = await sheets()
  const title = cover.getRow(5)
  expect(title.getCell(1).value).toBe('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN')
  expect(title.height).toBeGreaterThan((title.getCell(1).font.size ?? 0) * 1.2)
})
