import type { PublicEntry } from '#kernel/entry.ts'
import type { Workflow } from '#kernel/workflow.ts'
import type { RetentionRow, SiteAuthority, SiteEntry, SiteSource, SiteUnit } from '#site/site-source.ts'

/** A fictional office for tests of the site: same seed, same bytes. */
export const fixtureAuthority: SiteAuthority = {
  id: '7c0f2f9a-54b4-4be1-9a3c-1d0f6b9f2a11',
  name: 'Ủy ban nhân dân phường Hồ Sen',
  shortName: 'UBND phường Hồ Sen',
  superior: 'Tỉnh Mẫu',
  address: 'Số 1 đường Ven Hồ, phường Hồ Sen, tỉnh Mẫu',
  phone: '0200 555 0101',
  email: 'vanphong@hosen.example',
  openingHours: 'Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:30–17:00',
  origin: 'https://hosen.example',
  application: 'https://hosen.example',
  record: '/record/',
}

export const fixtureWorkflow: Workflow = {
  module: 'staff',
  kind: 'role-grant',
  label: { vi: 'việc giao vai trò', en: 'granting of a role' },
  about: { vi: 'Ai được giao vai trò nào.', en: 'Who is given which role.' },
  states: {
    active: { vi: 'đang giữ vai trò', en: 'role held' },
    revoked: { vi: 'đã thôi vai trò', en: 'role withdrawn' },
    appealed: { vi: 'đang xét khiếu nại', en: 'under appeal' },
    ended: { vi: 'đã kết thúc', en: 'ended', end: true },
  },
  reasons: {
    'left-office': { vi: 'Không còn công tác tại đơn vị', en: 'No longer works in the unit' },
    'separation-of-duties': { vi: 'Để một người không vừa làm vừa duyệt', en: 'So that nobody both does and approves' },
  },
  policy: 'QC-01/2026',
  steps: [
    {
      from: ['nothing'],
      do: 'grant',
      past: 'granted',
      to: 'active',
      by: ['administrator'],
      label: { vi: 'Giao vai trò', en: 'Grant a role' },
      notify: ['concerned'],
      notBy: ['concerned'],
      basis: 'Điều 4 Quy chế làm việc của UBND phường',
    },
    {
      from: ['active'],
      do: 'revoke',
      past: 'revoked',
      to: 'revoked',
      by: ['administrator'],
      label: { vi: 'Thu hồi vai trò', en: 'Withdraw a role' },
      reason: ['left-office', 'separation-of-duties'],
      notify: ['concerned'],
      notBy: ['concerned'],
      basis: 'Điều 5 Quy chế làm việc của UBND phường',
      restricts: true,
    },
    {
      from: ['revoked'],
      do: 'appeal',
      past: 'appealed',
      to: 'appealed',
      by: ['concerned'],
      label: { vi: 'Khiếu nại', en: 'Appeal' },
      within: { workingDays: 10 },
      reason: 'text',
      notify: ['administrators'],
    },
    {
      from: ['appealed'],
      do: 'restore',
      past: 'restored',
      to: 'active',
      by: ['appeals-reviewer'],
      label: { vi: 'Khôi phục vai trò', en: 'Restore the role' },
      reason: 'text',
      notify: ['concerned'],
      notBy: ['revoke', 'concerned'],
      within: { workingDays: 5 },
    },
    {
      from: ['appealed'],
      do: 'uphold',
      past: 'upheld',
      to: 'ended',
      by: ['appeals-reviewer'],
      label: { vi: 'Giữ nguyên quyết định thu hồi', en: 'Uphold the withdrawal' },
      reason: 'text',
      notify: ['concerned'],
      notBy: ['revoke', 'concerned'],
      within: { workingDays: 5 },
    },
    {
      from: ['revoked'],
      do: 'close',
      past: 'closed',
      to: 'ended',
      by: 'clock',
      label: { vi: 'Kết thúc khi hết hạn khiếu nại', en: 'Close when the time to appeal is over' },
      within: { workingDays: 10 },
      internal: true,
    },
  ],
}

const deeds = ['granted', 'granted', 'revoked', 'granted', 'appealed', 'restored'] as const
const roleNames = ['clerk', 'officer', 'editor', 'approver', 'moderator', 'appeals-reviewer'] as const
const longUnit =
  'Phòng Kinh tế, Hạ tầng, Đô thị, Quản lý trật tự xây dựng và Môi trường phường Hồ Sen (bao gồm Tổ công tác liên ngành về ứng phó ngập lụt và tìm kiếm cứu nạn ven hồ)'
const hash = (seq: number) => (seq * 2_654_435_761 + 97).toString(16).padStart(16, '0').slice(-16).repeat(4)

/** Entry `seq` of the fictional record: one in seven is internal, one in fifty has lost its content. */
export function fixtureEntry(seq: number): SiteEntry {
  const at = new Date(Date.UTC(2026, 8, 1, 1, 0) + seq * 1_860_000)
  const head = { v: 1 as const, seq, at: at.toISOString(), commitment: hash(seq) }
  if (seq % 7 === 6) return { seq, at, entry: head }
  const did = deeds[seq % deeds.length] ?? 'granted'
  const entry: PublicEntry = {
    ...head,
    module: 'staff',
    subject: `s${hash(seq).slice(0, 20)}`,
    do: did,
    by: {
      role: did === 'appealed' ? 'concerned' : did === 'restored' ? 'appeals-reviewer' : 'administrator',
      who: hash(seq + 1),
    },
    ...(did === 'revoked' ? { reason: 'left-office', prev: seq - 1 } : {}),
    ...(did === 'granted' ? { basis: 'Điều 4 Quy chế làm việc của UBND phường' } : {}),
    automated: 'none',
    public: {
      role: roleNames[seq % roleNames.length] ?? 'clerk',
      unit: seq % 11 === 3 ? longUnit : 'Văn phòng HĐND và UBND',
      from: '2026-09-05',
    },
  }
  return {
    seq,
    at,
    entry,
    ...(seq % 50 === 21
      ? { erased: { at: new Date('2026-10-01T02:00:00Z'), ground: 'khoản 1 Điều 14 Luật số 91/2025/QH15' } }
      : {}),
  }
}

export const fixtureUnits: readonly SiteUnit[] = [
  {
    id: 'u1',
    kind: 'ubnd',
    parent: null,
    name: 'Ủy ban nhân dân phường Hồ Sen',
    type: { vi: 'Cơ quan hành chính', en: 'Administrative authority' },
    phone: '0200 555 0101',
    predecessors: [{ id: 'u5', name: 'Phòng Văn hóa quận Mẫu' }],
  },
  {
    id: 'u2',
    kind: 'van-phong',
    parent: 'u1',
    name: 'Văn phòng HĐND và UBND',
    type: { vi: 'Văn phòng', en: 'Office' },
    phone: '0200 555 0102',
  },
  {
    id: 'u3',
    kind: 'phong',
    parent: 'u1',
    name: longUnit,
    type: { vi: 'Phòng chuyên môn', en: 'Specialised division' },
  },
  {
    id: 'u4',
    kind: 'phong-nho',
    parent: 'u2',
    name: 'Bộ phận Tiếp nhận và trả kết quả',
    type: { vi: 'Bộ phận', en: 'Section' },
    phone: '0200 555 0103',
  },
  {
    id: 'u6',
    kind: 'van-phong',
    parent: 'u1',
    name: 'Văn phòng Đăng ký đất đai',
    type: { vi: 'Văn phòng', en: 'Office' },
  },
  {
    id: 'u7',
    kind: 'phong',
    parent: 'u1',
    name: 'Phòng Văn hóa – Xã hội',
    type: { vi: 'Phòng chuyên môn', en: 'Specialised division' },
  },
  {
    id: 'u5',
    kind: 'phong',
    parent: null,
    name: 'Phòng Văn hóa quận Mẫu',
    type: { vi: 'Phòng chuyên môn', en: 'Specialised division' },
    validUntil: '2025-06-30',
    successors: [{ id: 'u3', name: longUnit }],
  },
]

const fixtureRetention: readonly RetentionRow[] = [
  {
    kind: { vi: 'Thông tin liên hệ của người gửi phản ánh', en: 'Contact details of people who report' },
    purpose: { vi: 'Để trả lời người gửi', en: 'To answer the sender' },
    basis: 'Luật số 91/2025/QH15',
    period: { vi: '90 ngày sau khi trả lời', en: '90 days after the answer' },
  },
  {
    kind: { vi: 'Nhật ký đăng nhập của cán bộ', en: 'Sign-in log of staff' },
    purpose: { vi: 'Để chủ tài khoản tự kiểm tra', en: 'For the owner to check' },
    basis: 'Điều 12 Quy chế an toàn thông tin',
    period: { vi: '12 tháng', en: '12 months' },
  },
]

/** A source with `size` entries, everything else as a small office has it; `bare` has nothing at all. */
export function fixtureSource(
  size: number,
  { bare = false }: { bare?: boolean } = {},
): SiteSource & { grow(by: number): void } {
  let now = size
  const isDeed = ({ entry }: SiteEntry, did: string) => 'do' in entry && entry.do === did
  return {
    grow: (by) => {
      now += by
    },
    authority: async () =>
      bare
        ? { ...fixtureAuthority, superior: '', address: '', phone: '', email: '', openingHours: '' }
        : fixtureAuthority,
    units: async () => (bare ? [] : fixtureUnits),
    workflows: async () => (bare ? [] : [fixtureWorkflow]),
    retention: async () => (bare ? [] : fixtureRetention),
    alerts: async () =>
      bare
        ? []
        : [
            {
              title: 'Ngập đường Ven Hồ, đoạn từ số 20 đến cầu Sen',
              text: 'Xe máy và ô tô đi vòng đường Trần Mẫu cho đến khi có thông báo mới.',
              since: new Date('2026-09-05T01:15:00Z'),
              urgent: true,
            },
          ],
    checkpoint: async () =>
      now === 0
        ? undefined
        : {
            size: now,
            root: Buffer.from(hash(now), 'hex').toString('base64'),
            at: fixtureEntry(now - 1).at,
            witnesses: bare ? [] : [{ name: 'phuongbencau.example/witness', at: fixtureEntry(now - 1).at }],
          },
    entries: async ({ from, to }) =>
      Array.from({ length: Math.max(0, Math.min(to, now) - from) }, (_, index) => fixtureEntry(from + index)),
    entriesByDeed: async ({ did, before, limit }) => {
      const found: SiteEntry[] = []
      for (let seq = Math.min(before, now) - 1; seq >= 0 && found.length < limit; seq--) {
        const given = fixtureEntry(seq)
        if (isDeed(given, did)) found.push(given)
      }
      return found
    },
    countByDeed: async ({ did, before }) =>
      Array.from({ length: Math.min(before, now) }, (_, seq) => fixtureEntry(seq)).filter((given) => isDeed(given, did))
        .length,
  }
}
