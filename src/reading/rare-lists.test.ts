import { expect, it } from 'vitest'
import { paperOfPlaces, paperOfText } from '../../test/reading/paper-of-lines.ts'
import { cleanLine } from './open/clean-text.ts'
import { readPaper } from './read-paper.ts'
import { toDocument } from './to-document.ts'

const read = (text: string) => toDocument(readPaper(paperOfText(text)))
const right = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const letter = (to: string, { body = 'Đề nghị các cơ quan rà soát danh sách nhà văn hóa thôn.', drafter = '' } = {}) =>
  read(`ỦY BAN NHÂN DÂN
XÃ ĐỒI CHÈ
${right}
Số: 44/UBND-VX
Đồi Chè, ngày 14 tháng 5 năm 2026
Kính gửi: ${to}
${body}
Nơi nhận:
- Như trên;
- Lưu: VT, KT (3)${drafter}
CHỦ TỊCH
Hà Thị Bưởi`)

it('takes two names of the same place on two lines for two addressees, though no sign parts them', () => {
  expect(letter('Ủy ban nhân dân huyện Mẫu Lâm\nPhòng Văn hóa huyện Mẫu Lâm.').addressees).toEqual([
    'Ủy ban nhân dân huyện Mẫu Lâm',
    'Phòng Văn hóa huyện Mẫu Lâm',
  ])
  expect(letter('Ủy ban nhân dân các xã thuộc\nhuyện Mẫu Lâm.').addressees).toEqual([
    'Ủy ban nhân dân các xã thuộc huyện Mẫu Lâm',
  ])
})

it('takes whoever stands below “Kính gửi:” for the addressee, however long the name', () => {
  const to = 'Ban Chỉ đạo Ngày hội bánh dân gian các xã, phường thuộc vùng ven sông trên địa bàn tỉnh Mẫu Lâm'
  expect(letter(`\n${to}`).addressees).toEqual([to])
})

it('leaves the kinds of schools together that a semicolon parts', () => {
  const to = 'Hiệu trưởng các trường trung cấp, cao đẳng; đại học (có hệ sư phạm) trên địa bàn tỉnh'
  expect(letter(to).addressees).toEqual([to])
})

it('keeps the sign of who drafted behind the number of copies', () => {
  expect(letter('Các thôn.', { drafter: ' T.26' }).recipients.at(-1)).toBe('Lưu: VT, KT (3) T.26')
})

it('parts words that lost the blank between them, and leaves names of products and addresses whole', () => {
  expect(cleanLine('UBND tỉnh yêu cầuBộ phận một cửa mở tài khoản TikTok, gửi về tổBếp@mau.example')).toBe(
    'UBND tỉnh yêu cầu Bộ phận một cửa mở tài khoản TikTok, gửi về tổBếp@mau.example',
  )
})

it('cites a letter of old that has a blank for the slash, behind "số" only', () => {
  const body =
    'Căn cứ Công văn số 512 TC/VT ngày 24/10/2002 của Bộ Tài chính; kho còn 12 TC/VT loại cũ, các thôn kiểm kê.'
  expect(letter('Các thôn.', { body }).cites.map(({ number, date }) => [number, date])).toEqual([
    ['512 TC/VT', '2002-10-24'],
  ])
})

it('reads the name of the state in a title as part of the title', () => {
  const found = read(`CHỦ TỊCH NƯỚC
${right}
Số: 9/QĐ-CTN
Hà Nội, ngày 23 tháng 2 năm 2026
QUYẾT ĐỊNH
Về việc tặng thưởng Huân chương
CHỦ TỊCH
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Căn cứ Luật Thi đua, khen thưởng;
QUYẾT ĐỊNH:
Điều 1. Tặng thưởng Huân chương cho 12 cá nhân (có danh sách kèm theo).
Điều 2. Chủ nhiệm Văn phòng Chủ tịch nước chịu trách nhiệm thi hành Quyết định này.
CHỦ TỊCH
NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Hà Văn Mận
Nơi nhận:
- Chính phủ;
- Lưu: VT, Vụ Khen thưởng.`)
  expect(found.recipients).toEqual(['Chính phủ', 'Lưu: VT, Vụ Khen thưởng'])
  expect(found.warnings).toEqual([])
})

it('parts two recipients that no blank parts, and keeps the line on which an address goes on', () => {
  const body =
    'Đề nghị các thôn gửi danh sách nhà văn hóa trước ngày 30/5/2026, bản mềm qua\nemail: doiche@mau.example.'
  const found = letter('Các thôn.', { body, drafter: ';- Bà Hà' })
  expect(found.recipients).toEqual(['Như trên', 'Lưu: VT, KT (3)', 'Bà Hà'])
  expect(found.tasks.map(({ text }) => text)).toEqual([
    'gửi danh sách nhà văn hóa trước ngày 30/5/2026, bản mềm qua email: doiche@mau.example',
  ])
})

it('parts a heading that fills its line from what stands below it, indented alike', () => {
  const heading = '2. Đề nghị Ủy ban MTTQ xã và các tổ chức chính trị - xã hội'
  const { tasks } = readPaper(
    paperOfPlaces([
      ['UBND XÃ ĐỒI CHÈ', 90, 60],
      ['Số: 44/KH-UBND', 90, 80],
      ['KẾ HOẠCH', 270, 110],
      ['Làm sạch các bến đò', 230, 130],
      ['PHÂN CÔNG NHIỆM VỤ', 110, 150],
      ['1. Phòng Kinh tế', 110, 170],
      ['Lập bản kê các bến đò, mỗi bến ghi rõ ai trông coi, bao nhiêu ghe', 110, 190],
      ['thuyền qua lại, dòng sông rộng bao nhiêu, nước sâu bao nhiêu thước ta', 80, 206],
      ['ở mỗi mùa.', 80, 222],
      [heading, 110, 242],
      ['Phát động phong trào làm sạch bến, lựa chọn ba bến làm điểm và mời', 110, 262],
      ['các bến khác đến xem, học cách làm của bà con ở những bến ấy trong', 80, 278],
      ['mùa nước cạn.', 80, 294],
      ['Nơi nhận:', 80, 330],
      ['- Lưu: VT.', 80, 346],
      ['CHỦ TỊCH', 350, 330],
      ['Hà Thị Bưởi', 350, 400],
    ]),
  )
  expect(tasks.map(({ value: { actor, text } }) => [actor, text.slice(0, 20)])).toEqual([
    ['Phòng Kinh tế', 'Lập bản kê các bến đ'],
    ['Ủy ban MTTQ xã và các tổ chức chính trị - xã hội', 'Phát động phong trào'],
  ])
})

it.each([45, 130])('names each of %d communes to which a letter goes', (n) => {
  const communes = Array.from({ length: n }, (_, at) => `Ủy ban nhân dân xã Đồi ${at + 1}`)
  expect(letter(`\n- ${communes.join(';\n- ')}.`).addressees).toEqual(communes)
})
