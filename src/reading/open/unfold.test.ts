import { describe, expect, it } from 'vitest'
import { readPaper } from '../read-paper.ts'
import { toDocument } from '../to-document.ts'
import { readPlainText } from './plain-text.ts'
import { unfold } from './unfold.ts'

const read = (text: string) => toDocument(readPaper(readPlainText(new TextEncoder().encode(text))))

describe('a text that has lost the ends of its lines', () => {
  const row =
    'UBND TỈNH MẪU LÂM SỞ Y TẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số : 29 /SYT-NV Mẫu Lâm, ngày 05 tháng11 năm 2023 V/v báo cáo nhanh Kính gửi: - Ủy ban nhân dân tỉnh; - Bộ Y tế. Thực hiện chương trình công tác, Sở Y tế báo cáo như sau. Nơi nhận: - Như trên; - Lưu: VT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Vũ Văn Cói'

  it('is parted where the lines of a head and a foot begin', () => {
    expect(read(row)).toMatchObject({
      number: '29/SYT-NV',
      date: '2023-11-05',
      place: 'Mẫu Lâm',
      issuer: 'Sở Y tế',
      parent: 'UBND tỉnh Mẫu Lâm',
      type: 'công văn',
      subject: 'báo cáo nhanh',
      addressees: ['Ủy ban nhân dân tỉnh', 'Bộ Y tế'],
      recipients: ['Như trên', 'Lưu: VT'],
      signer: 'Vũ Văn Cói',
      signerTitle: 'PHÓ GIÁM ĐỐC',
      signingAuthority: 'KT.',
    })
  })

  it('is read where the type stands in the row', () => {
    const type = row.replace(/V\/v.*Thực/, 'KẾ HOẠCH Về việc tiêm chủng cho trẻ em Thực')
    expect(read(type)).toMatchObject({ number: '29/SYT-NV', type: 'kế hoạch' })
  })

  it('keeps every letter, and a line as it is', () => {
    expect(unfold(row).join('')).toBe(row)
    const line = 'SỞ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    expect(unfold(line)).toEqual([line])
  })
})

describe('a table in a text', () => {
  it('gives the columns of a head that stand between bars', () => {
    const found = read(`SỞ Y TẾ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 5/SYT-NV | Mẫu Lâm, ngày 4 tháng 5 năm 2024 |
Kính gửi: | - Các trạm y tế xã; |
VNMed – sổ tay là ứng dụng cho người dân trên địa bàn tỉnh, do Sở Y tế xây dựng và vận hành từ đầu năm nay.`)
    expect(found).toMatchObject({
      issuer: 'Sở Y tế',
      number: '5/SYT-NV',
      place: 'Mẫu Lâm',
      addressees: ['Các trạm y tế xã'],
    })
  })
})
