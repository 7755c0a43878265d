import { laterByDays } from '#kernel/day.ts'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'

/** Days that a file which the database does not know stays on the disk: after the restore of an older backup a newer one may know it. */
const unknownDays = 30

/** Erases what a program left in the place of files that was killed after it wrote one and before it entered it. */
export const dropUnknownWorker: Worker = {
  queue: 'drop-unknown-files',
  schedule: '50 3 * * *',
  async run({ db, files, clock }) {
    const before = laterByDays(clock(), -unknownDays)
    const authorities = await db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) {
      const old = await files.listKeptBefore(authority, before)
      if (old.length === 0) continue
      const rows = await db.selectFrom('kept_files').select('sha256').where('authority_id', '=', authority).execute()
      const known = new Set(rows.map(({ sha256 }) => sha256))
      for (const sha256 of old.filter((name) => !known.has(name))) await dropUnknown({ db, files }, authority, sha256)
    }
  },
}

/** A row of this transaction stands in for the file, so that nobody enters the same content meanwhile: see keep-file.ts. */
async function dropUnknown({ db, files }: Pick<Services, 'db' | 'files'>, authority: string, sha256: string) {
  await db.transaction().execute(async (tx) => {
    const standIn = { authority_id: authority, sha256, bytes: 0, media_type: '', kept_at: new Date(0) }
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('kept_files')
      .values(standIn)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return
    await files.drop(authority, sha256)
    await tx.deleteFrom('kept_files').where('authority_id', '=', authority).where('sha256', '=', sha256).execute()
  })
}
