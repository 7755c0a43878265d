import { readCertificate } from './certificate.ts'
import type { CertifiedKey } from './key-changes.ts'
import type { VerifierKey } from './note.ts'
import { isRootKey } from './origins.ts'
import { serverPrimitives } from './primitives.ts'
import { readRootCertificate } from './root-certificate.ts'
import type { Source } from './source.ts'

const mostCertificates = 20
const longestCertificate = 4_096

/**
 * The log keys for which the record's public files hold a certificate by one of the given root keys, or by one that took
 * its place. Whether the record itself says so is for `verifyRecord` to see.
 */
export async function readCertifiedKeys(source: Source, given: readonly VerifierKey[]): Promise<CertifiedKey[]> {
  const roots = given.filter(isRootKey)
  if (roots.length === 0) return []
  for await (const note of readNotes(source, 'root')) {
    for (const before of roots) {
      const read = await readRootCertificate(serverPrimitives, note, before)
      if ('root' in read) roots.push(read.root)
    }
  }
  const found: CertifiedKey[] = []
  for await (const note of readNotes(source, 'certificate')) {
    for (const root of roots) {
      const read = await readCertificate(note, root)
      if ('key' in read) found.push({ key: read.key, root })
    }
  }
  return found
}

async function* readNotes(source: Source, folder: 'root' | 'certificate'): AsyncGenerator<string> {
  for (let at = 0; at < mostCertificates; at += 1) {
    const bytes = await source.read(`${folder}/${at}`, longestCertificate)
    if (!bytes) return
    yield new TextDecoder().decode(bytes)
  }
}
