import type { Workflow } from '#kernel/workflow.ts'

/** Days for which checkpoints carry the old signature beside the new one after a rotation. */
export const bothSignDays = 90

/** The key that signs the record: opened with the record itself, rotated by a decision. One subject an authority. */
export const logKeyWorkflow: Workflow = {
  module: 'record',
  kind: 'log-key',
  label: { vi: 'khoá ký sổ minh bạch', en: 'key of the record' },
  about: {
    vi: 'Khoá dùng để niêm phong sổ minh bạch: mở sổ, đổi khoá, và mở sổ nối tiếp khi sổ trước không ghi tiếp được.',
    en: 'The key that seals the open record: how it begins, how it is changed, and how another record succeeds one that cannot go on.',
  },
  states: { signing: { vi: 'đang dùng', en: 'in use', end: true } },
  steps: [
    {
      from: ['nothing'],
      do: 'open',
      past: 'record-opened',
      to: 'signing',
      by: 'clock',
      label: { vi: 'Mở sổ', en: 'Open the record' },
    },
    {
      from: ['signing'],
      do: 'rotate',
      past: 'key-rotated',
      to: 'signing',
      by: ['administrator'],
      label: { vi: 'Đổi khoá ký', en: 'Rotate the key' },
      reason: 'text',
      notify: ['administrators'],
    },
    {
      from: ['signing'],
      do: 'rotate-root',
      past: 'root-rotated',
      to: 'signing',
      by: ['administrator'],
      label: { vi: 'Thay khoá gốc', en: 'Replace the root key' },
      reason: 'text',
      notify: ['administrators'],
    },
    {
      from: ['signing'],
      do: 'succeed',
      past: 'record-succeeded',
      to: 'signing',
      by: ['administrator'],
      label: { vi: 'Mở sổ nối tiếp', en: 'Open a successor record' },
      reason: ['entries-lost', 'histories-differ'],
      notify: ['administrators'],
    },
  ],
  reasons: {
    'entries-lost': {
      vi: 'Các mục cuối đã ký của sổ trước không còn ở đâu',
      en: 'The last signed entries of the record before are nowhere to be had',
    },
    'histories-differ': {
      vi: 'Cơ sở dữ liệu khác với sổ trước đã ký',
      en: 'The database differs from what was signed in the record before',
    },
  },
}
