import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportCases } from './export-cases.ts'
import { maskPersonal } from './mask-personal.ts'

const syllable = fc.constantFrom('Văn', 'Thị', 'Minh', 'Hồng', 'Quốc', 'Bảo', 'Thu', 'Hải', 'Ngọc', 'Khánh')
const family = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô')
const name = fc
  .tuple(family, fc.array(syllable, { minLength: 1, maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
const digits = (count: number) =>
  fc.array(fc.integer({ min: 1, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(''))

describe('masking', () => {
  it('leaves no telephone, e-mail address, card number or account of anybody', () => {
    fc.assert(
      fc.property(digits(9), digits(12), fc.constantFrom('', ' ', '.', '-'), (phone, card, gap) => {
        const written = `0${phone.slice(0, 2)}${gap}${phone.slice(2, 5)}${gap}${phone.slice(5)}`
        const masked = maskPersonal(`Liên hệ ĐT ${written}, CCCD ${card}, thư a.b-${phone}@donvi.example.vn để biết.`)
        expect(masked).not.toContain(phone.slice(5))
        expect(masked).not.toContain(card)
        expect(masked).not.toContain('donvi')
      }),
    )
  })

  it('leaves no name of a person with a family name, nor one that is known, nor one that is addressed', () => {
    fc.assert(
      fc.property(name, name, (signer, other) => {
        const masked = maskPersonal(`${signer.toUpperCase()} ký thay; đồng chí H’Mai Êban và ${other} theo dõi.`, [
          signer,
        ])
        if (!'NGUYỄN VĂN THỬ ĐỌC KỸ MẪU'.includes(signer.toUpperCase()))
          expect(masked).not.toContain(signer.toUpperCase())
        if (!/^Nguyễn Văn(?: Thử)?$/.test(other)) expect(masked).not.toContain(other)
        expect(masked).not.toContain('Êban')
      }),
    )
  })

  it('keeps offices, numbers of papers and days, and hides addresses', () => {
    const text = 'Số: 479/SGDĐT-VP ngày 25/08/2021 của Sở Giáo dục và Đào tạo tỉnh Mẫu'
    expect(maskPersonal(text)).toBe(text)
    expect(maskPersonal('Địa chỉ: 12 Lê Lợi, phường Mẫu; điện thoại')).toBe('Địa chỉ: …; điện thoại')
    expect(maskPersonal('tại số 12/3 đường Hoa Mai, phường Mẫu')).toBe('tại số 0 đường Mẫu, phường Mẫu')
  })

  it('exports a case without its id and its day', () => {
    const one = {
      id: '6a1f1e52-3c0b-4c54-9c5e-000000000001',
      field: 'signer' as const,
      supposed: 'Trần Thị Minh',
      confidence: 0.7,
      entered: 'Trần Thị Minh Mẫn',
      lines: ['PHÓ GIÁM ĐỐC', 'Trần Thị Minh Mẫn'],
      pageFrom: 'text',
      side: 'state',
    }
    const line = exportCases([one])
    expect(line).not.toMatch(/Minh|6a1f1e52/)
    expect(JSON.parse(line)).toMatchObject({ field: 'signer', lines: ['PHÓ GIÁM ĐỐC', 'Nguyễn Văn Thử Mẫu'] })
  })
})
