import { formatVerifierKey, MalformedNoteError, openNote, parseNote, parseVerifierKey } from './note.ts'
import type { Primitives, VerifierKey } from './note.ts'

export const rootTitle = 'minhbach root key v1'

/** A certificate is one of another record, or not signed by both the root key before and the new one. */
export type RootFault = 'unreadable' | 'other-record' | 'other-root'

export type CertifiedRoot = { root: VerifierKey; note: string }

/** What a root key and the one that takes its place both sign. */
export function rootCertificateText(before: VerifierKey, root: VerifierKey, now: Date): string {
  return `${rootTitle}\n${formatVerifierKey(before)}\n${formatVerifierKey(root)}\n${now.toISOString()}\n`
}

/** The root key that a certificate puts in the place of `before`, where both signed it. */
export async function readRootCertificate(
  primitives: Primitives,
  given: string,
  before: VerifierKey,
): Promise<CertifiedRoot | { fault: RootFault }> {
  const note = `${given.slice(given.indexOf(rootTitle)).replaceAll('\r', '').trimEnd()}\n`
  try {
    const [title, replaced, vkey = ''] = parseNote(note).text.split('\n')
    if (title !== rootTitle) return { fault: 'unreadable' }
    const root = parseVerifierKey(primitives.sha256, vkey)
    if (root.name !== before.name) return { fault: 'other-record' }
    if (replaced !== formatVerifierKey(before) || replaced === vkey) return { fault: 'other-root' }
    const opened = await openNote(primitives, note, [before, root])
    return opened?.keys.length === 2 ? { root, note } : { fault: 'other-root' }
  } catch (error) {
    if (error instanceof MalformedNoteError) return { fault: 'unreadable' }
    throw error
  }
}
