import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Source } from './source.ts'

export type DiskFile = { path: string; bytes: Uint8Array | string; mode?: number }

/** Files that are there, whole, once a promise resolves, and after a power cut too. */
export type Disk = {
  /** @throws where the file is longer than `limit` bytes */
  read(path: string, limit: number): Promise<Uint8Array | undefined>
  /** Each file replaces what stood there in one step. Folders are made. */
  write(files: readonly DiskFile[]): Promise<void>
  /** Removes a file or a folder, if it is there. */
  remove(path: string): Promise<void>
}

const atOnce = 16

export const realDisk: Disk = {
  read: readLimited,
  write: async (files) => {
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await makeFolder(folder)
    for (let from = 0; from < files.length; from += atOnce) {
      await Promise.all(files.slice(from, from + atOnce).map(replaceFile))
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await syncFolder(folder)
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
}

/** The public files of a record in a folder: the one that holds `checkpoint`. */
export function openDirectory(dir: string, disk: Pick<Disk, 'read'> = realDisk): Source {
  return { read: (path, limit) => disk.read(join(dir, path), limit) }
}

async function readLimited(path: string, limit: number): Promise<Uint8Array | undefined> {
  try {
    const bytes = await readFile(path)
    if (bytes.length > limit) throw new Error(`${path} has ${bytes.length} bytes, more than ${limit}`)
    return bytes
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

const temporaryName = (path: string) => join(dirname(path), `.${basename(path)}.tmp`)

async function replaceFile({ path, bytes, mode = 0o644 }: DiskFile): Promise<void> {
  const temporary = temporaryName(path)
  const file = await open(temporary, 'w', mode)
  try {
    await file.chmod(mode)
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
}

async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
}

/** Makes the names in a folder durable. Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOENT' || code === 'ENOTDIR'
}
