import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'
import { toDocument } from './to-document.ts'

const read = (text: string) => toDocument(readPaper(paperOfText(text)))

const right = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const letter = (head: string, foot = 'GIÁM ĐỐC\nHà Thị Bưởi') => `UBND TỈNH MẪU LÂM
SỞ Y TẾ
${head}
Thực hiện chương trình công tác năm 2024, Sở Y tế đề nghị các đơn vị triển khai tiêm chủng cho trẻ em trên địa bàn.
Nơi nhận:
- Như trên;
- Lưu: VT.
${foot}`

describe('the head of a paper', () => {
  it.each([
    ['CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM'],
    ['CỘNG HOÀ XÃ\nHỘI CHỦ NGHĨA VIỆT NAM'],
    ['CỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM'],
    ['CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA\nVIỆT NAM'],
  ])('has the name of the state over lines of a narrow column: %s', (name) => {
    const found = read(
      letter(
        `${name}\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/SYT-NV\nMẫu Lâm, ngày 4 tháng 5 năm 2024\nKính gửi: Các trạm y tế.`,
      ),
    )
    expect([found.issuer, found.parent, found.number]).toEqual(['Sở Y tế', 'UBND tỉnh Mẫu Lâm', '5/SYT-NV'])
  })

  it.each([
    ['SỞ Y TẾ\nNAM\nTỈNH MẪU LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nĐộc lập - Tự do - Hạnh phúc'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nSỞ Y TẾ\nVIỆT NAM\nTỈNH MẪU LÂM\nĐộc lập - Tự do - Hạnh\nphúc'],
  ])('has the rest of the name of the state among the lines of the other column: %s', (head) => {
    const found = read(`${head}
Số: 5/SYT-NV
Mẫu Lâm, ngày 4 tháng 5 năm 2024
V/v tiêm chủng cho trẻ em
Kính gửi: Các trạm y tế.
Thực hiện chương trình công tác năm 2024, Sở Y tế đề nghị các trạm y tế lập danh sách trẻ em trên địa bàn.`)
    expect([found.issuer, found.subject]).toEqual(['Sở Y tế tỉnh Mẫu Lâm', 'tiêm chủng cho trẻ em'])
  })

  it('goes on with “MÔI” on the next line, which no school follows', () => {
    const found = read(
      letter(`Số: 5/SNNMT-CN\n${right}\nKính gửi: Các trạm y tế.`).replace('SỞ Y TẾ', 'SỞ NÔNG NGHIỆP VÀ MÔI\nTRƯỜNG'),
    )
    expect([found.issuer, found.parent]).toEqual(['Sở Nông nghiệp và Môi trường', 'UBND tỉnh Mẫu Lâm'])
  })

  it('has its number on the line under “Số:”', () => {
    const found = readPaper(
      paperOfText(letter(`Số:\n5/SYT-NV\n${right}\nMẫu Lâm, ngày 4 tháng 5 năm 2024\nKính gửi: Các trạm y tế.`)),
    )
    expect(found.number?.value).toBe('5/SYT-NV')
    expect(found.number?.spans).toEqual([{ page: 0, line: 3, start: 0, end: 8 }])
  })

  it.each([
    ['Số: 12/SYT –NV', '12/SYT-NV'],
    ['Số : 12 /SYT – NV', '12/SYT-NV'],
    ['S: 12/SYT-NV', '12/SYT-NV'],
  ])('has a number with other dashes, or with a letter lost: %s', (line, number) => {
    expect(read(letter(`${line}\n${right}\nKính gửi: Các trạm y tế.`)).number).toBe(number)
  })

  it('never takes a number that cannot be read for a name', () => {
    const found = read(letter(`Số: 87/20 ló/SYT-NV\n${right}\nKính gửi: Các trạm y tế.`))
    expect([found.issuer, found.number]).toEqual(['Sở Y tế', null])
  })

  it('has the place glued to its short form', () => {
    expect(read(letter(`Số: 5/SYT\n${right}\nTp.Mẫu Lâm, ngày 4 tháng 5 năm 2024`)).place).toBe('Tp.Mẫu Lâm')
  })

  it('names a body that begins with “TỔNG LIÊN ĐOÀN”', () => {
    const found = read(`TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nSố: 5/TLĐ\n${right}\nKính gởi: - Các công đoàn cơ sở;`)
    expect([found.issuer, found.addressees]).toEqual(['Tổng Liên đoàn Lao động Việt Nam', ['Các công đoàn cơ sở']])
  })

  it('names both authorities of a “LIÊN TỊCH” paper', () => {
    const found = read(
      `TÒA ÁN NHÂN DÂN TỈNH MẪU LÂM\nSỞ TƯ PHÁP\nSố: 5/NQLT-TA-STP\n${right}\nNGHỊ QUYẾT LIÊN TỊCH\nVề phối hợp`,
    )
    expect([found.issuer, found.parent]).toEqual(['Tòa án nhân dân tỉnh Mẫu Lâm - Sở Tư pháp', null])
  })
})

describe('the subject', () => {
  it.each([
    ['QUYẾT ĐỊNH', 'BAN HÀNH QUY CHẾ LÀM VIỆC CỦA HỘI ĐỒNG', 'BAN HÀNH QUY CHẾ LÀM VIỆC CỦA HỘI ĐỒNG'],
    ['KẾ HOẠCH', 'TỔ CHỨC HỘI THI THẦY THUỐC GIỎI', 'TỔ CHỨC HỘI THI THẦY THUỐC GIỎI'],
    ['HƯỚNG DẪN', 'BẢO VỆ RỪNG ĐẦU NGUỒN', 'BẢO VỆ RỪNG ĐẦU NGUỒN'],
    [
      'HƯỚNG DẪN',
      'một số điểm của Quy định kèm theo\nQuyết định số 8-QĐ/TU ngày 3/4/2023 của Tỉnh ủy',
      'một số điểm của Quy định kèm theo Quyết định số 8-QĐ/TU ngày 3/4/2023 của Tỉnh ủy',
    ],
  ])('in capitals is no name of a body, and goes on behind a word that governs: %s %s', (type, lines, subject) => {
    const found = read(letter(`Số: 5/SYT-NV\n${right}\n${type}\n${lines}`))
    expect([found.type, found.subject]).toEqual([type.toLowerCase(), subject])
  })

  it.each([
    ['HƯỚNG DẪN VỀ THỂ THỨC VĂN BẢN', 'hướng dẫn', 'VỀ THỂ THỨC VĂN BẢN'],
    ['KẾ HOẠCH Tổ chức hội thi thầy thuốc giỏi', 'kế hoạch', 'Tổ chức hội thi thầy thuốc giỏi'],
    ['BÁO CÁO TỔNG KẾT CÔNG TÁC Y TẾ', 'báo cáo', 'TỔNG KẾT CÔNG TÁC Y TẾ'],
  ])('stands on the line of the type: %s', (line, type, subject) => {
    const found = read(letter(`Số: 5/SYT-NV\n${right}\n${line}`))
    expect([found.type, found.subject]).toEqual([type, subject])
  })

  it.each([
    ['Về: góp ý dự thảo quy chế thi', 'góp ý dự thảo quy chế thi'],
    ['Về góp ý dự thảo quy chế thi', 'Về góp ý dự thảo quy chế thi'],
    ['V/v chính sách thuế\nGTGT', 'chính sách thuế GTGT'],
  ])('of a letter begins with “Về”, or ends with a short form: %s', (lines, subject) => {
    const found = read(letter(`Số: 5/SYT-NV\n${lines}\n${right}\nKính gửi: Các trạm y tế.`))
    expect([found.type, found.subject]).toEqual(['công văn', subject])
  })

  it('of a letter is not its mark of urgency', () => {
    const found = read(letter(`Số: 5/SYT-NV\nV/v tiêm chủng\nKHẨN\n${right}\nKính gửi: Các trạm y tế.`))
    expect([found.subject, found.urgency]).toEqual(['tiêm chủng', 'KHẨN'])
  })
})

describe('the signature', () => {
  const head = `Số: 5/SYT-NV\n${right}\nKính gửi: Các trạm y tế.`
  it.each([
    ['KT. BỘ TRƯỞNG\nCHỦ NHIỆM VĂN PHÒNG\nPHÓ CHỦ NHIỆM\nVũ Văn Cói', 'KT.', 'PHÓ CHỦ NHIỆM'],
    ['KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\nVũ Văn Cói', 'KT.', 'PHÓ GIÁM ĐỐC'],
    ['TL. TỔNG GIÁM ĐỐC TRƯỞNG PHÒNG NHÂN SỰ\nVũ Văn Cói', 'TL.', 'TRƯỞNG PHÒNG NHÂN SỰ'],
    ['TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nVũ Văn Cói', 'KT.', 'PHÓ CHỦ TỊCH'],
    ['TM. ĐOÀN CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVũ Văn Cói', 'TM.', 'PHÓ CHỦ TỊCH'],
    ['KT. GIÁM ĐỐC\nP. GIÁM ĐỐC\nVũ Văn Cói', 'KT.', 'P. GIÁM ĐỐC'],
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNGVũ Văn Cói', 'TL.', 'CHÁNH VĂN PHÒNG'],
    ['KT. TRƯỞNG THUẾ\nPHÓ TRƯỞNG THUẾ Vũ Văn Cói', 'KT.', 'PHÓ TRƯỞNG THUẾ'],
  ])('has the title of whoever signs: %s', (foot, authority, title) => {
    const found = read(letter(head, foot))
    expect([found.signer, found.signerTitle, found.signingAuthority]).toEqual(['Vũ Văn Cói', title, authority])
  })

  it('is not the heading of what follows it, though that looks like a name', () => {
    const found = read(letter(head, 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVũ Văn Cói\nCAO LỘC'))
    expect(found.signer).toBe('Vũ Văn Cói')
  })
})

describe('a head that comes late', () => {
  const late = (type: string, decider: string) => `${type}
Về việc ban hành quy chế thi
${decider}
Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019 và chương trình công tác năm 2024 của tỉnh;
${type}:
Điều 1. Ban hành kèm theo Quyết định này quy chế thi của các trường trên địa bàn tỉnh.
ỦY BAN NHÂN DÂN
TỈNH MẪU LÂM
Số: 5/QĐ-UBND
${right}
Mẫu Lâm, ngày 4 tháng 5 năm 2024
Nơi nhận:
- Như Điều 1;
CHỦ TỊCH
Vũ Văn Cói`
  it.each([['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH MẪU LÂM'], ['ỦY BAN NHÂN DÂN TỈNH MẪU LÂM']])(
    'leaves the type above what is decided, and %s is no authority above the issuer',
    (decider) => {
      expect(read(late('QUYẾT ĐỊNH', decider))).toMatchObject({
        type: 'quyết định',
        subject: 'ban hành quy chế thi',
        issuer: 'Ủy ban nhân dân tỉnh Mẫu Lâm',
        parent: null,
      })
    },
  )

  it('ends the subject in its narrow column where the lines of the body go on', () => {
    const found =
      read(`Sở Y tế nhận được văn bản số 12/UBND-VX ngày 3/4/2024 của Ủy ban nhân dân tỉnh về chiến dịch tiêm
UBND TỈNH MẪU LÂM
SỞ Y TẾ
Số: 5/SYT-NV
V/v tiêm chủng mở rộng
cho trẻ em
chủng mở rộng cho trẻ em trên địa bàn, giao các trạm y tế lập danh sách trẻ trong độ tuổi và
gửi về Sở.
${right}
Kính gửi: Các trạm y tế.`)
    expect(found.subject).toBe('tiêm chủng mở rộng cho trẻ em')
  })
})

describe('the end of a subject', () => {
  it.each([
    ['V/v kế hoạch năm học 2023\n- 2024', 'kế hoạch năm học 2023 - 2024'],
    [
      'V/v vướng mắc khi thực hiện Quyết định số\n69/2018/QĐ-UBND',
      'vướng mắc khi thực hiện Quyết định số 69/2018/QĐ-UBND',
    ],
    ['V/v phòng, chống dịch\nCOVID-19', 'phòng, chống dịch COVID-19'],
  ])('may be a number or a short form: %s', (lines, subject) => {
    expect(read(letter(`Số: 5/SYT-NV\n${lines}\n${right}\nKính gửi: Các trạm y tế.`)).subject).toBe(subject)
  })
})

describe('the name of an authority', () => {
  it.each([
    ['TỔNG CỤC HẢI QUAN\nCỤC HẢI QUAN\nTHÀNH PHỐ MẪU LÂM', 'Cục Hải quan thành phố Mẫu Lâm', 'Tổng cục Hải quan'],
    ['BỘ LAO ĐỘNG,\nTHƯƠNG BINH VÀ XÃ HỘI*****', 'Bộ Lao động, Thương binh và Xã hội', null],
    ['TRƯỜNG ĐẠI HỌC LÂM VIÊN\nTRƯỜNG ĐẠI HỌC KỸ THUẬT', 'Trường Đại học Kỹ thuật', 'Trường Đại học Lâm Viên'],
  ])('ends where it is complete: %s', (names, issuer, parent) => {
    const found = read(`${names}\nSố: 5/TB-MLL\n${right}\nTHÔNG BÁO\nVề lịch trực`)
    expect([found.issuer, found.parent]).toEqual([issuer, parent])
  })
})

describe('words over two lines of a narrow column', () => {
  it('are read as one: the type, “Kính gửi:”, a word alone', () => {
    const paper = (lines: string) => read(letter(`Số: 5/SYT-NV\n${right}\n${lines}`))
    expect(paper('QUY CHẾ LÀM\nVIỆC\nCỦA HỘI ĐỒNG').type).toBe('quy chế')
    expect(paper('NGHỊ ĐỊNH\nSỬA\nĐỔI MỘT SỐ ĐIỀU CỦA LUẬT').subject).toBe('SỬA ĐỔI MỘT SỐ ĐIỀU CỦA LUẬT')
    expect(paper('Kính\ngửi:\n- Các trạm y tế;\n- Các bệnh viện.').addressees).toEqual([
      'Các trạm y tế',
      'Các bệnh viện',
    ])
  })
})
