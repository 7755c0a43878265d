import { expect, it } from 'vitest'
import { differingTasks, type Shown } from './differing-tasks.ts'

const task = (id: string, more: Partial<Shown> = {}): Shown => ({
  id,
  paperId: 'p',
  paperNumber: null,
  paperSubject: null,
  parentId: null,
  text: 'Rà soát',
  actor: '',
  role: null,
  unitId: 'u',
  unitName: 'Văn phòng',
  staffId: null,
  staffName: null,
  joins: [],
  dueOn: null,
  askedDueOn: null,
  dueText: '',
  recurs: null,
  occursOn: null,
  assignedBy: null,
  state: 'proposed',
  version: 1,
  progress: null,
  result: '',
  spans: [],
  workingDaysLeft: null,
  children: 0,
  childrenEnded: 0,
  ...more,
})

it('tells which tasks another changed or dropped, and none that only the screen named in its own way', () => {
  const joins = [{ id: 'j', name: 'Phòng Kinh tế' }]
  const shown = [task('a'), task('b'), task('c'), task('d', { joinIds: ['j'] }), task('e')]
  const now = [
    task('a', { text: 'Rà soát, báo cáo' }),
    task('b', { recurs: { every: 'month', day: 5 } }),
    task('d', { joins }),
    task('e', { unitName: 'Văn phòng HĐND' }),
  ]
  expect([...differingTasks(shown, now)]).toEqual(['a', 'b', 'c'])
})
