import { concatBytes, fromBase64, toBase64, toHex, utf8 } from './bytes.ts'
import { cosignatureMessage, encodeCosignature } from './checkpoint.ts'
import {
  cosignatureType,
  ed25519Type,
  makeVerifierKey,
  MalformedNoteError,
  type NoteSignature,
  type VerifierKey,
} from './note.ts'
import { makeSeed, publicKeyOf, sha256, signEd25519, type Seed } from './primitives.ts'

/** A key that signs, with the key by which others verify it. */
export type SigningKey = { seed: Seed; key: VerifierKey }

export function makeSigningKey(name: string, type: number = ed25519Type): SigningKey {
  return fromSeed(name, type, makeSeed())
}

/** The text form that Go's note package and its tools read: PRIVATE+KEY+name+hash+base64(type || seed). */
export function formatSigningKey({ seed, key }: SigningKey): string {
  return `PRIVATE+KEY+${key.name}+${toHex(key.id)}+${toBase64(concatBytes(Uint8Array.of(key.type), seed))}\n`
}

/** @throws MalformedNoteError */
export function parseSigningKey(text: string): SigningKey {
  const [, name = '', hash = '', data = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(\S+)\s*$/.exec(text) ?? []
  const bytes = fromBase64(data)
  const type = bytes?.[0]
  if (bytes?.length !== 33 || (type !== ed25519Type && type !== cosignatureType)) {
    throw new MalformedNoteError('not an Ed25519 signing key: expected PRIVATE+KEY+name+hash+key')
  }
  const signing = fromSeed(name, type, bytes.slice(1))
  if (toHex(signing.key.id) !== hash) throw new MalformedNoteError('the hash of the signing key does not belong to it')
  return signing
}

/** The signature line of a note's text. */
export function signNote({ seed, key }: SigningKey, text: string): NoteSignature {
  return { name: key.name, id: key.id, bytes: signEd25519(seed, utf8(text)) }
}

/** A witness's signature line under the text of a checkpoint. */
export function cosign({ seed, key }: SigningKey, text: string, now: Date): NoteSignature {
  const time = Math.floor(now.getTime() / 1000)
  return {
    name: key.name,
    id: key.id,
    bytes: encodeCosignature(time, signEd25519(seed, cosignatureMessage(text, time))),
  }
}

function fromSeed(name: string, type: number, seed: Seed): SigningKey {
  return { seed, key: makeVerifierKey(sha256, { name, type, publicKey: publicKeyOf(seed) }) }
}
