import type { BookColumn } from '#writing/register/book.ts'

/** Decree 30/2020/NĐ-CP, Appendix IV, VI: the ten columns of the register of incoming papers. */
export const incomingColumns: readonly BookColumn[] = [
  { title: 'Ngày đến', share: 9, align: 'center', holds: 'day' },
  { title: 'Số đến', share: 6, align: 'center', holds: 'number' },
  { title: 'Tác giả', share: 14 },
  { title: 'Số, ký hiệu văn bản', share: 12 },
  { title: 'Ngày tháng văn bản', share: 9, align: 'center', holds: 'day' },
  { title: 'Tên loại và trích yếu nội dung văn bản', share: 22 },
  { title: 'Đơn vị hoặc người nhận', share: 12 },
  { title: 'Ngày chuyển', share: 9, align: 'center', holds: 'day' },
  { title: 'Ký nhận', share: 7 },
  { title: 'Ghi chú', share: 9 },
]

/** The same, I: the ten columns of the register of outgoing papers. */
export const outgoingColumns: readonly BookColumn[] = [
  { title: 'Số, ký hiệu văn bản', share: 11 },
  { title: 'Ngày tháng văn bản', share: 9, align: 'center', holds: 'day' },
  { title: 'Tên loại và trích yếu nội dung văn bản', share: 25 },
  { title: 'Người ký', share: 11 },
  { title: 'Nơi nhận văn bản', share: 16 },
  { title: 'Đơn vị, người nhận bản lưu', share: 11 },
  { title: 'Số lượng bản', share: 6, align: 'center', holds: 'number' },
  { title: 'Ngày chuyển', share: 9, align: 'center', holds: 'day' },
  { title: 'Ký nhận', share: 7 },
  { title: 'Ghi chú', share: 9 },
]

/** The same, VIII: the seven columns of the book in which the dealing with incoming papers is followed. */
export const followColumns: readonly BookColumn[] = [
  { title: 'Số đến', share: 6, align: 'center', holds: 'number' },
  { title: 'Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản', share: 32 },
  { title: 'Đơn vị hoặc người nhận', share: 16 },
  { title: 'Thời hạn giải quyết', share: 10, align: 'center', holds: 'day' },
  { title: 'Tiến độ giải quyết', share: 16 },
  { title: 'Số, ký hiệu văn bản trả lời', share: 14 },
  { title: 'Ghi chú', share: 12 },
]
