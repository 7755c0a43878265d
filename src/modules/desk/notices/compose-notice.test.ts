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

it('tells a deadline once', () => {
  const due = after(at, { workingDays: 2 })
  const { text } = composeNotice({ ...told(outgoingPaperWorkflow, 'submit', 'submitted'), due }, 'approvers')
  expect(text.vi).toContain(`trước ${time(due)} ngày ${day(due)}`)
  expect(text.vi).not.toContain('Hạn của bước tiếp theo')
})
