import {
  formatNote,
  formatVerifierKey,
  MalformedNoteError,
  openNote,
  parseNote,
  parseVerifierKey,
  type VerifierKey,
} from './note.ts'
import { rootName } from './origins.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import { rootCertificateText } from './root-certificate.ts'
import { signNote, type SigningKey } from './signing-key.ts'

export const certificateTitle = 'minhbach log key v1'

/** Why a text is no certificate of a log key of this record. */
export type CertificateFault = 'unreadable' | 'other-record' | 'other-root'

export type Certified = { key: VerifierKey; at: Date; note: string }

/**
 * The root key's certificate of a log key: a signed note of four lines.
 * @throws MalformedNoteError where the root key is that of another record
 */
export function certify(root: SigningKey, key: VerifierKey, now: Date): string {
  if (root.key.name !== rootName(key.name))
    throw new MalformedNoteError(`${root.key.name} is not the root key of ${key.name}`)
  const text = `${certificateTitle}\n${key.name}\n${formatVerifierKey(key)}\n${now.toISOString()}\n`
  return formatNote({ text, signatures: [signNote(root, text)] })
}

/** The certificate by which a root key puts another in its place: both sign it, in the order of the arguments. */
export function certifyRoot(before: SigningKey, root: SigningKey, now: Date): string {
  if (before.key.name !== root.key.name)
    throw new MalformedNoteError(`${root.key.name} is not a root key of the record of ${before.key.name}`)
  const text = rootCertificateText(before.key, root.key, now)
  return formatNote({ text, signatures: [signNote(before, text), signNote(root, text)] })
}

/**
 * The log key that a certificate names, where the given root signed it. What a terminal or a mail program added around
 * the note does no harm: it begins at its first line, whatever ends its lines.
 */
export async function readCertificate(
  given: string,
  root: VerifierKey,
): Promise<Certified | { fault: CertificateFault }> {
  const begins = given.indexOf(certificateTitle)
  const note = `${given.slice(begins).replaceAll('\r', '').trimEnd()}\n`
  try {
    const [first, origin, vkey, at = ''] = parseNote(note).text.split('\n')
    if (first !== certificateTitle || vkey === undefined) return { fault: 'unreadable' }
    const key = parseVerifierKey(sha256, vkey)
    if (key.name !== origin || root.name !== rootName(origin)) return { fault: 'other-record' }
    if (!(await openNote(serverPrimitives, note, [root]))) return { fault: 'other-root' }
    return { key, at: new Date(at), note }
  } catch (error) {
    if (error instanceof MalformedNoteError) return { fault: 'unreadable' }
    throw error
  }
}
