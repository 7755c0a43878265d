import { runDataRequest } from '#modules/privacy/index.ts'
import { silentLog, UsageError, type Command } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { listAuthorities } from './authorities.ts'
import { readConfig } from './config.ts'
import { modules } from './modules.ts'

/** `data-request …`: requests about personal data, of the only authority there is or of the one named by `--host`. */
export const run: Command = async (parameters, io) => {
  const at = parameters.indexOf('--host')
  const host = at < 0 ? undefined : parameters[at + 1]
  const rest = at < 0 ? parameters : parameters.toSpliced(at, 2)
  const database = await reachDatabase({ ...readConfig(io.env), log: silentLog })
  const { db, close } = openDb(database.url, { max: 2 })
  try {
    const all = await listAuthorities(db)
    const found = host === undefined && all.length === 1 ? all[0] : all.find((one) => one.host === host)
    if (!found)
      throw new UsageError(
        `Hãy chọn cơ quan bằng --host: ${all.map((one) => one.host).join(', ')} / Choose one by --host.`,
      )
    return await runDataRequest(rest, io, {
      db,
      authority: found.id,
      modules,
      now: new Date(),
      newId: () => crypto.randomUUID(),
    })
  } finally {
    await close()
    await database.stop()
  }
}
