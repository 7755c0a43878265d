import type { Transaction } from '#platform/db.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'

/** Erases those of the files that nothing refers to any more, from the table and then from the disk. */
export async function dropUnused(
  { db, files }: Pick<Services, 'db' | 'files'>,
  authority: string,
  hashes: readonly string[],
): Promise<void> {
  for (const sha256 of new Set(hashes)) {
    // While the row is locked nobody keeps the same content again: see keep-file.ts.
    await db.transaction().execute(async (tx) => {
      if (await dropRow(tx, authority, sha256)) await files.drop(authority, sha256)
    })
  }
}

async function dropRow(tx: Transaction, authority: string, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('kept_files')
    .select('sha256')
    .where('authority_id', '=', authority)
    .where('sha256', '=', sha256)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  for (const table of ['paper_files', 'task_notes'] as const) {
    const used = await tx
      .selectFrom(table)
      .select('sha256')
      .where('authority_id', '=', authority)
      .where('sha256', '=', sha256)
      .limit(1)
      .executeTakeFirst()
    if (used) return false
  }
  await tx.deleteFrom('kept_files').where('authority_id', '=', authority).where('sha256', '=', sha256).execute()
  return true
}
