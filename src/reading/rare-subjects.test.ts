import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'

const foot = `
Nơi nhận:
- Như trên;
- Lưu: VT.
CHỦ TỊCH
Hà Thị Bưởi`

function read(text: string) {
  const { type, subject, issuer, addressees } = readPaper(paperOfText(text + foot))
  return {
    type: type?.value ?? null,
    subject: subject?.value ?? null,
    issuer: issuer?.value ?? null,
    addressees: addressees.map(({ value }) => value),
  }
}

const state = `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc`

describe('a subject that is rarely so', () => {
  it('begins as a body does and goes on over two lines', () => {
    const paper = read(`UBND TỈNH MẪU LÂM
SỞ CÔNG THƯƠNG
Số: 18/HD-SCT
${state}
Mẫu Lâm, ngày 15 tháng 9 năm 2025
HƯỚNG DẪN
Thực hiện chiến dịch kiểm đếm cân đồng hồ còn dùng ở các chợ phiên
trên địa bàn tỉnh Mẫu Lâm
Thực hiện Kế hoạch số 20/KH-UBND ngày 08/9/2025 của UBND tỉnh về cân đo, Sở Công Thương hướng dẫn như sau:
1. Các chợ lập bản kê.`)
    expect(paper.subject).toBe(
      'Thực hiện chiến dịch kiểm đếm cân đồng hồ còn dùng ở các chợ phiên trên địa bàn tỉnh Mẫu Lâm',
    )
  })

  it('ends in short forms alone on a line, which are no authority', () => {
    const paper = read(`BẢO HIỂM XÃ HỘI TỈNH MẪU LÂM
BẢO HIỂM XÃ HỘI CƠ SỞ BẾN NỨA
Số: 27/BHXH-TST
V/v đôn đốc nộp tiền chậm đóng
BHXH, BHYT, BHTN
${state}
Bến Nứa, ngày 07 tháng 11 năm 2025
Kính gửi: Các đơn vị sử dụng lao động.
Các đơn vị nộp đủ tiền trước ngày 25/11/2025.`)
    expect(paper).toMatchObject({
      subject: 'đôn đốc nộp tiền chậm đóng BHXH, BHYT, BHTN',
      issuer: 'Bảo hiểm xã hội cơ sở Bến Nứa',
    })
  })

  it('goes on with a name whose first word ends the line', () => {
    const paper = read(`TỈNH ỦY MẪU LÂM
VĂN PHÒNG
*
Số 412-CV/VPTU
V/v đăng ký nội dung và chuẩn bị
tài liệu phục vụ hội nghị Ban
Chấp hành Đảng bộ tỉnh lần thứ năm
ĐẢNG CỘNG SẢN VIỆT NAM
Mẫu Lâm, ngày 14 tháng 4 năm 2026
Kính gửi: Các đảng ủy xã, phường.
Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy, Văn phòng Tỉnh ủy đề nghị các đảng ủy gửi báo cáo.`)
    expect(paper.subject).toBe(
      'đăng ký nội dung và chuẩn bị tài liệu phục vụ hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ năm',
    )
  })

  it('is not what a sentence says of "this matter"', () => {
    const paper = read(`VĂN PHÒNG TỈNH MẪU LÂM
${state}
Số: 37/VP-NC
Mẫu Lâm, ngày 14 tháng 4 năm 2025
Kính gửi: Sở Nội vụ.
Ngày 13/4/2025, có báo phản ánh bến đò đóng cửa trong giờ làm việc.
Về việc này, Chủ tịch yêu cầu Sở Nội vụ kiểm tra, báo cáo trước ngày 25/4/2025.`)
    expect(paper.subject).toBeNull()
  })

  it.each(['chuyển đổi số', 'kế hoạch năm'])('ends over the first point of the body, also with “%s”', (end) => {
    const paper = read(`ỦY BAN NHÂN DÂN TỈNH MẪU LÂM
${state}
Số: 24/TB-UBND
Mẫu Lâm, ngày 24 tháng 7 năm 2025
THÔNG BÁO
Kết luận của Chủ tịch tại cuộc họp về ${end}
1. Giao Ủy ban nhân dân các xã báo cáo trước ngày 15/8/2025.`)
    expect(paper.subject).toBe(`Kết luận của Chủ tịch tại cuộc họp về ${end}`)
  })

  it('stands in capitals over a paper whose type only its number tells', () => {
    const paper = read(`ỦY BAN NHÂN DÂN TỈNH MẪU LÂM
${state}
Số: 24/CT-UBND
Mẫu Lâm, ngày 24 tháng 7 năm 2025
VỀ VIỆC GIỮ SẠCH CÁC BẾN ĐÒ TRONG MÙA HỘI
Mùa hội năm nay đông khách. Chủ tịch UBND tỉnh yêu cầu các xã quét dọn bến đò.`)
    expect(paper).toMatchObject({ type: 'chỉ thị', subject: 'GIỮ SẠCH CÁC BẾN ĐÒ TRONG MÙA HỘI' })
  })

  it('is lacking in an urgent telegram that names who sends it over "ĐIỆN"', () => {
    const paper = read(`BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH MẪU LÂM
${state}
Số: 15/CĐ-BCH
Mẫu Lâm, ngày 28 tháng 7 năm 2025
CÔNG ĐIỆN KHẨN
BAN CHỈ HUY PHÒNG THỦ DÂN SỰ TỈNH MẪU LÂM
ĐIỆN: Công ty Thủy nông Sông Nứa.
Tối ngày 27/7 nước dâng nhanh ở các cống ven sông Nứa.
1. Mở hết cửa cống.`)
    expect(paper).toMatchObject({
      type: 'công điện',
      subject: null,
      addressees: ['Công ty Thủy nông Sông Nứa'],
    })
  })
})
