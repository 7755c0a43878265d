import { describe, expect, it } from 'vitest'
import { paperOfPlaces, paperOfText } from '../../test/reading/paper-of-lines.ts'
import type { Line } from './paper.ts'
import { readPaper } from './read-paper.ts'

const recipientsOf = (foot: string) =>
  readPaper(
    paperOfText(`ỦY BAN NHÂN DÂN TỈNH MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ TÀI CHÍNH Độc lập - Tự do - Hạnh phúc
Số: 327/STC-QLG Mẫu, ngày 29 tháng 4 năm 2026
Kính gửi: Các xã, phường
Sở Tài chính đề nghị các xã, phường báo cáo giá thị trường trước ngày 12/5/2026.
${foot}`),
  ).recipients.map(({ value }) => value)

/** A line of a scan, with its place in points. */
const line = (text: string, x: number, y: number) => ({
  text,
  box: { x, y, width: text.length * 6, height: 14 },
  sureness: 0.95,
})
const scannedHead = [
  line('UBND XÃ HỒ SEN', 90, 60),
  line('Số: 45/TB-UBND', 90, 90),
  line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 300, 60),
  line('Hồ Sen, ngày 4 tháng 6 năm 2026', 320, 90),
  line('THÔNG BÁO', 250, 130),
  line('Về việc cắt điện', 240, 150),
  line('Điện được cắt từ 8 giờ.', 90, 180),
]

describe('a signer of whose name a seal covers the beginning', () => {
  const signerOf = (...signature: string[]) =>
    readPaper(
      paperOfText(`UBND XÃ HỒ SEN
Số: 45/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hồ Sen, ngày 4 tháng 6 năm 2026
THÔNG BÁO
Về việc cắt điện
Điện được cắt từ 8 giờ.
${signature.join('\n')}`),
    ).signer

  it('is known by the end of the family name', () => {
    expect(signerOf('CHỦ TỊCH', '=#oàng Mộc Lan')).toMatchObject({ value: 'Hoàng Mộc Lan', confidence: 0.5 })
    expect(signerOf('CHỦ TỊCH', 'uyễn Văn Sậy')?.value).toBe('Nguyễn Văn Sậy')
  })

  it('stays unknown where several end so, or no title stands above', () => {
    expect(signerOf('CHỦ TỊCH', '#han Mộc Lan')).toBeNull()
    expect(signerOf('#oàng Mộc Lan')).toBeNull()
  })
})

describe('the title of a deputy under a seal', () => {
  const titleOf = (text: string, sureness: number) => {
    const sure = (words: string) => ({ text: words, sureness: 0.95 })
    const head = [
      'UBND XÃ HỒ SEN',
      'Số: 45/TB-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'THÔNG BÁO',
      'Về việc cắt điện',
    ]
    const foot = [sure('KT. CHỦ TỊCH'), { text, sureness }, sure('Hà Thị Bưởi')]
    const lines = [...head, 'Điện được cắt từ 8 giờ.', 'Nơi nhận:', '- Như trên.'].map(sure).concat(foot)
    return readPaper({ pages: [{ number: 1, from: 'recognised', lines }], warnings: [] }).signerTitle?.value ?? null
  }

  it('is known by its beginning or its end, where recognition doubts it', () => {
    expect(titleOf('PHÒNG HỦ', 0.6)).toBe('PHÓ CHỦ TỊCH')
    expect(titleOf('ÈHQ HỦ TỊCH', 0.6)).toBe('PHÓ CHỦ TỊCH')
    expect(titleOf('PHÒNG HỦ', 0.9)).toBeNull()
    expect(titleOf('VÀ ĐỒ', 0.6)).toBeNull()
  })
})

describe('a name on a scan that does not stand in the middle below the title', () => {
  const signerAt = (name: string, middle: number) => {
    const lines = [...scannedHead, line('CHỦ TỊCH', 430 - 4 * 6, 220), line(name, middle - name.length * 3, 300)]
    return readPaper({ pages: [{ number: 1, from: 'recognised', lines }], warnings: [] }).signer
  }

  it('has lost letters: a person looks at it', () => {
    expect(signerAt('Lý Việt Lợi', 430)?.confidence).toBeGreaterThan(0.9)
    expect(signerAt('Việt Lợi', 430 + 9)).toMatchObject({ value: 'Việt Lợi', confidence: 0.5 })
  })
})

describe('what a seal leaves of a name beside the recipients of a scan', () => {
  it('is none of them', () => {
    const lines = [
      ...scannedHead,
      line('Nơi nhận:', 90, 220),
      line('CHỦ TỊCH', 400, 220),
      line('- Đảng ủy xã;', 90, 234),
      line('- Như trên;', 90, 248),
      line('- ang Mộc Lan', 370, 250),
      line('- Lưu: VT.', 90, 262),
    ]
    const { recipients } = readPaper({ pages: [{ number: 1, from: 'recognised', lines }], warnings: [] })
    expect(recipients.map(({ value }) => value)).toEqual(['Đảng ủy xã', 'Như trên', 'Lưu: VT'])
  })
})

describe('the list of recipients', () => {
  it('is found where its heading is lost', () => {
    expect(recipientsOf('- Như trên;\n- Trang tin của Sở;\n- Lưu: VT, QLG.\nGIÁM ĐỐC\nHà Thị Bưởi')).toEqual([
      'Như trên',
      'Trang tin của Sở',
      'Lưu: VT, QLG',
    ])
  })

  it('does not begin at points of the body', () => {
    expect(recipientsOf('- Như trên đã nêu;\n- Các nội dung khác.\nGIÁM ĐỐC\nHà Thị Bưởi')).toEqual([])
  })

  it('leaves out where the file was kept', () => {
    expect(recipientsOf('Nơi nhận:\n- Như trên;\n- Lưu: VT, QLG.\nd:\\2026\\CV\\QLG\\gia ca\nGIÁM ĐỐC')).toEqual([
      'Như trên',
      'Lưu: VT, QLG',
    ])
  })

  it('goes on with a line that a comma begins', () => {
    expect(recipientsOf('Nơi nhận:\n- Như trên;\n- Lưu: VT\n, QLG (3).\nGIÁM ĐỐC\nHà Thị Bưởi')).toEqual([
      'Như trên',
      'Lưu: VT, QLG (3)',
    ])
  })
})

describe('the list of addressees', () => {
  it('ends before a body, though its last line ends in a comma', () => {
    const { addressees } = readPaper(
      paperOfText(`UBND HUYỆN MẪU CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ Độc lập - Tự do - Hạnh phúc
Số: 33/PNV Mẫu, ngày 22 tháng 6 năm 2026
Kính gửi: Sở Nội vụ tỉnh Mẫu,
Thực hiện công văn 630/SNV-TH ngày 27/4/2026 của Sở Nội vụ về việc rà soát biên chế.
Phòng Nội vụ báo cáo kết quả như sau: không có trường hợp nào vượt biên chế được giao.
TRƯỞNG PHÒNG
Hà Thị Bưởi`),
    )
    expect(addressees.map(({ value }) => value)).toEqual(['Sở Nội vụ tỉnh Mẫu'])
  })

  it.each([
    ['submits', 'Phòng Hạ tầng kính trình phương án mua sắm máy tính:'],
    ['orders', 'Giám đốc Sở Xây dựng chỉ thị:'],
  ])('ends before a short sentence that %s', (_, sentence) => {
    const { addressees } = readPaper(
      paperOfText(`SỞ XÂY DỰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG HẠ TẦNG Độc lập - Tự do - Hạnh phúc
Số: 12/PHT Mẫu, ngày 22 tháng 6 năm 2026
Kính gửi: Ban Quản lý dự án
${sentence}
1. Thay năm máy tính
2. Sửa hai máy in
TRƯỞNG PHÒNG
Hà Thị Bưởi`),
    )
    expect(addressees.map(({ value }) => value)).toEqual(['Ban Quản lý dự án'])
  })

  it('stands behind “Kính trình” in a submission of the Party', () => {
    const { addressees } = readPaper(
      paperOfText(`TỈNH ỦY MẪU ĐẢNG CỘNG SẢN VIỆT NAM
BAN TỔ CHỨC
*
Số 27-TTr/BTC Mẫu, ngày 05 tháng 6 năm 2026
TỜ TRÌNH
về việc kiện toàn Ban Chỉ đạo
-----
Kính trình: Ban Thường vụ Tỉnh ủy
Ban Tổ chức Tỉnh ủy trình phương án kiện toàn như sau:
Nơi nhận:
- Như trên,
- Lưu Ban Tổ chức Tỉnh ủy.
TRƯỞNG BAN
Hà Thị Bưởi`),
    )
    expect(addressees.map(({ value }) => value)).toEqual(['Ban Thường vụ Tỉnh ủy'])
  })
})

describe('a foot', () => {
  const head = `ĐẢNG BỘ XÃ AN MẪU ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG ỦY
*
Số 27-CV/ĐU An Mẫu, ngày 05 tháng 6 năm 2026
Kính gửi: Các chi bộ trực thuộc.
Đảng ủy đề nghị các chi bộ trực thuộc nộp danh sách đảng viên mới về văn phòng trước ngày 15/6/2026.`

  it('has a deputy “THƯỜNG TRỰC” with four names, none of them another’s', () => {
    const found = readPaper(
      paperOfText(`${head}
Nơi nhận:
- Như trên,
- Lưu Văn phòng Đảng ủy.
T/M ĐẢNG ỦY
PHÓ BÍ THƯ THƯỜNG TRỰC
Võ Thế Hồng Tú`),
    )
    expect([found.signerTitle?.value, found.signer?.value]).toEqual(['PHÓ BÍ THƯ THƯỜNG TRỰC', 'Võ Thế Hồng Tú'])
  })

  it('goes on with its items on the next page, over the title of an attachment', () => {
    const { pages: first } = paperOfText(`${head}
BÍ THƯ
Hà Thị Bưởi
Nơi nhận:
- Lưu Văn phòng Đảng ủy,`)
    const rows = Array.from({ length: 12 }, (_, at) => `${at + 1}. Thôn ${at + 1}`)
    const { pages: next } = paperOfText(
      ['- Đảng ủy các xã, thị trấn, các', 'đảng bộ khối.', 'BIỂU', ...rows].join('\n'),
    )
    const found = readPaper({ pages: [...first, ...next], warnings: [] })
    expect(found.recipients.map(({ value }) => value)).toEqual([
      'Lưu Văn phòng Đảng ủy',
      'Đảng ủy các xã, thị trấn, các đảng bộ khối',
    ])
  })

  it('has a title whose last word stands alone on a line of a digital file, but none that a seal leaves', () => {
    const titleOf = (more: Partial<Line>) => {
      const foot: [string, number, number, Partial<Line>?][] = [
        ['GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO', 300, 600],
        ['TẠO', 380, 616, more],
        ['Hà Thị Bưởi', 350, 680],
      ]
      const lines = head.split('\n').map((text, at): [string, number, number] => [text, 70, 60 + at * 18])
      return readPaper(paperOfPlaces([...lines, ['Nơi nhận:', 70, 600], ['- Lưu: VT.', 70, 616], ...foot])).signerTitle
        ?.value
    }
    expect(titleOf({})).toBe('GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO TẠO')
    expect(titleOf({ sureness: 0.9 })).toBe('GIÁM ĐỐC SỞ GIÁO DỤC VÀ ĐÀO')
  })
})
