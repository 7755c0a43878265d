import { expect, it } from 'vitest'
import { dates } from '../words/dates.ts'
import { dueInstant } from './task-words-of.ts'

it('says of a task that is over its deadline only once the day of the deadline has ended in Vietnam', () => {
  const on = (now: string) => dates('vi').due(dueInstant('2026-11-27'), new Date(now))
  expect(on('2026-11-27T15:00:00.000Z')).toEqual({ text: 'hôm nay', tone: 'soon' })
  expect(on('2026-11-27T18:00:00.000Z').tone).toBe('late')
})
