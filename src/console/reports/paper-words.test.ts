import { expect, it } from 'vitest'
import type { Words } from '#kernel/workflow.ts'
import { getPhrase } from '../words/catalogue.ts'
import type { Speech } from '../words/language.tsx'
import { paperWords } from './paper-words.ts'

const speech = {
  say: (key: Parameters<Speech['say']>[0]) => getPhrase(key).vi,
  inWords: ({ vi }: Words) => vi,
} as Speech

it.each([
  [null, null, null, 'chưa thành văn bản'],
  ['p', null, 'draft', 'Dự thảo'],
  ['p', null, 'submitted', 'Chờ duyệt'],
  ['p', '785/BC-UBND', 'issued', '785/BC-UBND'],
  ['p', '785/BC-UBND', 'recalled', '785/BC-UBND, Đã thu hồi'],
  ['p', null, 'dropped', 'Đã bỏ'],
])('says what became of the paper of a report: %s %s %s', (paperId, paperNumber, paperState, words) => {
  expect(paperWords({ paperId, paperNumber, paperState }, speech)).toBe(words)
})
