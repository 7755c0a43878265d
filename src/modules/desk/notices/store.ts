import type { Insertable } from 'kysely'
import type { Words } from '#kernel/workflow.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { NoticeChoices } from './schema.ts'

export type NoticeTable = {
  authority_id: string
  staff_id: string
  seq: number
  at: Date
  module: string
  kind: string
  subject: string
  party: string
  title: Words
  text: Words
  href: string
  read_at: Date | null
  mailed_at: Date | null
  mail_note: string | null
}

export type NoticeChoiceTable = { authority_id: string; staff_id: string } & NoticeChoices

declare module '#platform/db.ts' {
  interface Tables {
    notices: NoticeTable
    notice_choices: NoticeChoiceTable
  }
}

export type NewNotice = Omit<Insertable<NoticeTable>, 'read_at' | 'mailed_at' | 'mail_note'>

/** Writes notices that do not stand yet. @returns the staff ids for whom one was written now */
export async function writeNotices(tx: Transaction, notices: readonly NewNotice[]): Promise<string[]> {
  if (notices.length === 0) return []
  const rows = await tx
    .insertInto('notices')
    .values(notices.map((notice) => ({ ...notice, read_at: null, mailed_at: null, mail_note: null })))
    .onConflict((conflict) => conflict.columns(['authority_id', 'staff_id', 'seq']).doNothing())
    .returning('staff_id')
    .execute()
  return rows.map((row) => row.staff_id)
}

type Marked = { authority: string; staffId: string; now: Date; which: { seqs: readonly number[] } | { upTo: number } }

export async function markNoticesRead(db: Db, { authority, staffId, now, which }: Marked): Promise<void> {
  await db
    .updateTable('notices')
    .set({ read_at: now })
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('read_at', 'is', null)
    .where((eb) => ('upTo' in which ? eb('seq', '<=', which.upTo) : eb('seq', 'in', [...which.seqs])))
    .execute()
}

export async function saveChoices(
  db: Db,
  { authority, staffId, choices }: { authority: string; staffId: string; choices: NoticeChoices },
): Promise<void> {
  await db
    .insertInto('notice_choices')
    .values({ authority_id: authority, staff_id: staffId, ...choices })
    .onConflict((conflict) => conflict.columns(['authority_id', 'staff_id']).doUpdateSet(choices))
    .execute()
}
