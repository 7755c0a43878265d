import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
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
