import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file that others may read meanwhile: its name stands for the whole of the old bytes or of the new ones. Two programs that
 * write the same file do not get in each other's way; the later one stays. Folders that are missing are made.
 */
export async function putFile(file: string, bytes: Uint8Array | string): Promise<void> {
  const part = `${file}.${randomBytes(6).toString('hex')}.part`
  try {
    await writeFile(part, bytes, { flag: 'wx', mode: 0o644 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    await writeFile(part, bytes, { flag: 'wx', mode: 0o644 })
  }
  await rename(part, file)
}
