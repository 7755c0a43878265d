import { expect, it } from 'vitest'
import { taskFacts } from './schema.ts'

it('a duty of the week recurs on one of its seven days, others on a day of the month', () => {
  const parsed = (every: string, day: number) => taskFacts.safeParse({ text: 'Báo cáo', recurs: { every, day } })
  expect(parsed('week', 7).success).toBe(true)
  expect(parsed('month', 31).success).toBe(true)
  expect(parsed('week', 8).error?.issues).toMatchObject([{ path: ['recurs', 'day'] }])
})
