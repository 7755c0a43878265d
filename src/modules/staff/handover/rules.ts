import type { Workflow } from '#kernel/workflow.ts'

const basis = 'Nghị định 30/2020/NĐ-CP, Điều 13 (ký thay)'

/** How somebody is made deputy of an absent person. Whoever is deputy may not hand the deputyship on. */
export const deputyshipWorkflow: Workflow = {
  module: 'staff',
  kind: 'deputyship',
  label: { vi: 'việc ký thay', en: 'deputyship' },
  about: {
    vi: 'Ai ký thay (KT.) khi một cán bộ vắng mặt, và trong thời gian nào.',
    en: 'Who signs in place of an absent member of staff, and for how long.',
  },
  policy: 'deputyship/1',
  states: {
    active: { vi: 'Đang ký thay', en: 'Standing in' },
    ended: { vi: 'Đã kết thúc', en: 'Ended', end: true },
  },
  steps: [
    {
      from: ['nothing'],
      do: 'appoint',
      past: 'deputy-appointed',
      to: 'active',
      by: ['administrator', 'concerned'],
      label: { vi: 'Cử người ký thay', en: 'Appoint a deputy' },
      notify: ['concerned'],
      basis,
    },
    {
      from: ['active'],
      do: 'end',
      past: 'deputyship-ended',
      to: 'ended',
      by: ['administrator', 'concerned'],
      label: { vi: 'Kết thúc ký thay', en: 'End the deputyship' },
      notify: ['concerned'],
      basis,
    },
    {
      from: ['active'],
      do: 'lapse',
      past: 'deputyship-lapsed',
      to: 'ended',
      by: 'clock',
      label: { vi: 'Hết thời gian ký thay', en: 'The deputyship lapses' },
      notify: ['concerned'],
      basis,
    },
  ],
}

/** How open work passes from one person to another: an internal matter of the office, recorded all the same. */
export const handoverWorkflow: Workflow = {
  module: 'staff',
  kind: 'handover',
  label: { vi: 'lần bàn giao việc', en: 'handover' },
  about: {
    vi: 'Chuyển việc đang mở từ một cán bộ sang người khác khi nghỉ hoặc thôi việc.',
    en: 'Open work passes from one member of staff to another who takes over.',
  },
  policy: 'handover/1',
  states: {
    done: { vi: 'Đã bàn giao', en: 'Handed over', end: true },
    undone: { vi: 'Đã hoàn tác', en: 'Undone', end: true },
  },
  steps: [
    {
      from: ['nothing'],
      do: 'hand-over',
      past: 'work-handed-over',
      to: 'done',
      by: ['administrator', 'concerned'],
      label: { vi: 'Bàn giao việc', en: 'Hand work over' },
      notify: ['concerned'],
      internal: true,
    },
    {
      from: ['done'],
      do: 'undo',
      past: 'handover-undone',
      to: 'undone',
      by: ['administrator', 'concerned'],
      label: { vi: 'Hoàn tác bàn giao', en: 'Undo the handover' },
      notify: ['concerned'],
      internal: true,
    },
  ],
}
