import { expect, it } from 'vitest'
import { tasksToTake } from './tasks-to-take.ts'

const tasks = ['proposed', 'assigned', 'accepted', 'done', 'confirmed', 'cancelled'].map((state) => ({ state }))

it('hands on what is open, and answers for everything', () => {
  expect(tasksToTake('carries-on', tasks).map(({ state }) => state)).toEqual([
    'proposed',
    'assigned',
    'accepted',
    'done',
  ])
  expect(tasksToTake('answers', tasks)).toEqual(tasks)
})
