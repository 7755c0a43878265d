import { nextMonth } from '#kernel/day.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'

const basis = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'

/** Words for every legal ground on which the content of an entry is erased, in the order of `erasureGround`. */
export const groundWords: Readonly<Record<string, Words>> = {
  'asked-by-person': { vi: 'Người có dữ liệu yêu cầu xoá', en: 'Asked for by the person concerned' },
  'recorded-by-mistake': { vi: 'Dữ liệu cá nhân ghi nhầm vào sổ', en: 'Personal data recorded by mistake' },
  'court-order': { vi: 'Toà án hoặc cơ quan có thẩm quyền yêu cầu', en: 'Ordered by a court or authority' },
  'time-over': { vi: 'Hết thời hạn lưu giữ', en: 'The time of keeping is over' },
  'own-request': { vi: 'Người có dữ liệu tự gửi yêu cầu xoá', en: 'The person concerned sent a request for it' },
  'lost-in-restore': { vi: 'Mất khi khôi phục từ bản sao lưu', en: 'Lost when a backup was restored' },
}

/** The ground of everything that one person's own request emptied: which entries those are, the record does not say. */
export const ownRequest = 'own-request'

/** Requests of which tombstones are shown together at least: of two, each would know what the other's are. */
const fewestTogether = 3

/**
 * From when the tombstones of own requests are shown, by the instant at which each request was carried out (`carriedOut`,
 * ascending): from the first day of a month, Vietnamese time, before which at least three wait. One request empties all of a
 * person's ended matters; tombstones that appeared with it, or told its day, would tie these together. Instants that
 * still wait for others have no day yet.
 */
export function tombstonesFrom(carriedOut: readonly Date[]): Map<number, Date> {
  const shown = new Map<number, Date>()
  let waiting: Date[] = []
  const show = (from: Date) => {
    for (const at of waiting) shown.set(at.getTime(), from)
    waiting = []
  }
  for (const at of carriedOut) {
    const month = nextMonth(waiting.at(-1) ?? at)
    if (waiting.length >= fewestTogether && at >= month) show(month)
    waiting.push(at)
  }
  if (waiting.length >= fewestTogether) show(nextMonth(waiting.at(-1) ?? new Date(0)))
  return shown
}

/** When the tombstone says that it was: on a day, or, of own requests, before a month, both as people write them. */
export type ErasedWhen = { day: string } | { beforeMonth: string }

/** What stands on the public page where the content was erased, and what stays. */
export function tombstoneWords(ground: string, when: ErasedWhen): { head: Words; text: Words } {
  const [vi, en] =
    'day' in when
      ? [`ngày ${when.day}`, `on ${when.day}`]
      : [`trước tháng ${when.beforeMonth}`, `before ${when.beforeMonth}`]
  const why = groundWords[ground] ?? { vi: ground, en: ground }
  return {
    head: { vi: 'Nội dung đã được xoá', en: 'The content was erased' },
    text: {
      vi: `${vi}. Lý do: ${why.vi}. Mục này và dấu cam kết của nó vẫn giữ nguyên.`,
      en: `${en}. Reason: ${why.en}. This entry and its commitment stay as they were.`,
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
