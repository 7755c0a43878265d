import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../test/reading/paper-of-lines.ts'
import { readPaper } from './read-paper.ts'
import { agreePlace } from './fields/agree-place.ts'
import type { Found } from './reading.ts'

const read = (text: string) => readPaper(paperOfText(text))
const values = (found: readonly Found<string>[]) => found.map(({ value }) => value)

const head = `UBND HUYỆN MẪU LÂM
PHÒNG Y TẾ
Số: 31/PYT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Mẫu Lâm, ngày 5 tháng 4 năm 2024`

describe('papers whose lines are astray', () => {
  it('reads a subject with specks of recognition between its lines', () => {
    const { subject } = read(`${head}
V/v rà soát điều kiện hành nghề
‡ ⁄
. —
của các phòng khám tư nhân
Kính gửi: Trạm Y tế các xã.
Phòng Y tế đề nghị Trạm Y tế các xã rà soát.`)
    expect(subject?.value).toBe('rà soát điều kiện hành nghề của các phòng khám tư nhân')
  })

  it('keeps the paragraph that stands before the head, and its date apart from that of the paper', () => {
    const { date, place, cites } = read(`Kính gửi: Trạm Y tế các xã.
Căn cứ Luật Khám bệnh, chữa bệnh số 15/2023/QH15 ngày 09 tháng 01 năm 2023;
${head}
V/v rà soát điều kiện hành nghề
Phòng Y tế đề nghị Trạm Y tế các xã rà soát.`)
    expect(date?.value).toBe('2024-04-05')
    expect(place?.value).toBe('Mẫu Lâm')
    expect(cites.map(({ value }) => value.number)).toEqual(['15/2023/QH15'])
  })

  it('reads recipients that have lost their dashes, whatever stands beside them', () => {
    const { recipients, signerTitle, signer } = read(`${head}
V/v rà soát điều kiện hành nghề
Kính gửi: Trạm Y tế các xã.
Phòng Y tế đề nghị Trạm Y tế các xã rà soát.
Nơi nhận: KT. TRƯỞNG PHÒNG
Như trên; PHÓ TRƯỞNG PHÒNG
Như Điều 3;
UBND huyện (b/c);
Lưu: VT, TM. T2.
Lý Thị Cói`)
    expect(values(recipients)).toEqual(['Như trên', 'Như Điều 3', 'UBND huyện (b/c)', 'Lưu: VT, TM. T2'])
    expect([signerTitle?.value, signer?.value]).toEqual(['PHÓ TRƯỞNG PHÒNG', 'Lý Thị Cói'])
  })

  it('gives names in the head the marks that they bear elsewhere in the paper, less surely', () => {
    const { issuer, parent } = read(`UBND HUYEN MAU LAM
PHONG DAN TOC
Số: 31/PDT
CONG HOA XA HOI CHU NGHIA VIET NAM
Mẫu Lâm, ngày 5 tháng 4 năm 2024
V/v cắm mốc rừng
Kính gửi: UBND huyện Mẫu Lâm.
Phòng Dân tộc trình UBND huyện xem xét.`)
    expect([issuer?.value, parent?.value]).toEqual(['Phòng Dân tộc', 'UBND huyện Mẫu Lâm'])
    expect(issuer?.confidence).toBeLessThan(0.9)
  })

  it('leaves a name without marks as printed where nothing tells them', () => {
    const { parent } = read(`CONG AN TINH QUANG SA
PHONG TAI NGUYEN
Số: 31/PTN
CONG HOA XA HOI CHU NGHIA VIET NAM
Mẫu Lâm, ngày 5 tháng 4 năm 2024
V/v cắm mốc rừng
Kính gửi: UBND huyện Mẫu Lâm.`)
    expect(parent?.value).toBe('Công an tỉnh Quang Sa')
    expect(parent?.confidence).toBeLessThan(0.6)
  })

  it('takes a stroke among the figures of a day for what it is, and never one in a number', () => {
    const { date, number, unread } = read(
      head.replace('ngày 5 tháng 4', 'ngày 1l tháng I1').replace('31/PYT', '3l/PYT'),
    )
    expect([date?.value, number]).toEqual(['2024-11-11', null])
    expect(date?.confidence).toBeLessThan(0.8)
    expect(unread.map(({ field }) => field)).toEqual(['number'])
  })

  it('parts those addressed from what they are to do, though the verb is not known', () => {
    const { tasks } = read(`${head}
V/v cấp nước
Kính gửi: Trạm Cấp nước các xã miền núi.
Phòng Y tế đề nghị Trạm Cấp nước các xã miền núi súc rửa toàn bộ các bể chứa trước mùa mưa.`)
    expect(tasks.map(({ value }) => value)).toMatchObject([
      { actor: 'Trạm Cấp nước các xã miền núi', text: 'súc rửa toàn bộ các bể chứa trước mùa mưa' },
    ])
  })

  it('lists no task for the formula that closes a letter which says what is to be done', () => {
    const body = (points: string) => `${head}
V/v cấp nước
Kính gửi: Các trạm y tế.
Phòng Y tế yêu cầu các trạm y tế:
${points}
Yêu cầu các trạm y tế nghiêm túc triển khai thực hiện./.`
    const first = '- Rà soát toàn bộ các bể chứa nước của những hộ dân trên địa bàn xã, thị trấn;'
    const second = '- Báo cáo kết quả bằng văn bản về Phòng Y tế huyện để tổng hợp, theo dõi chung.'
    const closing = 'nghiêm túc triển khai thực hiện'
    expect(read(body(`${first}\n${second}`)).tasks.map(({ value }) => value.text)).not.toContain(closing)
    expect(read(body(second)).tasks.map(({ value }) => value.text)).toEqual([
      expect.stringContaining('Báo cáo kết quả'),
    ])
  })

  it('takes the name of the state on two lines for no name of an authority', () => {
    const { issuer, profile } = read(head.replace('CHỦ NGHĨA VIỆT NAM', 'CHỦ NGHĨA\nVIỆT NAM'))
    expect([issuer?.value, profile]).toEqual(['Phòng Y tế', 'state'])
  })

  it('leaves the stamp of the receiving office out of a head into which it was put', () => {
    const stamped = head.replace('Số: 31', 'CÔNG VĂN ĐẾN\nNgày 12/6/2021\nSố: 1187\nSố: 31')
    const { issuer, parent, number, date } = read(stamped)
    expect([issuer?.value, parent?.value]).toEqual(['Phòng Y tế', 'UBND huyện Mẫu Lâm'])
    expect([number?.value, date?.value]).toEqual(['31/PYT', '2024-04-05'])
  })

  it('reads a name in capitals with a rank, and a title that it does not know', () => {
    const foot = (title: string, name: string) =>
      read(`${head}
V/v tuần tra
Kính gửi: Công an các xã.
Nơi nhận:
- Như trên;
- Lưu: VT.
${title}
${name}`)
    expect(foot('TRƯỞNG PHÒNG', 'THƯỢNG TÁ VŨ VĂN CÓI').signer?.value).toBe('Vũ Văn Cói')
    expect(foot('CÔNG CHỨC ĐỊA CHÍNH XÂY DỰNG', 'Vũ Văn Cói').signerTitle?.value).toBe('CÔNG CHỨC ĐỊA CHÍNH XÂY DỰNG')
    expect(foot('PHO TRUONG PHONG', 'Vũ Văn Cói').signerTitle?.value).toBe('PHÓ TRƯỞNG PHÒNG')
  })

  it('reads the title of a deputy whose first letters a seal covers, from letters that were recognised alone', () => {
    const paper = paperOfText(`${head}
V/v tuần tra
Kính gửi: Công an các xã.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
ÈHQ HỦ TỊCH
Vũ Văn Cói`)
    const recognised = {
      ...paper,
      pages: paper.pages.map((page) => ({ ...page, lines: page.lines.map((line) => ({ ...line, sureness: 0.9 })) })),
    }
    const { signerTitle } = readPaper(recognised)
    expect(signerTitle?.value).toBe('PHÓ CHỦ TỊCH')
    expect(signerTitle?.confidence).toBeLessThan(0.6)
    expect(readPaper(paper).signerTitle?.value).not.toBe('PHÓ CHỦ TỊCH')
  })

  it('takes the place from the names in the head where recognition has one letter of it wrong', () => {
    const found = (value: string): Found<string> => ({ value, confidence: 0.9, spans: [] })
    const names = [found('Phòng Y tế'), found('UBND huyện Mẫu Lâm')]
    expect(agreePlace(found('Nẫu Lâm'), names, ' Nẫu Lâm ')).toMatchObject({ value: 'Mẫu Lâm', confidence: 0.72 })
    expect(agreePlace(found('Nẫu Lâm'), names, ' Nẫu Lâm, xã Nẫu Lâm ')?.value).toBe('Nẫu Lâm')
    expect(agreePlace(found('Hồ Sen'), names, ' Hồ Sen ')?.value).toBe('Hồ Sen')
  })
})
