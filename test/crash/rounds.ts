import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { silentLog } from '#platform/command.ts'
import { openDb, type Db } from '#platform/db.ts'
import { readPostmaster } from '#platform/postgres/server-process.ts'
import { findRunningPostgres, startPostgres } from '#platform/postgres/start-postgres.ts'
import { examine, type Acknowledged } from './examine.ts'

export type Outcome = { rounds: number; decisions: number; checkpoints: number; problems: string[] }

const office = fileURLToPath(new URL('office.ts', import.meta.url))

/**
 * Kills the program under load at random moments, in one round of three its database server too, and examines after each
 * kill what is left. In the end it lets the program finish, then restores a backup made under load into a new folder beside
 * the published record and the keys, and lets it finish there.
 */
export async function runRounds(rounds: number, say: (line: string) => void): Promise<Outcome> {
  const dataDir = makeFolder()
  const acknowledged: Acknowledged[] = []
  const checkpoints = new Map<number, string>()
  const problems: string[] = []
  const backup = join(dataDir, 'backup.tar.zst')
  try {
    for (let round = 0; round < rounds; round += 1) {
      const running = start(dataDir, 'load', acknowledged)
      // Some are killed before they are ready.
      if (round % 4 !== 3) await running.ready
      const until = performance.now() + 100 + Math.random() * 1_500
      while (performance.now() < until) {
        noteCheckpoints(dataDir, checkpoints, problems)
        await sleep(20)
      }
      if (round === rounds >> 1) await backUp(dataDir, backup)
      await kill(running.child, dataDir, { serverToo: round % 3 === 2 })
      noteCheckpoints(dataDir, checkpoints, problems)
      problems.push(...(await examineLeft(dataDir, acknowledged)))
      say(
        `round ${round + 1}: ${acknowledged.length} decisions acknowledged, ${checkpoints.size} checkpoints, ${problems.length} problems`,
      )
    }
    problems.push(...(await finish(dataDir, { acknowledged, checkpoints, restored: false })))
    const restored = await restoreBeside(dataDir, backup)
    problems.push(...(await finish(restored, { acknowledged, checkpoints, restored: true })))
    rmSync(restored, { recursive: true })
    return { rounds, decisions: acknowledged.length, checkpoints: checkpoints.size, problems }
  } finally {
    if (problems.length === 0) rmSync(dataDir, { recursive: true, force: true })
    else say(`left for examination: ${dataDir}`)
  }
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minhbach-crash-'))
  chmodSync(folder, 0o711)
  return folder
}

function start(dataDir: string, mode: 'load' | 'drain', acknowledged: Acknowledged[]) {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '18099', DATABASE_URL: '' }
  const child = spawn(process.execPath, [office, mode], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let tell: () => void = () => undefined
  const ready = Promise.race([
    new Promise<void>((resolve) => (tell = resolve)),
    once(child, 'exit').then(() => undefined),
  ])
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') tell()
    const [word, seq, subject = '', did = ''] = line.split(' ')
    if (word === 'ack') acknowledged.push({ seq: Number(seq), subject, did })
  })
  return { child, ready }
}

async function kill(child: ChildProcess, dataDir: string, { serverToo }: { serverToo: boolean }): Promise<void> {
  const server = readPostmaster(join(dataDir, 'postgres', 'cluster'))
  const gone = once(child, 'close')
  child.kill('SIGKILL')
  if (serverToo && server) process.kill(server.pid, 'SIGKILL')
  await gone
}

/** Every checkpoint that was ever public: one size has one root, for good. */
function noteCheckpoints(dataDir: string, checkpoints: Map<number, string>, problems: string[]): void {
  for (const path of checkpointFiles(dataDir)) {
    const [, size, root = ''] = readFileSync(path, 'utf8').split('\n')
    const before = checkpoints.get(Number(size))
    if (before !== undefined && before !== root) problems.push(`two checkpoints of size ${size}: ${before} and ${root}`)
    checkpoints.set(Number(size), root)
  }
}

function checkpointFiles(dataDir: string): string[] {
  try {
    const authorities = readdirSync(join(dataDir, 'site'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    const paths = authorities.map((entry) => join(dataDir, 'site', entry.name, 'record', 'checkpoint'))
    return paths.filter((path) => readdirSync(join(path, '..')).includes('checkpoint'))
  } catch {
    return []
  }
}

async function backUp(dataDir: string, file: string): Promise<void> {
  const url = findRunningPostgres(dataDir)
  if (url === undefined) throw new Error('nothing runs that could be backed up')
  await makeBackup({ url, dataDir, file, now: new Date() })
}

/** Starts the server alone, as the next start of the program would, and looks at what is there. */
async function examineLeft(dataDir: string, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  return withDatabase(dataDir, (db) => examine({ db, dataDir, acknowledged, finished: false, restored: false }))
}

type Finishing = { acknowledged: Acknowledged[]; checkpoints: Map<number, string>; restored: boolean }

async function finish(dataDir: string, { acknowledged, checkpoints, restored }: Finishing): Promise<string[]> {
  const problems: string[] = []
  const { child } = start(dataDir, 'drain', acknowledged)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) problems.push(`the last start ended with ${code}`)
  noteCheckpoints(dataDir, checkpoints, problems)
  const found = await withDatabase(dataDir, (db) =>
    examine({ db, dataDir, acknowledged, checkpoints, finished: true, restored }),
  )
  return [...problems, ...found]
}

async function withDatabase<T>(dataDir: string, work: (db: Db) => Promise<T>): Promise<T> {
  const server = await startPostgres({ dataDir, log: silentLog })
  const { db, close } = openDb(server.url, { max: 2 })
  try {
    return await work(db)
  } finally {
    await close()
    await server.stop()
  }
}

/** As after the loss of a database: a new folder with the keys, the public files as they are now, and an older backup. */
async function restoreBeside(dataDir: string, file: string): Promise<string> {
  const restored = makeFolder()
  for (const name of ['keys', 'site']) cpSync(join(dataDir, name), join(restored, name), { recursive: true })
  chmodSync(join(restored, 'keys'), 0o700)
  const server = await startPostgres({ dataDir: restored, log: silentLog })
  await restoreBackup({ url: server.url, dataDir: restored, file })
  await server.stop()
  return restored
}
