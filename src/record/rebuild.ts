import { sql } from 'kysely'
import type { Db, Transaction } from '#platform/db.ts'
import { listEntries, recordSize } from './read.ts'
import type { Project } from './kinds.ts'

export type PublicFold = { module: string; publicTables: readonly string[]; project: Project }

/**
 * Empties the public tables of an authority and makes them again from the record alone, in one transaction.
 * @returns the number of entries replayed
 */
export async function rebuild(db: Db, authority: string, folds: readonly PublicFold[]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    for (const table of folds.flatMap((fold) => fold.publicTables)) {
      await sql`delete from ${sql.table(table)} where authority_id = ${authority}`.execute(tx)
    }
    const size = await recordSize(tx, authority)
    for (let from = 0; from < size; from += 1_000)
      await replay(tx, authority, { from, to: Math.min(from + 1_000, size) }, folds)
    return size
  })
}

async function replay(
  tx: Transaction,
  authority: string,
  range: { from: number; to: number },
  folds: readonly PublicFold[],
): Promise<void> {
  const modules = await moduleNames(tx, authority, range)
  for (const view of await listEntries(tx, authority, range)) {
    const fold = folds.find((one) => one.module === modules.get(view.seq))
    const { seq, at, entry, body, kind } = view
    await fold?.project(tx, {
      authority,
      seq,
      at,
      entry,
      body,
      kind,
      ...(view.erasedGround !== null && { erasedGround: view.erasedGround }),
    })
  }
}

async function moduleNames(
  tx: Transaction,
  authority: string,
  range: { from: number; to: number },
): Promise<Map<number, string>> {
  const rows = await tx
    .selectFrom('record_entries')
    .select(['seq', 'module'])
    .where('authority_id', '=', authority)
    .where('seq', '>=', range.from)
    .where('seq', '<', range.to)
    .execute()
  return new Map(rows.map((row) => [row.seq, row.module]))
}

/** What the public tables of an authority hold, as text, in the order of their primary keys: for comparing live with replayed. */
export async function publicState(
  db: Db,
  authority: string,
  folds: readonly PublicFold[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const table of folds.flatMap((fold) => fold.publicTables)) {
    const rows = await sql<{
      row: string
    }>`select to_jsonb(t)::text as row from ${sql.table(table)} t where authority_id = ${authority} order by 1`.execute(
      db,
    )
    found.set(
      table,
      rows.rows.map((row) => row.row),
    )
  }
  return found
}
