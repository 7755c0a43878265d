import type { Generated, Insertable } from 'kysely'
import type { Words } from '#kernel/workflow.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { NoticeChoices } from './schema.ts'

export type NoticeTable = {
  authority_id: string
  staff_id: string
  /** The entry it tells of; for a message, the last entry when it was written. */
  seq: number
  /** Names a message that no entry brings; empty for the notice of an entry. */
  about: Generated<string>
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
    .onConflict((conflict) => conflict.doNothing())
    .returning('staff_id')
    .execute()
  return rows.map((row) => row.staff_id)
}

type Marks = { seqs: readonly number[] } | { upTo: number } | { about: string }
type Marked = { authority: string; staffId: string; now: Date; which: Marks }

export async function markNoticesRead(db: Db, { authority, staffId, now, which }: Marked): Promise<void> {
  await db
    .updateTable('notices')
    .set({ read_at: now })
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('read_at', 'is', null)
    .where((eb) => {
      if ('upTo' in which) return eb('seq', '<=', which.upTo)
      if ('about' in which) return eb('about', '=', which.about)
      return eb.and([eb('seq', 'in', [...which.seqs]), eb('about', '=', '')])
    })
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
