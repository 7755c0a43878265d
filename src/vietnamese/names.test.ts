import { assert, property, string, constantFrom } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyNameTorn, isPersonName, lengthBeforeName } from './person-name.ts'
import { personSortKey, sortKey } from './sort-key.ts'
import { unitNameKey, unitNameKeys } from './unit-name.ts'

describe('unitNameKey', () => {
  it.each([
    ['P. Hồ Sen', 'phường hồ sen'],
    ['P.Hồ Sen', 'PHƯỜNG HỒ SEN'],
    ['UBND P. Hồ Sen', 'Uỷ ban nhân dân phường Hồ Sen'],
    ['Uỷ ban', 'Ủy ban'],
    ['Phòng VH-XH', 'Phòng VH XH'],
    ['Sở GD&ĐT', 'Sở GD và ĐT'],
    ['TT. Hồ Sen', 'Thị trấn Hồ Sen'],
    ['Trường THCS Hồ Sen', 'Trường Trung học cơ sở Hồ Sen'],
  ])('takes “%s” and “%s” for one', (a, b) => {
    expect(unitNameKey(a)).toBe(unitNameKey(b))
  })

  it.each([
    ['Phường Hồ Sen', 'Xã Hồ Sen'],
    ['Phường 1', 'Phường 11'],
  ])('keeps “%s” and “%s” apart', (a, b) => {
    expect(unitNameKey(a)).not.toBe(unitNameKey(b))
  })

  it('says the same of its own answer', () => {
    assert(
      property(string({ unit: constantFrom('P', '.', ' ', 'ồ', 'đ', 'T', 'H', 'x', ',', '-', '1') }), (name) => {
        expect(unitNameKey(unitNameKey(name).toUpperCase())).toBeTypeOf('string')
        expect(unitNameKeys(name).keys.every((key) => key === key.trim())).toBe(true)
      }),
    )
  })

  it('takes what follows a comma for the units above', () => {
    expect(unitNameKeys('UBND P. Hồ Sen, TP. Mẫu')).toEqual({
      keys: ['uy ban nhan dan phuong ho sen thanh pho mau', 'uy ban nhan dan phuong ho sen', 'phuong ho sen'],
      above: ['thanh pho mau'],
    })
  })
})

describe('sortKey', () => {
  const sorted = (words: string[]) => words.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))

  it('orders letters as the Vietnamese alphabet does', () => {
    expect(sorted(['đa', 'da', 'ê', 'e', 'ơ', 'ô', 'o', 'ư', 'u', 'â', 'ă', 'a'])).toEqual([
      'a',
      'ă',
      'â',
      'da',
      'đa',
      'e',
      'ê',
      'o',
      'ô',
      'ơ',
      'u',
      'ư',
    ])
  })

  it('orders tone marks only between words with the same letters', () => {
    expect(sorted(['mạ', 'má', 'mã', 'mả', 'mà', 'ma', 'mai'])).toEqual(['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mai'])
  })

  it('orders people by the given name, then by the rest', () => {
    const people = ['Trần Đức Long', 'Nguyễn Thị Thanh Hương', 'Lê Thị Mai Phương', 'An', 'Bùi Văn Long', 'Đỗ Ánh']
    expect(people.toSorted((a, b) => (personSortKey(a) < personSortKey(b) ? -1 : 1))).toEqual([
      'An',
      'Đỗ Ánh',
      'Nguyễn Thị Thanh Hương',
      'Bùi Văn Long',
      'Trần Đức Long',
      'Lê Thị Mai Phương',
    ])
  })
})

describe('familyNameTorn', () => {
  it.each([
    ['#oàng', 'Hoàng'],
    ['=#ớanø', 'Hoàng'],
    ['uyễn', 'Nguyễn'],
    ['rần', 'Trần'],
    ['rương', 'Trương'],
  ])('takes “%s” for the end of %s', (seen, name) => {
    expect(familyNameTorn(seen)).toBe(name)
  })

  it.each(['han', 'hạm', 'inh', 'ê', '', 'Lê', 'Phan', 'ấm', 'văn'])('takes “%s” for none', (seen) => {
    expect(familyNameTorn(seen)).toBeNull()
  })
})

describe('lengthBeforeName', () => {
  it.each(['BSCKII. ', 'BSCKIL ', 'BSCKH ', 'BS.CKI. ', 'BS CK2 ', 'TS.BS. ', 'CKII. ', 'Thượng tá '])(
    'leaves “%s” out',
    (title) => {
      expect(lengthBeforeName(`${title}Hà Thị Bưởi`)).toBe(title.length)
    },
  )

  it('leaves a name whole', () => {
    expect(lengthBeforeName('Lê Bưởi')).toBe(0)
  })
})

describe('isPersonName', () => {
  it.each(["Siu H'Bia", 'H’Yim Kđoh', "K'Sor Blơk", 'Y Thô Êban', "K' Mẫn"])(
    'knows “%s” of the Central Highlands',
    (name) => {
      expect(isPersonName(name)).toBe(true)
    },
  )

  it.each(["Hội H'Bia", 'K’'])('takes “%s” for none', (name) => {
    expect(isPersonName(name)).toBe(false)
  })
})
