import { describe, expect, it } from 'vitest'
import { readCites } from './cites.ts'
import type { Paragraph } from './paragraph.ts'

const paragraph = (text: string): Paragraph => ({
  mark: null,
  text,
  sureness: 1,
  places: [{ at: 0, span: { page: 0, line: 0, start: 0, end: text.length } }],
})
const cited = (text: string, own: string | null = null) =>
  readCites([paragraph(text)], { number: own }).cites.map(({ value }) => [value.number, value.date])
const issuers = (text: string) => readCites([paragraph(text)], { number: null }).cites.map(({ value }) => value.issuer)

describe('readCites', () => {
  it.each([
    ['Thực hiện Kế hoạch số 88/KH-UBND ngày 07/3/2025 của UBND tỉnh về', [['88/KH-UBND', '2025-03-07']]],
    ['Quyết định số 14/2024/QĐ-UBND ngày 09 tháng 5 năm 2024 của', [['14/2024/QĐ-UBND', '2024-05-09']]],
    ['Công văn số 512-CV/BTCTU, ngày 03-6-2025 của Ban Tổ chức', [['512-CV/BTCTU', '2025-06-03']]],
    ['theo Chuyên đề an toàn (số 45/KH-BYT ngày 12/8/2024) của Bộ', [['45/KH-BYT', '2024-08-12']]],
    ['Nghị quyết số 31-NQ/TW của Ban Chấp hành Trung ương', [['31-NQ/TW', null]]],
    ['Quyết định số 84 QĐ/TĐTN ngày 22/02/2026 của', [['84-QĐ/TĐTN', '2026-02-22']]],
    ['tiêm 84 QC/ML cho đàn lợn', []],
    ['tại Thông báo số 115TB/TU, ngày 08/4/2026 của', [['115-TB/TU', '2026-04-08']]],
    ['Nghị quyết số 09NQ/ĐU ngày 15/10/2025 của Đảng ủy phường', [['09-NQ/ĐU', '2025-10-15']]],
    ['theo giá 12TB/TU mỗi bộ', []],
    ['Căn cứ công văn số 630/CV SLĐTBXH ngày 27/4/2026 của', [['630/CV-SLĐTBXH', '2026-04-27']]],
    ['Luật Ngân sách nhà nước số 83/2025/QH 13 ngày 25 tháng 6 năm 2025;', [['83/2025/QH13', '2025-06-25']]],
    ['tại Tờ trình số 295/TTrg-NC ngày 11/02/2026', [['295/TTrg-NC', '2026-02-11']]],
    [
      'Luật số 77/2025/QH15 và Nghị định số 99/2025/NĐ-CP ngày 12/6/2025',
      [
        ['77/2025/QH15', null],
        ['99/2025/NĐ-CP', '2025-06-12'],
      ],
    ],
    ['Quyết định số 20/QĐ-UBND của Chủ tịch UBND huyện ngày 05/9/2024 về', [['20/QĐ-UBND', '2024-09-05']]],
    ['Thông tư 07/2023/TT-BTC được ban hành ngày 02/02/2023', [['07/2023/TT-BTC', '2023-02-02']]],
    [
      'Nghị định số 53/2026/NĐ-CP ngày 25/5/2026; hướng dẫn Nghị định số 53/NĐ-CP; Nghị định số 54/NĐ-CP',
      [
        ['53/2026/NĐ-CP', '2026-05-25'],
        ['54/NĐ-CP', null],
      ],
    ],
    ['thay thế Công văn 399/PGD ngày 01/4/2024', [['399/PGD', '2024-04-01']]],
  ])('reads “%s”', (text, want) => {
    expect(cited(text)).toEqual(want)
  })

  it('gives each number once, with the date that any mention has', () => {
    const text = 'theo Chỉ thị số 41/CT-TTg; thực hiện Chỉ thị số 41/CT-TTg ngày 02/5/2025 của Thủ tướng'
    expect(cited(text)).toEqual([['41/CT-TTg', '2025-05-02']])
  })

  it('leaves out the own number', () => {
    expect(cited('kèm theo Kế hoạch số 12/KH-UBND ngày 05/9/2025', '12/KH-UBND')).toEqual([])
  })

  it('gives no number the date of the next, or of what the paper is about', () => {
    expect(cited('Công văn số 3/SNV-CCHC và Công văn số 4/SNV-CCHC ngày 06/5/2025')).toEqual([
      ['3/SNV-CCHC', null],
      ['4/SNV-CCHC', '2025-05-06'],
    ])
    expect(cited('Kế hoạch số 8/KH-UBND về tổ chức ngày hội ngày 20/11/2025')).toEqual([['8/KH-UBND', null]])
    expect(cited('Quyết định số 9/QĐ-SYT của Sở Y tế về tổ chức lễ phát động ngày 20/11/2025')).toEqual([
      ['9/QĐ-SYT', null],
    ])
  })

  it('takes the day on which a paper was made from the words before it', () => {
    expect(cited('Ngày 12/5/2025, UBND huyện đã ban hành Công văn số 87/UBND-NN về việc dọn mương.')).toEqual([
      ['87/UBND-NN', '2025-05-12'],
    ])
    expect(cited('Ngày 12/5/2025, Sở Y tế nhận được Công văn số 87/UBND-NN về việc dọn mương.')).toEqual([
      ['87/UBND-NN', null],
    ])
  })

  it('shares a date among the numbers of a list that says so', () => {
    expect(cited('các Công văn số 31/SNV-VP, số 32/SNV-VP ngày 06/5/2025 của Sở Nội vụ')).toEqual([
      ['31/SNV-VP', '2025-05-06'],
      ['32/SNV-VP', '2025-05-06'],
    ])
    expect(cited('Công văn số 31/SNV-VP và 32/SNV-VP cùng ngày 06/5/2025')).toEqual([
      ['31/SNV-VP', '2025-05-06'],
      ['32/SNV-VP', '2025-05-06'],
    ])
  })

  it('mends what recognition did to a type, and takes a number cut off by a line for the whole one', () => {
    expect(cited('Quyết định số 12/QPĐ-UBND ngày 02/5/2025')).toEqual([['12/QĐ-UBND', '2025-05-02']])
    expect(cited('Công văn số 31/VPCP; Công văn số 31/VPCP-NN ngày 02/5/2025')).toEqual([['31/VPCP-NN', '2025-05-02']])
    expect(cited('Chỉ thị số 9/CT-TTIg và Chỉ thị số 9/CT-TTg ngày 02/5/2025')).toEqual([['9/CT-TTg', '2025-05-02']])
    expect(cited('Công văn số 5/SYT-NV ngày 01/5/2025; Công văn số 5/SNV-VP ngày 02/5/2025')).toHaveLength(2)
  })

  it('names the issuer up to the words of the subject', () => {
    expect(issuers('Công văn số 7/SYT-NVY ngày 02/5/2025 của Sở Y tế về việc phòng dịch')).toEqual(['Sở Y tế'])
    expect(issuers('Công văn số 7/SYT-NVY ngày 02/5/2025 của Sở Y tế V/v phòng dịch')).toEqual(['Sở Y tế'])
    expect(issuers('Kế hoạch số 7/KH-UBND ngày 02/5/2025 của UBND huyện; Luật số 1/2025/QH15')).toEqual([
      'UBND huyện',
      null,
    ])
    expect(issuers('Công văn số 7/SGDĐT-VP của Sở Giáo dục và Đào tạo (GD&ĐT) Hồ Sen về việc')).toEqual([
      'Sở Giáo dục và Đào tạo (GD&ĐT) Hồ Sen',
    ])
  })
})
