import { sql } from 'kysely'
import { laterByDays } from '#kernel/day.ts'
import { deleteRows } from '#platform/delete-rows.ts'
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
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'access_tokens', authority, where: sql`expires_at < ${laterByDays(now, -days)}` }),
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
    erase: async (tx, { authority, staffId }) => ({
      erased: await deleteRows(tx, { table: 'access_tokens', authority, where: sql`owner_id = ${staffId}` }),
    }),
  },
  {
    kind: 'idempotency-keys',
    label: { vi: 'Câu trả lời cho yêu cầu có khoá chống lặp', en: 'Answers to requests with an idempotency key' },
    purpose: { vi: 'Một việc gửi lại không làm hai lần', en: 'What is sent again is not done twice' },
    basis,
    period: { vi: `${keyHours} giờ`, en: `${keyHours} hours` },
    days: 1,
    apply: (tx, { authority, now }) =>
      deleteRows(tx, { table: 'idempotency_keys', authority, where: sql`started_at < ${laterByDays(now, -1)}` }),
    erase: async (tx, { authority, staffId }) => ({
      erased: await deleteRows(tx, { table: 'idempotency_keys', authority, where: sql`caller = ${staffId}` }),
    }),
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
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'webhook_deliveries', authority, where: sql`created_at < ${laterByDays(now, -days)}` }),
  },
]
