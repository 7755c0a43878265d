import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Files as they came, by the SHA-256 of their bytes, each authority's for itself. */
export type KeptFiles = {
  /** Keeps bytes and returns their SHA-256 in hexadecimal. They are on the disk when this returns; twice is once. */
  keep(authority: string, bytes: Uint8Array): Promise<string>
  /** @returns undefined where no such file is kept. @throws where its bytes are no longer those that were kept */
  read(authority: string, sha256: string): Promise<Uint8Array | undefined>
  /** Erases a file; nothing where there is none. */
  drop(authority: string, sha256: string): Promise<void>
  /** The files that were kept before a moment. What a program left of them that was killed while it wrote is erased. */
  listKeptBefore(authority: string, before: Date): Promise<string[]>
}

export function openKeptFiles(dir: string): KeptFiles {
  const place = (authority: string, sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[0-9a-f-]{36}$/.test(authority)) throw new Error('not the name of a file')
    return join(dir, authority, sha256.slice(0, 2), sha256)
  }
  return {
    keep: async (authority, bytes) => {
      const sha256 = hashOf(bytes)
      await writeWhole(place(authority, sha256), bytes)
      return sha256
    },
    read: async (authority, sha256) => {
      const bytes = await readFile(place(authority, sha256)).catch(unlessAbsent)
      if (bytes && hashOf(bytes) !== sha256) throw new Error(`the kept file ${sha256} was changed on the disk`)
      return bytes
    },
    drop: (authority, sha256) => rm(place(authority, sha256), { force: true }),
    listKeptBefore: (authority, before) => listOld(join(dir, authority), before),
  }
}

async function listOld(dir: string, before: Date): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(unlessAbsent)
  const old: string[] = []
  for (const { name, parentPath } of entries?.filter((entry) => entry.isFile()) ?? []) {
    const path = join(parentPath, name)
    const written = await stat(path).catch(unlessAbsent)
    if (!written || written.mtime >= before) continue
    if (name.startsWith('.')) await rm(path, { force: true })
    else old.push(name)
  }
  return old
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function unlessAbsent(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  return undefined
}

/** The name appears with the whole content or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const dir = dirname(path)
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const temporary = join(dir, `.${randomUUID()}`)
  try {
    const file = await open(temporary, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    const folder = await open(dir, 'r')
    await folder.sync()
    await folder.close()
  } finally {
    await rm(temporary, { force: true })
  }
}
