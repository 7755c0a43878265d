import { sql } from 'kysely'
import { keyHours } from '#platform/http/idempotency.ts'
import type { Retained } from '#record/module.ts'
import './tables.ts'

const basis = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15'

/** What the connections keep of persons, and how long. */
export const connectionsRetention: readonly Retained[] = [
  {
    kind: 'access-tokens',
    label: { vi: 'Mã truy cập: tên, người tạo, ngày dùng gần nhất', en: 'Access tokens: name, owner, last day used' },
    purpose: { vi: 'Biết chương trình nào làm việc thay ai', en: 'To know which program acts for whom' },
    basis,
    period: { vi: '1 năm sau khi mã hết hạn', en: '1 year after the token expires' },
    days: 365,
    apply: async (tx, { authority, now, days }) => {
      const gone = await tx
        .deleteFrom('access_tokens')
        .where('authority_id', '=', authority)
        .where('expires_at', '<', daysBefore(now, days))
        .executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
    about: async (db, { authority, staffId }) => {
      const rows = await db
        .selectFrom('access_tokens')
        .select(['name', 'prefix', 'scopes', 'issued_at', 'expires_at', 'last_used_on'])
        .where('authority_id', '=', authority)
        .where('owner_id', '=', staffId)
        .execute()
      return rows.map((row) => ({
        ...row,
        issued_at: row.issued_at.toISOString(),
        expires_at: row.expires_at.toISOString(),
      }))
    },
    erase: async (tx, { authority, staffId }) => {
      const gone = await tx
        .deleteFrom('access_tokens')
        .where('authority_id', '=', authority)
        .where('owner_id', '=', staffId)
        .executeTakeFirst()
      return { erased: Number(gone.numDeletedRows) }
    },
  },
  {
    kind: 'idempotency-keys',
    label: { vi: 'Câu trả lời cho yêu cầu có khoá chống lặp', en: 'Answers to requests with an idempotency key' },
    purpose: { vi: 'Một việc gửi lại không làm hai lần', en: 'What is sent again is not done twice' },
    basis,
    period: { vi: `${keyHours} giờ`, en: `${keyHours} hours` },
    days: 1,
    apply: async (tx, { authority, now }) => {
      const gone = await tx
        .deleteFrom('idempotency_keys')
        .where('authority_id', '=', authority)
        .where('started_at', '<', daysBefore(now, 1))
        .executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
    erase: async (tx, { authority, staffId }) => {
      const gone = await tx
        .deleteFrom('idempotency_keys')
        .where('authority_id', '=', authority)
        .where(sql<boolean>`caller = ${staffId}`)
        .executeTakeFirst()
      return { erased: Number(gone.numDeletedRows) }
    },
  },
  {
    kind: 'webhook-deliveries',
    label: { vi: 'Nhật ký gửi tin tới hệ thống khác', en: 'Log of deliveries to other systems' },
    purpose: {
      vi: 'Tìm nguyên nhân khi gửi hỏng; không chứa nội dung',
      en: 'To find why a delivery failed; holds no content',
    },
    basis,
    period: { vi: '30 ngày', en: '30 days' },
    days: 30,
    apply: async (tx, { authority, now, days }) => {
      const gone = await tx
        .deleteFrom('webhook_deliveries')
        .where('authority_id', '=', authority)
        .where('created_at', '<', daysBefore(now, days))
        .executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
  },
]

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000)
}
