import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSubjectIndex } from './subject-index.ts'

it('answers as a map of all subjects would, through every growth of its tables', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_000 }), fc.integer({ min: 1, max: 4_001 }), (subjects, stride) => {
      const [index, map] = [createSubjectIndex(), new Map<string, number>()]
      for (let seq = 0; seq < 12_000; seq += 1) {
        const name = `s${(seq * stride) % subjects}`
        const module = seq % 3 === 0 ? 'staff' : 'privacy'
        expect(index.put(module, name, seq)).toBe(map.get(`${module}/${name}`) ?? -1)
        map.set(`${module}/${name}`, seq)
      }
    }),
    { numRuns: 12 },
  )
})

it('refuses what it could not tell apart', () => {
  expect(() => createSubjectIndex().put('m', 'x'.repeat(65), 0)).toThrow(RangeError)
})
