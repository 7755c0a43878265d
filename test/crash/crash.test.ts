import { expect, it } from 'vitest'
import { runRounds } from './rounds.ts'

it('loses nothing and contradicts nothing when it is killed under load, and after an older backup', async () => {
  const outcome = await runRounds(4, (line) => console.log(line))
  expect(outcome.problems).toEqual([])
  expect(outcome.decisions).toBeGreaterThan(20)
  expect(outcome.checkpoints).toBeGreaterThan(1)
})
