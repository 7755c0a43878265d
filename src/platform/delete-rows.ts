import { sql, type RawBuilder } from 'kysely'
import type { Tables, Transaction } from './db.ts'

/** Deletes an authority's rows of a table for which a condition holds. @returns how many */
export async function deleteRows(
  tx: Transaction,
  { table, authority, where }: { table: keyof Tables; authority: string; where: RawBuilder<unknown> },
): Promise<number> {
  const gone = await sql`delete from ${sql.table(table)} where authority_id = ${authority} and ${where}`.execute(tx)
  return Number(gone.numAffectedRows ?? 0)
}
