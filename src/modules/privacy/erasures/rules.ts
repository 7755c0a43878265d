import type { Words, Workflow } from '#kernel/workflow.ts'

const basis = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'

/** Words for every legal ground on which the content of an entry is erased, in the order of `erasureGround`. */
export const groundWords: Readonly<Record<string, Words>> = {
  'asked-by-person': { vi: 'Người có dữ liệu yêu cầu xoá', en: 'Asked for by the person concerned' },
  'recorded-by-mistake': { vi: 'Dữ liệu cá nhân ghi nhầm vào sổ', en: 'Personal data recorded by mistake' },
  'court-order': { vi: 'Toà án hoặc cơ quan có thẩm quyền yêu cầu', en: 'Ordered by a court or authority' },
  'time-over': { vi: 'Hết thời hạn lưu giữ', en: 'The time of keeping is over' },
  'lost-in-restore': { vi: 'Mất khi khôi phục từ bản sao lưu', en: 'Lost when a backup was restored' },
}

/** What stands on the public page where the content was erased: `day` as people write it, and what stays. */
export function tombstoneWords(ground: string, day: string): { head: Words; text: Words } {
  const why = groundWords[ground] ?? { vi: ground, en: ground }
  return {
    head: { vi: 'Nội dung đã được xoá', en: 'The content was erased' },
    text: {
      vi: `ngày ${day}. Lý do: ${why.vi}. Mục này và dấu cam kết của nó vẫn giữ nguyên.`,
      en: `on ${day}. Reason: ${why.en}. This entry and its commitment stay as they were.`,
    },
  }
}

const grounds = ['asked-by-person', 'recorded-by-mistake', 'court-order', 'time-over']

/** How content is erased from the record: one administrator proposes, another one decides, and both stand in the record. */
export const erasureWorkflow: Workflow = {
  module: 'privacy',
  kind: 'erasure',
  label: { vi: 'việc xoá nội dung trong sổ', en: 'erasure of recorded content' },
  about: {
    vi: 'Xoá nội dung của một mục đã ghi vào sổ khi luật cho phép; bản thân mục vẫn còn và vẫn kiểm chứng được.',
    en: 'The content of a recorded entry is erased where the law allows; the entry itself stays and can still be verified.',
  },
  policy: 'erasure/1',
  states: {
    proposed: { vi: 'Đã đề nghị', en: 'Proposed' },
    approved: { vi: 'Đã duyệt, đang xoá', en: 'Approved, being carried out' },
    done: { vi: 'Đã xoá', en: 'Erased', end: true },
    declined: { vi: 'Không xoá', en: 'Declined', end: true },
  },
  reasons: groundWords,
  steps: [
    {
      from: ['nothing'],
      do: 'propose',
      past: 'erasure-proposed',
      to: 'proposed',
      by: ['administrator'],
      label: { vi: 'Đề nghị xoá', en: 'Propose' },
      reason: grounds,
      notify: ['administrators'],
      basis,
    },
    {
      from: ['proposed'],
      do: 'approve',
      past: 'erasure-approved',
      to: 'approved',
      by: ['administrator'],
      notBy: ['propose'],
      label: { vi: 'Duyệt xoá', en: 'Approve' },
      within: { workingDays: 5 },
      notify: ['author'],
      basis,
    },
    {
      from: ['proposed'],
      do: 'decline',
      past: 'erasure-declined',
      to: 'declined',
      by: ['administrator'],
      notBy: ['propose'],
      label: { vi: 'Không xoá', en: 'Decline' },
      reason: 'text',
      within: { workingDays: 5 },
      notify: ['author'],
      basis,
    },
    {
      from: ['approved'],
      do: 'erase',
      past: 'content-erased',
      to: 'done',
      by: 'clock',
      label: { vi: 'Xoá nội dung', en: 'Erase the content' },
      notify: ['administrators'],
      basis,
    },
  ],
}
