import { array, assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperOfText } from '../../../test/reading/paper-of-lines.ts'
import { readPaper } from '../read-paper.ts'
import type { Reading } from '../reading.ts'
import { findParts } from './find-parts.ts'

const lines = [
  'UBND TỈNH MẪU',
  'SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'ĐẢNG CỘNG SẢN VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Số: 12/KH-SNV',
  'Số: /SNV-VP Mẫu, ngày tháng 5 năm 2025',
  'Số 7-CV/TU',
  'Mẫu, ngày 5 tháng 5 năm 2025',
  'V/v góp ý dự thảo',
  'KẾ HOẠCH',
  'Kính gửi: Các sở, ban, ngành;',
  '- UBND các xã, phường.',
  'Căn cứ Kế hoạch số 8/KH-UBND ngày 01/02/2025 của UBND tỉnh về cải cách hành chính;',
  'Nơi nhận: KT. GIÁM ĐỐC',
  '- Như trên; PHÓ GIÁM ĐỐC',
  '- Lưu: VT. Trần Thị Sen',
  'TM. ỦY BAN NHÂN DÂN',
  'T/M BAN THƯỜNG VỤ',
  'Lê Văn Đá',
  'PHỤ LỤC I',
  'HỎA TỐC',
  '*',
  '1',
  '',
]
const anyLine = constantFrom(...lines)
const damaged = string({ unit: constantFrom(...'Số:/-.KHUBNDngàytháămĐ 0129;,()*') })

function foundOf(reading: Reading) {
  const { number, date, place, issuer, parent, type, subject, signer, signerTitle, signingAuthority } = reading
  const single = [number, date, place, issuer, parent, type, subject, signer, signerTitle, signingAuthority]
  return [...single, reading.urgency, reading.secrecy, ...reading.addressees, ...reading.recipients].filter(
    (found) => found !== null,
  )
}

describe('whatever the lines and their order', () => {
  it('every span lies within its line, every confidence between nothing and certainty', () => {
    assert(
      property(array(anyLine, { maxLength: 40 }), (chosen) => {
        const paper = paperOfText(chosen.join('\n'))
        for (const { spans, confidence } of foundOf(readPaper(paper))) {
          expect(spans.length).toBeGreaterThan(0)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThan(1)
          for (const { page, line, start, end } of spans) {
            const text = paper.pages[page]?.lines[line]?.text ?? ''
            expect(start >= 0 && start < end && end <= text.length).toBe(true)
          }
        }
      }),
    )
  })

  it('the digits of a number stand in the text in that order, and so do those of a date', () => {
    const written = array(
      anyLine.chain((line) => damaged.map((noise) => `${line}${noise}`)),
      { maxLength: 20 },
    )
    assert(
      property(written, (chosen) => {
        const text = chosen.join('\n')
        const { number, date } = readPaper(paperOfText(text))
        const serial = /^\d+/.exec(number?.value ?? '')?.[0] ?? ''
        expect(text.replace(/\s/g, '')).toContain(serial)
        const day = date === null ? '' : String(Number(date.value.slice(8)))
        expect(text.replace(/\s/g, '')).toContain(day)
      }),
    )
  })

  it('no line is of the body and of the head or foot as well', () => {
    assert(
      property(array(anyLine, { maxLength: 40 }), (chosen) => {
        const { head, body, foot } = findParts(paperOfText(chosen.join('\n')))
        const taken = [...Object.values(head).flat(), ...foot.recipients, ...foot.signature].map(({ line }) => line)
        expect(body.filter(({ line }) => taken.includes(line))).toEqual([])
      }),
    )
  })

  it('reads a page of noise in no time', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 400 }), integer({ min: 1, max: 30 }), (noise, times) => {
        readPaper(paperOfText(Array.from({ length: times }, () => noise).join('\n')))
      }),
      { numRuns: 50 },
    )
  })
})

describe('the body', () => {
  it('is whole lines without head, foot, numbers of pages and what a signing tool says of itself', () => {
    const parts = findParts(
      paperOfText(`1
UBND XÃ HỒ SEN
Số: 3/TB-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Hồ Sen, ngày 3 tháng 4 năm 2025
THÔNG BÁO
Lịch tiếp công dân tháng 4
Ủy ban nhân dân xã thông báo lịch tiếp công dân như sau:
2
1. Thứ Ba hằng tuần, tại trụ sở.
Ký bởi: Ủy ban nhân dân xã
2. Trân trọng thông báo./.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Hà Thị Bưởi`),
    )
    expect(parts.body.map(({ text }) => text)).toEqual([
      'Ủy ban nhân dân xã thông báo lịch tiếp công dân như sau:',
      '1. Thứ Ba hằng tuần, tại trụ sở.',
      '2. Trân trọng thông báo./.',
    ])
  })
})

describe('a date over two lines of the head', () => {
  const heads = [
    ['beside nothing', 'ĐẢNG CỘNG SẢN VIỆT NAM\nHồ Sen, ngày 12 tháng 5\nnăm 2024\nHUYỆN UỶ HỒ SEN\n*\nSố 96-KH/HU'],
    ['beside the number', 'HUYỆN UỶ HỒ SEN ĐẢNG CỘNG SẢN VIỆT NAM\n* Hồ Sen, ngày 12 tháng 5\nSố 96-KH/HU năm 2024'],
    ['before the month', 'HUYỆN UỶ HỒ SEN ĐẢNG CỘNG SẢN VIỆT NAM\nSố 96-KH/HU Hồ Sen, ngày 12\ntháng 5 năm 2024'],
    ['behind the place', 'HUYỆN UỶ HỒ SEN\nSố 96-KH/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nHồ Sen,\nngày 12 tháng 5 năm 2024'],
  ] as const

  it.each(heads)('is one, %s', (_, head) => {
    const paper = paperOfText(`${head}
KẾ HOẠCH
về đại hội các chi bộ
Căn cứ Chỉ thị số 7-CT/TU, ngày 14/3/2024 của Ban Thường vụ Tỉnh uỷ, Huyện uỷ xây dựng kế hoạch.`)
    const { date, place, number } = readPaper(paper)
    expect([date?.value, place?.value, number?.value]).toEqual(['2024-05-12', 'Hồ Sen', '96-KH/HU'])
    for (const { page, line, start, end } of date?.spans ?? [])
      expect(paper.pages[page]?.lines[line]?.text.slice(start, end)).not.toBe('')
  })

  it('is no date where the second line is a cited one of the body', () => {
    const { date } = readPaper(
      paperOfText(`HUYỆN UỶ HỒ SEN ĐẢNG CỘNG SẢN VIỆT NAM
Số 96-KH/HU
KẾ HOẠCH
về đại hội các chi bộ
Thực hiện Chỉ thị số 7-CT/TU, ngày
14 tháng 3 năm 2024 của Ban Thường vụ Tỉnh uỷ, Huyện uỷ xây dựng kế hoạch.`),
    )
    expect(date).toBeNull()
  })
})

describe('a line of the body that ends with a day', () => {
  it('is no date of the paper where it says by when something is due', () => {
    const { body } = findParts(
      paperOfText(`Trường Đại học Mẫu đề nghị các khoa thực hiện một số nội dung sau:
1. Danh sách giải Cây Bút gửi về Phòng
Hành chính - Tổ chức trước ngày 05/5/2026.
Đề nghị các khoa triển khai.`),
    )
    expect(body.map(({ text }) => text)).toContain('Hành chính - Tổ chức trước ngày 05/5/2026.')
  })
})
