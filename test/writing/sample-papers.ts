import type { Block, OfficialPaper } from '#kernel/official-paper.ts'

const words = (text: string) => [{ text }]

const sentence =
  'Phòng Văn hóa - Xã hội chủ trì, phối hợp với các tổ dân phố rà soát danh sách hộ cần hỗ trợ, báo cáo kết quả về Ủy ban nhân dân phường trước ngày 15/11/2026.'

/** A body long enough for several pages, with everything that a body may hold. */
export const longBody: Block[] = [
  {
    kind: 'paragraph',
    text: words('Căn cứ Kế hoạch số 45/KH-UBND ngày 12/3/2026 của Ủy ban nhân dân phường Hồ Sen;'),
    look: 'basis',
  },
  { kind: 'heading', level: 2, text: words('I. KẾT QUẢ THỰC HIỆN') },
  ...Array.from({ length: 12 }, (_, at): Block => ({ kind: 'point', mark: `${at + 1}.`, text: words(sentence) })),
  {
    kind: 'table',
    caption: 'Bảng 1. Nhiệm vụ theo đơn vị',
    columns: [
      { title: 'STT', share: 1, align: 'center' },
      { title: 'Đơn vị', share: 6, align: 'left' },
      { title: 'Đúng hạn', share: 2, align: 'right' },
    ],
    rows: Array.from({ length: 40 }, (_, at) => [String(at + 1), `Tổ dân phố số ${at + 1}`, '11']),
  },
  {
    kind: 'picture',
    svg: '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#0B6B5D"/></svg>',
    width: 80,
    height: 40,
    alt: 'Số nhiệm vụ hoàn thành trong tháng',
    caption: 'Biểu đồ 1. Nhiệm vụ hoàn thành',
  },
  { kind: 'paragraph', text: words('Trên đây là báo cáo của Ủy ban nhân dân phường Hồ Sen'), look: 'plain' },
]

export const report: OfficialPaper = {
  side: 'state',
  parent: 'Tỉnh Mẫu',
  issuer: 'Ủy ban nhân dân phường Hồ Sen',
  number: '112/BC-UBND',
  notation: 'BC-UBND',
  place: 'Hồ Sen',
  dated: '2026-02-05',
  type: 'báo cáo',
  subject: 'Kết quả công tác tháng 01 và phương hướng, nhiệm vụ tháng 02 năm 2026',
  urgency: null,
  addressees: [],
  body: longBody,
  signing: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Nguyễn Thị Hồng Nhung',
  recipients: ['Ủy ban nhân dân tỉnh (b/c)', 'Thường trực Đảng ủy phường', 'Lưu: VT'],
}

export const letter: OfficialPaper = {
  ...report,
  number: null,
  notation: 'UBND-VHXH',
  dated: null,
  type: null,
  subject: 'rà soát hộ cần hỗ trợ dịp cuối năm',
  addressees: ['Các tổ dân phố', 'Trường Tiểu học Hồ Sen'],
  body: [{ kind: 'paragraph', text: words(sentence), look: 'plain' }],
}

export const partyReport: OfficialPaper = {
  ...report,
  side: 'party',
  parent: 'Đảng bộ tỉnh Mẫu',
  issuer: 'Đảng ủy phường Hồ Sen',
  number: '27-BC/ĐU',
  notation: 'BC/ĐU',
  subject: 'tình hình thực hiện nhiệm vụ tháng 01 năm 2026',
  signing: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
  recipients: ['Ban Thường vụ Tỉnh ủy (để báo cáo)', 'Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
}

/** The day from which the Party's papers follow the form of 2026. */
export const partyDay = '2026-05-27'

const partyBody: Block[] = [
  { kind: 'paragraph', text: words('Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ phường,'), look: 'basis' },
  { kind: 'paragraph', text: words('Căn cứ kết quả phiên họp ngày 20/5/2026;'), look: 'basis' },
  { kind: 'paragraph', text: words(sentence), look: 'plain' },
  { kind: 'paragraph', text: words('Văn bản này được phổ biến đến các chi bộ'), look: 'plain' },
]

/** One of each kind that the Party's form tells apart: a letter to several, urgent; a submission to one; a resolution. */
export const partyLetter: OfficialPaper = {
  ...partyReport,
  number: '08-CV/ĐU',
  notation: 'CV/ĐU',
  dated: partyDay,
  type: null,
  subject: 'rà soát đảng viên đi làm ăn xa trên địa bàn phường',
  urgency: 'HỎA TỐC',
  addressees: ['Các chi bộ trực thuộc', 'Ủy ban Mặt trận Tổ quốc Việt Nam phường', 'Ban Xây dựng Đảng'],
  body: partyBody.slice(2),
  signing: ['T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG'],
  recipients: ['Như trên', 'Thường trực Đảng ủy (để báo cáo)', 'Lưu Văn phòng Đảng ủy'],
}

export const partySubmission: OfficialPaper = {
  ...partyLetter,
  number: '03-TTr/ĐU',
  notation: 'TTr/ĐU',
  type: 'tờ trình',
  subject: 'về chủ trương sửa chữa trụ sở làm việc của Đảng ủy phường',
  urgency: null,
  addressees: ['Ban Thường vụ Tỉnh ủy'],
  recipients: ['Như trên', 'Lưu Văn phòng Đảng ủy'],
}

export const partyResolution: OfficialPaper = {
  ...partyReport,
  number: '07-NQ/ĐU',
  notation: 'NQ/ĐU',
  dated: partyDay,
  type: 'nghị quyết',
  subject: 'về lãnh đạo nhiệm vụ phát triển kinh tế - xã hội quý III năm 2026',
  urgency: 'KHẨN',
  body: [...partyBody.slice(0, 2), ...Array.from({ length: 24 }, () => partyBody[2]!), partyBody[3]!],
}
