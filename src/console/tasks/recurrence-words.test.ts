import { expect, it } from 'vitest'
import type { Recurrence } from '#modules/documents/tasks/schema.ts'
import { getPhrase } from '../words/catalogue.ts'
import type { Speech } from '../words/language.tsx'
import { fill } from '../words/say.ts'
import { recurrenceWords } from './task-words-of.ts'

const speech = {
  say: (key: Parameters<Speech['say']>[0], values?: Record<string, string | number>) =>
    fill(getPhrase(key).vi, 'vi', values),
} as Speech

it.each<[Recurrence, string | null, string]>([
  [{ every: 'week', day: 4 }, null, 'hằng tuần, thứ Năm'],
  [{ every: 'month', day: 25 }, null, 'hằng tháng, ngày 25'],
  [{ every: 'month', day: 31 }, null, 'hằng tháng, ngày cuối'],
  [{ every: 'quarter', day: 20 }, null, 'hằng quý, ngày 20 tháng cuối quý'],
  [{ every: 'quarter', day: 10 }, '2026-04-10', 'hằng quý, ngày 10 tháng đầu quý'],
  [{ every: 'half-year', day: 10 }, '2026-11-10', '6 tháng một lần, ngày 10 tháng thứ 5 của kỳ'],
  [{ every: 'year', day: 15 }, '2026-11-15', 'hằng năm, ngày 15/11'],
  [{ every: 'year', day: 15 }, null, 'hằng năm, ngày 15/12'],
])('says how %o recurs that falls on %s: %s', (recurs, on, words) => {
  expect(recurrenceWords(recurs, speech, on)).toBe(words)
})
