import { sql } from 'kysely'
import { laterByDays } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import { deleteRows } from '#platform/delete-rows.ts'
import { emptyContents } from '#record/erase.ts'
import type { Retained } from '#record/module.ts'
import { listSubjectEntries } from '#record/read.ts'
import './access/store.ts'
import './requests/store.ts'
import './tickets/store.ts'

const law = 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, Điều 4'

type Mine = { authority: string; staffId: string }
type Past = { authority: string; before: Date }

/** Requests that ended before an instant: their words go from the rows and from the content of the record. */
async function eraseRequests(tx: Transaction, { authority, before }: Past, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select r.request_id as id from data_requests r
      join record_subjects s on s.authority_id = r.authority_id and s.module = 'privacy' and s.subject = r.request_id
    where r.authority_id = ${authority} and s.entered_at < ${before}
      and s.state in ('answered', 'upheld', 'withdrawn', 'closed')
      and exists (select 1 from record_entries e join record_contents c using (authority_id, seq)
        where e.authority_id = r.authority_id and e.module = 'privacy' and e.subject = r.request_id
          and c.salt is not null)
    limit 1000`.execute(tx)
  const ids = rows.map((row) => row.id)
  if (ids.length === 0) return 0
  await sql`update data_requests set text = null, answer = null, outcome = null
    where authority_id = ${authority} and request_id = any(${ids}::text[])`.execute(tx)
  await forgetTickets(tx, authority, ids)
  const entries = await sql<{ seq: number }>`select seq from record_entries
    where authority_id = ${authority} and module = 'privacy' and subject = any(${ids}::text[])`.execute(tx)
  await emptyContents(tx, { authority, seqs: entries.rows.map((row) => row.seq), ground: 'time-over', at: now })
  return ids.length
}

/** The tickets of these requests, but for those with which another request still has words. */
async function forgetTickets(tx: Transaction, authority: string, ids: readonly string[]): Promise<void> {
  await sql`delete from privacy_tickets t
    where t.authority_id = ${authority}
      and 'ticket:' || t.ticket_id in (
        select from_ref from data_requests where authority_id = ${authority} and request_id = any(${ids}::text[]))
      and not exists (select from data_requests r where r.authority_id = ${authority}
        and r.from_ref = 'ticket:' || t.ticket_id and r.request_id <> all(${ids}::text[])
        and (r.text is not null or r.answer is not null or r.answered_at is null))`.execute(tx)
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
    period: { vi: '1 năm sau khi kết thúc', en: '1 year after it ended' },
    days: 365,
    apply: (tx, { authority, now, days }) => eraseRequests(tx, { authority, before: laterByDays(now, -days) }, now),
    about: async (db, { authority, staffId }) =>
      (await db
        .selectFrom('data_requests')
        .select(['asks', 'proof', 'text', 'answer', 'outcome', 'filed_at', 'answered_at'])
        .where('authority_id', '=', authority)
        .where('from_ref', '=', staffId)
        .orderBy('filed_at')
        .execute()) as unknown as Json,
    erase: async () => ({ erased: 0, kept: 'Bằng chứng đã giải quyết yêu cầu, giữ 1 năm rồi tự xoá.' }),
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
