import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from './official-paper.ts'
import { counter, schemesBehind, schemesOf, type Scheme } from './points.ts'

const point = (mark: string): Block => ({ kind: 'point', mark, text: [{ text: 'x' }] })
const heading: Block = { kind: 'heading', level: 2, text: [{ text: 'I. MỤC' }] }

describe('the marks of points', () => {
  it('are counted, anew below a heading, letters anew below each number', () => {
    const marks = ['1.', 'a)', 'b)', '2.', 'a)', '-']
    const body = [...marks.map(point), heading, point('1.')]
    expect(schemesOf(body)).toEqual(['number', 'letter', 'letter', 'number', 'letter', 'dash', undefined, 'number'])
  })

  it('stay as they were written where counting would give others', () => {
    expect(schemesOf([point('3.'), point('1.'), point('1.1.')])).toEqual(['own', 'number', 'own'])
  })

  it('follow the Vietnamese alphabet: đ after d, no f, j, w and z', () => {
    const count = counter()
    const marks = Array.from({ length: 8 }, () => count.next('letter'))
    expect(marks).toEqual(['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)'])
  })

  it('are counted on in what is pasted behind them, and kept where it begins otherwise', () => {
    const list = [point('4.'), point('5.')]
    expect(schemesBehind([], list)).toEqual(['own', 'own'])
    expect(schemesBehind([point('1.'), point('2.')], list)).toEqual(['own', 'own'])
    expect(schemesBehind(['1.', '2.', '3.'].map(point), list)).toEqual(['number', 'number'])
    expect(schemesBehind([point('1.')], [point('1.'), point('2.')])).toEqual(['number', 'number'])
  })

  it('are read back as they were counted', () => {
    const schemes = fc.array(fc.constantFrom<Scheme>('number', 'letter', 'dash', 'plus', 'article'), { maxLength: 20 })
    fc.assert(
      fc.property(schemes, (given) => {
        const count = counter()
        const body = given.map((scheme) => point(count.next(scheme) ?? ''))
        expect(schemesOf(body)).toEqual(given)
      }),
    )
  })
})
