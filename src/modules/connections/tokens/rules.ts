import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Workflow } from '#kernel/workflow.ts'

/** More tokens than these nobody keeps an eye on. */
export const maxTokensPerOwner = 20

const basis = 'Quy chế quản lý tài khoản và kết nối của cơ quan'

export const accessTokenWorkflow: Workflow = {
  module: 'connections',
  kind: 'access-token',
  label: { vi: 'mã truy cập', en: 'access token' },
  about: {
    vi: 'Cấp mã để phần mềm khác làm việc với hệ thống thay cho một cán bộ, trong phạm vi và thời hạn đã định.',
    en: 'Codes by which another program works on behalf of a member of staff, within a set scope and time.',
  },
  states: {
    issued: { vi: 'Đang dùng', en: 'In use' },
    revoked: { vi: 'Đã thu hồi', en: 'Revoked', end: true },
    expired: { vi: 'Đã hết hạn', en: 'Expired', end: true },
  },
  steps: [
    {
      from: ['nothing'],
      do: 'issue',
      past: 'token-issued',
      to: 'issued',
      by: ['staff'],
      label: { vi: 'Tạo mã truy cập', en: 'Issue the token' },
      basis,
      internal: true,
    },
    {
      from: ['issued'],
      do: 'revoke',
      past: 'token-revoked',
      to: 'revoked',
      by: ['concerned', 'administrator'],
      label: { vi: 'Thu hồi mã truy cập', en: 'Revoke the token' },
      notify: ['concerned'],
      basis,
      internal: true,
    },
    {
      from: ['issued'],
      do: 'expire',
      past: 'token-expired',
      to: 'expired',
      by: 'clock',
      label: { vi: 'Mã truy cập hết hạn', en: 'The token expires' },
      notify: ['concerned'],
      basis,
      internal: true,
    },
  ],
}

export function refuseTooMany(tokensInUse: number): Refusal | undefined {
  if (tokensInUse < maxTokensPerOwner) return undefined
  return refuse('too-many', `Mỗi người có nhiều nhất ${maxTokensPerOwner} mã đang dùng. Hãy thu hồi mã không còn cần.`)
}
