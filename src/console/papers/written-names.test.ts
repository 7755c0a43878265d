import { expect, it } from 'vitest'
import { writtenNames } from './written-names.ts'

const written = writtenNames(['Uỷ ban nhân dân phường Hồ Sen', 'Sở Nội vụ', 'Xã Ba Vi', 'Xã Ba Vì', 'Sở Nội vụ'])

it('writes a name in capitals as the registry of names does, wherever its marks stand', () => {
  expect(written('UỶ BAN NHÂN DÂN PHƯỜNG HỒ SEN')).toBe('Uỷ ban nhân dân phường Hồ Sen')
  expect(written('ỦY BAN NHÂN DÂN  PHƯỜNG HỒ SEN')).toBe('Uỷ ban nhân dân phường Hồ Sen')
  expect(written('SỞ NỘI VỤ')).toBe('Sở Nội vụ')
})

it('leaves alone what is not in capitals, is not known, or may be either of two', () => {
  for (const name of ['Sở nội vụ', 'SỞ Y TẾ', 'XÃ BA VÌ', '', 'UBND']) expect(written(name)).toBe(name)
})
