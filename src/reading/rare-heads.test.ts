import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'

function read(head: string, name = 'ĐẢNG CỘNG SẢN VIỆT NAM') {
  const { type, subject, issuer, parent, date } = readPaper(
    paperOfText(`${head.replace('NAME', name)}
Căn cứ Điều lệ Đảng và chương trình công tác năm 2025, Ban Thường vụ thống nhất một số nội dung như sau:
1. Các chi bộ trực thuộc tổ chức quán triệt.
Nơi nhận:
- Như trên,
- Lưu VP.
BÍ THƯ
Hà Thị Bưởi`),
  )
  return [type, subject, issuer, parent, date].map((found) => found?.value ?? null)
}

describe('a type with a word that qualifies it', () => {
  it.each([
    ['CHƯƠNG TRÌNH HÀNH ĐỘNG', 'CTr', 'chương trình'],
    ['QUY CHẾ LÀM VIỆC', 'QC', 'quy chế'],
    ['THÔNG BÁO KẾT LUẬN', 'TB', 'thông báo'],
    ['KẾ HOẠCH GIÁM SÁT', 'KH', 'kế hoạch'],
  ])('leaves the subject under it: %s', (line, abbreviation, type) => {
    const [read0, subject] = read(`TỈNH UỶ MẪU LÂM NAME
* Mẫu Lâm, ngày 02 tháng 3 năm 2025
Số 42-${abbreviation}/TU
${line}
thực hiện Nghị quyết số 7-NQ/TU, ngày 22/12/2024 của Tỉnh uỷ về chuyển đổi số`)
    expect([read0, subject]).toEqual([
      type,
      'thực hiện Nghị quyết số 7-NQ/TU, ngày 22/12/2024 của Tỉnh uỷ về chuyển đổi số',
    ])
  })
})

describe('an authority whose name begins as the one above it', () => {
  it('is the issuer, and the other stands above it', () => {
    const [, , issuer, parent] = read(
      `KHO BẠC NHÀ NƯỚC
KHO BẠC NHÀ NƯỚC KHU VỰC XXX
NAME
Số: 42/TB-KBNN Mẫu Lâm, ngày 02 tháng 3 năm 2026
THÔNG BÁO
Về giờ giao dịch`,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    )
    expect([issuer, parent]).toEqual(['Kho bạc Nhà nước khu vực XXX', 'Kho bạc Nhà nước'])
  })
})

describe('a subject whose bracket is closed on a line that begins with a dash', () => {
  it('is read to its end', () => {
    const [, subject] = read(
      `UBND XÃ MẪU NAME
Số: 42/KH-UBND Mẫu, ngày 02 tháng 3 năm 2026
KẾ HOẠCH
Tổ chức kỷ niệm 30 năm ngày mở bến Lau (08/4/1996
- 08/4/2026)`,
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    )
    expect(subject).toBe('Tổ chức kỷ niệm 30 năm ngày mở bến Lau (08/4/1996 - 08/4/2026)')
  })
})

describe('a type whose line begins the subject', () => {
  it.each([
    ['BÁO CÁO KIỂM ĐIỂM\nTỰ ĐÁNH GIÁ, XẾP LOẠI TẬP THỂ', 'KIỂM ĐIỂM TỰ ĐÁNH GIÁ, XẾP LOẠI TẬP THỂ'],
    ['BÁO CÁO KẾT QUẢ GIÁM SÁT\nVề việc sửa kè bờ suối', 'KẾT QUẢ GIÁM SÁT Về việc sửa kè bờ suối'],
  ])('is no letter: %s', (title, subject) => {
    const head = `ĐẢNG UỶ XÃ MAI HẠ NAME\n* Mai Hạ, ngày 5-6-2024\nSố 12-BC/ĐU\n${title}\n-----`
    expect(read(head).slice(0, 2)).toEqual(['báo cáo', subject])
  })
})

describe('a line that says whose paper it is', () => {
  it.each([
    ['NGHỊ QUYẾT\nHỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ LẦN THỨ NĂM\nvề nhiệm vụ quý II', 'về nhiệm vụ quý II'],
    ['QUYẾT ĐỊNH\nCủa Chủ tịch Ủy ban nhân dân tỉnh\nBan hành Quy định về vỉa hè', 'Ban hành Quy định về vỉa hè'],
    ['THÔNG BÁO\n(Về việc tuyển sinh lớp 10)', 'tuyển sinh lớp 10'],
    [
      'QUY CHẾ\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ\nNHIỆM KỲ 2025 - 2030',
      'CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ NHIỆM KỲ 2025 - 2030',
    ],
  ])('is no part of the subject, unless all is in capitals: %s', (title, subject) => {
    expect(read(`ĐẢNG UỶ XÃ MAI HẠ NAME\n* Mai Hạ, ngày 5-6-2024\nSố 12-QC/ĐU\n${title}`)[1]).toBe(subject)
  })
})

describe('the issuer', () => {
  it('is the Party body with the office it belongs to', () => {
    const head = 'TỈNH UỶ MẪU LÂM\nĐẢNG UỶ\nSỞ Y TẾ\n*\nSố 5-KH/ĐU\nNAME\nMẫu Lâm, ngày 5-6-2024\nKẾ HOẠCH\nvề học tập'
    expect(read(head).slice(2)).toEqual(['Đảng ủy Sở Y tế', 'Tỉnh ủy Mẫu Lâm', '2024-06-05'])
  })

  it('ends with a short form behind “VÀ”, alone on its line', () => {
    const head =
      'CÔNG AN TỈNH MẪU LÂM\nPHÒNG CẢNH SÁT PCCC VÀ\nCNCH\nSố: 655/PC07-Đ2\nNAME\nMẫu Lâm, ngày 28 tháng 5 năm 2026\nKẾ HOẠCH\nvề học tập'
    expect(read(head, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').slice(2, 4)).toEqual([
      'Phòng Cảnh sát PCCC và CNCH',
      'Công an tỉnh Mẫu Lâm',
    ])
  })

  it('is the office of statistics of a province, below the department and the ministry it belongs to', () => {
    const paper = readPaper(
      paperOfText(`BỘ TÀI CHÍNH
CỤC THỐNG KÊ
THỐNG KÊ TỈNH MẪU LÂM
Số: 18/TKT-THTT
V/v kiểm đếm ghe thuyền
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu Lâm, ngày 12 tháng 6 năm 2025
Kính gửi: Các xã ven sông.
Đề nghị các xã lập bản kê ghe thuyền.
Nơi nhận:
- Như trên;
- Lưu: VT.
TRƯỞNG THỐNG KÊ TỈNH
Hà Thị Bưởi`),
    )
    expect(paper.issuer?.value).toBe('Thống kê tỉnh Mẫu Lâm')
    expect(paper.parent?.value).toBe('Cục Thống kê')
    expect(paper.signer?.value).toBe('Hà Thị Bưởi')
    expect(paper.signerTitle?.value).toBe('TRƯỞNG THỐNG KÊ TỈNH')
  })
})

describe('the name of the Youth Union where other papers have that of the state', () => {
  it('stands above its committee, which issues the paper', () => {
    const [, , issuer, parent] = read(`ĐOÀN TNCS HỒ CHÍ MINH
BAN CHẤP HÀNH HUYỆN MẪU LÂM
***
Số: 31-CV/ĐTN
V/v ra quân dọn bến sông
ĐOÀN TNCS HỒ CHÍ MINH
Mẫu Lâm, ngày 09 tháng 4 năm 2025
Kính gửi: Các cơ sở Đoàn trực thuộc.`)
    expect([issuer, parent]).toEqual(['Ban Chấp hành huyện Mẫu Lâm', 'Đoàn TNCS Hồ Chí Minh'])
  })
})
