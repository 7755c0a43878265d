import { describe, expect, it } from 'vitest'
import { addressingOf, formOn, keptBy } from './paper-form.ts'

describe('the form of a paper', () => {
  it.each([
    ['party', '2017-01-01', 'party-2018'],
    ['party', '2018-04-03', 'party-2018'],
    ['party', '2026-05-26', 'party-2018'],
    ['party', '2026-05-27', 'party-2026'],
    ['party', '2031-01-01', 'party-2026'],
    ['state', '2019-01-01', 'state-2020'],
    ['state', '2026-05-27', 'state-2020'],
  ] as const)('is, for the %s on %s, that of %s', (side, on, name) => {
    expect(formOn(side, on).name).toBe(name)
  })

  it.each([
    ['party', '2026-06-01', 'tờ trình', 'Kính trình'],
    ['party', '2026-06-01', null, 'Kính gửi'],
    ['party', '2026-05-01', 'tờ trình', 'Kính gửi'],
    ['state', '2026-06-01', 'tờ trình', 'Kính gửi'],
  ] as const)('names those whom a paper of the %s on %s, %s, is to: %s', (side, on, type, word) => {
    expect(addressingOf(type, formOn(side, on))).toBe(word)
  })
})

describe('who keeps a copy', () => {
  it.each([
    ['state', 'Ủy ban nhân dân phường Hồ Sen', 'Lưu: VT'],
    ['party', 'Đảng ủy phường Hồ Sen', 'Lưu Văn phòng Đảng ủy'],
    ['party', 'ĐẢNG ỦY PHƯỜNG HỒ SEN', 'Lưu Văn phòng Đảng ủy'],
    ['party', 'Tỉnh ủy Mẫu', 'Lưu Văn phòng Tỉnh ủy'],
    ['party', 'Chi bộ khu phố 3', 'Lưu Chi bộ'],
    ['party', '', 'Lưu Văn phòng Đảng ủy'],
  ] as const)('is, of the %s, %s: %s', (side, issuer, item) => {
    expect(keptBy(side, issuer)).toBe(item)
  })
})
