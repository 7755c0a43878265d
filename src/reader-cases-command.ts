import { runReaderCases } from '#modules/documents/index.ts'
import { silentLog, type Command } from '#platform/command.ts'
import { openDb } from '#platform/db.ts'
import { reachDatabase } from '#platform/postgres/reach-database.ts'
import { chooseAuthority } from './authorities.ts'
import { readConfig } from './config.ts'

/** `reader-cases export FILE [--host HOST]`: where people corrected the reader. */
export const run: Command = async (parameters, io) => {
  const at = parameters.indexOf('--host')
  const host = at < 0 ? undefined : parameters[at + 1]
  const rest = at < 0 ? parameters : parameters.toSpliced(at, 2)
  const database = await reachDatabase({ ...readConfig(io.env), log: silentLog })
  const { db, close } = openDb(database.url, { max: 2 })
  try {
    const { id: authority } = await chooseAuthority(db, host)
    return await runReaderCases(rest, io, { db, authority })
  } finally {
    await close()
    await database.stop()
  }
}
