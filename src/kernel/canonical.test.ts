import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalize, NotCanonicalError, parseCanonical } from './canonical.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('canonicalize', () => {
  it('writes the example of RFC 8785 section 3.2.2', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }
    expect(canonicalize(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('sorts keys by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = JSON.parse(canonicalize(Object.fromEntries(keys.map((key) => [key, 0])))) as object
    expect(canonicalize(Object.fromEntries(keys.map((key) => [key, 0])))).toBe(
      '{"\\r":0,"1":0,"\u0080":0,"\u00f6":0,"\u20ac":0,"\ud83d\ude00":0,"\ufb33":0}',
    )
    expect(Object.keys(sorted)).toHaveLength(7)
  })

  it('writes minus zero as zero and numeric keys in the order of their text', () => {
    expect(canonicalize({ 9: -0, 10: 1 })).toBe('{"10":1,"9":0}')
  })

  it.each([
    ['undefined', undefined],
    ['undefined inside', { a: undefined }],
    ['a hole', Array(2)],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a lone surrogate', '\ud800'],
    ['a lone surrogate in a key', { '\udc00': 1 }],
    ['a date', new Date(0)],
    ['a big integer', 1n],
    ['a function', () => 1],
  ])('refuses %s', (_name, value) => {
    expect(() => canonicalize(value)).toThrow(NotCanonicalError)
  })

  it('refuses nesting deeper than 64 without exhausting the stack', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000)
    expect(() => parseCanonical(bytes(deep))).toThrow(NotCanonicalError)
    expect(() => canonicalize(JSON.parse(deep))).toThrow(NotCanonicalError)
  })
})

describe('parseCanonical', () => {
  it('reads back whatever canonicalize writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = canonicalize(value)
        expect(parseCanonical(bytes(text))).toEqual(JSON.parse(text))
        expect(canonicalize(JSON.parse(text))).toBe(text)
      }),
    )
  })

  it('gives the same text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed())
        expect(canonicalize(turned)).toBe(canonicalize(value))
      }),
    )
  })

  it('accepts a text only where it is its own canonical form', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(3), (text, indent) => {
        const loose = JSON.stringify(JSON.parse(text), undefined, indent)
        const strict = canonicalize(JSON.parse(text))
        if (loose === strict) expect(() => parseCanonical(bytes(loose))).not.toThrow()
        else expect(() => parseCanonical(bytes(loose))).toThrow(NotCanonicalError)
      }),
    )
  })

  it.each([
    ['white space', '{"a": 1}'],
    ['unsorted keys', '{"b":1,"a":2}'],
    ['unsorted keys within', '[{"b":1,"a":2}]'],
    ['doubled keys', '{"a":1,"a":1}'],
    ['a longer number', '{"a":1.0}'],
    ['minus zero', '-0'],
    ['an escaped letter', String.raw`"\u0061"`],
    ['an escaped slash', String.raw`"\/"`],
    ['an upper-case escape', String.raw`"\u000F"`],
    ['a lone surrogate', String.raw`"\ud800"`],
    ['a byte order mark', '\ufeff1'],
    ['nothing', ''],
    ['a second value', '1 2'],
  ])('refuses %s', (_name, text) => {
    expect(() => parseCanonical(bytes(text))).toThrow(NotCanonicalError)
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(NotCanonicalError)
  })

  it('keeps a text whose letters only look like an escape', () => {
    expect(parseCanonical(bytes(String.raw`"\\ud800"`))).toBe(String.raw`\ud800`)
    expect(parseCanonical(bytes('{"10":1,"9":2}'))).toEqual({ 9: 2, 10: 1 })
    expect(Object.keys(parseCanonical(bytes('{"__proto__":1}')) as object)).toEqual(['__proto__'])
  })
})
