import { expect, it } from 'vitest'
import { after } from '#kernel/due.ts'
import { outgoingPaperWorkflow } from '#modules/documents/outgoing/rules.ts'
import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { day, time } from '#vietnamese/format.ts'
import { composeNotice } from './compose-notice.ts'

const at = new Date('2026-11-27T02:00:00Z')
const told = (workflow: typeof taskWorkflow, step: string, state: string) => ({
  workflow,
  step: workflow.steps.find((one) => one.do === step)!,
  state,
  title: '',
  role: 'concerned',
  at,
})

it('calls the person concerned by what that person is to the matter', () => {
  const { text } = composeNotice(told(taskWorkflow, 'ask-extension', 'asking'), 'assigner')
  expect(text.vi).toContain('bởi: người được giao.')
  expect(text.vi).not.toContain('người liên quan')
})

it('does not tell others to wait for what the person concerned may do alone', () => {
  const { text } = composeNotice(
    { ...told(outgoingPaperWorkflow, 'submit', 'submitted'), role: 'officer' },
    'approvers',
  )
  expect(text.vi).toContain('“Duyệt, ký ban hành”')
  expect(text.vi).not.toMatch(/Bỏ dự thảo|Rút/)
})

it('tells others the deadline of a step that only the person concerned may take, though not the step', () => {
  const workflow = {
    ...taskWorkflow,
    steps: taskWorkflow.steps.flatMap((step) => {
      if (!step.from.includes('asking') || step.by === 'clock') return [step]
      const alone = { ...step, do: 'hurry', by: ['concerned'] as const, within: { hours: 30 } }
      return [step, { ...alone, label: { vi: 'Giục', en: 'Hurry' } }]
    }),
  }
  const due = after(at, { hours: 30 })
  const others = composeNotice({ ...told(workflow, 'ask-extension', 'asking'), due }, 'assigner').text.vi
  expect(others).not.toContain('“Giục”')
  expect(others).toContain(`Hạn của bước tiếp theo: ${time(due)}, ${day(due)}.`)
  const own = composeNotice({ ...told(workflow, 'ask-extension', 'asking'), due }, 'concerned').text.vi
  expect(own).toContain(`“Giục”, trước ${time(due)} ngày ${day(due)}`)
  expect(own).not.toContain('Hạn của bước tiếp theo')
})

it('tells a deadline once', () => {
  const due = after(at, { workingDays: 2 })
  const { text } = composeNotice({ ...told(outgoingPaperWorkflow, 'submit', 'submitted'), due }, 'approvers')
  expect(text.vi).toContain(`trước ${time(due)} ngày ${day(due)}`)
  expect(text.vi).not.toContain('Hạn của bước tiếp theo')
})
