import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { copyBinaries, restoreLinks, type Binaries } from './binaries.ts'
import { canEnter, type ServerUser } from './server-user.ts'

/** Where root keeps what its server user must reach when the data folder lies behind a closed door such as /root. */
const reachable = '/var/lib/minhbach'

/** Folder of the cluster (`DATA_DIR/postgres`, or a link to where the server user can reach), and who owns it. */
export type Place = { folder: string; user: ServerUser | undefined }

/** Makes the folder that holds the cluster, reachable and owned by the user that runs the server. */
export function placeCluster(dataDir: string, user: ServerUser | undefined): Place {
  const folder = join(dataDir, 'postgres')
  if (!isThere(folder)) {
    if (canEnter(user, dataDir)) mkdirSync(folder, { mode: 0o700 })
    else {
      const real = join(reachable, createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12))
      mkdirSync(real, { recursive: true })
      symlinkSync(real, folder)
    }
  }
  const real = realpathSync(folder)
  if (user && statSync(real).uid !== user.uid) chownSync(real, user.uid, user.gid)
  return { folder: real, user }
}

/** Binaries that the server user can run: those of the checkout, or a copy where it cannot reach or we cannot write. */
export function placeBinaries(binaries: Binaries, { folder, user }: Place): Binaries {
  if (canEnter(user, binaries.bin)) {
    try {
      restoreLinks(binaries)
      return binaries
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error
    }
  }
  if (user === undefined) return copyBinaries(binaries, folder)
  mkdirSync(reachable, { recursive: true })
  return copyBinaries(binaries, reachable)
}

function isThere(path: string): boolean {
  return existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
