import type { Words } from './workflow.ts'

const words: Readonly<Record<string, Words>> = {
  clerk: { vi: 'Văn thư', en: 'Clerk' },
  officer: { vi: 'Chuyên viên', en: 'Officer' },
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  approver: { vi: 'Người duyệt', en: 'Approver' },
  moderator: { vi: 'Người điều hành bình luận', en: 'Moderator' },
  'appeals-reviewer': { vi: 'Người xét khiếu nại', en: 'Appeals reviewer' },
  'fact-checker': { vi: 'Người kiểm chứng', en: 'Fact-checker' },
  'channel-registrar': { vi: 'Người quản lý kênh', en: 'Channel registrar' },
  'teacher-liaison': { vi: 'Giáo viên đầu mối', en: 'Teacher liaison' },
  administrator: { vi: 'Quản trị viên', en: 'Administrator' },
  concerned: { vi: 'Người liên quan', en: 'The person concerned' },
  unit: { vi: 'Người của đơn vị được giao', en: 'A member of the unit' },
  staff: { vi: 'Cán bộ của cơ quan', en: 'Any member of staff' },
  clock: { vi: 'Hệ thống, khi đến hạn', en: 'The system, when due' },
}

/** What people call a role; a role without words is shown by its code. */
export function roleWords(role: string): Words {
  return words[role] ?? { vi: role, en: role }
}

/** The role in which a step was taken; “KT.” (ký thay) where it was another person's, absent at the time. */
export function capacityWords({ role, inStead }: { role: string; inStead?: unknown }): Words {
  const { vi, en } = roleWords(role)
  return inStead === undefined ? { vi, en } : { vi: `KT. ${vi}`, en: `${en} (deputy)` }
}

const parties: Readonly<Record<string, Words>> = {
  concerned: { vi: 'người liên quan', en: 'the person concerned' },
  author: { vi: 'người viết', en: 'the author' },
  assigner: { vi: 'người giao', en: 'who assigned it' },
  assignee: { vi: 'người được giao', en: 'the assignee' },
  administrators: { vi: 'quản trị viên', en: 'administrators' },
  approvers: { vi: 'người duyệt', en: 'approvers' },
  clerks: { vi: 'văn thư', en: 'clerks' },
  unit: { vi: 'người của đơn vị được giao', en: 'the unit concerned' },
  watchers: { vi: 'người theo dõi', en: 'watchers' },
}

export function partyWords(party: string): Words {
  return parties[party] ?? { vi: party, en: party }
}
