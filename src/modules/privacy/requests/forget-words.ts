import { sql } from 'kysely'
import type { Transaction } from '#platform/db.ts'
import './store.ts'

/** Whether the record still has content of the request `r`. */
export const hasContent = sql<boolean>`exists (select from record_entries e join record_contents c using (authority_id, seq)
  where e.authority_id = r.authority_id and e.module = 'privacy' and e.subject = r.request_id and c.salt is not null)`

/** Empties the rows of requests whose content in the record was erased. @returns how many had words until now */
export async function forgetWords(
  tx: Transaction,
  { authority, from }: { authority: string; from?: string },
): Promise<number> {
  const gone = await sql`update data_requests r set text = null, answer = null, outcome = null
    where r.authority_id = ${authority} ${from === undefined ? sql`` : sql`and r.from_ref = ${from}`}
      and (r.text is not null or r.answer is not null or r.outcome is not null) and not ${hasContent}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
