import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { cleanLine } from './open/clean-text.ts'
import { unfold } from './open/unfold.ts'
import { readPaper } from './read-paper.ts'
import { toDocument } from './to-document.ts'

const read = (text: string) => toDocument(readPaper(paperOfText(text)))

const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMẫu Lâm, ngày 4 tháng 5 năm 2024'
const body = 'Căn cứ chương trình công tác năm 2024, các đơn vị triển khai những nội dung dưới đây trên địa bàn tỉnh.'

describe('the subject under a type', () => {
  it.each([
    [
      'HỘI NGHỊ LẦN THỨ NĂM\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHOÁ X)\nvề phát triển kinh tế rừng',
      'về phát triển kinh tế rừng',
    ],
    ['VỀCHĂM SÓC RỪNG TRỒNG', 'CHĂM SÓC RỪNG TRỒNG'],
    ['VỀVIỆC TRỒNG RỪNG', 'TRỒNG RỪNG'],
    ['CHĂM SÓC RỪNG TRỒNG\nA - MỤC ĐÍCH, YÊU CẦU', 'CHĂM SÓC RỪNG TRỒNG'],
    ['CHĂM SÓC RỪNG TRỒNG\nI- MỤC TIÊU CHUNG', 'CHĂM SÓC RỪNG TRỒNG'],
    [
      'CHĂM SÓC RỪNG TRỒNG NĂM 2024\nNăm 2023, các chủ\nrừng đã trồng mới hơn hai nghìn héc-ta rừng gỗ lớn ở năm huyện miền núi,',
      'CHĂM SÓC RỪNG TRỒNG NĂM 2024',
    ],
    ['CHĂM SÓC RỪNG TRỒNG\nNăm học 2023 - 2024', 'CHĂM SÓC RỪNG TRỒNG Năm học 2023 - 2024'],
  ])('begins behind whose paper it is and ends before the body: %s', (lines, subject) => {
    expect(read(`TỈNH UỶ MẪU LÂM\nSố 7-KL/TU\n${state}\nKẾT LUẬN\n${lines}\n${body}`).subject).toBe(subject)
  })

  it('stands behind a type with its author on one line, although what is decided repeats the type', () => {
    const found = read(`SỞ Y TẾ MẪU LÂM\nSố: 46/SYT\n${state}
QUYẾT ĐỊNH CỦA GIÁM ĐỐC SỞ Y TẾ
BAN HÀNH QUY CHẾ BẢO QUẢN THUỐC
GIÁM ĐỐC SỞ Y TẾ
${body}
QUYẾT ĐỊNH
Điều 1. Ban hành Quy chế.
K/T GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Đã ký: Hà Thị Bưởi`)
    expect([found.type, found.subject, found.signer]).toEqual([
      'quyết định',
      'BAN HÀNH QUY CHẾ BẢO QUẢN THUỐC',
      'Hà Thị Bưởi',
    ])
  })
})

describe('a letter without “V/v”', () => {
  const letter = (number: string) => `SỞ Y TẾ MẪU LÂM
Số: ${number}
Bảo đảm số thuốc, vật tư cần cho công tác tiêm chủng của các trạm y tế thuộc những huyện miền núi
${state}
Kính gửi: Các trạm y tế
${body}`

  it('has the line between number and addressees for its subject, where the notation is a letter’s', () => {
    expect(read(letter('15/SYT-NV')).subject).toMatch(/^Bảo đảm số thuốc.*miền núi$/)
    expect(read(letter('15/KH-SYT')).subject).toBeNull()
  })
})

it('leaves a place that is a short form in capitals to the day', () => {
  const found = read(
    `BCH ĐOÀN TRƯỜNG ĐẠI HỌC MẪU LÂM\nSố: 21/TB-ĐTN\nTP. HCM, ngày 28 tháng 11 năm 2024\nTHÔNG BÁO\nTrồng rừng\n${body}`,
  )
  expect([found.issuer, found.place]).toEqual(['BCH Đoàn Trường Đại học Mẫu Lâm', 'TP. HCM'])
})

it('reads a place whose second word is written small', () => {
  expect(read(`SỞ Y TẾ\nSố: 46/SYT\n${state.replace('Mẫu Lâm', 'Mẫu lâm')}`).place).toBe('Mẫu lâm')
})

it('takes “ĐỘI TNTP HỒ CHÍ MINH” for the name in the right column', () => {
  const found = read(`HỘI ĐỒNG ĐỘI HUYỆN MẪU LÂM ĐỘI TNTP HỒ CHÍ MINH
Số: 12/KH-HĐĐ Mẫu Lâm, ngày 4 tháng 5 năm 2024
KẾ HOẠCH
Tổ chức trại hè
${body}`)
  expect([found.issuer, found.number, found.subject]).toEqual([
    'Hội đồng Đội huyện Mẫu Lâm',
    '12/KH-HĐĐ',
    'Tổ chức trại hè',
  ])
})

describe('the number', () => {
  const union = (number: string) => `BCH ĐOÀN TỈNH MẪU LÂM
***
Số: ${number}
ĐOÀN TNCS HỒ CHÍ MINH
Mẫu Lâm, ngày 14 tháng 7 năm 2024
KẾ HOẠCH
Tổ chức chiến dịch tình nguyện hè
${body}`

  it.each([
    ['298 KH/TĐTN-PT', '298-KH/TĐTN-PT'],
    ['298KH/TĐTN', '298-KH/TĐTN'],
    ['298 -KH/TĐTN', '298-KH/TĐTN'],
    ['KH/TĐTN', null],
    ['… KH/TĐTN', null],
  ])('has no sign before the type in papers of the Youth Union: %s', (line, number) => {
    expect(read(union(line)).number).toBe(number)
  })

  it('stands on one line with its subject, the issuer on one with the authority above it, as recognition gives them', () => {
    const found = read(`# TỈNH ỦY MẪU LÂM BAN TỔ CHỨC
## ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 532 - CV/BTCTU về việc trả lời kiến nghị của cử tri
*Mẫu Lâm, ngày 15 tháng 7 năm 2026*
*Kính gửi:* Đoàn đại biểu Quốc hội tỉnh
${body}
Nơi nhân:
- Như trên;
- Lưu VP.
## K/T TRƯỞNG BAN
## PHÓ TRƯỞNG BAN
## Hà Thị Bưởi`)
    expect(found).toMatchObject({
      number: '532-CV/BTCTU',
      place: 'Mẫu Lâm',
      subject: 'trả lời kiến nghị của cử tri',
      issuer: 'Ban Tổ chức',
      parent: 'Tỉnh ủy Mẫu Lâm',
      addressees: ['Đoàn đại biểu Quốc hội tỉnh'],
      signer: 'Hà Thị Bưởi',
    })
  })
})

describe('an authority and the office under it on one line', () => {
  it.each([
    ['UBND TỈNH MẪU LÂM SỞ Y TẾ', 'Sở Y tế', 'UBND tỉnh Mẫu Lâm'],
    ['UBND XÃ MAI HẠ TRƯỜNG TIỂU HỌC MAI HẠ', 'Trường Tiểu học Mai Hạ', 'UBND xã Mai Hạ'],
    ['UBND XÃ TRƯỜNG SƠN', 'UBND xã Trường Sơn', null],
    ['UBND PHƯỜNG SỐ 5', 'UBND phường số 5', null],
  ])('are told apart: %s', (names, issuer, parent) => {
    const found = read(`${names}\nSố: 46/KH-X\n${state}\nKẾ HOẠCH\nTrồng rừng\n${body}`)
    expect([found.issuer, found.parent]).toEqual([issuer, parent])
  })
})

describe('a subject in capitals', () => {
  const law = (lines: string) => read(`BỘ Y TẾ\nSố: 3/2024/TT-BYT\n${state}\nTHÔNG TƯ\n${lines}\n${body}`).subject

  it.each([
    ['SỬA ĐỔI THÔNG TƯ CỦA BỘ TRƯỞNG\nBỘ Y TẾ QUY ĐỊNH VỀ KHO THUỐC', /KHO THUỐC$/],
    ['VỀ QUAN HỆ VỚI CÁC SỞ,\nỦY BAN NHÂN DÂN XÃ', /DÂN XÃ$/],
    ['VỀ KHO THUỐC\nBỘ TRƯỞNG BỘ Y TẾ', /KHO THUỐC$/],
  ])('goes on with whom it names, and ends before who decides: %s', (lines, end) => {
    expect(law(lines)).toMatch(end)
  })

  it('ends before the order itself', () => {
    const found = read(`CHỦ TỊCH NƯỚC\nSố: 5-LCT\n${state}\nLỆNH\nCÔNG BỐ LUẬT RỪNG\nLỆNH CỦA CHỦ TỊCH\n${body}`)
    expect(found.subject).toBe('CÔNG BỐ LUẬT RỪNG')
  })
})

it('knows a type with “(BỔ SUNG)” behind it', () => {
  expect(read(`TỈNH UỶ MẪU LÂM\nSố 7-QĐ/TU\n${state}\nQUY ĐỊNH (BỔ SUNG)\nvề trồng rừng\n${body}`).type).toBe(
    'quy định',
  )
})

it('takes no day of a ground for the paper’s, where a narrow column has put it first on a line', () => {
  const found = read(`NGHỊ QUYẾT LIÊN TỊCH
VỀ TRỒNG RỪNG
Căn cứ Luật Mặt trận
Tổ quốc Việt Nam ngày 09 tháng 6 năm 2015;
${body}`)
  expect([found.date, found.place]).toEqual([null, null])
})

it('unfolds a paper on one line up to its grounds', () => {
  const found = read(
    unfold(
      `BỘ Y TẾ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM -------- Độc lập - Tự do - Hạnh phúc Số: 28/2014/TT-BYT -------------- Mẫu Lâm, ngày 26 tháng 8 năm 2014 THÔNG TƯ Quy định về kho thuốc Căn cứ Luật Dược ngày 14 tháng 6 năm 2005; Bộ trưởng Bộ Y tế ban hành Thông tư quy định về kho thuốc.`,
    ).join('\n'),
  )
  expect([found.number, found.subject]).toEqual(['28/2014/TT-BYT', 'Quy định về kho thuốc'])
})

describe('a paper in the form that the Party gives its papers since 2026', () => {
  const found = read(`TỈNH UỶ LÂM ĐỒNG
*
Số 07-CV/TU
về việc trồng rừng
ĐẢNG CỘNG SẢN VIỆT NAM
Đà Lạt, ngày 14 tháng 7 năm 2026
Kính gửi: Các đảng uỷ trực thuộc,
- Căn cứ Quy định số 24-QĐ/TU, ngày 30/6/2026 của Tỉnh uỷ về trồng rừng;
- Thực hiện Kế hoạch số 69-KH/TU, ngày 02/7/2026 của Ban Thường vụ Tỉnh uỷ về trồng rừng.
Ban Thường vụ Tỉnh uỷ yêu cầu các đảng uỷ trực thuộc:
- Chọn nơi trồng rừng.
- Báo cáo kết quả trước ngày 30/9/2026.
Nơi nhận:
- Như trên;
- Lưu Văn phòng Tỉnh uỷ. Hồ Mạnh Hữu Bưởi
T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ`)

  it('names its bases in lines of their own, which are neither addressees nor tasks', () => {
    expect(found.addressees).toEqual(['Các đảng uỷ trực thuộc'])
    expect(found.cites.map(({ number }) => number)).toEqual(['24-QĐ/TU', '69-KH/TU'])
    expect(found.tasks.map(({ text }) => text)).toEqual(['Chọn nơi trồng rừng', 'Báo cáo kết quả trước ngày 30/9/2026'])
  })

  it('has its subject below the number without “V/v”, and is filed with a committee beside the name of the signer', () => {
    expect([found.subject, found.signer, found.recipients.at(-1)]).toEqual([
      'trồng rừng',
      'Hồ Mạnh Hữu Bưởi',
      'Lưu Văn phòng Tỉnh uỷ',
    ])
  })
})

describe('names that have lost their marks', () => {
  it.each([
    ['UBND TINH LAM DONG\nSO Y TE', 'Sở Y tế', 'UBND tỉnh Lâm Đồng'],
    ['TINH UY LAM DONG', 'Tỉnh ủy Lâm Đồng', null],
    [
      'UBND XA MAI HA\nTRUONG PHO THONG DAN\nTOC NOI TRU MAI HA',
      'Trường Phổ thông Dân tộc nội trú Mai Ha',
      'UBND xã Mai Ha',
    ],
    ['BAN CHI DAO\nCAC CHUONG TRINH MUC TIEU QUOC GIA', 'Ban Chỉ đạo Các chương trình mục tiêu quốc gia', null],
  ])('are written with those that provinces and offices always bear, others stay bare: %s', (names, issuer, parent) => {
    const paper = read(`${names}\nSố: 46/KH-X\n${state}\nKẾ HOẠCH\nTrồng rừng\n${body}`)
    expect([paper.issuer, paper.parent]).toEqual([issuer, parent])
  })
})

describe('minutes', () => {
  it.each([
    ['BIÊN BẢN HỌP LỚP', 'HỌP LỚP'],
    ['BIÊN BẢN CUỘC HỌP', 'CUỘC HỌP'],
    ['BIÊN BẢN BÀN GIAO', 'BÀN GIAO'],
  ])('say on one line what they are of, and on a numbered one when: %s', (line, subject) => {
    const found = read(`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
${line}
1. Thời gian : lúc 9 giờ, ngày 25 tháng 11 năm 2024
2. Địa điểm : Trạm Y tế xã Mai Hạ
3. Nội dung: ${body}`)
    expect([found.type, found.subject, found.date, found.place]).toEqual(['biên bản', subject, '2024-11-25', null])
  })
})

it('names whom a letter is sent to as well', () => {
  const found = read(`SỞ Y TẾ\nSố: 46/SYT-NV\n${state}
Kính gửi: Trung tâm Y tế khu vực Mai Hạ.
Đồng kính gửi: Ủy ban nhân dân xã Mai Hạ
${body}`)
  expect(found.addressees).toEqual(['Trung tâm Y tế khu vực Mai Hạ', 'Ủy ban nhân dân xã Mai Hạ'])
})

it('takes no day of the week above a text for its place and day', () => {
  const found = read(`Thứ Hai, 24/6/2024\nKết luận về trồng rừng\n${body}`)
  expect([found.date, found.place]).toEqual([null, null])
})

it('parts a short form from the level glued to it', () => {
  expect(cleanLine('UBNDTHÀNH PHỐ MẪU LÂM')).toBe('UBND THÀNH PHỐ MẪU LÂM')
  expect(cleanLine('UBNDT')).toBe('UBNDT')
})
