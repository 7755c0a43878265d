import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog, type LogLevel } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { reachDatabaseAlone } from '#platform/postgres/reach-database.ts'
import { buildApart } from './build-apart.ts'
import { addressOf, readConfig, type Config } from './config.ts'
import { arrive, foundFirst } from './first-start.ts'
import { assetsDir } from './places.ts'
import { openProgram } from './program.ts'
import { serve } from './serve.ts'

const buildFolder = fileURLToPath(new URL('../build/', import.meta.url))

type StartParts = { env: Readonly<Record<string, string | undefined>>; empty: boolean; say: (line: string) => void }

/**
 * Everything from the settings to the printed addresses. A failure on the way stops what was started before it.
 * @throws Error with one clear line
 */
export async function startProgram({
  env,
  empty,
  say,
}: StartParts): Promise<{ config: Config; stop(): Promise<void> }> {
  const config = readConfig(env)
  const log = createLog({ level: config.logLevel as LogLevel })
  const open: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const one of open.toReversed()) await one()
  }
  try {
    const database = await reachDatabaseAlone({ ...config, log })
    open.push(() => database.stop())
    const consoleFolder = join(buildFolder, 'console')
    const built = buildApart({ consoleFolder, assetsFolder: assetsDir(config.dataDir) }, say)
    // It is awaited below, while the database is prepared; a failure in between must not go unheard.
    built.catch(() => undefined)
    await migrate(database.url)
    await foundFirst({ config, url: database.url, empty })
    await built
    const program = await openProgram({ config, url: database.url, log })
    open.push(() => program.stop())
    const served = await serve(program.app, { config, consoleFolder })
    open.push(() => served.stop())
    announce({ config, lines: await arrive({ config, program, empty, say }), say })
    return { config, stop }
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
}

/** What a person who has just typed `npm start` needs to go on. */
function announce({
  config,
  lines,
  say,
}: {
  config: Config
  lines: readonly string[]
  say: (line: string) => void
}): void {
  const address = addressOf(config, { host: config.publicUrl.host })
  say('')
  say('Minh Bạch đang chạy. / Minh Bạch is running.')
  say(`  Trang công khai / public site:  ${address}/`)
  say(`  Bàn làm việc / console:         ${address}/console/`)
  say(`  API:                            ${address}/api/v1/docs`)
  for (const line of lines) say(line)
  say('')
}
