import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Does the work in a data folder of its own, which the server's user can reach too, and removes the folder. */
export async function inDataFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'minhbach-bench-'))
  await chmod(dataDir, 0o711)
  try {
    return await work(dataDir)
  } finally {
    // A server that was told to stop a moment ago may still write.
    await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}
