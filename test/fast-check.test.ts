import fc from 'fast-check'
import { expect, it } from 'vitest'

it('makes up the same each time, in a long look too once its seed is drawn', () => {
  const made = () => fc.sample(fc.tuple(fc.nat(), fc.string()), 20)
  expect(made()).toEqual(made())
})
