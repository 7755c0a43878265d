import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'

/** `admin` belongs to the superuser `postgres`, `program` to the role `minhbach`, which owns its database and no more. */
export type Passwords = { admin: string; program: string }

/** The passwords of the data folder's own server, made at first use, readable by the program's user alone. */
export function keepPasswords(dataDir: string): Passwords {
  const path = join(dataDir, 'keys', 'postgres.json')
  if (!existsSync(path)) {
    mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
    const made: Passwords = { admin: randomBytes(24).toString('hex'), program: randomBytes(24).toString('hex') }
    writeFileSync(`${path}.new`, JSON.stringify(made), { mode: 0o600 })
    renameSync(`${path}.new`, path)
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Passwords
}

/**
 * Makes an empty cluster in `place.folder/cluster` unless one is there. It is built aside and renamed: a first start
 * that is cut short leaves none.
 * @throws where the cluster there belongs to another major version than the binaries
 */
export function makeCluster(
  binaries: Binaries,
  place: Place,
  { passwords, durable }: { passwords: Passwords; durable: boolean },
): string {
  const cluster = join(place.folder, 'cluster')
  if (existsSync(cluster)) {
    refuseOtherVersion(binaries, cluster, place)
    return cluster
  }
  const unfinished = `${cluster}.new`
  const passwordFile = join(place.folder, 'initial-password')
  rmSync(unfinished, { recursive: true, force: true })
  writeFileSync(passwordFile, passwords.admin, { mode: 0o600 })
  if (place.user) chownSync(passwordFile, place.user.uid, place.user.gid)
  const major = majorVersion(binaries, place)
  const locale =
    major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
  const parameters = [
    '-D',
    unfinished,
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...locale,
  ]
  const made = run(binaries, place, ['initdb', ...parameters, ...(durable ? [] : ['--no-sync'])])
  rmSync(passwordFile)
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.trim() || made.error?.message}`)
  renameSync(unfinished, cluster)
  return cluster
}

function refuseOtherVersion(binaries: Binaries, cluster: string, place: Place): void {
  const has = Number(readFileSync(join(cluster, 'PG_VERSION'), 'utf8'))
  const needs = majorVersion(binaries, place)
  if (has === needs) return
  throw new Error(
    `Dữ liệu thuộc PostgreSQL ${has}, chương trình mang theo PostgreSQL ${needs}: hãy sao lưu bằng bản cũ rồi khôi phục bằng bản này. / ` +
      `The data belongs to PostgreSQL ${has}, this program ships ${needs}: back up with the old program, restore with this one.`,
  )
}

function majorVersion(binaries: Binaries, place: Place): number {
  const told = run(binaries, place, ['postgres', '--version'])
  const major = /PostgreSQL\) (\d+)/.exec(told.stdout)?.[1]
  if (major === undefined)
    throw new Error(`the PostgreSQL server does not run here: ${told.stderr.trim() || told.error?.message}`)
  return Number(major)
}

function run(binaries: Binaries, { folder, user }: Place, [program = '', ...parameters]: string[]) {
  const who = user ? { uid: user.uid, gid: user.gid } : {}
  return spawnSync(join(binaries.bin, program), parameters, {
    ...who,
    cwd: folder,
    encoding: 'utf8',
    env: serverEnvironment(),
  })
}

/** The server sees nothing of the program's own environment but what it needs. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
