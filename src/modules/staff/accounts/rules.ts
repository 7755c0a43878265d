import type { Workflow } from '#kernel/workflow.ts'

const basis = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15'

const removalReasons = {
  'means-lost': {
    vi: 'Mất hoặc hỏng hết phương tiện xác thực',
    en: 'All means of the second factor are lost or broken',
  },
  'account-at-risk': {
    vi: 'Tài khoản hoặc hộp thư có dấu hiệu bị người khác dùng',
    en: 'The account or the mailbox may be used by somebody else',
  },
}

const addressReasons = {
  'address-replaced': { vi: 'Cơ quan đổi địa chỉ thư công vụ', en: 'The office has given another work address' },
  'address-mistyped': { vi: 'Địa chỉ thư ghi sai', en: 'The address was entered wrong' },
  'account-at-risk': removalReasons['account-at-risk'],
}

const reviewed = {
  from: ['contested'],
  by: ['administrator', 'appeals-reviewer'],
  notBy: ['remove-second-factor', 'change-address', 'contest', 'concerned'],
  reason: 'text',
  within: { workingDays: 10 },
  notify: ['concerned', 'administrators'],
  internal: true,
  basis,
} as const

/**
 * What an administrator changes in the account of a person, and could take it over by: another person judges where the
 * person concerned does not know of it. Internal: the world need not know whose account it was.
 */
export const accountChangeWorkflow: Workflow = {
  module: 'staff',
  kind: 'account-change',
  label: { vi: 'lần đổi tài khoản', en: 'change of account' },
  about: {
    vi: 'Quản trị viên đổi địa chỉ thư hoặc gỡ xác thực hai bước của một cán bộ, và người đó đề nghị xem xét lại.',
    en: 'An administrator changes the address or removes the second factor of a member of staff, who can contest it.',
  },
  policy: 'account-change/1',
  states: {
    done: { vi: 'Đã đổi', en: 'Changed' },
    contested: { vi: 'Đang được xem xét lại', en: 'Under review' },
    annulled: { vi: 'Đã huỷ', en: 'Annulled', end: true },
    ended: { vi: 'Đã kết thúc', en: 'Ended', end: true },
  },
  reasons: { ...removalReasons, ...addressReasons },
  steps: [
    {
      from: ['nothing'],
      do: 'remove-second-factor',
      past: 'second-factor-removal-allowed',
      to: 'done',
      by: ['administrator'],
      notBy: ['concerned'],
      label: { vi: 'Gỡ xác thực hai bước', en: 'Remove the second factor' },
      reason: Object.keys(removalReasons),
      notify: ['concerned', 'administrators'],
      restricts: true,
      internal: true,
      basis,
    },
    {
      from: ['nothing'],
      do: 'change-address',
      past: 'address-changed',
      to: 'done',
      by: ['administrator'],
      label: { vi: 'Đổi địa chỉ thư', en: 'Change the address' },
      reason: Object.keys(addressReasons),
      notify: ['concerned', 'administrators'],
      restricts: true,
      internal: true,
      basis,
    },
    {
      from: ['done'],
      do: 'contest',
      past: 'account-change-contested',
      to: 'contested',
      by: ['concerned', 'clerk'],
      notBy: ['remove-second-factor', 'change-address'],
      label: { vi: 'Đề nghị xem xét lại', en: 'Contest the change' },
      reason: 'text',
      within: { workingDays: 10 },
      notify: ['concerned', 'administrators'],
      internal: true,
      basis,
    },
    {
      ...reviewed,
      do: 'uphold',
      past: 'account-change-upheld',
      to: 'ended',
      label: { vi: 'Giữ nguyên', en: 'Uphold' },
    },
    {
      ...reviewed,
      do: 'annul',
      past: 'account-change-annulled',
      to: 'annulled',
      label: { vi: 'Huỷ việc đổi', en: 'Annul the change' },
    },
    {
      from: ['done'],
      do: 'close',
      past: 'account-change-final',
      to: 'ended',
      by: 'clock',
      label: { vi: 'Hết thời hạn đề nghị xem xét lại', en: 'The time to contest has passed' },
      internal: true,
      basis,
    },
  ],
}
