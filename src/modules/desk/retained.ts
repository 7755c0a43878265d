import type { Json } from '#kernel/entry.ts'
import type { Retained } from '#record/module.ts'
import { findChoices } from './notices/read.ts'
import { listViewsOf } from './views/read.ts'
import './notices/store.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'

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
    apply: async (tx, { authority, now, days }) => {
      const gone = await tx
        .deleteFrom('notices')
        .where('authority_id', '=', authority)
        .where('at', '<', new Date(now.getTime() - days * 86_400_000))
        .executeTakeFirst()
      return Number(gone.numDeletedRows)
    },
    about: async (db, { authority, staffId }) =>
      (await db
        .selectFrom('notices')
        .select(['at', 'title', 'text', 'read_at', 'mailed_at'])
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .orderBy('seq')
        .execute()) as unknown as Json,
    erase: async (tx, { authority, staffId }) => {
      const gone = await tx
        .deleteFrom('notices')
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .executeTakeFirst()
      return { erased: Number(gone.numDeletedRows) }
    },
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
      const views = await tx
        .deleteFrom('saved_views')
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .executeTakeFirst()
      const choices = await tx
        .deleteFrom('notice_choices')
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .executeTakeFirst()
      return { erased: Number(views.numDeletedRows + choices.numDeletedRows) }
    },
  },
]
