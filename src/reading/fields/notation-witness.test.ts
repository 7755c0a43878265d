import { describe, expect, it } from 'vitest'
import { readPaper } from '../read-paper.ts'

/** The number of a scan whose notation is doubted, under the names of its issuers and above its type. */
function numberOf(number: string, type: string, issuers = ['ỦY BAN NHÂN DÂN', 'XÃ HỒ SEN']) {
  const start = number.search(/(?<=\d)[/-]/)
  const lines = [
    ...issuers.map((text) => ({ text, sureness: 0.95 })),
    { text: number, sureness: 0.7, doubts: [{ start, end: number.length, sureness: 0.4 }] },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', sureness: 0.96 },
    { text: 'Hồ Sen, ngày 17 tháng 6 năm 2026', sureness: 0.95 },
    { text: type, sureness: 0.96 },
    { text: 'Về việc cắt điện', sureness: 0.96 },
  ]
  return readPaper({ pages: [{ number: 1, from: 'recognised', lines }], warnings: [] }).number?.value ?? null
}

describe('a notation that recognition doubts', () => {
  it('is believed where the type and the issuer of the head bear it out', () => {
    expect(numberOf('Số: 45/TB-UBND', 'THÔNG BÁO')).toBe('45/TB-UBND')
    const schools = ['UBND TỈNH MẪU', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO']
    expect(numberOf('Số: 45/KH-SGDĐT', 'KẾ HOẠCH', schools)).toBe('45/KH-SGDĐT')
    expect(numberOf('Số: 45/SGD&ĐT', 'THÔNG BÁO', schools)).toBe('45/SGD&ĐT')
  })

  it('takes a letter of its type from the type', () => {
    for (const seen of ['CTI', 'CTT', 'CTr'])
      expect(numberOf(`Số: 45/${seen}-UBND`, 'CHƯƠNG TRÌNH')).toBe('45/CTr-UBND')
  })

  it('leaves the number to a person where a part of it is borne out by nothing', () => {
    expect(numberOf('Số: 45/TB-UBMD', 'THÔNG BÁO')).toBeNull()
    expect(numberOf('Số: 45/TB-UBND', 'KẾ HOẠCH')).toBeNull()
    expect(numberOf('Số: 45/UBND-VX', 'THÔNG BÁO')).toBeNull()
  })
})
