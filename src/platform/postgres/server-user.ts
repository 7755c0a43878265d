import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** The system user that runs the server: PostgreSQL refuses to run as root. Undefined: the user of this program. */
export type ServerUser = { uid: number; gid: number; name: string }

/**
 * Chooses who runs the server when this program runs as root: the owner of the data that is there already, else a
 * user `minhbach` (created where the system lets us), else `postgres`, else `nobody`.
 */
export function chooseServerUser(cluster: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = listUsers()
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0
  const chosen =
    users.find((user) => user.uid === owner && owner !== 0) ??
    users.find((user) => user.name === 'minhbach') ??
    createUser('minhbach') ??
    users.find((user) => user.name === 'postgres') ??
    users.find((user) => user.name === 'nobody')
  if (!chosen) {
    throw new Error('PostgreSQL does not run as root and this system has no other user: create a user "minhbach"')
  }
  return chosen
}

/** Whether the user can enter the folder and everything above it. */
export function canEnter(user: ServerUser | undefined, folder: string): boolean {
  if (user === undefined) return true
  const { uid, gid } = user
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { uid, gid, cwd: '/' }).status === 0
}

function listUsers(): ServerUser[] {
  if (!existsSync('/etc/passwd')) return []
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  return lines.flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

function createUser(name: string): ServerUser | undefined {
  const attempts: [string, string[]][] = [
    [
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        name,
      ],
    ],
    ['adduser', ['-S', '-D', '-H', '-h', '/nonexistent', '-s', '/sbin/nologin', name]],
  ]
  for (const [command, parameters] of attempts) {
    if (spawnSync(command, parameters, { stdio: 'ignore' }).status === 0)
      return listUsers().find((user) => user.name === name)
  }
  return undefined
}
