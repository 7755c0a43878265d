import { expect, it } from 'vitest'
import { unansweredWrites } from './unanswered.ts'

it('gives the same write the key under which it was sent, until an answer came', () => {
  const writes = unansweredWrites()
  const asked = { params: { id: 'a' }, body: { text: 'Đã niêm yết' } }
  writes.lose('note-task', asked, 'first')
  expect(writes.keyOf('note-task', structuredClone(asked))).toBe('first')
  expect(writes.keyOf('note-task', { ...asked, body: { text: 'Đã niêm yết xong' } })).toBeUndefined()
  expect(writes.keyOf('other', asked)).toBeUndefined()
  writes.forget('note-task', asked)
  expect(writes.keyOf('note-task', asked)).toBeUndefined()
})

it('keeps the last of many', () => {
  const writes = unansweredWrites()
  for (let n = 0; n < 200; n++) writes.lose('note-task', { body: n }, String(n))
  expect([writes.keyOf('note-task', { body: 149 }), writes.keyOf('note-task', { body: 150 })]).toEqual([
    undefined,
    '150',
  ])
})
