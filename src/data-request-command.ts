import { runDataRequest } from '#modules/privacy/index.ts'
import { silentLog, type Command } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { chooseAuthority } from './authorities.ts'
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
    const { id: authority } = await chooseAuthority(db, host)
    return await runDataRequest(rest, io, {
      db,
      authority,
      modules,
      now: new Date(),
      newId: () => crypto.randomUUID(),
    })
  } finally {
    await close()
    await database.stop()
  }
}
