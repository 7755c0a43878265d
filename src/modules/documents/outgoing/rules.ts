import type { Day } from '#kernel/day.ts'
import { formOn } from '#kernel/paper-form.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'

const decree = (articles: string) => `Nghị định 30/2020/NĐ-CP, ${articles}`

/** Why an issued paper is called back. */
const reasons: Readonly<Record<string, Words>> = {
  'wrong-content': { vi: 'Nội dung trái quy định hoặc ban hành trái thẩm quyền', en: 'Its content breaks a rule' },
  'wrong-form': { vi: 'Sai thể thức, kỹ thuật trình bày', en: 'Its form is wrong' },
  'wrong-addressee': { vi: 'Gửi nhầm nơi nhận', en: 'Sent to the wrong place' },
}

/** How a paper of our own is drafted, reviewed by another person, numbered and sent. A report is one. */
export const outgoingPaperWorkflow: Workflow = {
  module: 'documents',
  kind: 'outgoing-paper',
  label: { vi: 'văn bản đi', en: 'outgoing paper' },
  about: {
    vi: 'Văn bản của cơ quan được soạn, người khác duyệt, cấp số, phát hành và lưu.',
    en: 'How a paper of ours is drafted, approved by another person, numbered, issued and kept.',
  },
  states: {
    submitted: { vi: 'Chờ duyệt', en: 'Awaiting approval' },
    returned: { vi: 'Trả lại để sửa', en: 'Returned' },
    approved: { vi: 'Đã duyệt, chờ phát hành', en: 'Approved' },
    issued: { vi: 'Đã phát hành', en: 'Issued' },
    recalled: { vi: 'Đã thu hồi', en: 'Recalled', end: true },
    dropped: { vi: 'Đã bỏ', en: 'Dropped', end: true },
    archived: { vi: 'Đã lưu', en: 'Put away', end: true },
  },
  reasons,
  steps: [
    {
      from: ['nothing'],
      do: 'submit',
      past: 'paper-submitted',
      to: 'submitted',
      by: ['officer', 'clerk', 'editor', 'approver'],
      label: { vi: 'Trình duyệt', en: 'Submit' },
      notify: ['approvers'],
      basis: decree('Điều 10, 11'),
      internal: true,
    },
    {
      from: ['submitted'],
      do: 'return',
      past: 'paper-returned',
      to: 'returned',
      by: ['approver'],
      notBy: ['submit', 'resubmit'],
      label: { vi: 'Trả lại để sửa', en: 'Return' },
      reason: 'text',
      within: { workingDays: 2 },
      notify: ['author'],
      basis: decree('Điều 11'),
      internal: true,
    },
    {
      from: ['returned'],
      do: 'resubmit',
      past: 'paper-resubmitted',
      to: 'submitted',
      by: ['concerned', 'officer', 'clerk', 'editor'],
      label: { vi: 'Trình lại', en: 'Submit again' },
      within: { workingDays: 2 },
      notify: ['approvers'],
      basis: decree('Điều 10, 11'),
      internal: true,
    },
    {
      from: ['submitted'],
      do: 'approve',
      past: 'paper-approved',
      to: 'approved',
      by: ['approver'],
      notBy: ['submit', 'resubmit'],
      label: { vi: 'Duyệt, ký ban hành', en: 'Approve' },
      within: { workingDays: 2 },
      notify: ['author', 'clerks'],
      basis: decree('Điều 12, 13'),
      internal: true,
    },
    {
      from: ['approved'],
      do: 'withdraw-approval',
      past: 'paper-approval-withdrawn',
      to: 'returned',
      by: ['approver'],
      label: { vi: 'Thôi duyệt, trả lại', en: 'Withdraw approval' },
      reason: 'text',
      notify: ['author', 'clerks'],
      basis: decree('Điều 12'),
      internal: true,
    },
    {
      from: ['approved'],
      do: 'issue',
      past: 'paper-issued',
      to: 'issued',
      by: ['clerk'],
      label: { vi: 'Cấp số, phát hành', en: 'Number and issue' },
      within: { workingDays: 1 },
      notify: ['author'],
      basis: decree('Điều 15, 16, 18'),
      internal: true,
    },
    {
      from: ['returned', 'submitted'],
      do: 'drop',
      past: 'paper-dropped',
      to: 'dropped',
      by: ['concerned'],
      label: { vi: 'Bỏ dự thảo', en: 'Drop' },
      basis: decree('Điều 10'),
      internal: true,
    },
    {
      from: ['issued'],
      do: 'recall',
      past: 'paper-recalled',
      to: 'recalled',
      by: ['approver'],
      label: { vi: 'Thu hồi', en: 'Recall' },
      reason: Object.keys(reasons),
      notify: ['author', 'clerks'],
      basis: decree('Điều 18'),
      internal: true,
    },
    {
      from: ['issued'],
      do: 'put-away',
      past: 'paper-put-away',
      to: 'archived',
      by: ['clerk'],
      label: { vi: 'Đưa vào lưu', en: 'Put away' },
      basis: decree('Điều 19'),
      internal: true,
    },
  ],
}

/** The table for a paper of the Party, whose papers follow rules of its own and not the decree of the state. */
export function partyOutgoingWorkflow(on: Day): Workflow {
  const basis = formOn('party', on).rule
  return { ...outgoingPaperWorkflow, steps: outgoingPaperWorkflow.steps.map((step) => ({ ...step, basis })) }
}
