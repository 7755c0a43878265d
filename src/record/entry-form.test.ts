import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entry as entryShape, type Json } from '#kernel/entry.ts'
import { isEntry } from './entry-form.ts'

const hash = 'ab'.repeat(32)
const internal = { v: 1, seq: 3, at: '2026-09-05T07:30:00.000Z', commitment: hash }
const full = {
  ...internal,
  module: 'comments',
  subject: '3f0c',
  do: 'hidden',
  by: { role: 'moderator', who: hash, inStead: hash },
  reason: 'spam',
  basis: 'Điều 4',
  policy: '1',
  automated: 'none',
  prev: 2,
  public: { post: 'x', list: [1, null, { a: true }] },
}

const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    '',
    hash,
    hash.toUpperCase(),
    `${hash}\n`,
    'clock',
    'held',
    'other',
    internal.at,
    '2026-09-05T07:30:00Z',
    -1,
    0,
    1,
    1.5,
    2 ** 53,
    null,
    true,
    [],
    {},
  ),
  fc.constantFrom(
    { role: 'x', who: hash },
    { role: 'x', who: hash, inStead: 'x' },
    { role: 'x', who: hash, more: 1 },
    { role: 'x'.repeat(41), who: hash },
  ),
  fc.string({ maxLength: 500, unit: 'binary' }).map((text) => text.replace(/[\ud800-\udfff]/gu, '?')),
  fc.nat(500).map((length) => 'ơ'.repeat(length)),
  fc.jsonValue(),
)
const keys = [...Object.keys(full), 'extra', '__proto__', 'constructor']

/** An entry with a few fields taken out or replaced: close enough to the truth to try every rule. */
const changed = fc
  .tuple(
    fc.constantFrom<object>(full, internal),
    fc.array(fc.tuple(fc.constantFrom(...keys), fc.option(odd)), { maxLength: 3 }),
  )
  .map(([start, changes]) => {
    const fields = new Map<string, unknown>(Object.entries(start))
    for (const [key, value] of changes) {
      if (value === null) fields.delete(key)
      else fields.set(key, value)
    }
    return JSON.parse(
      `{${[...fields].map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
    ) as Json
  })

describe('the form of an entry', () => {
  it('is the same by hand as by the shapes of the kernel', () => {
    fc.assert(
      fc.property(changed, (value) => {
        expect(isEntry(value)).toBe(entryShape.safeParse(value).success)
      }),
      { numRuns: 3000 },
    )
  })

  it('is met by a full entry, by one with only what is demanded, and by an internal one', () => {
    const { reason: _reason, basis: _basis, policy: _policy, prev: _prev, ...least } = full
    for (const good of [full, { ...least, by: 'clock' }, internal]) expect(isEntry(good)).toBe(true)
  })

  it('is not met by anything else', () => {
    for (const bad of [null, [], 1, 'x', {}, { ...internal, more: 1 }, { ...full, more: 1 }])
      expect(isEntry(bad)).toBe(false)
  })
})
