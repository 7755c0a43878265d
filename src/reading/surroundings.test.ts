import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'
import { toDocument } from './to-document.ts'

const read = (text: string) => toDocument(readPaper(paperOfText(text)))

describe('what stands around a paper', () => {
  it('is none of it: the stamp of the receiving office, the trail of a printer, the note of a copy', () => {
    const values = read(`UBND TỈNH MẪU
SỞ NỘI VỤ
VĂN PHÒNG HĐND XÃ HỒ SEN
ĐẾN Số: 1181
Ngày: 19/6/2025
Chuyển: Lãnh đạo VP
Số: 77/SNV-CCHC
V/v báo cáo cải cách hành chính
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu, ngày 17 tháng 6 năm 2025
Kính gửi: Ủy ban nhân dân các xã, phường.
Sở Nội vụ đề nghị các đơn vị báo cáo./.
Nơi nhận:
- Như trên;
vanthu_hs_Le Hoa_19/06/2025 15:55:11
- Lưu: VT.
Q. GIÁM ĐỐC
Hứa Văn Tài
SAO Y
HỘI ĐỒNG NHÂN DÂN XÃ HỒ SEN
Số: 3/SY-HĐND
Nơi nhận:
- Các ban;
CHÁNH VĂN PHÒNG
Mai Thị Sao`)
    expect(values).toMatchObject({
      number: '77/SNV-CCHC',
      issuer: 'Sở Nội vụ',
      parent: 'UBND tỉnh Mẫu',
      signer: 'Hứa Văn Tài',
      signerTitle: 'GIÁM ĐỐC',
      signingAuthority: 'Q.',
      recipients: ['Như trên', 'Lưu: VT'],
    })
  })
})

describe('a file of two papers', () => {
  it('gives the number of the first, though only the second bears the name of the state', () => {
    const values = read(`BCH ĐOÀN TỈNH MẪU
Số: 172-KH/TĐTN-VP
ĐOÀN TNCS HỒ CHÍ MINH
Mẫu, ngày 3 tháng 2 năm 2025
KẾ HOẠCH
Tổ chức Tháng Thanh niên
Căn cứ chương trình công tác năm, Ban Thường vụ Tỉnh đoàn xây dựng kế hoạch như sau:
Nơi nhận:
- Các huyện đoàn;
- Lưu VP.
TM. BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Hoàng Thị Én
UBND XÃ HỒ SEN
Số: 224/GM-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hồ Sen, ngày 9 tháng 3 năm 2025
GIẤY MỜI
Họp giao ban`)
    expect(values).toMatchObject({
      number: '172-KH/TĐTN-VP',
      issuer: 'BCH Đoàn tỉnh Mẫu',
      date: '2025-02-03',
      signer: 'Hoàng Thị Én',
    })
  })
})
