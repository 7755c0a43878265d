import { writeCsv } from '#kernel/csv.ts'

/** The columns of an invented register, as offices call them. */
export const head = [
  'Số đến',
  'Ngày đến',
  'Tác giả',
  'Số, ký hiệu',
  'Ngày tháng',
  'Tên loại và trích yếu nội dung',
  'Người nhận',
  'Ghi chú',
]

/** A line of it, with some cells changed. */
export const line = (serial: number, changes: Record<number, string> = {}) =>
  [
    `${serial}`,
    '05/01/2021',
    'Sở Y tế',
    `${serial + 9}/SYT`,
    '04/01/2021',
    `Công văn về việc ${serial}`,
    'Văn phòng',
    '',
  ].map((cell, at) => changes[at] ?? cell)

export const csv = (...lines: readonly (readonly string[])[]) => new TextEncoder().encode(writeCsv([head, ...lines]))
