import { join } from 'node:path'
import { sameBytes } from './bytes.ts'
import { longestCheckpoint, openCheckpoint, type TreeHead } from './checkpoint.ts'
import { openDirectory, type Disk } from './disk.ts'
import { decodeNote, formatNote, parseNote } from './note.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import type { Signer } from './signer.ts'
import { consistencyProof, readTile, TileError, type Source } from './source.ts'
import { openTileWriter, type TileWriter } from './tile-writer.ts'
import { hashAt, tileWidth } from './tiles.ts'
import { hashLeaf } from './tree.ts'
import type { WitnessAnswer, WitnessCircle } from './witnesses.ts'

export type PublishedHead = TreeHead & { at: Date }

/** Committed entries from `from` (inclusive) to `to` (exclusive), in order: canonical bytes. */
export type ReadEntries = (from: number, to: number) => AsyncIterable<Uint8Array>

export type Outcome =
  | { state: 'ready' }
  /** More has been signed than the record now holds: an older backup was restored. Replay from the public tiles. */
  | { state: 'behind'; signed: number; held: number }
  /** The record's entry at this place is not the one that was published: only a successor origin can go on. */
  | { state: 'diverged'; seq: number }

/** The folder holds something that this signer did not sign, or no longer all that it did. */
export class RecordFilesError extends Error {
  override name = 'RecordFilesError'
}

export type PressOptions = {
  dir: string
  signer: Signer
  readEntries: ReadEntries
  witnesses: WitnessCircle
  clock: () => Date
  disk: Disk
}

/** Makes one checkpoint at a time. After an error it must be opened again. */
export type Press = {
  size(): number
  published(): PublishedHead | undefined
  witnessAnswers(): readonly WitnessAnswer[]
  /** Whether a checkpoint is due although no entry came: none is public yet, or its keys have changed. */
  due(): boolean
  renew(): void
  /** Whether the record's entries were compared with what is public: the first attempt does it. */
  compared(): boolean
  publish(size: number): Promise<Outcome>
}

/** @throws RecordFilesError, TileError */
export async function openPress(options: PressOptions): Promise<Press> {
  const { dir, signer, clock, disk } = options
  const source = openDirectory(dir, disk)
  let published = await readPublished(source, signer, clock)
  const writer = await openWriter(options, published)
  let due = published === undefined || published.size < writer.head().size
  let compared = false
  let renewals = 0
  let answers: readonly WitnessAnswer[] = []

  /** Signs and shows a head whose tiles are on disk: a new one, or one that was signed before and never shown. */
  async function show(head: TreeHead): Promise<void> {
    const before = renewals
    const signedNote = await signer.sign(head, await proveSinceLast(source, signer, head))
    const cosigned = await cosign(options, source, { head, note: signedNote })
    const files = [...signer.keyFiles(), { path: 'checkpoint', text: cosigned.note }]
    await disk.write(files.map(({ path, text }) => ({ path: join(dir, path), bytes: text })))
    answers = cosigned.answers
    published = { ...head, at: clock() }
    // Keys that changed meanwhile may stand neither under this checkpoint nor beside it.
    due = renewals !== before
  }

  async function publish(size: number): Promise<Outcome> {
    const base = writer.head()
    const signed = Math.max(base.size, (await signer.last())?.size ?? 0)
    if (size < signed) {
      if (due && base.size > 0) await show(base)
      return { state: 'behind', signed, held: size }
    }
    if (!compared && (await hasDiverged(options, source, base.size))) return { state: 'diverged', seq: base.size - 1 }
    compared = true
    if (size === base.size && !due) return { state: 'ready' }
    const head = size > base.size ? await writer.append(options.readEntries(base.size, size)) : base
    if (head.size !== size)
      throw new Error(`${size - base.size} entries were announced, ${head.size - base.size} could be read`)
    await show(head)
    await writer.sweep()
    return { state: 'ready' }
  }

  return {
    size: () => writer.head().size,
    published: () => published,
    witnessAnswers: () => answers,
    due: () => due,
    compared: () => compared,
    renew: () => {
      renewals += 1
      due = true
    },
    publish,
  }
}

async function readPublished(source: Source, signer: Signer, clock: () => Date): Promise<PublishedHead | undefined> {
  const bytes = await source.read('checkpoint', longestCheckpoint)
  if (!bytes) return undefined
  const opened = await openCheckpoint(serverPrimitives, decodeNote(bytes), signer.keys())
  if (!opened) throw new RecordFilesError(`the checkpoint in the folder is not signed by the keys of ${signer.origin}`)
  const { size, root } = opened.checkpoint
  return { size, root, at: clock() }
}

/**
 * Continues from the largest head ever signed. Where only the guard knows of it and its tiles are gone (older files
 * were restored), from the public checkpoint: then nothing is signed before the entries in between are back.
 */
async function openWriter({ dir, signer, disk }: PressOptions, published: TreeHead | undefined): Promise<TileWriter> {
  const signed = await signer.last()
  const largest = signed && signed.size >= (published?.size ?? 0) ? signed : published
  try {
    return await openWriterAt({ dir, disk }, largest)
  } catch (error) {
    if (largest === published || !(error instanceof TileError)) throw error
    return openWriterAt({ dir, disk }, published)
  }
}

async function openWriterAt(
  { dir, disk }: { dir: string; disk: Disk },
  head: TreeHead | undefined,
): Promise<TileWriter> {
  const writer = await openTileWriter({ dir, disk, size: head?.size ?? 0 })
  if (head && !sameBytes(writer.head().root, head.root)) {
    throw new RecordFilesError(`the tiles in the folder do not have the root that was signed at size ${head.size}`)
  }
  return writer
}

/** Random commitments make two histories differ in every entry after they part: the last one shows it. */
async function hasDiverged({ readEntries }: PressOptions, source: Source, size: number): Promise<boolean> {
  if (size === 0) return false
  const tile = await readTile(source, size, { level: 0, index: Math.floor((size - 1) / tileWidth) })
  for await (const entry of readEntries(size - 1, size)) {
    return !sameBytes(hashLeaf(sha256, entry), hashAt(tile.bytes, (size - 1) % tileWidth))
  }
  throw new Error(`entry ${size - 1} could not be read`)
}

async function proveSinceLast(source: Source, signer: Signer, head: TreeHead): Promise<Uint8Array[]> {
  const last = await signer.last()
  if (!last || last.size >= head.size) return []
  return consistencyProof(sha256, source, { size1: last.size, size2: head.size })
}

async function cosign({ witnesses }: PressOptions, source: Source, { head, note }: { head: TreeHead; note: string }) {
  if (head.size === 0) return { note, answers: [] }
  const { text, signatures } = parseNote(note)
  const prove = (size: number) => consistencyProof(sha256, source, { size1: size, size2: head.size })
  const answers = await witnesses.ask({ text, note, head, prove })
  const cosignatures = answers.flatMap((answer) => (answer.result === 'cosigned' ? [answer.signature] : []))
  return { note: formatNote({ text, signatures: [...signatures, ...cosignatures] }), answers }
}
