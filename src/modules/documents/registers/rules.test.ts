import { expect, it } from 'vitest'
import { gapWords } from './rules.ts'

it('names every gap that lacks a reason, so that all can be explained before the register is closed', () => {
  const gaps = [
    { first: 7, last: 7 },
    { first: 12, last: 14 },
  ]
  expect(gapWords(gaps)).toBe('7; 12–14')
})

it('names ten of many, and says how many more there are', () => {
  const gaps = Array.from({ length: 13 }, (_, at) => ({ first: 2 * at + 1, last: 2 * at + 1 }))
  expect(gapWords(gaps)).toMatch(/^1; 3; .*19; và 3 chỗ nữa$/)
})
