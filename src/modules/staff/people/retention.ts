import { sql } from 'kysely'
import { dayOf, plusDays } from '#kernel/day.ts'
import type { Transaction } from '#platform/db.ts'
import type { Retained } from '#record/module.ts'
import '../tables.ts'

const fiveYears = 5 * 365

const emptied = (now: Date) => ({
  name: '',
  sort_key: '',
  email: '',
  phone: '',
  title: '',
  user_id: null,
  erased_at: now,
  changed_at: now,
})

/** Names and work addresses of staff. What a person decided stays in the record, where no name ever stood. */
export const staffRetention: Retained = {
  kind: 'staff',
  label: { vi: 'Tên, thư, điện thoại công vụ của cán bộ', en: 'Names, work addresses and telephones of staff' },
  purpose: {
    vi: 'Để đúng người nhận việc, đăng nhập và chịu trách nhiệm về quyết định',
    en: 'So that the right person gets the work, signs in and answers for decisions',
  },
  basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15; Luật Lưu trữ 33/2024/QH15',
  period: { vi: '5 năm sau khi thôi làm việc', en: '5 years after leaving office' },
  days: fiveYears,
  apply: async (tx, { authority, now, days }) => {
    const before = plusDays(dayOf(now), -days)
    await sql`delete from auth_users using staff where staff.authority_id = ${authority}
      and auth_users.authority_id = staff.authority_id and auth_users.id = staff.user_id
      and staff.active_until < ${before}`.execute(tx)
    const rows = await tx
      .updateTable('staff')
      .set(emptied(now))
      .where('authority_id', '=', authority)
      .where('active_until', '<', before)
      .where('erased_at', 'is', null)
      .returning('staff_id')
      .execute()
    return rows.length
  },
  about: async (db, { authority, staffId }) => {
    const row = await db
      .selectFrom('staff')
      .leftJoin('public_units as u', (join) =>
        join.onRef('u.authority_id', '=', 'staff.authority_id').onRef('u.unit_id', '=', 'staff.unit_id'),
      )
      .select([
        'staff.name',
        'email',
        'phone',
        'title',
        'u.name as unit',
        'active_from as from',
        'active_until as until',
      ])
      .where('staff.authority_id', '=', authority)
      .where('staff_id', '=', staffId)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const roles = await db
      .selectFrom('role_grants')
      .select(['role', 'valid_from as from', 'valid_until as until'])
      .where('authority_id', '=', authority)
      .where('staff_id', '=', staffId)
      .orderBy('valid_from')
      .execute()
    return { ...row, roles }
  },
  erase: async (tx, { authority, staffId, now }) => {
    if (await isInOffice(tx, { authority, staffId, now })) {
      return { erased: 0, kept: 'Còn đang làm việc: cơ quan phải biết ai giữ vai trò nào (Luật 91/2025/QH15).' }
    }
    const { numUpdatedRows } = await tx
      .updateTable('staff')
      .set(emptied(now))
      .where('authority_id', '=', authority)
      .where('staff_id', '=', staffId)
      .where('erased_at', 'is', null)
      .executeTakeFirst()
    return { erased: Number(numUpdatedRows) }
  },
}

type Asked = { authority: string; staffId: string; now: Date }

async function isInOffice(tx: Transaction, { authority, staffId, now }: Asked): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('active_until')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row !== undefined && (row.active_until === null || row.active_until >= dayOf(now))
}
