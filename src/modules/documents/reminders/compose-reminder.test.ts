import { expect, it } from 'vitest'
import { composeReminder } from './compose-reminder.ts'

it('writes how many tasks are over and due as all numbers are written', () => {
  const task = { text: 'Rà soát', paper: null, dueOn: '2026-09-01', unitName: 'Văn phòng', as: 'own' as const }
  const tasks = Array.from({ length: 1_557 }, () => ({ ...task, id: 'x' }))
  const { title, text } = composeReminder('2026-09-04', tasks)
  expect(title.vi).toBe('Nhắc việc 04/09/2026: 1.557 nhiệm vụ quá hạn')
  expect(title.en).toContain('1,557 overdue')
  expect(text.vi).toMatch(/… và 1\.\d{3} nhiệm vụ nữa\.$/)
})
