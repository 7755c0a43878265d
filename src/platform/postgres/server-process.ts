import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { serverEnvironment } from './cluster.ts'
import type { Place } from './place.ts'

/** What a server writes into `postmaster.pid` about itself; `socket` is the folder of its socket, empty where it has none. */
export type Postmaster = { pid: number; port: number; socket: string; ready: boolean }

/** For two cores and little memory; every commit reaches the disk; no values and no row contents in the log. */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  timezone: 'UTC',
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

/** Settings of a server that lives for one test run. */
const fleeting: Record<string, string> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '100',
}

export type Running = { child: ChildProcess; server: Postmaster }

/** Systems give the path of a socket 104 bytes or more; the server adds `/.s.PGSQL.` and the port to the folder. */
const longestSocketFolder = 85

/**
 * Starts the server on a cluster and waits until it takes connections.
 * @throws with the server's own words where it ends before that
 */
export async function launch(
  binaries: Binaries,
  place: Place,
  { port, durable }: { port: number; durable: boolean },
): Promise<Running> {
  const cluster = join(place.folder, 'cluster')
  removeSockets(place)
  const chosen = {
    ...settings,
    ...(durable ? {} : fleeting),
    port: String(port),
    unix_socket_directories: socketFolder(place),
  }
  const parameters = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(join(binaries.bin, 'postgres'), ['-D', cluster, ...parameters], {
    ...(place.user ? { uid: place.user.uid, gid: place.user.gid } : {}),
    cwd: cluster,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own process group: Ctrl+C in a terminal reaches the program, which stops the server after its own work.
    detached: true,
  })
  let words = ''
  child.stderr.on('data', (chunk: Buffer) => (words = (words + chunk.toString()).slice(-4000)))
  child.on('error', (error) => (words += error.message))
  let server: Postmaster | undefined
  while (!(server = readPostmaster(cluster, child.pid))?.ready) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new Error(`PostgreSQL did not start: ${words.trim() || 'see DATA_DIR/postgres/cluster/log'}`)
    }
    await sleep(10)
  }
  // The pipe would keep this process alive, and the server writes to its own log from here on.
  child.stderr.destroy()
  child.unref()
  return { child, server }
}

/**
 * Where the server's socket lies: in the folder that only its user can enter. A statement over it takes two thirds of the
 * time of one over TCP (measured). Empty, so that TCP remains, where the system has none or the path is too long for one.
 */
function socketFolder({ folder }: Place): string {
  const fits = Buffer.byteLength(folder) <= longestSocketFolder && !folder.includes('"')
  return process.platform !== 'win32' && fits ? `"${folder}"` : ''
}

/**
 * A server that was killed leaves its socket's lock file, which the next one honours while the system still lists the dead
 * process. Whoever starts a server here holds the data folder and has stopped the one before.
 */
function removeSockets({ folder }: Place): void {
  for (const name of readdirSync(folder)) if (name.startsWith('.s.PGSQL.')) rmSync(join(folder, name), { force: true })
}

/** What the server of a cluster said of itself; undefined where none is there, or it is another process than `pid`. */
export function readPostmaster(cluster: string, pid?: number): Postmaster | undefined {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const [, , , port, socket = ''] = lines
  const postmaster = { pid: Number(lines[0]), port: Number(port), socket, ready: lines[7]?.trim() === 'ready' }
  return pid === undefined || postmaster.pid === pid ? postmaster : undefined
}

/**
 * Stops a server that its program left behind, and waits for its end: clients are cut off, data is written out.
 * A stranger that merely bears the number of a server long gone is left alone, and the file that names it removed.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const named = readPostmaster(cluster)
  if (!named || !isAlive(named.pid)) return false
  if (!isServerOf(named.pid, cluster)) {
    rmSync(join(cluster, 'postmaster.pid'))
    return false
  }
  await stopProcess(named.pid)
  return true
}

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT, where that takes too long, leaves recovery to the next start. */
export async function stopProcess(pid: number): Promise<void> {
  const limit = Date.now() + 30_000
  send(pid, 'SIGINT')
  for (let hurried = false; isAlive(pid); await sleep(10)) {
    if (hurried || Date.now() < limit) continue
    send(pid, 'SIGQUIT')
    hurried = true
  }
}

/** The wanted port if nobody listens there, else a free one. */
export async function findFreePort(wanted: number): Promise<number> {
  return (await tryPort(wanted)) ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(undefined))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : undefined))
    })
  })
}

/** A server stands in its cluster's folder; where the system does not show that, its name must do. */
function isServerOf(pid: number, cluster: string): boolean {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres')
  }
  try {
    const [standsIn, wanted] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)]
    return standsIn.ino === wanted.ino && standsIn.dev === wanted.dev
  } catch {
    // Another user's process, or gone by now.
    return false
  }
}

function isAlive(pid: number): boolean {
  return send(pid, 0)
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
