import { sql } from 'kysely'
import { dayOf, laterByDays } from '#kernel/day.ts'
import { deleteRows } from '#platform/delete-rows.ts'
import type { Retained } from '#record/module.ts'
import '#platform/session/tables.ts'
import './tables.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15'

/** The account behind a member of staff, for their own request. */
async function accountOf(db: Parameters<NonNullable<Retained['about']>>[0], authority: string, staffId: string) {
  return db
    .selectFrom('staff')
    .innerJoin('auth_users', (join) =>
      join.onRef('auth_users.authority_id', '=', 'staff.authority_id').onRef('auth_users.id', '=', 'staff.user_id'),
    )
    .select(['auth_users.id', 'auth_users.email', 'auth_users.created_at', 'two_factor_enabled', 'active_until'])
    .where('staff.authority_id', '=', authority)
    .where('staff.staff_id', '=', staffId)
    .executeTakeFirst()
}

export const signInRetention: readonly Retained[] = [
  {
    kind: 'sign-in-account',
    label: { vi: 'Tài khoản đăng nhập', en: 'Sign-in account' },
    purpose: { vi: 'Để đúng người đăng nhập vào đúng việc', en: 'So that the right person signs in' },
    basis: law,
    period: { vi: 'Đến khi dữ liệu của cán bộ được xoá', en: "Until the member of staff's data are erased" },
    days: null,
    about: async (db, { authority, staffId }) => {
      const account = await accountOf(db, authority, staffId)
      if (!account) return null
      return {
        email: account.email,
        createdAt: account.created_at.toISOString(),
        twoStep: account.two_factor_enabled === true,
      }
    },
    erase: async (tx, { authority, staffId, now }) => {
      const account = await accountOf(tx, authority, staffId)
      if (!account) return { erased: 0 }
      // Without it nobody in office could read the answer, contest it, or work: the only administrator least of all.
      if (account.active_until === null || account.active_until >= dayOf(now))
        return { erased: 0, kept: 'Còn đang làm việc: không có tài khoản thì không đăng nhập được.' }
      await tx.deleteFrom('auth_users').where('authority_id', '=', authority).where('id', '=', account.id).execute()
      await tx
        .updateTable('staff')
        .set({ user_id: null })
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .execute()
      return { erased: 1 }
    },
  },
  {
    kind: 'sign-in-log',
    label: { vi: 'Nhật ký đăng nhập', en: 'Sign-in log' },
    purpose: {
      vi: 'Để chủ tài khoản nhận ra người lạ dùng tài khoản của mình',
      en: 'So that its owner notices a stranger',
    },
    basis: law,
    period: { vi: '12 tháng', en: '12 months' },
    days: 365,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'auth_sign_ins', authority, where: sql`at < ${laterByDays(now, -days)}` }),
    about: async (db, { authority, staffId }) => {
      const account = await accountOf(db, authority, staffId)
      if (!account) return []
      const rows = await db
        .selectFrom('auth_sign_ins')
        .select(['at', 'event', 'device'])
        .where('authority_id', '=', authority)
        .where('user_id', '=', account.id)
        .orderBy('at', 'desc')
        .execute()
      return rows.map((row) => ({ at: row.at.toISOString(), event: row.event, device: row.device }))
    },
  },
  {
    kind: 'sign-in-traces',
    label: { vi: 'Phiên đã hết, mã đã hết hạn, số lần thử', en: 'Ended sessions, expired codes, counts of tries' },
    purpose: { vi: 'Để làm chậm việc dò mật khẩu', en: 'To slow down guessing' },
    basis: law,
    period: { vi: '2 ngày sau khi hết hạn; lời mời: 90 ngày', en: '2 days after they end; invitations: 90 days' },
    days: 2,
    apply: async (tx, { authority, now, days }) => {
      const before = laterByDays(now, -days)
      const gone = await Promise.all([
        deleteRows(tx, { table: 'auth_sessions', authority, where: sql`expires_at < ${before}` }),
        deleteRows(tx, { table: 'auth_verifications', authority, where: sql`expires_at < ${before}` }),
        deleteRows(tx, {
          table: 'auth_guesses',
          authority,
          where: sql`last_at < ${before} and blocked_until < ${now}`,
        }),
        deleteRows(tx, { table: 'auth_used_codes', authority, where: sql`at < ${before}` }),
        deleteRows(tx, {
          table: 'sign_in_invitations',
          authority,
          where: sql`expires_at < ${laterByDays(now, -90)}`,
        }),
      ])
      return gone.reduce((sum, rows) => sum + rows, 0)
    },
  },
]
