import { describe, expect, it } from 'vitest'
import { paperOfPlaces, paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'
import type { Reading } from './reading.ts'

/** The values of the fields of head and foot, what is absent left out. */
function valuesOf(reading: Reading): Record<string, unknown> {
  const { addressees, recipients } = reading
  const single = ['number', 'date', 'place', 'issuer', 'parent', 'type', 'subject', 'signer', 'signerTitle'] as const
  const others = ['signingAuthority', 'urgency', 'secrecy'] as const
  const values = [...single, ...others].flatMap((field) => {
    const found = reading[field]
    return found === null ? [] : [[field, found.value] as const]
  })
  return {
    ...Object.fromEntries(values),
    ...(addressees.length > 0 && { addressees: addressees.map(({ value }) => value) }),
    ...(recipients.length > 0 && { recipients: recipients.map(({ value }) => value) }),
  }
}

const read = (text: string) => valuesOf(readPaper(paperOfText(text)))

describe('papers of the state', () => {
  it('reads a letter whose columns stand side by side on one line', () => {
    const values = read(`UBND TỈNH LÂM HẢI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ VĂN HÓA, THỂ THAO Độc lập - Tự do - Hạnh phúc
VÀ DU LỊCH
Số: 412/SVHTTDL-QLDSVH Lâm Hải, ngày 09 tháng 5 năm 2025
V/v thông báo kết quả kiểm kê
di sản văn hóa phi vật thể
HỎA TỐC
Kính gửi:
- Ủy ban nhân dân các xã, phường;
- Bảo tàng tỉnh.
Thực hiện Kế hoạch số 15/KH-UBND ngày 02/02/2025 của UBND tỉnh, Sở thông báo như sau:
KẾ HOẠCH
1. Nội dung.
Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- UBND tỉnh (để b/c);
- Lưu: VT, QLDSVH. Lương Thị Hạ Vy`)
    expect(values).toEqual({
      number: '412/SVHTTDL-QLDSVH',
      date: '2025-05-09',
      place: 'Lâm Hải',
      issuer: 'Sở Văn hóa, Thể thao và Du lịch',
      parent: 'UBND tỉnh Lâm Hải',
      type: 'công văn',
      subject: 'thông báo kết quả kiểm kê di sản văn hóa phi vật thể',
      signer: 'Lương Thị Hạ Vy',
      signerTitle: 'PHÓ GIÁM ĐỐC',
      signingAuthority: 'KT.',
      urgency: 'HỎA TỐC',
      addressees: ['Ủy ban nhân dân các xã, phường', 'Bảo tàng tỉnh'],
      recipients: ['Như trên', 'UBND tỉnh (để b/c)', 'Lưu: VT, QLDSVH'],
    })
  })

  it('reads a decision with articles, a body in whose name it is signed, and an appendix behind it', () => {
    const reading = readPaper(
      paperOfText(`ỦY BAN NHÂN DÂN
XÃ HỒ SEN
Số: 05/2025/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hồ Sen, ngày 01 tháng 7 năm 2025
QUYẾT ĐỊNH
Ban hành Quy chế làm việc của Ủy ban nhân dân
xã Hồ Sen, nhiệm kỳ 2025 - 2030
ỦY BAN NHÂN DÂN XÃ HỒ SEN
Căn cứ Luật Tổ chức chính quyền địa phương;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vàng A Sử
Nơi nhận:
- Như Điều 2;
- Lưu: VT.
PHỤ LỤC
DANH SÁCH PHÂN CÔNG
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 99/PL-UBND
Nguyễn Văn Không`),
    )
    expect(valuesOf(reading)).toEqual({
      number: '05/2025/QĐ-UBND',
      date: '2025-07-01',
      place: 'Hồ Sen',
      issuer: 'Ủy ban nhân dân xã Hồ Sen',
      type: 'quyết định',
      subject: 'Ban hành Quy chế làm việc của Ủy ban nhân dân xã Hồ Sen, nhiệm kỳ 2025 - 2030',
      signer: 'Vàng A Sử',
      signerTitle: 'PHÓ CHỦ TỊCH',
      signingAuthority: 'KT.',
      recipients: ['Như Điều 2', 'Lưu: VT'],
    })
    expect(reading.warnings.map(({ about }) => about)).toEqual(['parts'])
  })

  it('reads a head that stands behind the body', () => {
    const values =
      read(`Căn cứ tình hình thực tế, Trường đề nghị phụ huynh phối hợp quản lý học sinh trong dịp nghỉ hè năm nay.
1. Không để học sinh tắm sông, suối, ao hồ khi không có người lớn đi cùng, nhất là vào buổi trưa và chiều tối.
2. Thường xuyên liên lạc với giáo viên chủ nhiệm để trao đổi tình hình học tập và rèn luyện của học sinh.
Nhà trường mong nhận được sự phối hợp của quý phụ huynh để học sinh có kỳ nghỉ an toàn và bổ ích./.
UBND XÃ TÂN KHÊ
TRƯỜNG TIỂU HỌC HOA BAN
Số: 31/TB-THHB
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Khê, ngày 28 tháng 5 năm 2025
THÔNG BÁO
Về việc quản lý học sinh trong dịp nghỉ hè
Nơi nhận:
- Phụ huynh học sinh;
- Lưu: VT.
HIỆU TRƯỞNG
ThS. Đinh Thị Mười`)
    expect(values).toMatchObject({
      number: '31/TB-THHB',
      date: '2025-05-28',
      issuer: 'Trường Tiểu học Hoa Ban',
      parent: 'UBND xã Tân Khê',
      type: 'thông báo',
      subject: 'quản lý học sinh trong dịp nghỉ hè',
      signer: 'Đinh Thị Mười',
      signerTitle: 'HIỆU TRƯỞNG',
      recipients: ['Phụ huynh học sinh', 'Lưu: VT'],
    })
  })

  it('reads a joint paper and one signed by order', () => {
    const values = read(`SỞ TƯ PHÁP
SỞ NỘI VỤ
Số: 77/HD-STP-SNV
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hà Vĩnh, ngày mười hai tháng ba năm hai nghìn không trăm hai mươi lăm
HƯỚNG DẪN
Kiểm tra văn bản quy phạm pháp luật
Thực hiện chương trình công tác, hai sở hướng dẫn như sau:
Nơi nhận:
- Các sở, ngành;
- Lưu: VT, XDVB.
TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG
SỞ TƯ PHÁP
Bế Văn Toàn`)
    expect(values).toMatchObject({
      number: '77/HD-STP-SNV',
      date: '2025-03-12',
      issuer: 'Sở Tư pháp - Sở Nội vụ',
      type: 'hướng dẫn',
      signer: 'Bế Văn Toàn',
      signerTitle: 'CHÁNH VĂN PHÒNG SỞ TƯ PHÁP',
      signingAuthority: 'TL.',
    })
  })

  it('takes the day of minutes from their first lines', () => {
    const values = read(`CÔNG TY CỔ PHẦN CẤP NƯỚC MẪU
Số: 02/BB-CN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
BIÊN BẢN
Họp giao ban tháng 3
Hôm nay, vào hồi 8 giờ ngày 03 tháng 3 năm 2025, tại phòng họp số 2.
Cuộc họp kết thúc vào 10 giờ cùng ngày./.
THƯ KÝ
Trương Thị Lan
CHỦ TRÌ
Cao Văn Bình`)
    expect(values).toMatchObject({
      number: '02/BB-CN',
      date: '2025-03-03',
      issuer: 'Công ty Cổ phần Cấp nước Mẫu',
      type: 'biên bản',
      signer: 'Cao Văn Bình',
      signerTitle: 'CHỦ TRÌ',
    })
  })
})

describe('papers of the Party', () => {
  it('reads a number without a colon, two lines of names and a signature for the standing committee', () => {
    const reading = readPaper(
      paperOfText(`ĐẢNG BỘ TỈNH LÂM HẢI
HUYỆN ỦY TRÀ KIỆU
*
Số 221- CV/HU
V/v chuẩn bị đại hội chi bộ
ĐẢNG CỘNG SẢN VIỆT NAM
Trà Kiệu, ngày 5 tháng 02 năm 2025
Kính gửi: Các chi bộ, đảng bộ trực thuộc; Ban Tổ chức Huyện ủy,
Ban Thường vụ Huyện ủy yêu cầu các chi bộ, đảng bộ chuẩn bị tốt nội dung đại hội.
Nơi nhận:
- Như trên,
- Thường trực Tỉnh ủy (để báo cáo),
- Lưu Văn phòng Huyện ủy.
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ THƯỜNG TRỰC
Lò Thị Pha`),
    )
    expect(reading.profile).toBe('party')
    expect(valuesOf(reading)).toEqual({
      number: '221-CV/HU',
      date: '2025-02-05',
      place: 'Trà Kiệu',
      issuer: 'Huyện ủy Trà Kiệu',
      parent: 'Đảng bộ tỉnh Lâm Hải',
      type: 'công văn',
      subject: 'chuẩn bị đại hội chi bộ',
      signer: 'Lò Thị Pha',
      signerTitle: 'PHÓ BÍ THƯ THƯỜNG TRỰC',
      signingAuthority: 'T/M',
      addressees: ['Các chi bộ, đảng bộ trực thuộc', 'Ban Tổ chức Huyện ủy'],
      recipients: ['Như trên', 'Thường trực Tỉnh ủy (để báo cáo)', 'Lưu Văn phòng Huyện ủy'],
    })
  })
})

describe('what is not in the text', () => {
  const head = (number: string, date: string) => `UBND HUYỆN CÁI SẬY
PHÒNG NỘI VỤ
${number}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
${date}
KẾ HOẠCH
Tuyên truyền cải cách hành chính
Căn cứ Quyết định số 15/QĐ-UBND ngày 03/01/2025 của UBND huyện;`

  it.each([
    ['Số: /KH-PNV', 'Cái Sậy, ngày tháng 4 năm 2025'],
    ['Số: Ø#Ÿ. /KH-PNV', 'Cái Sậy, ngày #‡_ tháng 4 năm 2025'],
    ['Số /22/KH-PNV', 'Cái Sậy, ngày/#Ê/tháng 4 năm 2025'],
    ['Số /£357KH-PNV', 'Cái Sậy, ngày ứ# tháng 4 năm 2025'],
    ['Sô:.4@ /KH-PNV', 'Cái Sậy, ngày £¿„tháng‡ năm 2025'],
  ])('stays unread: “%s”, “%s”', (number, date) => {
    const reading = readPaper(paperOfText(head(number, date)))
    expect(reading).toMatchObject({ number: null, date: null })
    expect(reading.place?.value).toBe('Cái Sậy')
    expect(reading.unread.map(({ field, notation }) => [field, notation])).toEqual([
      ['number', 'KH-PNV'],
      ['date', null],
    ])
  })

  it('tells of a day that no calendar has, and gives none', () => {
    const reading = readPaper(paperOfText(head('Số: 8/KH-PNV', 'Cái Sậy, ngày 31 tháng 4 năm 2025')))
    expect(reading.date).toBeNull()
    expect(reading.warnings).toMatchObject([{ about: 'date' }])
  })

  it('comes from what the signing tool stamped into the gaps', () => {
    const reading = readPaper(
      paperOfPlaces([
        ['UBND TỈNH MẪU', 110, 60],
        ['SỞ Y TẾ', 130, 76],
        ['Số:         /SYT-NVY', 90, 100],
        ['V/v tiêm chủng', 110, 116],
        ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 300, 60],
        ['Độc lập - Tự do - Hạnh phúc', 330, 76],
        ['Mẫu, ngày     tháng 6 năm 2025', 340, 100],
        ['Kính gửi: Bệnh viện Đa khoa tỉnh.', 180, 150],
        ['1348', 122, 101, { stamped: true }],
        ['17', 412, 101, { stamped: true }],
        ['Ký bởi: Sở Y tế', 400, 20, { stamped: true }],
      ]),
    )
    expect(valuesOf(reading)).toMatchObject({ number: '1348/SYT-NVY', date: '2025-06-17', issuer: 'Sở Y tế' })
    expect(reading.unread).toEqual([])
  })

  it('is what the recognition of letters doubts', () => {
    const lines = [
      { text: 'UBND XÃ HỒ SEN', sureness: 0.95 },
      { text: 'Số: 45/TB-UBND', sureness: 0.8, doubts: [{ start: 4, end: 14, sureness: 0.4 }] },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sureness: 0.96 },
      { text: 'Hồ Sen, ngày 17 tháng 6 năm 2025', sureness: 0.8, doubts: [{ start: 13, end: 15, sureness: 0.3 }] },
      { text: 'THÔNG BÁO', sureness: 0.96 },
    ]
    const reading = readPaper({ pages: [{ number: 1, from: 'recognised', lines }], warnings: [] })
    expect(reading).toMatchObject({ number: null, date: null, issuer: { value: 'UBND xã Hồ Sen' } })
    expect(reading.unread).toMatchObject([{ field: 'number', notation: 'TB-UBND' }, { field: 'date' }])
  })

  it('is no mark of secrecy where the text speaks of secrets', () => {
    const text = head('Số: 8/KH-PNV', 'Cái Sậy, ngày 3 tháng 4 năm 2025')
    expect(read(`${text}\nBảo vệ bí mật nhà nước, tài liệu MẬT phải đăng ký.`)['secrecy']).toBeUndefined()
    expect(read(`TỐI MẬT\n${text}`)['secrecy']).toBe('TỐI MẬT')
    expect(read(`${text}\nĐộ mật: Mật`)['secrecy']).toBe('MẬT')
  })
})
