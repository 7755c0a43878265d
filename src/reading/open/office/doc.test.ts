import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeDoc } from '../../../../test/reading/make-doc.ts'
import { Unreadable } from '../unreadable.ts'
import { readDoc } from './doc.ts'

/** Fictional letters, typed as .docx with lists, notes, fields, kept changes and a box, and saved as .doc by LibreOffice 7.4. */
const letter = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../test/reading/files/${name}.doc`, import.meta.url)))
const linesOf = (bytes: Uint8Array) => readDoc(bytes).pages.flatMap(({ lines }) => lines.map(({ text }) => text))

describe('a letter of Word 97 to 2003', () => {
  it('has the numbers and dashes of its lists, its box, what it came to and nothing of what was left out', () => {
    expect(linesOf(letter('letter-with-lists'))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ HOA MẪU',
      'Số: 12/UBND-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hoa Mẫu, ngày 05 tháng 9 năm 2026',
      'Kính gửi: Trưởng các thôn; Công an xã.',
      'Thực hiện Kế hoạch số 30-KH/HU của Huyện ủy, Ủy ban nhân dân xã yêu cầu:',
      'HỎA TỐC',
      'Các đơn vị làm ngay những việc sau:',
      'I. Công việc chung',
      '1. Văn phòng tổng hợp báo cáo.',
      'a) Gửi trước ngày 10 tháng 9 năm 2026;',
      'b) Lưu hồ sơ.',
      '- Theo mẫu đính kèm',
      '2. Công an xã phối hợp cùng Hội Nông dân rà soát địa bàn.',
      'II. TỔ CHỨC THỰC HIỆN',
      '1. Các thôn thực hiện.',
      'Hằng tuần các thôn báo cáo.',
      '2. Trạm y tế theo dõi.',
      '1. Mục theo kiểu',
      'a) Điểm theo kiểu',
      '2. Mục theo kiểu con',
      '- Gạch đầu dòng',
      'Điều 5. Hiệu lực',
      'STT',
      '1.',
      '2.',
      'Việc',
      'Rà soát',
      'Báo cáo',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Trần Thị Mẫu',
    ])
  })

  it('has a letterhead that stands in the header of its pages', () => {
    expect(linesOf(letter('letter-head-in-header'))).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ HOA MẪU',
      'Số: 12/UBND-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hoa Mẫu, ngày 05 tháng 9 năm 2026',
      'Kính gửi: Các thôn.',
      '- Tổng hợp báo cáo;',
      '- Lưu hồ sơ.',
    ])
  })

  it('in letters of TCVN3 is read, with “ư”, which is a soft hyphen there', () => {
    const lines = linesOf(letter('letter-tcvn3'))
    expect(lines).toContain('Kính gửi: Trưởng các thôn trong xã.')
    expect(lines).toContain('2. Tổng hợp kết quả gửi về Văn phòng trước ngày 20 tháng 9 năm 2026.')
  })

  it.each([
    ['has a password', makeDoc({ paragraphs: [{ text: 'a' }], flags: 0x100 }), 'damaged'],
    ['was cut off', makeDoc({ paragraphs: [{ text: 'a' }] }).slice(0, 13_400), 'damaged'],
    ['is of another program', new Uint8Array(2_000), 'unknown-kind'],
    ['has no letters', makeDoc({ paragraphs: [{ text: ' ' }] }), 'no-text'],
  ])('that %s is refused in words', (_, bytes, because) => {
    expect(refusal(() => readDoc(bytes))).toMatchObject({ because, message: expect.stringMatching(/\p{L}{2}.*\.$/u) })
  })

  it('whose bytes somebody changed or cut gives text or is refused, soon', () => {
    const change = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 40 })
    fc.assert(
      fc.property(change, fc.double({ min: 0.2, max: 1, noNaN: true }), (changes, part) => {
        const bytes = letter('letter-with-lists')
        for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte
        const begun = performance.now()
        const told = refusal(() => readDoc(bytes.slice(0, part > 0.5 ? bytes.length : part * 2 * bytes.length)))
        expect(told === undefined || told instanceof Unreadable).toBe(true)
        expect(performance.now() - begun).toBeLessThan(2_000)
      }),
      { numRuns: 150 },
    )
  })
})

function refusal(read: () => unknown): unknown {
  try {
    read()
    return undefined
  } catch (error) {
    return error
  }
}
