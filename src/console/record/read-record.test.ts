import { describe, expect, it } from 'vitest'
import { decode, tileNumber } from './read-record.ts'

describe('reading the public files of the record', () => {
  it('names bundles as C2SP tlog-tiles does', () => {
    expect(tileNumber(0)).toBe('000')
    expect(tileNumber(1_234_067)).toBe('x001/x234/067')
  })

  it('takes each entry after its length', () => {
    const one = new TextEncoder().encode('{"seq":1}')
    const long = new TextEncoder().encode(`{"seq":2,"x":"${'a'.repeat(300)}"}`)
    const bytes = Uint8Array.of(0, one.length, ...one, long.length >> 8, long.length & 255, ...long)
    expect(decode(bytes).map(({ seq }) => seq)).toEqual([1, 2])
  })
})
