import { canonicalize, NotCanonicalError } from '#kernel/canonical.ts'
import type { Entry, Json } from '#kernel/entry.ts'
import { concatBytes, fromBase64, fromHex, toBase64, toHex, utf8 } from './bytes.ts'
import { longestCheckpoint, openCheckpoint, parseCheckpoint, type Checkpoint, type Cosigner } from './checkpoint.ts'
import { isEntry } from './entry-form.ts'
import { decodeNote, MalformedNoteError, parseNote, type Primitives, type VerifierKey } from './note.ts'
import { problem, type Problem } from './problem.ts'
import { inclusionProof, readBundle, type Source } from './source.ts'
import { longestEntry, tileWidth } from './tiles.ts'
import { hashLeaf, verifyInclusion } from './tree.ts'

/** What somebody keeps in order to show, without us, that an entry stands in the record. */
export type Receipt = {
  v: 1
  /** The record it belongs to: `<host>/record`. */
  origin: string
  entry: Entry
  /** Inclusion proof: base64 hashes. */
  proof: string[]
  /** The signed note that commits to the whole record. */
  checkpoint: string
  /** What the entry commits to, for whoever may have it: then the content can be checked too. */
  opening?: { salt: string; body: Json }
}

export type ReceiptVerdict =
  | { ok: true; entry: Entry; checkpoint: Checkpoint; cosigners: Cosigner[]; opened: boolean }
  | { ok: false; problem: Problem }

/** More than any proof needs: a tree of 2^53 leaves has 53 levels. */
const longestProof = 64

/**
 * The receipt of an entry, from the public files alone; undefined while the entry is not in the public checkpoint.
 * @throws TileError
 */
export async function makeReceipt(
  sha256: Primitives['sha256'],
  source: Source,
  seq: number,
): Promise<Receipt | undefined> {
  const bytes = await source.read('checkpoint', longestCheckpoint)
  if (!bytes) return undefined
  const checkpoint = decodeNote(bytes)
  const { origin, size } = parseCheckpoint(parseNote(checkpoint).text)
  if (!(seq >= 0 && seq < size)) return undefined
  const entries = await readBundle(source, size, Math.floor(seq / tileWidth))
  const entry = JSON.parse(new TextDecoder().decode(entries[seq % tileWidth])) as Entry
  const proof = await inclusionProof(sha256, source, { index: seq, size })
  return { v: 1, origin, entry, proof: proof.map(toBase64), checkpoint }
}

/** Reads a receipt that somebody pasted or opened; undefined where it is none. */
export function parseReceipt(text: string): Receipt | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const { v, origin, entry, proof, checkpoint, opening } = value as Record<string, unknown> & {
    opening?: { salt?: unknown } | null
  }
  if (v !== 1 || typeof origin !== 'string' || typeof checkpoint !== 'string' || typeof entry !== 'object')
    return undefined
  if (!Array.isArray(proof) || proof.length > longestProof || !proof.every((hash) => typeof hash === 'string'))
    return undefined
  if (opening !== undefined && typeof opening?.salt !== 'string') return undefined
  return value as Receipt
}

/** Checks a receipt without any network: entry, proof, checkpoint, and the signature against the given keys only. */
export async function verifyReceipt(
  primitives: Primitives,
  given: unknown,
  keys: readonly VerifierKey[],
): Promise<ReceiptVerdict> {
  const receipt = parseReceipt(typeof given === 'string' ? given : JSON.stringify(given))
  if (!receipt) return wrong('malformed-receipt')
  const bytes = entryBytes(receipt.entry)
  if (!bytes || !isEntry(receipt.entry)) return wrong('wrong-entry')
  const { seq } = receipt.entry
  const opened = await openReceiptCheckpoint(primitives, receipt, keys)
  if ('ok' in opened) return opened
  const { checkpoint, cosigners } = opened
  const proof = receipt.proof.map(fromBase64)
  const leaf = hashLeaf(primitives.sha256, bytes)
  const inclusion = {
    index: seq,
    leaf,
    proof: proof.filter((hash) => hash !== undefined),
    size: checkpoint.size,
    root: checkpoint.root,
  }
  if (proof.includes(undefined) || !verifyInclusion(primitives.sha256, inclusion)) return wrong('not-included', seq)
  if (receipt.opening && !isOpening(primitives, receipt.opening, receipt.entry.commitment))
    return wrong('wrong-opening', seq)
  return { ok: true, entry: receipt.entry, checkpoint, cosigners, opened: receipt.opening !== undefined }
}

async function openReceiptCheckpoint(primitives: Primitives, receipt: Receipt, keys: readonly VerifierKey[]) {
  try {
    const opened = await openCheckpoint(primitives, receipt.checkpoint, keys)
    if (!opened || opened.checkpoint.origin !== receipt.origin) return wrong('unknown-key', receipt.entry.seq)
    return opened
  } catch (error) {
    if (error instanceof MalformedNoteError) return wrong('malformed-checkpoint', receipt.entry.seq)
    throw error
  }
}

function entryBytes(entry: unknown): Uint8Array | undefined {
  try {
    const bytes = utf8(canonicalize(entry))
    return bytes.length <= longestEntry ? bytes : undefined
  } catch (error) {
    if (error instanceof NotCanonicalError) return undefined
    throw error
  }
}

/** commitment = SHA-256(salt || canonical body). */
function isOpening({ sha256 }: Primitives, { salt, body }: { salt: string; body: Json }, commitment: string): boolean {
  const saltBytes = fromHex(salt)
  if (saltBytes?.length !== 32) return false
  try {
    return toHex(sha256(concatBytes(saltBytes, utf8(canonicalize(body))))) === commitment
  } catch (error) {
    if (error instanceof NotCanonicalError) return false
    throw error
  }
}

function wrong(code: Problem['code'], seq?: number): { ok: false; problem: Problem } {
  return { ok: false, problem: problem(code, seq === undefined ? {} : { seq }) }
}
