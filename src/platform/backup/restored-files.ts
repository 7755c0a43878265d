import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, readdir, rename } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { TarError, type Member } from './tar.ts'

/** Paths a backup may hold: no step upwards, nothing hidden, nothing outside these folders. */
const allowed = /^data\/(?:files|site\/[0-9a-f-]+\/record)(?:\/(?!\.)[^/\0]+)+$/

/** Writes a member below the staging folder. @returns its SHA-256 in hexadecimal */
export async function stageFile({ name, content }: Member, staging: string): Promise<string> {
  if (!allowed.test(name)) throw new TarError(`it holds a file that has no place here: ${name}`)
  const path = join(staging, name)
  await mkdir(dirname(path), { recursive: true })
  const hash = createHash('sha256')
  const hashed = (async function* () {
    for await (const chunk of content) {
      hash.update(chunk)
      yield chunk
    }
  })()
  await pipeline(hashed, createWriteStream(path, { flush: true }))
  return hash.digest('hex')
}

/** Moves staged files to where they belong. Files that are there stay, but for a checkpoint that reaches less far. */
export async function placeFiles(staging: string, dataDir: string): Promise<void> {
  const from = join(staging, 'data')
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter((one) => one.isFile())) {
    const staged = join(entry.parentPath, entry.name)
    const path = join(dataDir, relative(from, staged))
    const present = await readFile(path, 'utf8').catch(() => undefined)
    if (present !== undefined) {
      const isCheckpoint = entry.name === 'checkpoint' && /record(-\d+)?$/.test(entry.parentPath)
      if (!isCheckpoint || sizeOf(present) >= sizeOf(await readFile(staged, 'utf8'))) continue
    }
    await mkdir(dirname(path), { recursive: true })
    await rename(staged, path)
  }
}

/** Second line of a checkpoint: how many entries it covers. */
function sizeOf(checkpoint: string): number {
  return Number(checkpoint.split('\n')[1]) || 0
}
