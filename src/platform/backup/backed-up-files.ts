import { createReadStream } from 'node:fs'
import { open, readFile, readdir } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { memberOf, type Member } from './tar.ts'

/** The record that an authority began with, and those that succeeded it. */
const recordFolder = /^record(-\d+)?$/

/** What a checkpoint file held before the database's snapshot was taken, by its path below the data folder. */
export type Checkpoints = ReadonlyMap<string, Uint8Array>

/**
 * Folders of the data folder that a backup holds: files that people gave, and the public record. Pages are made again
 * from the record; keys and the signer's guard stay out, see docs/operations.md.
 */
export async function listBackedUpFolders(dataDir: string): Promise<string[]> {
  const folders = ['files']
  for (const authority of await listNames(join(dataDir, 'site')))
    for (const name of await listNames(join(dataDir, 'site', authority)))
      if (recordFolder.test(name)) folders.push(posix.join('site', authority, name))
  return folders
}

/** Read before the snapshot: then no checkpoint in a backup speaks of an entry that the database in it lacks. */
export async function readCheckpoints(dataDir: string): Promise<Checkpoints> {
  const found = new Map<string, Uint8Array>()
  for (const folder of await listBackedUpFolders(dataDir)) {
    const path = posix.join(folder, 'checkpoint')
    const bytes = await readFile(join(dataDir, path)).catch(unlessMissing)
    if (bytes) found.set(path, bytes)
  }
  return found
}

/** The files as members `data/<path>`. Tiles never change once written; checkpoints are those given. */
export async function* dumpFiles(dataDir: string, checkpoints: Checkpoints): AsyncGenerator<Member> {
  for (const folder of await listBackedUpFolders(dataDir)) {
    const entries = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(unlessMissing)
    const files = (entries ?? []).filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    for (const entry of files) {
      const absolute = join(entry.parentPath, entry.name)
      const path = posix.join(folder, absolute.slice(join(dataDir, folder).length + 1))
      if (checkpoints.has(path)) continue
      const member = await openMember(`data/${path}`, absolute)
      if (member) yield member
    }
  }
  for (const [path, bytes] of checkpoints) yield memberOf(`data/${path}`, bytes)
}

/** One handle for size and content: a file renamed over in between cannot mix the two. */
async function openMember(name: string, path: string): Promise<Member | undefined> {
  const handle = await open(path).catch(unlessMissing)
  if (!handle) return undefined
  const { size } = await handle.stat()
  if (size === 0) {
    await handle.close()
    return memberOf(name, new Uint8Array())
  }
  return { name, size, content: createReadStream(path, { fd: handle, end: size - 1 }) }
}

async function listNames(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(unlessMissing)) ?? []
}

function unlessMissing(error: unknown): undefined {
  if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
  throw error
}
