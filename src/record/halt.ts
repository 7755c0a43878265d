import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/workflow.ts'
import type { Db } from '#platform/db.ts'

/**
 * Why the record takes no decision: what would be decided now could not be published, or could never be.
 * - `behind`: the public record has entries that the database lacks; they are being written back.
 * - `entries-lost`: more was signed than database and public files hold together.
 * - `diverged`: the database holds another history than the one that was signed.
 */
export type Halt = 'behind' | 'entries-lost' | 'diverged' | 'guard-missing' | 'files-wrong' | 'keys-missing'

/** What the operator does about it. */
export const haltRemedies: Readonly<Record<Halt, Words>> = {
  behind: {
    vi: 'Chờ chương trình ghi lại các mục đã công bố; nếu quá một phút, xem nhật ký.',
    en: 'Wait until the published entries are written back; after a minute see the log.',
  },
  'entries-lost': {
    vi: 'Chép lại thư mục record mới hơn. Nếu không còn ở đâu: dừng chương trình, chạy “npm run minhbach -- record succeed”.',
    en: 'Put back the newer record folder. Where it is gone for good: stop, run “npm run minhbach -- record succeed”.',
  },
  diverged: {
    vi: 'Khôi phục cơ sở dữ liệu khớp với sổ đã ký. Nếu không có: dừng chương trình, chạy “npm run minhbach -- record succeed”.',
    en: 'Restore a database that agrees with what was signed. Where there is none: stop, run “npm run minhbach -- record succeed”.',
  },
  'guard-missing': {
    vi: 'Tìm điểm chốt mới nhất đã công bố rồi chạy “npm run minhbach -- keys guard TỆP”.',
    en: 'Find the newest published checkpoint and run “npm run minhbach -- keys guard FILE”.',
  },
  'files-wrong': {
    vi: 'Chạy “npm run minhbach -- doctor”, rồi chép lại các tệp của sổ từ một bản sao.',
    en: 'Run “npm run minhbach -- doctor”, then put back the files of the record from a copy.',
  },
  'keys-missing': {
    vi: 'Đặt lại thư mục keys đã cất riêng.',
    en: 'Put back the folder of keys that was kept apart.',
  },
}

export async function findHalt(db: Db, authority: string): Promise<Halt | null> {
  const head = await db
    .selectFrom('record_heads')
    .select('halted')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return head?.halted ?? null
}

/** Stands in the database, so that every process refuses; `null` lets decisions be taken again. */
export async function setHalt(db: Db, authority: string, halted: Halt | null): Promise<void> {
  await db.updateTable('record_heads').set({ halted }).where('authority_id', '=', authority).execute()
}

/** What whoever wants to decide is told meanwhile. */
export function refuseHalted(): Refusal {
  return refuse(
    'read-only',
    'Sổ minh bạch đang chỉ đọc: quyết định lúc này không công bố được, nên chưa ghi gì. Hãy báo người vận hành chạy “minhbach doctor”.',
  )
}
