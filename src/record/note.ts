import { concatBytes, fromBase64, fromHex, sameBytes, toBase64, toHex, utf8 } from './bytes.ts'
import type { Sha256 } from './tree.ts'

/** What runs differently in the browser and on the server. */
export type Primitives = {
  sha256: Sha256
  verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean | Promise<boolean>
}

/** Signature types of C2SP signed-note that the record knows. */
export const ed25519Type = 0x01
export const cosignatureType = 0x04

/** A verifier key: who signs, how, and the public key that shows it. */
export type VerifierKey = {
  name: string
  type: number
  publicKey: Uint8Array
  /** First four bytes of SHA-256(name || newline || type || public key). */
  id: Uint8Array
}

/** One signature line: `bytes` follow the key id. */
export type NoteSignature = { name: string; id: Uint8Array; bytes: Uint8Array }

export type Note = { text: string; signatures: readonly NoteSignature[] }

/** The note, key or checkpoint is not of the form that its C2SP specification demands. */
export class MalformedNoteError extends Error {
  override name = 'MalformedNoteError'
}

const longestNote = 1_000_000
const mostSignatures = 100
const dash = '\u2014'

export function makeVerifierKey(sha256: Sha256, key: Pick<VerifierKey, 'name' | 'type' | 'publicKey'>): VerifierKey {
  if (!isKeyName(key.name)) throw new MalformedNoteError(`not a key name: ${key.name}`)
  const id = sha256(concatBytes(utf8(`${key.name}\n`), Uint8Array.of(key.type), key.publicKey)).slice(0, 4)
  return { ...key, id: new Uint8Array(id) }
}

/** `name+hash+base64(type || public key)`. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concatBytes(Uint8Array.of(key.type), key.publicKey))}`
}

/** @throws MalformedNoteError for another form, a hash that is not the key's, or a type that is not Ed25519. */
export function parseVerifierKey(sha256: Sha256, text: string): VerifierKey {
  const [, name = '', hash = '', data = ''] = /^([^+]+)\+([^+]+)\+(.+)$/.exec(text) ?? []
  const bytes = fromBase64(data)
  const type = bytes?.[0]
  if (!bytes || (type !== ed25519Type && type !== cosignatureType) || bytes.length !== 33) {
    throw new MalformedNoteError('not an Ed25519 verifier key: expected name+hash+key')
  }
  const key = makeVerifierKey(sha256, { name, type, publicKey: bytes.slice(1) })
  const id = fromHex(hash)
  if (!id || !sameBytes(key.id, id)) throw new MalformedNoteError('the hash of the verifier key does not belong to it')
  return key
}

/** Verifier keys one a line; empty lines and lines that begin with # are skipped. */
export function parseVerifierKeys(sha256: Sha256, text: string): VerifierKey[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => parseVerifierKey(sha256, line))
}

/** @throws MalformedNoteError. No signature is checked. */
export function parseNote(note: string): Note {
  if (note.length > longestNote) throw new MalformedNoteError('the note is too long')
  // oxlint-disable-next-line no-control-regex -- signed-note forbids them
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new MalformedNoteError('the note holds a control character')
  if (/[\ud800-\udfff]/u.test(note)) throw new MalformedNoteError('the note is not UTF-8')
  const split = note.lastIndexOf('\n\n')
  if (split < 0 || !note.endsWith('\n')) throw new MalformedNoteError('the note has no signatures')
  const lines = note.slice(split + 2, -1).split('\n')
  if (lines.length > mostSignatures) throw new MalformedNoteError('the note has too many signatures')
  return { text: note.slice(0, split + 1), signatures: lines.map(parseSignature) }
}

/** Reads UTF-8 strictly. */
export function decodeNote(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new MalformedNoteError('the note is not UTF-8')
  }
}

export function parseSignature(line: string): NoteSignature {
  const [start, name = '', data = '', ...more] = line.split(' ')
  const bytes = fromBase64(data)
  if (start !== dash || !isKeyName(name) || more.length > 0 || !bytes || bytes.length < 5) {
    throw new MalformedNoteError('a signature line is malformed')
  }
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) }
}

export function formatSignature({ name, id, bytes }: NoteSignature): string {
  return `${dash} ${name} ${toBase64(concatBytes(id, bytes))}\n`
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`
}

export function isSignedBy(signature: NoteSignature, key: VerifierKey): boolean {
  return signature.name === key.name && sameBytes(signature.id, key.id)
}

export type OpenedNote = { text: string; keys: VerifierKey[] }

/**
 * The note's text and which of the given keys signed it; other signatures are ignored.
 * @returns undefined where no given key signed it, or the signature of one is wrong
 */
export async function openNote(
  primitives: Primitives,
  note: string | Note,
  keys: readonly VerifierKey[],
): Promise<OpenedNote | undefined> {
  const { text, signatures } = typeof note === 'string' ? parseNote(note) : note
  const message = utf8(text)
  const signers: VerifierKey[] = []
  for (const key of keys.filter(({ type }) => type === ed25519Type)) {
    const signature = signatures.find((line) => isSignedBy(line, key))
    if (!signature) continue
    if (signature.bytes.length !== 64) return undefined
    if (!(await primitives.verifyEd25519(key.publicKey, message, signature.bytes))) return undefined
    signers.push(key)
  }
  return signers.length > 0 ? { text, keys: signers } : undefined
}

/** Key names hold no Unicode space and no plus sign. */
function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\s+\u0085]/u.test(name)
}
