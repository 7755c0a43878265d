import type { Words, Workflow } from '#kernel/workflow.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'
const decree = `${law}; Nghị định 356/2025/NĐ-CP`
const complaints = 'Luật Khiếu nại 02/2011/QH13, Điều 7 và Điều 9'

/** Days within which a request is met, from the day it was received; each may be extended once by as many again. */
export const daysToMeet = { copy: 10, correction: 10, erasure: 20 } as const

/** Days within which a refusal may be contested. */
export const daysToAppeal = 90

/** Days for which a copy can be fetched after the request was met. */
export const daysToFetch = 30

/** Why a request may be refused: a closed list. None is about why the person asks. */
const reasons: Readonly<Record<string, Words>> = {
  'identity-not-shown': { vi: 'Chưa chứng minh được là chính người có dữ liệu', en: 'Identity was not shown' },
  'not-held': { vi: 'Cơ quan không giữ dữ liệu được hỏi', en: 'The authority does not hold the data' },
  'kept-by-law': { vi: 'Luật buộc cơ quan giữ dữ liệu này', en: 'The law demands that the data be kept' },
  'not-wrong': { vi: 'Dữ liệu đã đúng, không có gì phải sửa', en: 'The data are correct' },
  'reveals-third-party': { vi: 'Trả lời sẽ lộ dữ liệu của người khác', en: 'The answer would reveal data of others' },
  'asked-before': { vi: 'Yêu cầu giống hệt đã được giải quyết', en: 'The same request was settled already' },
}

/** How a request about one's own data is received, met or refused, and how a refusal is contested before another person. */
export const dataRequestWorkflow: Workflow = {
  module: 'privacy',
  kind: 'data-request',
  label: { vi: 'yêu cầu về dữ liệu cá nhân', en: 'request about personal data' },
  about: {
    vi: 'Bạn xin bản sao, xin sửa hoặc xin xoá dữ liệu mà cơ quan giữ về mình.',
    en: 'You ask for a copy, a correction or an erasure of what the office holds about you.',
  },
  policy: 'data-request/1',
  states: {
    received: { vi: 'Đã nhận', en: 'Received' },
    accepted: { vi: 'Đang giải quyết', en: 'Being dealt with' },
    granted: { vi: 'Đã chấp thuận, đang thực hiện', en: 'Granted, being carried out' },
    answered: { vi: 'Đã thực hiện', en: 'Carried out', end: true },
    refused: { vi: 'Bị từ chối', en: 'Refused' },
    appealed: { vi: 'Đang khiếu nại', en: 'Contested' },
    upheld: { vi: 'Giữ nguyên việc từ chối', en: 'Refusal upheld', end: true },
    withdrawn: { vi: 'Đã rút', en: 'Withdrawn', end: true },
    closed: { vi: 'Hết thời hạn khiếu nại', en: 'Time to contest has passed', end: true },
  },
  reasons,
  steps: [
    {
      from: ['nothing'],
      do: 'file',
      past: 'data-request-filed',
      to: 'received',
      by: ['staff'],
      label: { vi: 'Gửi yêu cầu', en: 'File the request' },
      notify: ['concerned', 'administrators'],
      basis: law,
    },
    {
      from: ['nothing'],
      do: 'register',
      past: 'data-request-registered',
      to: 'received',
      by: ['clerk', 'administrator'],
      label: { vi: 'Ghi nhận yêu cầu của người dân', en: 'Register the request of a resident' },
      notify: ['administrators'],
      basis: law,
    },
    {
      from: ['received'],
      do: 'accept',
      past: 'data-request-accepted',
      to: 'accepted',
      by: ['administrator'],
      notBy: ['concerned'],
      label: { vi: 'Tiếp nhận và giải quyết', en: 'Accept' },
      within: { workingDays: 2 },
      notify: ['concerned'],
      basis: decree,
    },
    {
      from: ['accepted'],
      do: 'extend',
      past: 'data-request-extended',
      to: 'accepted',
      by: ['administrator'],
      notBy: ['concerned'],
      label: { vi: 'Gia hạn một lần', en: 'Extend once' },
      reason: 'text',
      notify: ['concerned'],
      basis: decree,
    },
    {
      from: ['accepted'],
      do: 'grant',
      past: 'data-request-granted',
      to: 'granted',
      by: ['administrator'],
      notBy: ['concerned'],
      label: { vi: 'Chấp thuận', en: 'Grant' },
      within: { hours: daysToMeet.copy * 24 },
      notify: ['concerned'],
      basis: decree,
    },
    {
      from: ['received', 'accepted'],
      do: 'refuse',
      past: 'data-request-refused',
      to: 'refused',
      by: ['administrator'],
      notBy: ['concerned'],
      label: { vi: 'Từ chối', en: 'Refuse' },
      reason: Object.keys(reasons),
      notify: ['concerned'],
      restricts: true,
      basis: decree,
    },
    {
      from: ['granted'],
      do: 'carry-out',
      past: 'data-request-carried-out',
      to: 'answered',
      by: 'clock',
      label: { vi: 'Thực hiện yêu cầu', en: 'Carry the request out' },
      notify: ['concerned'],
      basis: decree,
    },
    {
      from: ['refused'],
      do: 'appeal',
      past: 'data-request-appealed',
      to: 'appealed',
      by: ['concerned'],
      label: { vi: 'Khiếu nại việc từ chối', en: 'Contest the refusal' },
      reason: 'text',
      within: { hours: daysToAppeal * 24 },
      notify: ['administrators'],
      basis: complaints,
    },
    {
      from: ['appealed'],
      do: 'uphold',
      past: 'data-request-refusal-upheld',
      to: 'upheld',
      by: ['appeals-reviewer'],
      notBy: ['accept', 'extend', 'refuse', 'concerned'],
      label: { vi: 'Giữ nguyên việc từ chối', en: 'Uphold the refusal' },
      reason: 'text',
      within: { hours: 30 * 24 },
      notify: ['concerned'],
      basis: 'Luật Khiếu nại 02/2011/QH13, Điều 28',
    },
    {
      from: ['appealed'],
      do: 'overturn',
      past: 'data-request-refusal-overturned',
      to: 'granted',
      by: ['appeals-reviewer'],
      notBy: ['accept', 'extend', 'refuse', 'concerned'],
      label: { vi: 'Chấp thuận yêu cầu', en: 'Grant after all' },
      reason: 'text',
      within: { hours: 30 * 24 },
      notify: ['concerned', 'administrators'],
      basis: 'Luật Khiếu nại 02/2011/QH13, Điều 28',
    },
    {
      from: ['received', 'accepted', 'refused'],
      do: 'withdraw',
      past: 'data-request-withdrawn',
      to: 'withdrawn',
      by: ['concerned'],
      label: { vi: 'Rút yêu cầu', en: 'Withdraw the request' },
      notify: ['administrators'],
      basis: law,
    },
    {
      from: ['refused'],
      do: 'close',
      past: 'data-request-closed',
      to: 'closed',
      by: 'clock',
      label: { vi: 'Kết thúc khi hết thời hạn khiếu nại', en: 'Close when the time to contest has passed' },
      notify: ['concerned'],
      basis: complaints,
    },
  ],
}
