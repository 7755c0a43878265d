import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { dayOfKey } from '#vietnamese/format.ts'

/** A made letter of the sample's province, with tasks in it; on its way in when the sample is first looked at. */
export function sampleLetter({ dated, due }: { dated: Day; due: Day }): OfficialPaper {
  const text = (words: string) => [{ text: words }]
  return {
    side: 'state',
    parent: 'UỶ BAN NHÂN DÂN TỈNH MẪU',
    issuer: 'SỞ NỘI VỤ',
    number: '2104/SNV-CCHC',
    notation: 'SNV-CCHC',
    place: 'Bến Mẫu',
    dated,
    type: null,
    subject: 'Khảo sát mức độ hài lòng của người dân năm nay',
    urgency: null,
    addressees: ['Uỷ ban nhân dân các phường, xã'],
    body: [
      {
        kind: 'paragraph',
        look: 'plain',
        text: text(
          'Thực hiện Kế hoạch số 412/KH-UBND của Uỷ ban nhân dân tỉnh Mẫu về chuyển đổi số trong cơ quan nhà nước, Sở Nội vụ đề nghị Uỷ ban nhân dân các phường, xã:',
        ),
      },
      {
        kind: 'point',
        mark: '1.',
        text: text(
          'Uỷ ban nhân dân các phường, xã phát phiếu khảo sát tại Trung tâm Phục vụ hành chính công, ít nhất 200 phiếu mỗi đơn vị.',
        ),
      },
      {
        kind: 'point',
        mark: '2.',
        text: text(`Tổng hợp kết quả, gửi về Sở Nội vụ trước ngày ${dayOfKey(due)} để báo cáo Uỷ ban nhân dân tỉnh.`),
      },
      {
        kind: 'point',
        mark: '3.',
        text: text('Công khai kết quả khảo sát trên trang thông tin điện tử của phường, xã.'),
      },
    ],
    signing: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    signer: 'Trần Thị Minh Mẫn',
    recipients: ['Như trên', 'UBND tỉnh (để báo cáo)', 'Lưu: VT, CCHC'],
  }
}
