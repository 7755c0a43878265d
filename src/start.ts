import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLog, type LogLevel } from '#platform/log.ts'
import { migrate } from '#platform/migrate.ts'
import { reachDatabaseAlone } from '#platform/postgres/reach-database.ts'
import { buildWhereStale } from './build-apart.ts'
import { addressOf, readConfig, type Config } from './config.ts'
import { assetsDir } from './places.ts'

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
    const loading = loadModules()
    // Awaited below, as the build is: a failure in between must not go unheard.
    loading.catch(() => undefined)
    const database = await reachDatabaseAlone({ ...config, log })
    open.push(() => database.stop())
    const consoleFolder = join(buildFolder, 'console')
    const built = buildWhereStale({ consoleFolder, assetsFolder: assetsDir(config.dataDir) }, say)
    built.catch(() => undefined)
    await migrate(database.url)
    const { foundFirst, arrive, openProgram, serve } = await loading
    await built
    await foundFirst({ config, env, url: database.url, empty, say })
    const program = await openProgram({ config, url: database.url, log })
    open.push(() => program.stop())
    const served = await serve(program.app, { config, consoleFolder })
    open.push(() => served.stop())
    announce({ config, lines: await arrive({ config, program }), say })
    return { config, stop }
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
}

/** Most of the program's modules: it takes longer to load them than the database takes to start, so both go on at once. */
async function loadModules() {
  const { openProgram } = await import('./program.ts')
  const { foundFirst, arrive } = await import('./first-start.ts')
  const { serve } = await import('./serve.ts')
  return { openProgram, foundFirst, arrive, serve }
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
