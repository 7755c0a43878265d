import { Kysely, PostgresDialect, type Transaction as KyselyTransaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './prepared.ts'

/**
 * Every table of the program. Each store file adds its own by declaration merging:
 * `declare module '#platform/db.ts' { interface Tables { staff: StaffTable } }`.
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by declaration merging
export interface Tables {}

/** A handle that may or may not be inside a transaction: enough for reading. */
export type Db = Kysely<Tables>

/** Required wherever several statements must stand or fall together. */
export type Transaction = KyselyTransaction<Tables>

// int8 arrives as text by default; every bigint of ours (sequence numbers, sizes in bytes) fits a double exactly.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A calendar day has no time and no zone: keep it as the text YYYY-MM-DD.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

export type OpenedDb = { db: Db; pool: pg.Pool; close(): Promise<void> }

/** Opens a pool on a PostgreSQL URL. A statement that runs longer than 30 s is cancelled. */
export function openDb(url: string, { max = 12 }: { max?: number } = {}): OpenedDb {
  const limits = { max, statement_timeout: 30_000, application_name: 'minhbach' }
  const pool = new pg.Pool({ connectionString: url, ...limits, Client: PreparingClient })
  // An idle connection that breaks (server stopped) must not end the program: the next query reports it.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
