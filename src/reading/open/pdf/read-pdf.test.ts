import { describe, expect, it } from 'vitest'
import { makePdf, type MadePage } from '../../../../test/reading/make-pdf.ts'
import { makeScan } from '../../../../test/reading/made-scan.ts'
import { openFile } from '../open-file.ts'

const body = [
  'Thực hiện kế hoạch năm học của thành phố, phòng đề nghị các trường tổ chức',
  'rà soát số liệu, lập báo cáo gửi về phòng để tổng hợp theo đúng thời gian quy',
  'định; những nơi chưa đủ điều kiện thì nêu rõ lý do và đề xuất cách giải quyết',
]
const paragraph = (y: number) => body.map((text, at) => ({ text, x: 60, y: y - at * 18, size: 12 }))

async function read(...pages: MadePage[]) {
  const { pages: found } = await openFile(makePdf(pages))
  return found.map(({ lines, from }) => ({ from, lines, texts: lines.map(({ text }) => text) }))
}

describe('the text of a PDF', () => {
  it('has the left column of the head before the right one', async () => {
    const [page] = await read({
      shown: [
        { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 300, y: 780, size: 13, font: 'bold' },
        { text: 'UBND XÃ AN MẪU', x: 90, y: 780, size: 13 },
        { text: 'PHÒNG VĂN HÓA - XÃ HỘI', x: 70, y: 764, size: 13, font: 'bold' },
        { text: 'Độc lập - Tự do - Hạnh phúc', x: 330, y: 764, size: 13, font: 'bold' },
        { text: 'Số: 12/TB-VHXH', x: 90, y: 735, size: 13 },
        { text: 'An Mẫu, ngày 05 tháng 9 năm 2026', x: 320, y: 733, size: 13 },
        { text: 'THÔNG BÁO', x: 255, y: 690, font: 'bold' },
        ...paragraph(650),
      ],
    })
    expect(page?.texts).toEqual([
      'UBND XÃ AN MẪU',
      'PHÒNG VĂN HÓA - XÃ HỘI',
      'Số: 12/TB-VHXH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Mẫu, ngày 05 tháng 9 năm 2026',
      'THÔNG BÁO',
      ...body,
    ])
    expect(page?.lines[1]).toMatchObject({ bold: true, size: 13, box: { x: 70 } })
    expect(page?.from).toBe('text')
  })

  it('has the cells of a table apart, whose lines fill them, by where the cells below begin', async () => {
    const [page] = await read({
      shown: [
        ...paragraph(700),
        { text: 'Giúp thêm', x: 300, y: 620, size: 13 },
        { text: 'Xong', x: 380, y: 620, size: 13 },
        { text: 'Sơn cột báo nước ở bến ', x: 60, y: 604, size: 13 },
        { text: 'Thôn Bến Nứa ', x: 213, y: 604, size: 13 },
        { text: 'Đội thuyền ', x: 300, y: 604, size: 13 },
        { text: '05/4', x: 380, y: 604, size: 13 },
        { text: 'Lau', x: 60, y: 588, size: 13 },
        { text: 'và Bến Dừa', x: 213, y: 588, size: 13 },
        { text: 'của xã', x: 300, y: 588, size: 13 },
        { text: '06/4', x: 380, y: 588, size: 13 },
        ...paragraph(540),
      ],
    })
    expect(page?.texts.slice(3, -3)).toEqual([
      'Giúp thêm',
      'Xong',
      'Sơn cột báo nước ở bến',
      'Thôn Bến Nứa',
      'Đội thuyền',
      '05/4',
      'Lau',
      'và Bến Dừa',
      'của xã',
      '06/4',
    ])
  })

  it('has what a signing tool stamped beside the line it was stamped on', async () => {
    const [page] = await read({
      shown: [
        { text: 'Số:        /SGDĐT-VP', x: 90, y: 735, size: 13 },
        { text: 'An Mẫu, ngày      tháng 4 năm 2026', x: 320, y: 735, size: 13 },
        ...paragraph(650),
      ],
      stamps: [
        { text: '348', x: 118, y: 736 },
        { text: '08', x: 410, y: 734 },
      ],
    })
    expect(page?.texts.slice(0, 4)).toEqual(['Số: /SGDĐT-VP', '348', 'An Mẫu, ngày tháng 4 năm 2026', '08'])
    expect(page?.lines.map(({ stamped }) => stamped ?? false).slice(0, 5)).toEqual([false, true, false, true, false])
    expect(page?.lines[1]?.box?.x).toBeCloseTo(118, 0)
  })

  it('has a title that follows the foot behind both columns', async () => {
    const [page] = await read({
      shown: [
        ...paragraph(780),
        { text: 'Trân trọng kính mời, xin cảm ơn các đồng chí./.', x: 72, y: 726, size: 12 },
        { text: 'Nơi nhận:', x: 72, y: 700, size: 12 },
        { text: 'CHỦ TỊCH', x: 360, y: 700, size: 13 },
        { text: '- Như kính gửi;', x: 72, y: 686, size: 11 },
        { text: '- Lưu: VT.', x: 72, y: 672, size: 11 },
        { text: 'Hà Thị Bưởi', x: 355, y: 650, size: 13 },
        { text: 'Phụ lục', x: 275, y: 620, size: 13 },
        { text: 'DANH SÁCH', x: 268, y: 600, size: 13 },
      ],
    })
    expect(page?.texts.slice(4)).toEqual([
      'Nơi nhận:',
      '- Như kính gửi;',
      '- Lưu: VT.',
      'CHỦ TỊCH',
      'Hà Thị Bưởi',
      'Phụ lục',
      'DANH SÁCH',
    ])
  })

  it('has a sign that hangs before a point on the line of the point', async () => {
    const [page] = await read({
      shown: [
        { text: '-', x: 72, y: 700, size: 10 },
        { text: 'Lập danh sách trẻ em trên địa bàn.', x: 108, y: 700, size: 14 },
        { text: 'a)', x: 72, y: 680, size: 14 },
        { text: 'Gửi về phòng trước ngày 15/9.', x: 112, y: 680, size: 14 },
        ...paragraph(640),
      ],
    })
    expect(page?.texts.slice(0, 2)).toEqual([
      '- Lập danh sách trẻ em trên địa bàn.',
      'a) Gửi về phòng trước ngày 15/9.',
    ])
  })

  it('puts in and takes out blanks by where the letters stand', async () => {
    const [page] = await read({
      shown: [
        { text: 'ngày 16/7/20 21', x: 60, y: 700, kern: { 13: -500 } },
        { text: 'Sốmột', x: 60, y: 680, kern: { 2: 300 } },
        ...paragraph(640),
      ],
    })
    expect(page?.texts.slice(0, 2)).toEqual(['ngày 16/7/2021', 'Số một'])
  })

  it('leaves out footnote marks and page numbers, but no other numbers', async () => {
    const [, page] = await read(
      { shown: paragraph(700) },
      {
        shown: [
          { text: '2', x: 295, y: 805, size: 13 },
          { text: 'theo công văn của Sở GD&ĐT', x: 60, y: 780 },
          { text: '1', x: 243, y: 785, size: 8 },
          { text: '. Diện tích 12 m', x: 247, y: 780 },
          { text: '2', x: 360, y: 785, size: 8 },
          ...paragraph(700),
          { text: '1', x: 60, y: 104, size: 7 },
          { text: 'Ban hành năm 2025', x: 68, y: 100, size: 10 },
        ],
      },
    )
    expect(page?.texts[0]).toBe('theo công văn của Sở GD&ĐT. Diện tích 12 m2')
    expect(page?.texts.at(-1)).toBe('1 Ban hành năm 2025')
    expect(page?.texts).toHaveLength(5)
  })

  it('reads fonts from before Unicode', async () => {
    const [page] = await read({ shown: [{ text: 'Céng hoµ x· héi', x: 60, y: 700, font: 'tcvn3' }, ...paragraph(640)] })
    expect(page?.texts[0]).toBe('Cộng hoà xã hội')
  })
})

describe('the picture of a page', () => {
  const written = [
    'UBND xã Tân Hòa đề nghị các trường tổ chức rà soát',
    'và gửi báo cáo trước ngày 15 tháng 9 năm 2026',
    'về phòng Văn hóa - Xã hội để tổng hợp',
  ]
  const picture = makeScan(written.map((text, at) => ({ text, x: 200, y: 500 + at * 70 })))

  it('is read where there is no text, stamps over it included', { timeout: 120_000 }, async () => {
    const [page] = await read({ picture, stamps: [{ text: '57', x: 120, y: 735 }] })
    expect(page?.from).toBe('recognised')
    expect(page?.texts).toEqual(['57', ...written])
    expect(page?.lines[1]?.sureness).toBeGreaterThan(0.8)
    expect(page?.lines[1]?.box?.y).toBeGreaterThan(150)
    expect(page?.lines[1]?.box?.y).toBeLessThan(190)
  })

  it(
    'is read where a last page holds nothing but who signed, and none of an empty one',
    { timeout: 120_000 },
    async () => {
      const signed = makeScan([{ text: 'Hà Thị Bưởi Hồng', x: 1100, y: 260, size: 40 }])
      const pages = await read({ picture }, { picture: signed }, { picture: makeScan([]) })
      expect(pages.slice(1)).toMatchObject([
        { from: 'recognised', texts: ['Hà Thị Bưởi Hồng'] },
        { from: 'text', texts: [] },
      ])
    },
  )

  it('is read where the text below it has no diacritics', { timeout: 120_000 }, async () => {
    const junk =
      'UBND xa An Mau d~ nghi cac tru6ng t6 chirc ra soat va gui bao cao tnroc ngay 15 thang 9 nam 2026 ve phong Van hoa'
    const shown = [0, 1, 2].map((at) => ({ text: junk, x: 60, y: 700 - at * 20, size: 8, hidden: true }))
    const [page] = await read({ picture, shown })
    expect(page?.texts).toEqual(written)
  })

  it('is left alone where the text is good', async () => {
    const shown = [...paragraph(700), ...paragraph(600)].map((one) => ({ ...one, hidden: true }))
    const [page] = await read({ picture, shown })
    expect(page?.texts).toEqual([...body, ...body])
    expect(page).toMatchObject({ from: 'recognised', lines: [{ sureness: 0.8 }, {}, {}, {}, {}, {}] })
  })
})
