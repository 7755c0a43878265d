import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findEmbeddedBinaries, findSystemBinaries, type Binaries } from './binaries.ts'
import { keepPasswords, makeCluster, type Passwords } from './cluster.ts'
import { holdDataDir } from './hold-data-dir.ts'
import { placeBinaries, placeCluster } from './place.ts'
import {
  findFreePort,
  launch,
  readPostmaster,
  stopOrphan,
  stopProcess,
  type Postmaster,
  type Running,
} from './server-process.ts'
import { chooseServerUser } from './server-user.ts'

export type Postgres = { url: string; stop(): Promise<void> }

export type PostgresOptions = {
  dataDir: string
  log: { info(facts: object, text: string): void }
  /** Another server than the one shipped: for tests. */
  binaries?: Binaries
  /** False gives up the disk's safety for speed: for tests. */
  durable?: boolean
}

/**
 * Starts the program's own PostgreSQL in `dataDir/postgres`, after stopping one that a killed program left behind.
 * Holds `dataDir` until `stop()`.
 * @throws DataDirInUse; or an Error with one clear line where the server cannot run here
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const hold = holdDataDir(options.dataDir)
  try {
    const { url, ...started } = await startServer(options)
    const kept = keepRunning(started, options.log)
    return {
      url,
      stop: async () => {
        await kept.stop()
        hold.release()
      },
    }
  } catch (error) {
    hold.release()
    throw error
  }
}

/** Pause before a server that died is started again, so that one that cannot live does not take the machine. */
const restartPause = 1_000

type Started = { running: Running; again: () => Promise<Running> }

/** Starts the server again, on the same port, whenever it dies of itself: killed for its memory, or broken. */
function keepRunning({ running, again }: Started, log: PostgresOptions['log']): { stop(): Promise<void> } {
  let current: Running | undefined = running
  let stopping = false
  let restarting = Promise.resolve()

  const isWanted = () => !stopping && !current

  async function restart(): Promise<void> {
    while (isWanted()) {
      await sleep(restartPause)
      try {
        if (isWanted()) current = await again()
      } catch (error) {
        log.info({ error: String(error) }, 'PostgreSQL chưa khởi động lại được / PostgreSQL could not be started again')
      }
    }
    if (current) watch(current)
  }

  function watch({ child }: Running): void {
    const died = () => {
      if (stopping) return
      current = undefined
      log.info({}, 'PostgreSQL dừng đột ngột, đang khởi động lại / PostgreSQL died and is started again')
      restarting = restart()
    }
    if (child.exitCode !== null || child.signalCode !== null) died()
    else child.once('exit', died)
  }

  watch(running)
  return {
    stop: async () => {
      stopping = true
      await restarting
      if (current) await stopProcess(current.server.pid)
    },
  }
}

/** Address of the server that a running program has started in `dataDir`; undefined where none runs. */
export function findRunningPostgres(dataDir: string): string | undefined {
  const postmaster = readPostmaster(join(dataDir, 'postgres', 'cluster'))
  return postmaster?.ready ? programUrl(postmaster, keepPasswords(dataDir)) : undefined
}

async function startServer({
  dataDir,
  log,
  durable = true,
  ...given
}: PostgresOptions): Promise<Started & { url: string }> {
  const shipped = given.binaries ?? findEmbeddedBinaries() ?? findSystemBinaries()
  if (!shipped) {
    throw new Error(
      'Máy này không có PostgreSQL đi kèm: hãy đặt DATABASE_URL. / No PostgreSQL ships for this system: set DATABASE_URL.',
    )
  }
  const place = placeCluster(dataDir, chooseServerUser(join(dataDir, 'postgres')))
  const binaries = placeBinaries(shipped, place)
  const passwords = keepPasswords(dataDir)
  const cluster = makeCluster(binaries, place, { passwords, durable })
  if (await stopOrphan(cluster))
    log.info({}, 'đã dừng máy chủ PostgreSQL còn sót lại / stopped the PostgreSQL server left behind')
  const portFile = join(place.folder, 'port')
  const port = await findFreePort(readPort(portFile))
  const again = () => launchPatiently(binaries, place, { port, durable })
  const running = await again()
  try {
    if (readPort(portFile) !== port) {
      await prepareDatabase(port, passwords)
      writeFileSync(portFile, `${port}\n`)
    }
  } catch (error) {
    await stopProcess(running.server.pid)
    throw error
  }
  return { url: programUrl(running.server, passwords), running, again }
}

/** Processes of a server that was killed hold its memory for a moment longer: waits until they are gone. */
async function launchPatiently(...given: Parameters<typeof launch>): Promise<Running> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await launch(...given)
    } catch (error) {
      if (tries === 10 || !/shared memory|lock file/.test(String(error))) throw error
      await sleep(500)
    }
  }
}

/** Role and database of the program: it owns its database and is no superuser. Idempotent. */
async function prepareDatabase(port: number, { admin, program }: Passwords): Promise<void> {
  const client = new Client({ connectionString: `postgres://postgres:${admin}@127.0.0.1:${port}/postgres` })
  await client.connect()
  try {
    const has = async (query: string) => (await client.query(query)).rows.length > 0
    if (!(await has(`select from pg_roles where rolname = 'minhbach'`)))
      await client.query('create role minhbach login createdb')
    await client.query(`alter role minhbach password '${program}'`)
    if (!(await has(`select from pg_database where datname = 'minhbach'`)))
      await client.query('create database minhbach owner minhbach')
  } finally {
    await client.end()
  }
}

/** By its socket where it has one: the folder, percent-encoded, stands for the host. */
function programUrl({ port, socket }: Postmaster, { program }: Passwords): string {
  return `postgres://minhbach:${program}@${socket === '' ? '127.0.0.1' : encodeURIComponent(socket)}:${port}/minhbach`
}

function readPort(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}
