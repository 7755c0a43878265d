import type { Words } from '#kernel/workflow.ts'
import { fold } from '#vietnamese/fold.ts'

export type Direction = 'in' | 'out'

export const fieldNames = [
  'serial',
  'enteredOn',
  'issuer',
  'number',
  'dated',
  'type',
  'subject',
  'signer',
  'passedTo',
  'recipients',
  'keptBy',
  'copies',
  'dueOn',
  'urgency',
  'secrecy',
  'note',
] as const
export type FieldName = (typeof fieldNames)[number]

/** Field to column, counted from 0. Two fields may share a column: “Số, ký hiệu và ngày”. */
export type Mapping = Partial<Record<FieldName, number>>

export type Field = {
  name: FieldName
  label: Words
  required?: true
  /** Letters that it may have. */
  longest: number
  /** What offices call its column, folded; the most usual first. */
  called: readonly string[]
}

const both: Readonly<Record<'number' | 'dated' | 'type' | 'subject' | 'urgency' | 'secrecy' | 'note', Field>> = {
  number: {
    name: 'number',
    label: { vi: 'Số, ký hiệu văn bản', en: 'Number and notation' },
    longest: 60,
    called:
      words(`so ky hieu van ban|so ky hieu|so va ky hieu|so ki hieu|so hieu van ban|so hieu|so van ban|so vb|so cong van
      |so cv|so kh|ky hieu|so ky hieu vb|so ky hieu cong van|so`),
  },
  dated: {
    name: 'dated',
    label: { vi: 'Ngày tháng văn bản', en: 'Date of the paper' },
    longest: 60,
    called: words(`ngay thang van ban|ngay thang|ngay van ban|ngay vb|ngay thang nam|ngay thang vb|ngay ban hanh|ngay ky
      |ngay thang nam van ban|ngay thang nam ban hanh|ngay cong van|ngay cv|ngay thang cua van ban|ngay thang ban hanh|ngay ky van ban`),
  },
  type: {
    name: 'type',
    label: { vi: 'Tên loại', en: 'Type' },
    longest: 60,
    called: words('ten loai|ten loai van ban|loai van ban|the loai|the loai van ban|hinh thuc van ban|loai vb|loai'),
  },
  subject: {
    name: 'subject',
    label: { vi: 'Trích yếu nội dung', en: 'Subject' },
    required: true,
    longest: 2_000,
    called:
      words(`ten loai va trich yeu noi dung van ban|ten loai va trich yeu noi dung|ten loai va trich yeu|trich yeu noi dung
      |trich yeu|trich yeu noi dung van ban|noi dung trich yeu|noi dung van ban|noi dung|trich yeu van ban|ve viec|tom tat noi dung`),
  },
  urgency: {
    name: 'urgency',
    label: { vi: 'Độ khẩn', en: 'Urgency' },
    longest: 60,
    called: words('do khan|muc do khan|khan'),
  },
  secrecy: {
    name: 'secrecy',
    label: { vi: 'Độ mật', en: 'Secrecy' },
    longest: 60,
    called: words('do mat|muc do mat|mat'),
  },
  note: { name: 'note', label: { vi: 'Ghi chú', en: 'Note' }, longest: 1_000, called: words('ghi chu|gc') },
}

const signer: Field = {
  name: 'signer',
  label: { vi: 'Người ký', en: 'Signer' },
  longest: 120,
  called: words('nguoi ky|nguoi ky van ban|ho ten nguoi ky|ho va ten nguoi ky|lanh dao ky'),
}

const fields: Readonly<Record<Direction, readonly Field[]>> = {
  in: [
    {
      name: 'serial',
      label: { vi: 'Số đến', en: 'Serial' },
      required: true,
      longest: 20,
      called: words(`so den|so thu tu den|so vao so|so cong van den|so cv den|so vb den|so van ban den|so dang ky|so dk
        |so|so thu tu|stt|tt`),
    },
    {
      name: 'enteredOn',
      label: { vi: 'Ngày đến', en: 'Day it came' },
      longest: 60,
      called: words(
        'ngay den|ngay nhan|ngay thang den|ngay vao so|ngay nhan van ban|ngay nhan cv|ngay dang ky|ngay tiep nhan',
      ),
    },
    {
      name: 'issuer',
      label: { vi: 'Tác giả', en: 'Issuer' },
      longest: 300,
      called: words(`tac gia|co quan ban hanh|noi ban hanh|co quan gui|noi gui|noi gui den|don vi gui|don vi ban hanh
        |co quan phat hanh|noi phat hanh|co quan ban hanh van ban|ten co quan ban hanh|co quan to chuc ban hanh|tac gia van ban|cq ban hanh|cq gui|cqbh`),
    },
    both.number,
    both.dated,
    both.type,
    both.subject,
    signer,
    {
      name: 'passedTo',
      label: { vi: 'Đơn vị hoặc người nhận', en: 'Unit or person who got it' },
      longest: 500,
      called: words(`don vi hoac nguoi nhan|don vi nguoi nhan|don vi nhan|nguoi nhan|noi nhan|don vi xu ly|nguoi xu ly
        |don vi giai quyet|don vi ca nhan nhan|bo phan xu ly|chuyen cho|noi nhan van ban|don vi chu tri`),
    },
    {
      name: 'dueOn',
      label: { vi: 'Thời hạn giải quyết', en: 'Deadline' },
      longest: 60,
      called: words('thoi han giai quyet|thoi han|han giai quyet|han xu ly|thoi han xu ly|han tra loi'),
    },
    both.urgency,
    both.secrecy,
    both.note,
  ],
  out: [
    {
      name: 'serial',
      label: { vi: 'Số đi', en: 'Serial' },
      longest: 20,
      called: words('so di|so van ban di|so vb di|so cong van di|so cv di|so thu tu|stt|tt'),
    },
    both.number,
    both.dated,
    both.type,
    both.subject,
    signer,
    {
      name: 'recipients',
      label: { vi: 'Nơi nhận văn bản', en: 'Recipients' },
      longest: 4_000,
      called: words('noi nhan van ban|noi nhan|don vi nhan|co quan nhan|noi gui|noi nhan vb'),
    },
    {
      name: 'keptBy',
      label: { vi: 'Đơn vị, người nhận bản lưu', en: 'Who keeps a copy' },
      longest: 490,
      called: words('don vi nguoi nhan ban luu|don vi hoac nguoi nhan ban luu|nguoi nhan ban luu|noi luu|luu'),
    },
    {
      name: 'copies',
      label: { vi: 'Số lượng bản', en: 'Copies' },
      longest: 20,
      called: words('so luong ban|so ban|so luong|so luong van ban'),
    },
    {
      name: 'enteredOn',
      label: { vi: 'Ngày chuyển', en: 'Day it was sent' },
      longest: 60,
      called: words('ngay chuyen|ngay gui|ngay phat hanh|ngay vao so|ngay di'),
    },
    both.urgency,
    both.secrecy,
    both.note,
  ],
}

/** What can be imported, in the order of the columns of Appendix IV of Decree 30/2020/NĐ-CP. */
export const fieldsOf = (direction: Direction): readonly Field[] => fields[direction]

/** A header as headers are compared: folded, letters and figures only, single blanks. */
export const headerKey = (header: string): string =>
  fold(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

function words(list: string): string[] {
  return list.split('|').map((one) => one.replace(/\s+/g, ' ').trim())
}
