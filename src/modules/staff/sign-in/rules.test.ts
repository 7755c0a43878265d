import { describe, expect, it } from 'vitest'
import { passwordFault, plainCode, printedCode } from './rules.ts'

const about = { name: 'Nguyễn Thị Hồng Nhung', email: 'nhung.nth@hosen.example' }
const fault = (password: string) => passwordFault(password, about)?.en

describe('passwordFault', () => {
  it.each([
    'chiều mưa bên ao cá',
    'tám con cò lội ruộng',
    'kR7#vq9_Lm2x',
    'xe đạp cũ của ông ngoại',
    'zebra-lamp-onion-quartz',
  ])('takes %s', (password) => {
    expect(fault(password)).toBeUndefined()
  })

  it('asks for twelve characters, counted as people see them', () => {
    expect(fault('kR7#vq9_Lm2')).toMatch(/at least 12/)
  })

  it.each([
    'matkhau123456',
    'Mật khẩu 123456',
    'P@ssw0rd2026!',
    'Password123456',
    'qwertyuiop1234',
    '123456789012',
    'aaaaaaaaaaaaaa',
  ])('refuses the common %s', (password) => {
    expect(fault(password)).toMatch(/easy to guess/)
  })

  it.each([
    'anhyeuem2024',
    'vietnamvodich99',
    'abcabcabcabcabc',
    'UBNDphuong2026',
    'iloveyouforever',
    '12/05/1990 2024',
  ])('refuses %s, made of what everybody uses', (password) => {
    expect(fault(password)).toMatch(/easy to guess/)
  })

  it.each(['hongnhung xyzkqw', 'nhung.nth và cây đàn', 'NguyenThiHongNhung!'])(
    'refuses the own name or address in %s',
    (password) => {
      expect(fault(password)).toMatch(/your name/)
    },
  )

  it('refuses what no hash should have to read', () => {
    expect(fault('đàn cò '.repeat(40))).toMatch(/longer than/)
  })
})

describe('a printed code', () => {
  it('is read as it was meant', () => {
    expect(plainCode(' k7qm2-9xtrb ')).toBe('K7QM29XTRB')
    expect(plainCode('OIL0l')).toBe('01101')
  })

  it('is printed in two halves', () => {
    expect(printedCode('K7QM29XTRB')).toBe('K7QM2-9XTRB')
  })
})
