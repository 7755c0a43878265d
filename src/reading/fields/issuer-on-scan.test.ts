import { expect, it } from 'vitest'
import { readPaper } from '../read-paper.ts'

it.each([
  ['SƠ NỘI VỤ', 'Sở Nội vụ'],
  ['BÔ Y TẾ', 'Bộ Y tế'],
  ['VIÊN KIỂM SÁT NHÂN DÂN KHU VỰC 2', 'Viện kiểm sát nhân dân khu vực 2'],
])('is a name whose first word lost a mark on a scan: %s, put right and doubted', (printed, name) => {
  const lines = [
    { text: printed, sureness: 0.95 },
    { text: 'Số: 45/TB-SNV', sureness: 0.95 },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sureness: 0.96 },
    { text: 'Hồ Sen, ngày 17 tháng 6 năm 2025', sureness: 0.95 },
    { text: 'THÔNG BÁO', sureness: 0.96 },
  ]
  const issuerOf = (from: 'recognised' | 'text') => {
    const shown = from === 'text' ? lines.map(({ text }) => ({ text })) : lines
    return readPaper({ pages: [{ number: 1, from, lines: shown }], warnings: [] }).issuer
  }
  expect(issuerOf('recognised')).toMatchObject({ value: name })
  expect(issuerOf('recognised')?.confidence).toBeLessThan(0.8)
  // In a text it stands as it was written.
  expect(issuerOf('text')?.value).not.toBe(name)
})
