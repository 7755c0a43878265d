import { DataDirInUse, holdDataDir } from './hold-data-dir.ts'
import { findRunningPostgres, startPostgres, type Postgres } from './start-postgres.ts'

type Asked = { dataDir: string; databaseUrl: string | undefined; log: { info(facts: object, text: string): void } }

/**
 * The database for a command: the office's own, the one a running program has started, or the embedded one started for
 * the command alone.
 */
export async function reachDatabase({ dataDir, databaseUrl, log }: Asked): Promise<Postgres> {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: () => Promise.resolve() }
  try {
    return await startPostgres({ dataDir, log })
  } catch (error) {
    const url = error instanceof DataDirInUse ? findRunningPostgres(dataDir) : undefined
    if (url === undefined) throw error
    return { url, stop: () => Promise.resolve() }
  }
}

/** The database for a command that may not meet a running program. @throws DataDirInUse */
export async function reachDatabaseAlone({ dataDir, databaseUrl, log }: Asked): Promise<Postgres> {
  if (databaseUrl === undefined) return startPostgres({ dataDir, log })
  const hold = holdDataDir(dataDir)
  return {
    url: databaseUrl,
    stop: async () => {
      hold.release()
    },
  }
}
