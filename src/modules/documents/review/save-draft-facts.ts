import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { PaperFacts } from '../papers/schema.ts'
import { paperColumns, saveCites } from '../papers/store.ts'

/** Writes a draft's line anew. @returns false where it is no draft of an incoming paper any more */
export async function saveDraftFacts(
  db: Db,
  { authority, id }: { authority: string; id: string },
  facts: PaperFacts,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('papers')
      .set(paperColumns(facts))
      .where('authority_id', '=', authority)
      .where('paper_id', '=', id)
      .where('direction', '=', 'in')
      .where('state', '=', 'draft')
      .returning('paper_id')
      .executeTakeFirst()
    if (row) await saveCites(tx, { authority, id }, facts.cites)
    return row !== undefined
  })
}
