import fc from 'fast-check'
import { expect, it } from 'vitest'
import { box, layOutChain } from './lay-out-chain.ts'

const paper = fc.record({
  id: fc.uuid(),
  direction: fc.constantFrom('in' as const, 'out' as const),
  number: fc.constant(null),
  dated: fc.constant(null),
  issuer: fc.constant(null),
  type: fc.constant(null),
  subject: fc.constant(''),
  state: fc.constant('registered'),
  level: fc.integer({ min: -3, max: 3 }),
})

it('puts no paper over another, none beyond the drawing, and what came first at the left', () =>
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 60 }), (papers) => {
      const { placed, width, height } = layOutChain(papers)
      expect(placed).toHaveLength(papers.length)
      for (const [at, one] of placed.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0)
        expect(one.y).toBeGreaterThanOrEqual(0)
        expect(one.x + box.width).toBeLessThanOrEqual(width)
        expect(one.y + box.height).toBeLessThanOrEqual(height)
        for (const other of placed.slice(at + 1)) {
          const apart = Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height
          expect(apart).toBe(true)
          if (one.paper.level < other.paper.level) expect(one.x).toBeLessThan(other.x)
        }
      }
    }),
  ))
