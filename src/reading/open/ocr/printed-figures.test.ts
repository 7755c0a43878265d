import type { Word } from 'tesseract.js'
import { describe, expect, it } from 'vitest'
import { figuresApart } from './printed-figures.ts'

type Drawn = { text: string; confidence?: number; sign?: number; height?: number; foot?: number }

/** Words of a line, each sign 10 pixels wide, 30 high, standing at 100. */
function wordsOf(...drawn: readonly Drawn[]): Word[] {
  let x = 0
  return drawn.map(({ text, confidence = 90, sign = 99, height = 30, foot = 100 }) => {
    const from = x
    const symbols = Array.from(text, (letter) => {
      x += 10
      return { text: letter, confidence: sign, bbox: { x0: x - 10, x1: x, y0: foot - height, y1: foot } }
    })
    x += 8
    return { text, confidence, symbols, bbox: { x0: from, x1: x - 8, y0: foot - height, y1: foot } } as unknown as Word
  })
}

const seen = (...drawn: readonly Drawn[]) =>
  figuresApart({ words: wordsOf(...drawn) }).map(({ text, confidence, glued }) => [
    text,
    confidence,
    ...(glued ? ['glued'] : []),
  ])

describe('the figures of a number', () => {
  it('are believed by their own signs, whatever is thought of the letters beside them', () => {
    expect(seen({ text: 'Số:' }, { text: '31-CTr/ĐU', confidence: 55 })).toEqual([
      ['Số:', 90],
      ['31', 99],
      ['-CTr/ĐU', 55, 'glued'],
    ])
    expect(seen({ text: 'Số:105/CTr-BCĐ', confidence: 40 })).toEqual([
      ['Số:', 40],
      ['105', 99, 'glued'],
      ['/CTr-BCĐ', 40, 'glued'],
    ])
  })

  it('are not believed where a pen wrote them: larger than the print, or off its line', () => {
    const notation = { text: '/UBND-VX' }
    expect(seen({ text: 'Số' }, { text: '15', height: 48 }, notation)[1]).toEqual(['15', 20])
    expect(seen({ text: 'Số' }, { text: '15', height: 20 }, notation)[1]).toEqual(['15', 20])
    expect(seen({ text: 'Số' }, { text: '15', foot: 112 }, notation)[1]).toEqual(['15', 20])
    expect(seen({ text: 'Số' }, { text: '15', height: 31, foot: 102 }, notation)[1]).toEqual(['15', 90])
  })

  it('keep the doubt of their word where their own sign is doubted', () => {
    expect(seen({ text: 'Số' }, { text: '18/TB-UBND', confidence: 40, sign: 90 })[1]).toEqual(['18', 40])
  })

  it('stay within a notation, and within any other line', () => {
    expect(seen({ text: 'Số:' }, { text: '34/CAT-PV01' }).map(([text]) => text)).toEqual(['Số:', '34', '/CAT-PV01'])
    const prose = ['Tiếp', 'theo', 'Nghị', 'định', '30/2020/NĐ-CP'].map((text) => ({ text, confidence: 60 }))
    expect(seen(...prose)).toEqual(prose.map(({ text }) => [text, 60]))
  })
})

describe('the figures of a date', () => {
  const date = (day: Drawn) =>
    seen({ text: 'Mẫu,' }, { text: 'ngày' }, day, { text: 'tháng' }, { text: '5' }, { text: 'năm' }, { text: '2026' })

  it('are as high as those of the year, or a pen wrote them', () => {
    expect(date({ text: '17', height: 44 })[2]).toEqual(['17', 20])
    expect(date({ text: '17', height: 44 })[4]).toEqual(['5', 90])
  })

  it('are no surer than their word where it holds nothing else: a pen may write small', () => {
    expect(date({ text: '4', confidence: 54 })[2]).toEqual(['4', 54])
    expect(date({ text: '4:', confidence: 54 })[2]).toEqual(['4', 54])
  })

  it('are judged on a line that number and date share', () => {
    const line = [{ text: 'Số:8/TB-UBND' }, { text: 'Mẫu,' }, { text: 'ngày' }, { text: '17', height: 44 }]
    expect(seen(...line, { text: 'tháng' }, { text: '5' }, { text: 'năm' }, { text: '2026' })).toContainEqual([
      '17',
      20,
    ])
  })
})
