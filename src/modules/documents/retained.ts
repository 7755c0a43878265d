import { sql } from 'kysely'
import { dayOf, laterByDays } from '#kernel/day.ts'
import { clearColumn } from '#platform/clear-column.ts'
import { deleteRows } from '#platform/delete-rows.ts'
import type { Retained } from '#record/module.ts'
import { waitingDays } from './intake/drop-arrival.ts'
import './tables.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'
const archives = 'Luật Lưu trữ 33/2024/QH15; Nghị định 30/2020/NĐ-CP, Điều 30'

/** What the module keeps of persons, and how long. Official papers themselves follow the law on archives. */
export const documentsRetention: readonly Retained[] = [
  {
    kind: 'paper-openings',
    label: { vi: 'Ai đã mở văn bản nào, ngày nào', en: 'Who opened which paper, on which day' },
    purpose: { vi: 'Biết văn bản đã đến tay ai, và ai xem văn bản hạn chế', en: 'To know whom a paper reached' },
    basis: law,
    period: { vi: '2 năm', en: '2 years' },
    days: 730,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'paper_openings', authority, where: sql`last_at < ${laterByDays(now, -days)}` }),
    about: async (db, { authority, staffId }) => {
      const rows = await db
        .selectFrom('paper_openings')
        .select(['paper_id', 'on_day'])
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .orderBy('on_day')
        .limit(10_000)
        .execute()
      return rows
    },
    erase: async (tx, { authority, staffId }) => ({
      erased: await deleteRows(tx, { table: 'paper_openings', authority, where: sql`staff_id = ${staffId}` }),
    }),
  },
  {
    kind: 'intakes',
    label: { vi: 'Danh sách tệp vừa đến: tên tệp, người gửi', en: 'List of arrivals: name of file, sender' },
    purpose: { vi: 'Theo dõi việc đọc tệp và nguồn của văn bản', en: 'To follow the reading of files' },
    basis: law,
    period: { vi: '90 ngày sau khi đọc xong', en: '90 days after reading' },
    days: 90,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, {
        table: 'intakes',
        authority,
        where: sql`brought_at < ${laterByDays(now, -days)} and state in ('read', 'by-hand', 'failed', 'secret')`,
      }),
    erase: async (tx, { authority, staffId }) => ({
      erased: await clearColumn(tx, { table: 'intakes', authority, column: 'brought_by', value: staffId }),
    }),
  },
  {
    kind: 'register-imports',
    label: { vi: 'Ai đã nhập sổ cũ nào, từ tệp nào', en: 'Who imported which old register' },
    purpose: { vi: 'Biết nguồn của các dòng trong sổ', en: 'To know where lines of a register came from' },
    basis: archives,
    period: { vi: 'Theo thời hạn lưu của sổ', en: 'As long as the register' },
    days: null,
    about: async (db, { authority, staffId }) => {
      const rows = await db
        .selectFrom('register_imports')
        .select(['file_name', 'imported_at'])
        .where('authority_id', '=', authority)
        .where('imported_by', '=', staffId)
        .execute()
      return rows.map((row) => ({ file: row.file_name, at: row.imported_at.toISOString() }))
    },
    erase: async (tx, { authority, staffId }) => ({
      erased: await clearColumn(tx, { table: 'register_imports', authority, column: 'imported_by', value: staffId }),
    }),
  },
  {
    kind: 'taken-files',
    label: {
      vi: 'Tệp đã nhận nằm lại ở thư mục quét, tệp chưa đọc được',
      en: 'Files put aside beside the watched folder, and files that could not be read',
    },
    purpose: { vi: 'Để người xem lại khi máy không đọc được', en: 'For a person to look at what could not be read' },
    basis: law,
    period: { vi: '30 ngày', en: '30 days' },
    days: waitingDays,
  },
  {
    kind: 'mailbox-letters',
    label: { vi: 'Thư đã nhận ở hộp thư: người gửi, lúc nhận', en: 'Letters seen in the mailbox: sender and time' },
    purpose: { vi: 'Mỗi thư chỉ nhận một lần', en: 'To take in each letter once' },
    basis: law,
    period: { vi: '1 năm', en: '1 year' },
    days: 365,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'mailbox_letters', authority, where: sql`seen_at < ${laterByDays(now, -days)}` }),
  },
  {
    kind: 'reader-cases',
    label: { vi: 'Chỗ máy đọc sai mà người đã sửa', en: 'Where people corrected the reader' },
    purpose: {
      vi: 'Thử và cải thiện máy đọc văn bản; chỉ ra khỏi máy khi đã che dữ liệu cá nhân',
      en: 'To test and better the reader; they leave this machine only with personal data masked',
    },
    basis: law,
    period: { vi: '2 năm', en: '2 years' },
    days: 730,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'reader_cases', authority, where: sql`corrected_at < ${laterByDays(now, -days)}` }),
  },
  {
    kind: 'task-people',
    label: { vi: 'Nhiệm vụ của cán bộ và ghi chú tiến độ', en: 'Tasks of staff and their notes of progress' },
    purpose: { vi: 'Biết việc do ai làm, đến đâu', en: 'To know who does what, and how far it is' },
    basis: archives,
    period: { vi: 'Theo thời hạn lưu hồ sơ công việc', en: 'As long as the file of the matter' },
    days: null,
    about: async (db, { authority, staffId }) => ({
      tasks: await db
        .selectFrom('tasks')
        .select(['task_id', 'text', 'state', 'due_on'])
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .limit(10_000)
        .execute(),
      notes: (
        await db
          .selectFrom('task_notes')
          .select(['task_id', 'at', 'text'])
          .where('authority_id', '=', authority)
          .where('staff_id', '=', staffId)
          .limit(10_000)
          .execute()
      ).map((row) => ({ ...row, at: row.at.toISOString() })),
    }),
    erase: async (tx, { authority, staffId }) => {
      const own = { table: 'tasks', authority, value: staffId } as const
      const erased = await clearColumn(tx, { ...own, column: 'staff_id', where: sql`ended_at is not null` })
      await clearColumn(tx, { ...own, column: 'assigned_by' })
      return {
        erased,
        kept: 'Nhiệm vụ chưa kết thúc được giữ đến khi bàn giao cho người khác.',
      }
    },
  },
  {
    kind: 'calendar-feed',
    label: { vi: 'Địa chỉ lịch nhiệm vụ của cán bộ', en: 'Calendar addresses of staff' },
    purpose: { vi: 'Ứng dụng lịch đọc hạn nhiệm vụ', en: 'Lets a calendar read deadlines' },
    basis: law,
    period: { vi: 'Đến khi thu hồi, hoặc 1 năm không ai đọc', en: 'Until revoked, or unread for a year' },
    days: 365,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, {
        table: 'calendar_feeds',
        authority,
        where: sql`coalesce(read_on, made_at::date) < ${dayOf(laterByDays(now, -days))}::date`,
      }),
    about: async (db, { authority, staffId }) => {
      const rows = await db
        .selectFrom('calendar_feeds')
        .select(['made_at', 'read_on'])
        .where('authority_id', '=', authority)
        .where('staff_id', '=', staffId)
        .execute()
      return rows.map((row) => ({ madeAt: row.made_at.toISOString(), readOn: row.read_on }))
    },
    erase: async (tx, { authority, staffId }) => ({
      erased: await deleteRows(tx, { table: 'calendar_feeds', authority, where: sql`staff_id = ${staffId}` }),
    }),
  },
]
