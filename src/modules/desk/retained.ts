import { sql } from 'kysely'
import { laterByDays } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import { deleteRows } from '#platform/delete-rows.ts'
import type { Retained } from '#record/module.ts'
import { findChoices } from './notices/read.ts'
import { listViewsOf } from './views/read.ts'
import './notices/store.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'

/** What was sent to a person, and what others were told, in the same words, of that person's matters that were emptied. */
async function eraseNotices(tx: Transaction, { authority, staffId }: { authority: string; staffId: string }) {
  const emptied = sql`(module, subject) in (
    select s.module, s.subject from record_subjects s
      where s.authority_id = ${authority} and s.concerned @> array[${staffId}]::text[]
        and not exists (select from record_entries e join record_contents c using (authority_id, seq)
          where e.authority_id = ${authority} and e.module = s.module and e.subject = s.subject and c.salt is not null))`
  const told = await deleteRows(tx, { table: 'notices', authority, where: emptied })
  if (staffId.startsWith('ticket:')) return told
  return told + (await deleteRows(tx, { table: 'notices', authority, where: sql`staff_id = ${staffId}` }))
}

/** What the desk keeps about persons, and how long. */
export const deskRetention: Retained[] = [
  {
    kind: 'notice',
    label: { vi: 'Thông báo gửi cán bộ', en: 'Notices to staff' },
    purpose: {
      vi: 'Báo cho người liên quan và người có nhiệm vụ biết một quyết định',
      en: 'Tell the person concerned, and whoever has a duty, of a decision',
    },
    basis: law,
    period: { vi: '1 năm sau khi gửi', en: '1 year after it was sent' },
    days: 365,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'notices', authority, where: sql`at < ${laterByDays(now, -days)}` }),
    about: async (db, { authority, staffId }) =>
      (await db
        .selectFrom('notices')
        .select(['at', 'title', 'text', 'read_at', 'mailed_at'])
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .orderBy('seq')
        .execute()) as unknown as Json,
    tickets: true,
    erase: async (tx, mine) => ({ erased: await eraseNotices(tx, mine) }),
  },
  {
    kind: 'desk-choices',
    label: { vi: 'Cách xem đã lưu và lựa chọn nhận thư', en: 'Saved views and choices about letters' },
    purpose: { vi: 'Giữ màn hình làm việc như cán bộ đã chọn', en: 'Keep the desk as its owner arranged it' },
    basis: law,
    period: { vi: 'Đến khi cán bộ xoá hoặc thôi làm việc', en: 'Until deleted by its owner, or the owner leaves' },
    days: null,
    about: async (db, mine) => ({
      views: (await listViewsOf(db, mine)).map(({ list, name, query }) => ({ list, name, query })),
      choices: await findChoices(db, mine),
    }),
    erase: async (tx, { authority, staffId }) => {
      const where = sql`staff_id = ${staffId}`
      const views = await deleteRows(tx, { table: 'saved_views', authority, where })
      const choices = await deleteRows(tx, { table: 'notice_choices', authority, where })
      return { erased: views + choices }
    },
  },
]
