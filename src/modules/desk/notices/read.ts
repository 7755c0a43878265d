import type { Selectable } from 'kysely'
import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import { sql } from 'kysely'
import type { NoticeChoices } from './schema.ts'
import type { NoticeTable } from './store.ts'

export type NoticeRow = Selectable<NoticeTable>

type Mine = { authority: string; staffId: string }

export async function listNoticesOf(
  db: Db,
  { authority, staffId, ...asked }: Mine & { page: number; size: number; q?: string | undefined; unread: boolean },
): Promise<{ rows: NoticeRow[]; total: number }> {
  const { limit, offset } = slice(asked)
  const mine = db
    .selectFrom('notices')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .$if(asked.unread, (query) => query.where('read_at', 'is', null))
    .$if(asked.q !== undefined, (query) =>
      query.where(sql<boolean>`strpos(fold(title->>'vi' || ' ' || (title->>'en')), ${fold(asked.q ?? '')}) > 0`),
    )
  const rows = await mine.selectAll().orderBy('seq', 'desc').orderBy('at', 'desc').limit(limit).offset(offset).execute()
  const { total } = await mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}

export async function countUnreadOf(db: Db, { authority, staffId }: Mine): Promise<number> {
  const { unread } = await db
    .selectFrom('notices')
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** What a person chose; letters about everything, in Vietnamese, until they choose otherwise. */
export async function findChoices(db: Db, { authority, staffId }: Mine): Promise<NoticeChoices> {
  const row = await db
    .selectFrom('notice_choices')
    .select(['email', 'language', 'reminders', 'digest'])
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return row ?? { email: 'all', language: 'vi', reminders: true, digest: true }
}
