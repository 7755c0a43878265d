import { readCertificate } from './certificate.ts'
import type { VerifierKey } from './note.ts'
import { isRootKey } from './origins.ts'
import type { Source } from './source.ts'

const mostCertificates = 20
const longestCertificate = 4_096

/** The log keys for which the record's public files hold a certificate by one of the given root keys. */
export async function readCertifiedKeys(source: Source, given: readonly VerifierKey[]): Promise<VerifierKey[]> {
  const roots = given.filter(isRootKey)
  const found: VerifierKey[] = []
  for (let at = 0; roots.length > 0 && at < mostCertificates; at += 1) {
    const bytes = await source.read(`certificate/${at}`, longestCertificate)
    if (!bytes) break
    for (const root of roots) {
      const read = await readCertificate(new TextDecoder().decode(bytes), root)
      if ('key' in read) found.push(read.key)
    }
  }
  return found
}
