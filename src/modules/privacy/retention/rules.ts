import type { Workflow } from '#kernel/workflow.ts'

/** The daily erasure: one entry a day, made by the clock, with how many things of each kind were erased. */
export const retentionRunWorkflow: Workflow = {
  module: 'privacy',
  kind: 'retention-run',
  label: { vi: 'lần xoá dữ liệu hết hạn', en: 'erasure of data past their time' },
  about: {
    vi: 'Mỗi ngày, hệ thống xoá dữ liệu cá nhân đã hết thời hạn lưu giữ và ghi lại đã xoá bao nhiêu.',
    en: 'Each day the system erases personal data past their time and records how much was erased.',
  },
  policy: 'retention/1',
  states: { done: { vi: 'Đã xoá', en: 'Done', end: true } },
  steps: [
    {
      from: ['nothing'],
      do: 'apply',
      past: 'retention-applied',
      to: 'done',
      by: 'clock',
      label: { vi: 'Xoá dữ liệu hết thời hạn lưu giữ', en: 'Erase data past their time' },
      basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4',
    },
  ],
}
