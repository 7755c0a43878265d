import { NotCanonicalError, parseCanonical } from '#kernel/canonical.ts'
import { firstDifference, sameBytes } from './bytes.ts'
import { isSameAuthority, rootName } from './origins.ts'
import { followRoots, isCertifiedInTime, isInForce, type CertifiedKey, type KeyChange } from './key-changes.ts'
import { createChain, type Chain } from './chain.ts'
import { longestCheckpoint, openCheckpoint, type Checkpoint, type OpenedCheckpoint } from './checkpoint.ts'
import { openEdge, type Edge, type HashTile } from './edge.ts'
import { isEntry } from './entry-form.ts'
import { decodeNote, formatVerifierKey, MalformedNoteError, type Primitives, type VerifierKey } from './note.ts'
import { problem, type Problem, type ProblemCode } from './problem.ts'
import { readBundle, readTile, TileError, type Source } from './source.ts'
import { tilePath, tileWidth } from './tiles.ts'
import { hashLeaf, hashLength, type Sha256 } from './tree.ts'

export { makeReceipt, parseReceipt, verifyReceipt, type Receipt, type ReceiptVerdict } from './receipt.ts'

export type Verification = {
  source: Source
  /** Keys that the verifier was given, never merely found beside the record; keys of witnesses too. */
  keys: readonly VerifierKey[]
  /** Log keys that a root key certifies: they count as long as the record itself names them, and that root key. */
  certified?: readonly CertifiedKey[]
  primitives: Primitives
  /** An earlier checkpoint, of this record or one that it succeeds: it must still begin with all that was committed to. */
  since?: string
  onProgress?: (done: { entries: number; total: number }) => void
  signal?: AbortSignal
}

export type RecordVerdict =
  | (OpenedCheckpoint & { ok: true; lastAt: string | undefined; since?: Checkpoint; keyChanges: readonly KeyChange[] })
  | { ok: false; problem: Problem }

/** How many bundles are fetched ahead of the one being checked. */
const ahead = 8

class Found extends Error {
  readonly problem: Problem
  constructor(code: ProblemCode, more: { seq?: number; path?: string; detail?: string } = {}) {
    super(code)
    this.problem = problem(code, more)
  }
}

/**
 * Checks a whole record from its public files: signature, every entry, every tile, order, time, links, and that it
 * continues an earlier checkpoint. It stops at the first thing that is wrong.
 */
export async function verifyRecord(verification: Verification): Promise<RecordVerdict> {
  try {
    return await verifyAll(verification)
  } catch (error) {
    if (error instanceof Found) return { ok: false, problem: error.problem }
    if (error instanceof TileError) {
      return {
        ok: false,
        problem: problem(error.problem === 'missing' ? 'missing-file' : 'malformed-file', { path: error.path }),
      }
    }
    return {
      ok: false,
      problem: problem('unreachable', { detail: error instanceof Error ? error.message : String(error) }),
    }
  }
}

async function verifyAll(verification: Verification): Promise<RecordVerdict> {
  const { source, primitives, onProgress, signal } = verification
  const bytes = await source.read('checkpoint', longestCheckpoint)
  if (!bytes) throw new Found('no-checkpoint')
  const opened = await openGiven(verification, bytes, 'unknown-key')
  const { size, root } = opened.checkpoint
  const since = await openSince(verification, opened.checkpoint)
  const edge = openEdge(primitives.sha256, 0, [])
  const chain = createChain()
  if (since) refuseRewriting(edge, since)
  for await (const bundle of readAhead(source, size)) {
    signal?.throwIfAborted()
    const tiles = checkBundle(primitives.sha256, bundle, { edge, chain, since })
    for (const tile of tiles) await compareTile(source, size, tile)
    onProgress?.({ entries: edge.size(), total: size })
  }
  for (const tile of edge.partials('all')) if (tile.level > 0) await compareTile(source, size, tile)
  if (!sameBytes(edge.root(), root)) throw new Found('wrong-root')
  const keyChanges = chain.keyChanges()
  await refuseUncertified(verification, opened, { changes: keyChanges, lastAt: chain.lastAt() })
  return { ok: true, ...opened, lastAt: chain.lastAt(), keyChanges, ...(since && { since }) }
}

type Named = { changes: readonly KeyChange[]; lastAt: string | undefined }

/** A given key counts in itself; a certified one only while it is in force, by a root key that the record leads to. */
async function refuseUncertified(
  { primitives, keys, certified = [] }: Verification,
  { checkpoint, keys: signers }: OpenedCheckpoint,
  { changes, lastAt }: Named,
): Promise<void> {
  const roots = keys.filter(({ name }) => name === rootName(checkpoint.origin))
  const followed = await followRoots(primitives, roots, changes)
  if ('uncertified' in followed) throw new Found('uncertified-root', { seq: followed.uncertified.seq })
  const own = changes.filter(({ vkey }) => vkey.startsWith(`${checkpoint.origin}+`))
  const counting = certified.filter(
    (one) =>
      isInForce(one.key, own, lastAt) &&
      followed.roots.includes(formatVerifierKey(one.root)) &&
      isCertifiedInTime(one, changes),
  )
  const count = new Set([...keys, ...counting.map(({ key }) => key)].map(formatVerifierKey))
  if (!signers.some((key) => count.has(formatVerifierKey(key)))) throw new Found('expired-key')
}

async function openGiven(
  { primitives, keys, certified = [] }: Verification,
  note: Uint8Array,
  otherwise: ProblemCode,
): Promise<OpenedCheckpoint> {
  try {
    const opened = await openCheckpoint(primitives, decodeNote(note), [...keys, ...certified.map(({ key }) => key)])
    if (!opened) throw new Found(otherwise)
    return opened
  } catch (error) {
    if (error instanceof MalformedNoteError) throw new Found('malformed-checkpoint', { detail: error.message })
    throw error
  }
}

async function openSince(verification: Verification, now: Checkpoint): Promise<Checkpoint | undefined> {
  if (verification.since === undefined) return undefined
  const { checkpoint } = await openGiven(
    verification,
    new TextEncoder().encode(verification.since),
    'since-unknown-key',
  )
  if (checkpoint.origin !== now.origin && !isSameAuthority(checkpoint.origin, now.origin))
    throw new Found('rewritten', { detail: `${checkpoint.origin} ≠ ${now.origin}` })
  if (checkpoint.size > now.size) throw new Found('shrunk', { detail: `${checkpoint.size} → ${now.size}` })
  return checkpoint
}

type Bundle = { entries: Uint8Array[]; tile: HashTile }

async function* readAhead(source: Source, size: number): AsyncGenerator<Bundle> {
  const count = Math.ceil(size / tileWidth)
  const under: Promise<Bundle>[] = []
  for (let index = 0; index < count + ahead; index += 1) {
    if (index < count) {
      const bundle = readBundleAndTile(source, size, index)
      // A later failure is met when its turn comes.
      bundle.catch(() => undefined)
      under.push(bundle)
    }
    const next = index >= ahead - 1 ? under.shift() : undefined
    if (next) yield await next
  }
}

async function readBundleAndTile(source: Source, size: number, index: number): Promise<Bundle> {
  const [entries, tile] = await Promise.all([
    readBundle(source, size, index),
    readTile(source, size, { level: 0, index }),
  ])
  return { entries, tile }
}

type Against = { edge: Edge; chain: Chain; since: Checkpoint | undefined }

/** Hashes and checks up to 256 entries. @returns the tiles above level 0 that they fill */
function checkBundle(sha256: Sha256, { entries, tile }: Bundle, { edge, chain, since }: Against): HashTile[] {
  const first = edge.size()
  const leaves = new Uint8Array(entries.length * hashLength)
  for (const [at, entry] of entries.entries()) leaves.set(hashLeaf(sha256, entry), at * hashLength)
  const difference = firstDifference(leaves, tile.bytes)
  const good = difference < 0 ? entries.length : Math.floor(difference / hashLength)
  for (let at = 0; at < good; at += 1) checkEntry(entries[at] as Uint8Array, first + at, chain)
  if (difference >= 0) throw new Found('wrong-hash', { seq: first + good })
  const filled: HashTile[] = []
  for (let at = 0; at < entries.length; at += 1) {
    edge.append(leaves.subarray(at * hashLength, (at + 1) * hashLength), (full) => full.level > 0 && filled.push(full))
    if (since) refuseRewriting(edge, since)
  }
  return filled
}

function checkEntry(bytes: Uint8Array, seq: number, chain: Chain): void {
  const entry = parseEntry(bytes)
  if (!entry) throw new Found('entry-form', { seq })
  const fault = chain.follow(entry)
  if (fault) throw new Found(`entry-${fault}`, { seq })
}

function parseEntry(bytes: Uint8Array) {
  try {
    const value = parseCanonical(bytes)
    return isEntry(value) ? value : undefined
  } catch (error) {
    if (error instanceof NotCanonicalError) return undefined
    throw error
  }
}

/** Stronger than a consistency proof: the root at the earlier size, from the entries themselves. */
function refuseRewriting(edge: Edge, since: Checkpoint): void {
  if (edge.size() === since.size && !sameBytes(edge.root(), since.root)) throw new Found('rewritten')
}

async function compareTile(source: Source, size: number, computed: HashTile): Promise<void> {
  const served = await readTile(source, size, computed)
  const path = tilePath(computed.level, computed.index, computed.width)
  if (!sameBytes(served.bytes, computed.bytes)) throw new Found('wrong-tile', { path })
}
