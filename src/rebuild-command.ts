import { silentLog, type Command } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { listAuthorities } from './authorities.ts'
import { readConfig } from './config.ts'
import { foldsOf, modules } from './modules.ts'

/** Makes the public tables of every authority again from the record alone, and says whether anything differed. */
export const run: Command = async (_parameters, io) => {
  const database = await reachDatabase({ ...readConfig(io.env), log: silentLog })
  await migrate(database.url)
  const { db, close } = openDb(database.url, { max: 2 })
  const folds = foldsOf(modules)
  try {
    for (const { id, name } of await listAuthorities(db)) {
      const before = await publicState(db, id, folds)
      const entries = await rebuild(db, id, folds)
      const after = await publicState(db, id, folds)
      const changed = [...after]
        .filter(([table, rows]) => rows.join('\n') !== before.get(table)?.join('\n'))
        .map(([table]) => table)
      const outcome =
        changed.length === 0 ? 'không có gì khác / nothing differed' : `đã sửa / mended: ${changed.join(', ')}`
      io.out(`${name}: ${entries} mục / entries, ${outcome}`)
    }
    return 0
  } finally {
    await close()
    await database.stop()
  }
}
