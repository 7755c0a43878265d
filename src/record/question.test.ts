import fc from 'fast-check'
import { expect, it } from 'vitest'
import { runsOf, type AnyQuestion } from './question.ts'

const questionOf = (name: string): AnyQuestion => ({ about: (asked: string) => name + asked, ask: async () => [] })
const questions = [questionOf('a'), questionOf('b')] as const

const waiting = fc
  .record({ question: fc.constantFrom(...questions, undefined), asked: fc.constantFrom('1', '2', '3') })
  .map(({ question, asked }) => (question ? { asking: { question, asked } } : {}))

it('keeps the order of the queue and every decision in it', () => {
  fc.assert(
    fc.property(fc.array(waiting), (queue) => {
      expect(runsOf(queue).flat()).toEqual(queue)
    }),
  )
})

it('answers together only the same question about different things', () => {
  fc.assert(
    fc.property(fc.array(waiting), (queue) => {
      for (const run of runsOf(queue)) {
        if (run.length === 1) continue
        expect(new Set(run.map(({ asking }) => asking?.question)).size).toBe(1)
        expect(new Set(run.map(({ asking }) => asking?.asked)).size).toBe(run.length)
        expect(run[0]?.asking).toBeDefined()
      }
    }),
  )
})

it('cuts no more often than it must', () => {
  const ask = (asked: string) => ({ asking: { question: questions[0], asked } })
  expect(runsOf([ask('1'), ask('2'), ask('3'), ask('1'), ask('2'), {}, {}, ask('1')]).map((run) => run.length)).toEqual(
    [3, 2, 1, 1, 1],
  )
})
