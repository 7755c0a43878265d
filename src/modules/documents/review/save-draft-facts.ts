import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { PaperFacts } from '../papers/schema.ts'
import { refuseStaleDraft } from '../papers/stale-draft.ts'
import { paperColumns, saveCites } from '../papers/store.ts'

/** Writes a draft's line anew, unless somebody else changed it since it was seen. @returns the version that it is now */
export async function saveDraftFacts(
  db: Db,
  { authority, id }: { authority: string; id: string },
  { version, ...facts }: PaperFacts & { version: number },
): Promise<number | Refusal> {
  return db.transaction().execute(async (tx) => {
    const stale = await refuseStaleDraft(tx, { authority, id, version })
    if (stale) return stale
    const row = await tx
      .updateTable('papers')
      .set({ ...paperColumns(facts), version: version + 1 })
      .where('authority_id', '=', authority)
      .where('paper_id', '=', id)
      .where('direction', '=', 'in')
      .where('state', '=', 'draft')
      .returning('version')
      .executeTakeFirst()
    if (!row) return refuse('wrong-state', 'Văn bản đã vào sổ: hãy sửa dòng vào sổ bằng một quyết định.')
    await saveCites(tx, { authority, id }, facts.cites)
    return row.version
  })
}
