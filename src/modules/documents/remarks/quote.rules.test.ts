import { describe, expect, it } from 'vitest'
import type { Block } from '#kernel/official-paper.ts'
import { placeOf, quoteOf } from './quote.rules.ts'

const line = (text: string): Block => ({ kind: 'paragraph', look: 'plain', text: [{ text }] })
const long = `${'Rà soát thủ tục hành chính '.repeat(20)}hết`

describe('the words that a remark quotes', () => {
  it('are those that were marked, where the block says them', () => {
    const block: Block = { kind: 'point', mark: '1.', text: [{ text: 'Rà soát ' }, { text: '42', bold: true }] }
    expect(quoteOf(block, 'soát 42')).toBe('soát 42')
    expect(quoteOf(block, 'soát 43')).toBeUndefined()
    expect(quoteOf(block, '')).toBe('1. Rà soát 42')
    expect(quoteOf(undefined, '')).toBeUndefined()
  })

  it('are whole words of the beginning of a long block', () => {
    const quote = quoteOf(line(long), '') ?? ''
    expect(quote.length).toBeLessThanOrEqual(161)
    expect(`${long} `).toContain(`${quote.slice(0, -1)} `)
  })
})

describe('the place of a remark', () => {
  const body = [line('Một'), line('Hai'), line(long)]

  it('goes with the words when blocks come before them', () => {
    expect(placeOf(body, { block: 1, quote: 'Hai' })).toBe(1)
    expect(placeOf([line('Mới'), ...body], { block: 1, quote: 'Hai' })).toBe(2)
    expect(placeOf(body, { block: 0, quote: quoteOf(line(long), '') ?? '' })).toBe(2)
  })

  it('is nowhere once the words are written otherwise', () => {
    expect(placeOf(body, { block: 1, quote: 'Ba' })).toBeUndefined()
    expect(placeOf([], { block: 1, quote: 'Hai' })).toBeUndefined()
  })
})
