import { bothSignDays } from './log-key-workflow.ts'
import { formatVerifierKey, type Primitives, type VerifierKey } from './note.ts'
import { readRootCertificate } from './root-certificate.ts'

/** A key that the record itself says it is signed by from then on; `root` where its root key was changed with it. */
export type KeyChange = { seq: number; at: string; vkey: string; root?: RootChange }

/** The new root key, and the certificate of it by the one before. */
type RootChange = { vkey: string; certificate: string }

/** A log key with the root key that certified it. */
export type CertifiedKey = { key: VerifierKey; root: VerifierKey }

/**
 * Whether a certified key may still sign a record whose last entry is of `lastAt`: it is the one the record named last,
 * or was replaced no more than 90 days before. A certificate has no end of its own.
 */
export function isInForce(key: VerifierKey, changes: readonly KeyChange[], lastAt: string | undefined): boolean {
  const last = changes.findLastIndex(({ vkey }) => vkey === formatVerifierKey(key))
  if (last < 0) return false
  const replaced = changes[last + 1]
  if (replaced === undefined || lastAt === undefined) return true
  return Date.parse(lastAt) - Date.parse(replaced.at) <= bothSignDays * 86_400_000
}

/**
 * Follows the changes of the root key from those of the record that the verifier was given.
 * @returns the root keys that count, or the first change that the root key before it did not certify
 */
export async function followRoots(
  primitives: Primitives,
  roots: readonly VerifierKey[],
  changes: readonly KeyChange[],
): Promise<{ roots: readonly string[] } | { uncertified: KeyChange }> {
  const known = roots.map(formatVerifierKey)
  const begins = changes.findLastIndex(({ root }) => root !== undefined && known.includes(root.vkey))
  let last: readonly VerifierKey[] = roots
  for (const change of roots.length === 0 ? [] : changes.slice(begins + 1)) {
    if (change.root === undefined) continue
    const next = await nextRoot(primitives, last, change.root)
    if (next === undefined) return { uncertified: change }
    known.push(change.root.vkey)
    last = [next]
  }
  return { roots: known }
}

async function nextRoot(primitives: Primitives, last: readonly VerifierKey[], { vkey, certificate }: RootChange) {
  for (const before of last) {
    const read = await readRootCertificate(primitives, certificate, before)
    if ('root' in read && formatVerifierKey(read.root) === vkey) return read.root
  }
  return undefined
}

/** Whether the certificate is by the root key that was in use when the record first named the key, or by a later one. */
export function isCertifiedInTime({ key, root }: CertifiedKey, changes: readonly KeyChange[]): boolean {
  const vkey = formatVerifierKey(key)
  const named = changes.findIndex((change) => change.vkey === vkey)
  const inUse = changes.findLastIndex((change, at) => at <= named && change.root !== undefined)
  const certified = changes.findLastIndex((change) => change.root?.vkey === formatVerifierKey(root))
  return certified >= inUse
}
