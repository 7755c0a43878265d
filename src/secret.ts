import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The installation's secret, made at the first start in the folder of keys (mode 600): signs cookies, seals what must be
 * read again, keys the hashes of codes. Every process of an installation needs the same one.
 */
export function readSecret(dataDir: string): string {
  const folder = join(dataDir, 'keys')
  const file = join(folder, 'secret')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (secret.length < 32) throw new Error(`${file} is damaged: put back the copy kept with the keys`)
  return secret
}
