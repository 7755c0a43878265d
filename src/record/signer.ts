import { join } from 'node:path'
import { z } from 'zod'
import { fromBase64, sameBytes, toBase64 } from './bytes.ts'
import { formatCheckpoint, openCheckpoint, type TreeHead } from './checkpoint.ts'
import { realDisk, type Disk } from './disk.ts'
import { formatKeyList, openKeys, readManifestText, type KeyPlace, type RecordKeys } from './keys.ts'
import { formatNote, type VerifierKey } from './note.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import { signNote } from './signing-key.ts'
import { hashEmpty, verifyConsistency } from './tree.ts'

/** Signing this would let the record tell two histories. */
export class SignerRefusal extends Error {
  override name = 'SignerRefusal'
}

/** What was signed last is not known here: anything could be a second history. */
export class GuardMissing extends SignerRefusal {
  override name = 'GuardMissing'
}

/** Signs checkpoints of one record, each consistent with all before it. */
export type Signer = {
  origin: string
  /** The last head signed, as the guard file has it; undefined before the first. */
  last(): Promise<TreeHead | undefined>
  /**
   * The signed checkpoint. What was signed is on disk in the guard file before the signature is released.
   * @param proof consistency proof from the last head signed; empty where that has size 0 or is this head
   * @throws SignerRefusal
   */
  sign(head: TreeHead, proof: readonly Uint8Array[]): Promise<string>
  /** The keys by which others verify: the current one first. */
  keys(): readonly VerifierKey[]
  /** Public text files about the keys, by their path below the record's address. */
  keyFiles(): { path: string; text: string }[]
  /** Whether the keys in the folder are others than those read last: another process has changed them. */
  isStale(): Promise<boolean>
  /** Reads the keys again after a rotation. */
  reload(): Promise<void>
}

export type SignerOptions = { keysDir: string; origin: string; clock: () => Date; disk?: Disk }

export async function openSigner(options: SignerOptions): Promise<Signer> {
  const { keysDir, origin, clock, disk = realDisk } = options
  const open = () => openKeys({ dir: keysDir, origin, now: clock(), disk })
  const guard = { path: join(keysDir, 'guard.json'), origin, disk }
  const look = () => readManifestText({ dir: keysDir, disk })
  let seen = await look()
  let keys = await open()
  seen ??= await look()
  let queue: Promise<unknown> = readGuard(guard)
  await queue

  async function signNow(head: TreeHead, proof: readonly Uint8Array[]): Promise<string> {
    const last = await readGuard(guard)
    refuseFork(last, head, proof)
    if (!last || last.size !== head.size) await writeGuard(guard, head)
    const text = formatCheckpoint({ origin, ...head, extensions: [] })
    return formatNote({ text, signatures: signingKeys(keys, clock()).map((key) => signNote(key, text)) })
  }

  return {
    origin,
    last: () => readGuard(guard),
    sign: (head, proof) => {
      const signed = queue.then(() => signNow(head, proof))
      queue = signed.catch(() => undefined)
      return signed
    },
    keys: () => signingKeys(keys, clock()).map(({ key }) => key),
    keyFiles: () => [
      { path: 'vkey', text: formatKeyList(keys) },
      ...keys.certificates.map(({ note }, at) => ({ path: `certificate/${at}`, text: note })),
      ...keys.rootCertificates.map((text, at) => ({ path: `root/${at}`, text })),
    ],
    isStale: async () => (await look()) !== seen,
    reload: async () => {
      // What changes in between is looked at again.
      seen = await look()
      keys = await open()
    },
  }
}

/**
 * Puts back a lost guard file from a checkpoint that was published: for the operator who has made sure that it is the
 * last one. A guard that exists is never lowered.
 * @throws SignerRefusal
 */
export async function restoreGuard(
  { keysDir, origin, clock, disk = realDisk }: SignerOptions,
  checkpoint: string,
): Promise<TreeHead> {
  const { current, retiring } = await openKeys({ dir: keysDir, origin, now: clock(), disk })
  const opened = await openCheckpoint(serverPrimitives, checkpoint, [
    current.key,
    ...retiring.map(({ signing }) => signing.key),
  ])
  if (!opened) throw new SignerRefusal('the checkpoint is not signed by a key of this record')
  const guard = { path: join(keysDir, 'guard.json'), origin, disk }
  const existing = await disk.read(guard.path, 4096)
  if (existing && ((await readGuard(guard))?.size ?? 0) > 0)
    throw new SignerRefusal('the guard file is there: nothing to put back')
  await writeGuard(guard, opened.checkpoint)
  return opened.checkpoint
}

function refuseFork(last: TreeHead | undefined, head: TreeHead, proof: readonly Uint8Array[]): void {
  if (head.size === 0 && !sameBytes(head.root, hashEmpty(sha256)))
    throw new SignerRefusal('this is not the root of an empty tree')
  if (!last) return
  if (head.size < last.size) throw new SignerRefusal(`size ${last.size} has been signed: ${head.size} is smaller`)
  if (head.size === last.size) {
    if (!sameBytes(head.root, last.root)) throw new SignerRefusal(`another root has been signed at size ${last.size}`)
    return
  }
  if (last.size === 0) return
  const given = { size1: last.size, root1: last.root, size2: head.size, root2: head.root, proof }
  if (!verifyConsistency(sha256, given))
    throw new SignerRefusal(`size ${head.size} does not continue what was signed at size ${last.size}`)
}

function signingKeys({ current, retiring }: RecordKeys, now: Date) {
  return [current, ...retiring.filter(({ until }) => until > now).map(({ signing }) => signing)]
}

type Guard = { path: string; origin: string; disk: Disk }

const guardShape = z.strictObject({ origin: z.string(), size: z.int().min(0), root: z.string() })

/** The last head that was signed with the keys of a folder; undefined before the first. @throws GuardMissing */
export function lastSigned({ dir, origin, disk = realDisk }: KeyPlace): Promise<TreeHead | undefined> {
  return readGuard({ path: join(dir, 'guard.json'), origin, disk })
}

async function readGuard({ path, origin, disk }: Guard): Promise<TreeHead | undefined> {
  const bytes = await disk.read(path, 4096)
  if (!bytes) throw new GuardMissing(`the guard file ${path} is missing: without it two histories could be signed`)
  const guard = guardShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
  if (guard.origin !== origin) throw new GuardMissing(`the guard file ${path} is that of ${guard.origin}`)
  const root = fromBase64(guard.root)
  if (!root) throw new GuardMissing(`the guard file ${path} is malformed`)
  return guard.size === 0 ? undefined : { size: guard.size, root }
}

function writeGuard({ path, origin, disk }: Guard, { size, root }: TreeHead): Promise<void> {
  return disk.write([{ path, bytes: `${JSON.stringify({ origin, size, root: toBase64(root) })}\n`, mode: 0o600 }])
}
