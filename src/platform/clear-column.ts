import { sql, type RawBuilder } from 'kysely'
import type { Tables, Transaction } from './db.ts'

type Clearing = {
  table: keyof Tables
  authority: string
  column: string
  value: string
  /** Which of those rows only. */
  where?: RawBuilder<unknown>
}

/** Takes a value out of a column that may be empty; the rows stay. @returns how many bore it */
export async function clearColumn(
  tx: Transaction,
  { table, authority, column, value, where = sql`true` }: Clearing,
): Promise<number> {
  const cleared = await sql`update ${sql.table(table)} set ${sql.ref(column)} = null
    where authority_id = ${authority} and ${sql.ref(column)} = ${value} and ${where}`.execute(tx)
  return Number(cleared.numAffectedRows ?? 0)
}
