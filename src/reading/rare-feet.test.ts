import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'
import { toDocument } from './to-document.ts'

const read = (text: string) => toDocument(readPaper(paperOfText(text)))

const first = `UBND TỈNH MẪU LÂM
SỞ Y TẾ
Số: 5/SYT-NV
V/v tiêm chủng cho trẻ em
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu Lâm, ngày 4 tháng 5 năm 2024
Kính gửi: Các trạm y tế.
Thực hiện chương trình công tác năm 2024, Sở Y tế đề nghị các trạm y tế tiêm chủng cho trẻ em trên địa bàn.
Nơi nhận: KT. GIÁM ĐỐC
- Như trên; PHÓ GIÁM ĐỐC
- Lưu: VT, NV Hà Thị Bưởi`

const signed = (text: string) => {
  const { signer, signerTitle, signingAuthority } = read(text)
  return [signer, signerTitle, signingAuthority]
}

describe('a file of two papers', () => {
  it.each([
    ['of the Youth Union', 'BCH ĐOÀN TỈNH MẪU LÂM\nSố: 7-CV/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH'],
    ['whose number stands above its right column', 'TỈNH ỦY MẪU LÂM\n*\nSố 9-CV/TU\nĐẢNG CỘNG SẢN VIỆT NAM'],
  ])('ends before the second: one %s', (_name, head) => {
    const second = `Mẫu Lâm, ngày 6 tháng 6 năm 2024
Kính gửi: Các cơ sở trực thuộc.
Đề nghị các cơ sở tổng kết phong trào trồng cây và gửi báo cáo trước ngày 30 tháng 6 năm 2024.
TM. BAN THƯỜNG VỤ
BÍ THƯ
Lò Văn Thị
Nơi nhận:
- Như trên;
- Lưu: VP.`
    const found = read(`${first}\n${head}\n${second}`)
    expect([found.number, found.signer, found.signerTitle, found.recipients]).toEqual([
      '5/SYT-NV',
      'Hà Thị Bưởi',
      'PHÓ GIÁM ĐỐC',
      ['Như trên', 'Lưu: VT, NV'],
    ])
  })

  it('is not one whose signature names the Youth Union', () => {
    const text = first.replace('KT. GIÁM ĐỐC', 'TM. BAN THƯỜNG VỤ\nĐOÀN TNCS HỒ CHÍ MINH')
    expect(read(text).signer).toBe('Hà Thị Bưởi')
  })
})

describe('the signature', () => {
  it.each(['SỞ NỘI VỤ', 'ỦY BAN NHÂN DÂN\nTỈNH MẪU ĐÔNG'])('does not go on with whoever made the copy: %s', (name) => {
    expect(signed(`${first}\n${name}\nSAO Y\nSố: 4/SY-SNV\nGIÁM ĐỐC\nVũ Thị Mơ`)).toEqual([
      'Hà Thị Bưởi',
      'PHÓ GIÁM ĐỐC',
      'KT.',
    ])
  })

  it('stands beside a heading inside the list', () => {
    const text = first.replace(
      '- Như trên; PHÓ GIÁM ĐỐC\n- Lưu: VT, NV Hà Thị Bưởi',
      '- Lưu: VT.\nBản điện tử: PHÓ GIÁM ĐỐC\n- Như trên.\nHà Thị Bưởi',
    )
    expect(signed(text)).toEqual(['Hà Thị Bưởi', 'PHÓ GIÁM ĐỐC', 'KT.'])
  })

  it('stands beside an item of nothing but short forms', () => {
    expect(signed(first.replace('- Như trên; PHÓ', '- HĐND, UBND, UBMTTQ, PHÓ'))[1]).toBe('PHÓ GIÁM ĐỐC')
  })

  it.each([
    ['- Lưu Sở Y tế Mẫu Đông Hải Đinh Thị Bưởi', 'Đinh Thị Bưởi'],
    ['- Lưu: VT, NV Trần Lê Thị Bưởi', 'Trần Lê Thị Bưởi'],
  ])('has the name of the signer behind that of the place: %s', (line, name) => {
    expect(read(first.replace('- Lưu: VT, NV Hà Thị Bưởi', line)).signer).toBe(name)
  })

  it('of which only “(đã ký)” and the name are left has no title', () => {
    const text = first.replace(/Nơi nhận[\s\S]*/, '(đã ký)\nHà Thị Bưởi')
    expect(signed(text)).toEqual(['Hà Thị Bưởi', null, null])
  })

  it('leaves out what recognition makes of a seal', () => {
    const text = first.replace(
      /Nơi nhận[\s\S]*/,
      'GIÁM ĐỐC\n2 ĐI YA*X\nHà Thị Bưởi\nNơi nhận:\n- Như trên;\n- Lưu: VT.',
    )
    expect(signed(text)).toEqual(['Hà Thị Bưởi', 'GIÁM ĐỐC', null])
  })
})

describe('minutes with two signers', () => {
  const minutes = `UBND XÃ MẪU LÂM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Mẫu Lâm, ngày 4 tháng 5 năm 2024
BIÊN BẢN
Họp giao ban tháng 5 năm 2024
Cuộc họp kết thúc lúc 10 giờ cùng ngày, mọi người thống nhất nội dung và cùng ký tên dưới đây.`

  it.each([
    ['side by side', 'THƯ KÝ CHỦ TRÌ\nHà Thị Bưởi Đinh Văn Mẫu'],
    ['in columns', 'THƯ KÝ          CHỦ TRÌ\nHà Thị Bưởi          Đinh Văn Mẫu'],
    ['titles first', 'THƯ KÝ\nCHỦ TRÌ\nHà Thị Bưởi\nĐinh Văn Mẫu'],
    ['one after the other', 'THƯ KÝ\nHà Thị Bưởi\nCHỦ TRÌ\nĐinh Văn Mẫu'],
  ])('are signed by whoever stands right: %s', (_name, foot) => {
    expect(signed(`${minutes}\n${foot}`)).toEqual(['Đinh Văn Mẫu', 'CHỦ TRÌ', null])
  })
})

describe('the head', () => {
  it('has its names under the number where that of the state is lost', () => {
    const found = read(`Mẫu Lâm, ngày 4 tháng 5 năm 2024
Số: 5/KH-SYT
UBND TỈNH MẪU LÂM
SỞ Y TẾ
KẾ HOẠCH
Tiêm chủng cho trẻ em
Thực hiện chương trình công tác năm 2024, Sở Y tế xây dựng kế hoạch tiêm chủng như sau:`)
    expect([found.issuer, found.parent]).toEqual(['Sở Y tế', 'UBND tỉnh Mẫu Lâm'])
  })

  it.each(['HOẢ TỐC', 'THƯỢNG KHẨN', 'MẬT'])('has no mark in its subject: %s', (mark) => {
    expect(read(first.replace('Kính gửi:', `${mark}\nKính gửi:`)).subject).toBe('tiêm chủng cho trẻ em')
  })

  it('takes “về việc” within a sentence for no subject', () => {
    const moved = first.replace('V/v tiêm chủng cho trẻ em\n', '')
    const text = `V/v tiêm chủng cho trẻ em\n${moved}`.replace(
      'Thực hiện chương trình công tác năm 2024,',
      'Thực hiện Quy định số 24-QĐ/TW ngày 30 tháng 7 năm 2021 của Ban Chấp hành Trung ương\nvề việc thi hành Điều lệ,',
    )
    expect(read(text).subject).toBe('tiêm chủng cho trẻ em')
  })

  it.each([
    ['Mẫu\nLâm, ngày 4 tháng 5\nnăm 2024', 'Mẫu Lâm', '2024-05-04'],
    ['TP Mẫu\nLâm, ngày 4 tháng 5 năm 2024', 'TP Mẫu Lâm', '2024-05-04'],
    ['Mẫu\nLâm ngày 4 tháng 5 năm 2024', 'Mẫu Lâm', '2024-05-04'],
    ['Mẫu Lâm, ngày\ntháng\nnăm 2024', 'Mẫu Lâm', null],
  ])('has its place and date over lines of a narrow column: %s', (written, place, date) => {
    const found = readPaper(paperOfText(first.replace('Mẫu Lâm, ngày 4 tháng 5 năm 2024', written)))
    expect([found.place?.value, found.date?.value ?? null]).toEqual([place, date])
    expect(found.place?.spans).toEqual(
      place === 'Mẫu Lâm' && date === null
        ? [{ page: 0, line: 6, start: 0, end: 7 }]
        : [
            { page: 0, line: 6, start: 0, end: written.indexOf('\n') },
            { page: 0, line: 7, start: 0, end: 3 },
          ],
    )
  })

  it('names whoever decides before its subject', () => {
    const found = read(`ỦY BAN NHÂN DÂN
TỈNH MẪU LÂM
Số: 5/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
QUYẾT ĐỊNH
CỦA ỦY BAN NHÂN DÂN TỈNH V/V BAN HÀNH QUY CHẾ
TIẾP CÔNG DÂN
ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;`)
    expect([found.issuer, found.subject]).toEqual(['Ủy ban nhân dân tỉnh Mẫu Lâm', 'BAN HÀNH QUY CHẾ TIẾP CÔNG DÂN'])
  })

  it('may come last of all, behind the signature', () => {
    const body = `Kính gửi: Các trạm y tế.
Thực hiện chương trình công tác năm 2024, Sở Y tế đề nghị các trạm y tế tiêm chủng cho trẻ em trên địa bàn.
KT. GIÁM ĐỐC SỞ Y TẾ
PHÓ GIÁM ĐỐC
Hà Thị Bưởi`
    const head = first.slice(0, first.indexOf('\nKính gửi'))
    const found = read(`${body}\n${head}`)
    expect([found.issuer, found.parent, found.signer, found.signerTitle]).toEqual([
      'Sở Y tế',
      'UBND tỉnh Mẫu Lâm',
      'Hà Thị Bưởi',
      'PHÓ GIÁM ĐỐC',
    ])
  })
})
