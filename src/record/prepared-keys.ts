import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readCertificate, type Certified, type CertificateFault } from './certificate.ts'
import { realDisk } from './disk.ts'
import { certificateFile, findPreparedCertificate, holdsKey, type KeyPlace } from './keys.ts'
import { formatVerifierKey, type VerifierKey } from './note.ts'
import { parseSigningKey } from './signing-key.ts'

/** A log key whose private half lies here; `certificate` where the root has certified it. */
export type PreparedKey = { vkey: string; certificate?: string }

/** Every log key in the folder, whether it signs, has signed or waits for its decision. */
export async function listKeysHeld({ dir, disk = realDisk }: Pick<KeyPlace, 'dir' | 'disk'>): Promise<PreparedKey[]> {
  const names = (await readdir(dir)).filter((name) => /^log-[0-9a-f]{8}\.key$/.test(name)).toSorted()
  const held: PreparedKey[] = []
  for (const name of names) {
    const bytes = await disk.read(join(dir, name), 4096)
    if (!bytes) continue
    const vkey = formatVerifierKey(parseSigningKey(Buffer.from(bytes).toString('utf8')).key)
    const certificate = await findPreparedCertificate({ dir, vkey, disk })
    held.push({ vkey, ...(certificate !== undefined && { certificate }) })
  }
  return held
}

/**
 * Takes the root's certificate of a key that was prepared here, and keeps it with the key; the key signs nothing yet.
 * @param root the root key of this record
 * @returns what it certifies, or why it is refused: `not-here` where the private half of the key is not in this folder
 */
export async function admitCertificate(
  { dir, root, disk = realDisk }: Pick<KeyPlace, 'dir' | 'disk'> & { root: VerifierKey },
  given: string,
): Promise<Certified | { fault: CertificateFault | 'not-here' }> {
  const read = await readCertificate(given, root)
  if ('fault' in read) return read
  if (!(await holdsKey({ dir, key: read.key, disk }))) return { fault: 'not-here' }
  await disk.write([certificateFile(dir, read.key, read.note)])
  return read
}
