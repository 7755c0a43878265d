import type { Workflow } from '#kernel/workflow.ts'

/** Days for which checkpoints carry the old signature beside the new one after a rotation. */
export const bothSignDays = 90

/** The key that signs the record: opened with the record itself, rotated by a decision. One subject an authority. */
export const logKeyWorkflow: Workflow = {
  module: 'record',
  kind: 'log-key',
  label: { vi: 'khoá ký sổ minh bạch', en: 'key of the record' },
  about: {
    vi: 'Khoá dùng để niêm phong sổ minh bạch: mở sổ và đổi khoá.',
    en: 'The key that seals the open record: how it begins and how it is changed.',
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
  ],
}
