import { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'

const basis = 'Nghị định 30/2020/NĐ-CP, Điều 15, 22 và Phụ lục IV'

const gap = z.object({ first: z.int(), last: z.int(), why: z.string() })

/** Of a gap that was explained: which serials, and why. */
function tellGap(past: string, body: unknown): Words | undefined {
  const { success, data } = gap.safeParse(body)
  if (past !== 'register-gap-explained' || !success) return undefined
  const { first, last, why } = data
  return first === last
    ? { vi: `Số ${first}: ${why}`, en: `${first}: ${why}` }
    : { vi: `Số ${first} đến ${last}: ${why}`, en: `${first} to ${last}: ${why}` }
}

/** How a register is opened, kept without unexplained gaps, closed and put away. */
export const registerWorkflow: Workflow = {
  module: 'documents',
  kind: 'register',
  label: { vi: 'sổ công văn', en: 'register of papers' },
  about: {
    vi: 'Sổ đăng ký văn bản đến và văn bản đi của cơ quan: mở, giải thích số trống, khoá và lưu.',
    en: 'The registers of incoming and outgoing papers: how they are opened, closed and put away.',
  },
  tells: tellGap,
  states: {
    open: { vi: 'Đang ghi', en: 'Open' },
    closed: { vi: 'Đã khoá', en: 'Closed' },
    archived: { vi: 'Đã lưu', en: 'Put away', end: true },
  },
  steps: [
    {
      from: ['nothing'],
      do: 'open-register',
      past: 'register-opened',
      to: 'open',
      by: ['clerk'],
      label: { vi: 'Mở sổ', en: 'Open the register' },
      basis,
      internal: true,
    },
    {
      from: ['open'],
      do: 'explain-gap',
      past: 'register-gap-explained',
      to: 'open',
      by: ['clerk'],
      label: { vi: 'Giải thích số trống', en: 'Explain a gap' },
      basis,
      internal: true,
    },
    {
      from: ['open'],
      do: 'close',
      past: 'register-closed',
      to: 'closed',
      by: ['clerk'],
      label: { vi: 'Khoá sổ', en: 'Close the register' },
      notify: ['approvers'],
      basis,
      internal: true,
    },
    {
      from: ['closed'],
      do: 'reopen',
      past: 'register-reopened',
      to: 'open',
      by: ['approver'],
      label: { vi: 'Mở lại sổ', en: 'Reopen the register' },
      reason: 'text',
      notify: ['clerks'],
      basis,
      internal: true,
    },
    {
      from: ['closed'],
      do: 'put-away',
      past: 'register-put-away',
      to: 'archived',
      by: ['clerk'],
      label: { vi: 'Đưa sổ vào lưu', en: 'Put the register away' },
      basis: 'Nghị định 30/2020/NĐ-CP, Điều 30',
      internal: true,
    },
  ],
}

/** Serials from `first` to `last`, both included. */
export type Serials = { first: number; last: number }

/** The serials up to the last one given that no paper bears and nobody has explained, as spans in order. */
export function unexplained(given: Serials, borne: readonly number[], explained: readonly Serials[]): Serials[] {
  const known = new Set(borne)
  for (const { first, last } of explained) for (let at = first; at <= last; at++) known.add(at)
  const spans: Serials[] = []
  for (let at = given.first; at <= given.last; at++) {
    if (known.has(at)) continue
    const before = spans.at(-1)
    if (before?.last === at - 1) before.last = at
    else spans.push({ first: at, last: at })
  }
  return spans
}

/** The span of a register that numbers per year: of the state, Decree 30/2020/NĐ-CP, article 15. */
export function yearOf(on: Day): { period: string; firstDay: Day; lastDay: Day } {
  const period = on.slice(0, 4)
  return { period, firstDay: `${period}-01-01`, lastDay: `${period}-12-31` }
}

/** "7; 12–14": the first ten, and how many more there are. */
export function gapWords(gaps: readonly Serials[]): string {
  const named = gaps.slice(0, 10).map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`))
  const more = gaps.length - named.length
  return [...named, ...(more > 0 ? [`và ${more} chỗ nữa`] : [])].join('; ')
}
