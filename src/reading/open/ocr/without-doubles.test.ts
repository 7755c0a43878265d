import { describe, expect, it } from 'vitest'
import type { Word } from '../lines/words.ts'
import { withoutDoubles } from './without-doubles.ts'

const word = (text: string, left: number, right: number, sureness = 0.9): Word => ({
  text,
  left,
  right,
  base: 100,
  size: 12,
  sureness,
})
const shown = (words: readonly Word[]) => withoutDoubles(words).map(({ text }) => text)

describe('a row that was recognised twice', () => {
  it('keeps the whole word of two that lie on each other, and the surer of equal ones', () => {
    const row = [word('tháng', 10, 40), word('áng', 22, 40, 0.95), word('O2', 44, 54, 0.5), word('02', 44, 54, 0.9)]
    expect(shown(row)).toEqual(['tháng', '02'])
  })

  it('leaves words that stand beside each other', () => {
    expect(shown([word('ngày', 10, 30), word('25', 32, 40), word('năm', 39, 60)])).toEqual(['ngày', '25', 'năm'])
  })
})
