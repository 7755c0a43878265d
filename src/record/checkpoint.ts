import { concatBytes, fromBase64, toBase64, utf8 } from './bytes.ts'
import {
  cosignatureType,
  isSignedBy,
  MalformedNoteError,
  openNote,
  parseNote,
  type Note,
  type NoteSignature,
  type Primitives,
  type VerifierKey,
} from './note.ts'
import { hashLength } from './tree.ts'

/** How much a record holds, and the hash that commits to all of it. */
export type TreeHead = { size: number; root: Uint8Array }

/** C2SP tlog-checkpoint. */
export type Checkpoint = TreeHead & { origin: string; extensions: readonly string[] }

/** Longest checkpoint that is read. */
export const longestCheckpoint = 65_536

export function formatCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  return [origin, String(size), toBase64(root), ...extensions].map((line) => `${line}\n`).join('')
}

/** Reads the text of a checkpoint, without signatures. @throws MalformedNoteError */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) throw new MalformedNoteError('not a checkpoint')
  const [origin = '', sizeText = '', rootText = '', ...extensions] = lines
  const size = Number(sizeText)
  const root = fromBase64(rootText)
  if (!/^(?:0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size))
    throw new MalformedNoteError('the tree size is malformed')
  if (root?.length !== hashLength) throw new MalformedNoteError('the root hash is malformed')
  return { origin, size, root, extensions }
}

export type Cosigner = { name: string; time: Date }
export type OpenedCheckpoint = { checkpoint: Checkpoint; keys: VerifierKey[]; cosigners: Cosigner[] }

/**
 * A checkpoint signed by one of the given keys, whose name is its origin; and which of the given witnesses cosigned it.
 * @returns undefined where none of the keys signed it
 * @throws MalformedNoteError
 */
export async function openCheckpoint(
  primitives: Primitives,
  note: string,
  keys: readonly VerifierKey[],
): Promise<OpenedCheckpoint | undefined> {
  const parsed = parseNote(note)
  const checkpoint = parseCheckpoint(parsed.text)
  const opened = await openNote(
    primitives,
    parsed,
    keys.filter((key) => key.name === checkpoint.origin),
  )
  if (!opened) return undefined
  return { checkpoint, keys: opened.keys, cosigners: await findCosigners(primitives, parsed, keys) }
}

/** What a witness signs: C2SP tlog-cosignature, cosignature/v1. `time` in whole seconds since 1970. */
export function cosignatureMessage(text: string, time: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${time}\n${text}`)
}

export function encodeCosignature(time: number, signature: Uint8Array): Uint8Array {
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return concatBytes(stamp, signature)
}

/** When the witness signed the text; undefined where the line is not its valid cosignature. */
export async function openCosignature(
  primitives: Primitives,
  { text, signature, key }: { text: string; signature: NoteSignature; key: VerifierKey },
): Promise<Date | undefined> {
  if (key.type !== cosignatureType || !isSignedBy(signature, key) || signature.bytes.length !== 72) return undefined
  const stamp = new DataView(signature.bytes.buffer, signature.bytes.byteOffset, 8).getBigUint64(0)
  if (stamp > latestTime) return undefined
  const message = cosignatureMessage(text, Number(stamp))
  const valid = await primitives.verifyEd25519(key.publicKey, message, signature.bytes.subarray(8))
  return valid ? new Date(Number(stamp) * 1000) : undefined
}

/** The last second that a Date can hold. */
const latestTime = 8_640_000_000_000n

async function findCosigners(
  primitives: Primitives,
  { text, signatures }: Note,
  keys: readonly VerifierKey[],
): Promise<Cosigner[]> {
  const found: Cosigner[] = []
  for (const key of keys) {
    for (const signature of signatures) {
      const time = await openCosignature(primitives, { text, signature, key })
      if (time) found.push({ name: key.name, time })
    }
  }
  return found
}
