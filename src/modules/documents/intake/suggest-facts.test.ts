import { expect, it } from 'vitest'
import { readPaper } from '#reading/read-paper.ts'
import { paperOfText } from '../../../../test/reading/paper-of-lines.ts'
import { suggestFacts } from './suggest-facts.ts'

it('keeps each of a hundred and thirty communes to which a letter goes', () => {
  const communes = Array.from({ length: 130 }, (_, at) => `Ủy ban nhân dân xã Đồi ${at + 1}`)
  const reading = readPaper(
    paperOfText(`SỞ NỘI VỤ TỈNH MẪU
Số: 12/SNV-VP
V/v khảo sát mức độ hài lòng
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 10 tháng 3 năm 2026
Kính gửi:
- ${communes.join(';\n- ')}.
Sở Nội vụ đề nghị các xã tổng hợp phiếu.
GIÁM ĐỐC
Trần Văn Mẫu`),
  )
  expect(suggestFacts(reading).addressees).toEqual(communes)
})
