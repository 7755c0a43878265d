import { sql } from 'kysely'
import { laterByDays } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import { deleteRows } from '#platform/delete-rows.ts'
import { emptyContents } from '#record/erase.ts'
import type { Retained } from '#record/module.ts'
import { listSubjectEntries } from '#record/read.ts'
import './access/store.ts'
import { dataRequestWorkflow } from './requests/rules.ts'
import { forgetWords, hasContent } from './requests/forget-words.ts'
import './tickets/store.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'

type Mine = { authority: string; staffId: string }
type Past = { authority: string; before: Date }

/** Requests that ended before an instant: their words go from record and rows, and tickets with the last of them. */
async function eraseRequests(tx: Transaction, { authority, before }: Past, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select r.request_id as id from data_requests r
      join record_subjects s on s.authority_id = r.authority_id and s.module = 'privacy' and s.subject = r.request_id
    where r.authority_id = ${authority} and s.entered_at < ${before} and s.state = any(${ended}::text[])
      and ${hasContent}
    limit 1000`.execute(tx)
  const ids = rows.map((row) => row.id)
  const entries = await sql<{ seq: number }>`select seq from record_entries
    where authority_id = ${authority} and module = 'privacy' and subject = any(${ids}::text[])`.execute(tx)
  await emptyContents(tx, { authority, seqs: entries.rows.map((row) => row.seq), ground: 'time-over', at: now })
  await forgetWords(tx, { authority })
  await forgetTickets(tx, { authority, before })
  return ids.length
}

const ended = Object.entries(dataRequestWorkflow.states).flatMap(([state, { end }]) => (end ? [state] : []))

/** Tickets issued before an instant, all of whose requests have ended and have no content left. */
async function forgetTickets(tx: Transaction, { authority, before }: Past): Promise<void> {
  await sql`delete from privacy_tickets t
    where t.authority_id = ${authority} and t.module = 'privacy' and t.created_at < ${before}
      and not exists (select from data_requests r
        join record_subjects s on s.authority_id = r.authority_id and s.module = 'privacy' and s.subject = r.request_id
        where r.authority_id = ${authority} and r.from_ref = 'ticket:' || t.ticket_id
          and (s.state <> all(${ended}::text[]) or ${hasContent}))`.execute(tx)
}

/** What the privacy module keeps about persons, and how long; and what the record itself holds about them. */
export const privacyRetention: Retained[] = [
  {
    kind: 'data-request',
    label: { vi: 'Yêu cầu về dữ liệu cá nhân', en: 'Requests about personal data' },
    purpose: {
      vi: 'Giải quyết yêu cầu và chứng minh đã giải quyết',
      en: 'Answer the request and show that it was answered',
    },
    basis: law,
    period: {
      vi: '1 năm sau khi kết thúc; sớm hơn nếu người gửi xin xoá',
      en: '1 year after it ended; less where its sender asks for erasure',
    },
    days: 365,
    tickets: true,
    apply: (tx, { authority, now, days }) => eraseRequests(tx, { authority, before: laterByDays(now, -days) }, now),
    about: async (db, { authority, staffId }) =>
      (await db
        .selectFrom('data_requests')
        .select(['asks', 'proof', 'text', 'answer', 'outcome', 'filed_at', 'answered_at'])
        .where('authority_id', '=', authority)
        .where('from_ref', '=', staffId)
        .orderBy('filed_at')
        .execute()) as unknown as Json,
    erase: async (tx, { authority, staffId }) => ({
      erased: await forgetWords(tx, { authority, from: staffId }),
      kept: 'Yêu cầu xoá này và kết quả là bằng chứng đã giải quyết, giữ 1 năm rồi tự xoá.',
    }),
  },
  {
    kind: 'access-log',
    label: { vi: 'Nhật ký xem dữ liệu cá nhân', en: 'Log of who looked at personal data' },
    purpose: {
      vi: 'Cho mỗi người biết ai đã xem dữ liệu của mình',
      en: 'Let each person know who looked at their data',
    },
    basis: law,
    period: { vi: '2 năm', en: '2 years' },
    days: 730,
    tickets: true,
    apply: (tx, { authority, now, days }) =>
      deleteRows(tx, { table: 'access_log', authority, where: sql`at < ${laterByDays(now, -days)}` }),
    about: async (db, { authority, staffId }) =>
      (await db
        .selectFrom('access_log')
        .select(['at', 'by_staff', 'concerned', 'endpoint', 'subject'])
        .where('authority_id', '=', authority)
        .where((eb) => eb.or([eb('concerned', '=', staffId), eb('by_staff', '=', staffId)]))
        .orderBy('at', 'desc')
        .limit(10_000)
        .execute()) as unknown as Json,
    erase: async () => ({ erased: 0, kept: 'Nhật ký bảo vệ quyền của người khác, giữ 2 năm rồi tự xoá.' }),
  },
  {
    kind: 'record-content',
    label: { vi: 'Nội dung các quyết định trong sổ', en: 'Content of decisions in the record' },
    purpose: { vi: 'Chứng minh quyết định nào đã được ban hành, vì sao', en: 'Show which decision was made, and why' },
    basis: `${law}; Luật Lưu trữ 33/2024/QH15`,
    period: {
      vi: 'Đến khi việc kết thúc và người liên quan yêu cầu xoá; bản thân mục sổ, không có tên, giữ mãi',
      en: 'Until the matter has ended and the person concerned asks for erasure; the entry itself, without names, stays',
    },
    days: null,
    about: async (db, mine) => matters(db as Transaction, mine),
  },
]

/** Every matter that concerns the person, with what was decided and in which words. */
async function matters(db: Transaction, { authority, staffId }: Mine): Promise<Json> {
  const { rows } = await sql<{ module: string; kind: string; subject: string; state: string }>`
    select module, kind, subject, state from record_subjects
    where authority_id = ${authority} and concerned @> array[${staffId}]::text[] order by first_seq`.execute(db)
  const found: Json[] = []
  for (const row of rows) {
    const views = await listSubjectEntries(db, authority, row)
    const entries = views.map(({ seq, at, body }) => ({ seq, at: at.toISOString(), content: body ?? null }))
    found.push({ ...row, entries })
  }
  return found
}
