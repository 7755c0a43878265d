import { describe, expect, it } from 'vitest'
import type { Block } from '#kernel/official-paper.ts'
import { placeOf, quoteOf, wordsAt, wordsOf } from './quote.rules.ts'

const line = (text: string): Block => ({ kind: 'paragraph', look: 'plain', text: [{ text }] })
const long = `${'Rà soát thủ tục hành chính '.repeat(20)}hết`

describe('the words that a remark quotes', () => {
  it('are those that were marked, where the block says them', () => {
    const block: Block = { kind: 'point', mark: '1.', text: [{ text: 'Rà soát ' }, { text: '42', bold: true }] }
    expect(quoteOf(wordsOf(block), 'soát 42')).toBe('soát 42')
    expect(quoteOf(wordsOf(block), 'soát 43')).toBeUndefined()
    expect(quoteOf(wordsOf(block), '')).toBe('1. Rà soát 42')
    expect(quoteOf(undefined, '')).toBeUndefined()
  })

  it('are whole words of the beginning of a long block', () => {
    const quote = quoteOf(wordsOf(line(long)), '') ?? ''
    expect(quote.length).toBeLessThanOrEqual(161)
    expect(`${long} `).toContain(`${quote.slice(0, -1)} `)
  })
})

const around = {
  subject: 'Rà soát thủ tục',
  addressees: ['Các tổ dân phố', 'Trạm y tế'],
  body: [],
  signing: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  signer: 'Lê Duyệt',
  recipients: [],
}

describe('the words of a part', () => {
  it('are those of its lines, nothing where none is written, and none where there is no such place', () => {
    expect(wordsAt(around, { part: 'addressees', block: 0 })).toBe('Các tổ dân phố\nTrạm y tế')
    expect(wordsAt(around, { part: 'signer', block: 0 })).toBe('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Duyệt')
    expect(wordsAt(around, { part: 'recipients', block: 0 })).toBe('')
    expect(wordsAt(around, { part: 'subject', block: 1 })).toBeUndefined()
    expect(wordsAt(around, { part: 'body', block: 0 })).toBeUndefined()
  })

  it('keep a remark as long as they say it', () => {
    const remark = { part: 'subject', block: 0, quote: 'thủ tục' } as const
    expect(placeOf(around, remark)).toEqual({ part: 'subject', block: 0 })
    expect(placeOf({ ...around, subject: 'Rà soát hồ sơ' }, remark)).toBeUndefined()
  })
})

describe('the place of a remark', () => {
  const body = [line('Một'), line('Hai'), line(long)]
  const place = (blocks: readonly Block[], remark: { block: number; quote: string }) =>
    placeOf({ ...around, body: blocks }, { part: 'body', ...remark })?.block

  it('goes with the words when blocks come before them', () => {
    expect(place(body, { block: 1, quote: 'Hai' })).toBe(1)
    expect(place([line('Mới'), ...body], { block: 1, quote: 'Hai' })).toBe(2)
    expect(place(body, { block: 0, quote: quoteOf(wordsOf(line(long)), '') ?? '' })).toBe(2)
  })

  it('is nowhere once the words are written otherwise', () => {
    expect(place(body, { block: 1, quote: 'Ba' })).toBeUndefined()
    expect(place([], { block: 1, quote: 'Hai' })).toBeUndefined()
  })
})
