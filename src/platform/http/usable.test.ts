import { describe, expect, it } from 'vitest'
import { findUnusable } from './usable.ts'

describe('findUnusable', () => {
  it('lets Vietnamese, emoji and line breaks pass', () => {
    expect(findUnusable({ name: 'Phường Hồ Sen 🪷\nthôn Đoài', list: ['ừ', { deep: 'ỷ' }] }, 'body')).toBeUndefined()
  })

  it.each([
    ['U+0000', 'a\u0000b'],
    ['half a character', 'a\ud83e'],
    ['a change of writing direction', 'UBND \u202Egnouhp'],
    ['an isolate', 'x\u2066y'],
  ])('names the field that holds %s', (_, text) => {
    expect(findUnusable({ unit: { name: text } }, 'body')).toMatchObject({ field: 'body.unit.name' })
    expect(findUnusable({ [text]: 1 }, 'body')).toMatchObject({ field: 'body' })
  })

  it('refuses what is nested too deep', () => {
    let nested: unknown = 'x'
    for (let depth = 0; depth < 100; depth++) nested = [nested]
    expect(findUnusable(nested, 'body')).toMatchObject({ field: 'body' })
  })
})
