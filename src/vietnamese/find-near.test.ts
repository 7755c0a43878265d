import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNear } from './find-near.ts'

/** How many characters are to be inserted, lost or changed to make one of two texts of the other, by its definition. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length
  const [first, rest, otherRest] = [one[0] === other[0] ? 0 : 1, one.slice(1), other.slice(1)]
  return Math.min(first + distance(rest, otherRest), 1 + distance(rest, other), 1 + distance(one, otherRest))
}

function nearest(text: string, phrase: string): number {
  const ends = Array.from({ length: text.length + 1 }, (_, at) => at)
  return Math.min(...ends.flatMap((from) => ends.slice(from).map((to) => distance(text.slice(from, to), phrase))))
}

describe('a phrase that is read nearly right', () => {
  it('is found as near as it stands anywhere, or not at all', () => {
    const few = (max: number) => fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: max })
    fc.assert(
      fc.property(few(6), few(5), fc.nat(3), (text, phrase, errors) => {
        const found = findNear(text, phrase, errors)
        const least = nearest(text, phrase)
        // A phrase that is wholly lost stands nowhere.
        if (found === null) expect(Math.min(least, phrase.length) > errors || least === phrase.length).toBe(true)
        else {
          expect(found.errors).toBe(least)
          expect(distance(text.slice(found.start, found.end), phrase)).toBe(least)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('stands where it ends first among equals', () => {
    expect(findNear('xx Doc lap, Doc lap', 'Doc lap', 2)).toEqual({ start: 3, end: 10, errors: 0 })
    expect(findNear('xx Dac lop', 'Doc lap', 2)).toMatchObject({ errors: 2 })
    expect(findNear('xx Dac lop', 'Doc lap', 1)).toBeNull()
  })
})
