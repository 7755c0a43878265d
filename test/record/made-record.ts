import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalize } from '#kernel/canonical.ts'
import { bundlePath, decodeBundle, encodeBundle, tilePath, tileWidth } from '#record/tiles.ts'
import type { VerifierKey } from '#record/note.ts'
import { sha256 } from '#record/primitives.ts'
import { createPublisher } from '#record/publish.ts'
import { openSigner, type Signer } from '#record/signer.ts'
import type { Source } from '#record/source.ts'
import { hashLeaf } from '#record/tree.ts'

export const testOrigin = 'hosen.example/record'
export const testClock = () => new Date('2026-09-05T07:30:00.000Z')

export type MadeRecord = {
  dir: string
  keysDir: string
  signer: Signer
  keys: readonly VerifierKey[]
  remove(): Promise<void>
}

type Entries = readonly Uint8Array[]

/** A published record of the given entries in a temporary folder. */
export async function makeRecord(
  given: Entries | ((signer: Signer) => Entries),
  steps: readonly number[] = [],
): Promise<MadeRecord> {
  const folder = await mkdtemp(join(tmpdir(), 'mb-record-'))
  const place = { dir: join(folder, 'record'), keysDir: join(folder, 'keys') }
  const signer = await openSigner({ keysDir: place.keysDir, origin: testOrigin, clock: testClock })
  const entries = typeof given === 'function' ? given(signer) : given
  const publisher = await createPublisher({
    dir: place.dir,
    signer,
    clock: testClock,
    minIntervalMs: 0,
    readEntries: async function* readEntries(from, to) {
      for (const entry of entries.slice(from, to)) yield await Promise.resolve(entry)
    },
  })
  for (const size of [...steps, entries.length]) {
    publisher.poke(size)
    await publisher.settled(size)
  }
  await publisher.close()
  return { ...place, signer, keys: signer.keys(), remove: () => rm(folder, { recursive: true, force: true }) }
}

export type EntryChange = Record<string, unknown> | undefined

/** Well-formed entries: two for each subject, every tenth internal; `change` alters one before it is written. */
export function makeEntries(count: number, change: (seq: number) => EntryChange = () => undefined): Uint8Array[] {
  return Array.from({ length: count }, (_, seq) => Buffer.from(canonicalize({ ...madeEntry(seq), ...change(seq) })))
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

function madeEntry(seq: number): Record<string, unknown> {
  const head = {
    v: 1,
    seq,
    at: new Date(1_790_000_000_000 + seq * 1000).toISOString(),
    commitment: digest(String(seq)),
  }
  if (seq % 10 === 9) return head
  const second = seq % 2 === 1
  return {
    ...head,
    module: 'staff',
    subject: digest(`subject ${second ? seq - 1 : seq}`).slice(0, 36),
    do: second ? 'revoked' : 'granted',
    by: { role: 'administrator', who: digest(`who ${seq % 3}`) },
    automated: 'none',
    ...(second && { prev: seq - 1 }),
    public: { role: 'editor' },
  }
}

/** The files of a record with some of them changed; `undefined` takes one away. */
export function withChanges(source: Source, changes: Readonly<Record<string, Uint8Array | undefined>>): Source {
  return { read: (path, limit) => (path in changes ? Promise.resolve(changes[path]) : source.read(path, limit)) }
}

/** The record's files with one entry replaced, and its leaf hash too, as a forger of files would. */
export async function forgeEntry(
  source: Source,
  { seq, size, entry }: { seq: number; size: number; entry: Uint8Array },
): Promise<Source> {
  const index = Math.floor(seq / tileWidth)
  const width = Math.min(tileWidth, size - index * tileWidth)
  const bundle = decodeBundle((await source.read(bundlePath(index, width), 1e8)) ?? new Uint8Array(), width) ?? []
  const tile = Uint8Array.from((await source.read(tilePath(0, index, width), 1e8)) ?? [])
  bundle[seq % tileWidth] = entry
  tile.set(hashLeaf(sha256, entry), (seq % tileWidth) * 32)
  return withChanges(source, { [bundlePath(index, width)]: encodeBundle(bundle), [tilePath(0, index, width)]: tile })
}
