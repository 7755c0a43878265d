import type { z } from 'zod'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { markSending } from './schema.ts'

type Mark = z.output<NonNullable<(typeof markSending)['body']>>

/** Notes when and how a paper went to one of its recipients; false where there is no such recipient. */
export async function markSent(
  db: Db,
  { authority, id, position }: { authority: string; id: string; position: number },
  { sentOn, way }: Mark,
): Promise<boolean> {
  const row = await db
    .updateTable('paper_sendings')
    .set({ sent_on: sentOn, way: sentOn === null ? null : way })
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .where('position', '=', position)
    .returning('position')
    .executeTakeFirst()
  return row !== undefined
}
