import type { Db } from '#platform/db.ts'
import { sameBytes } from './bytes.ts'
import type { TreeHead } from './checkpoint.ts'
import { openEdge } from './edge.ts'
import type { VerifierKey } from './note.ts'
import { sha256 } from './primitives.ts'
import { readPublishedEntries, readPublishedHead } from './published.ts'
import { readEntryBytes, recordSize } from './read.ts'
import { TileError, type Source } from './source.ts'
import { hashLeaf } from './tree.ts'

/** How what the database holds stands to what was signed, and to the public files that are left. */
export type History =
  /** It begins with all that was signed: the record can go on. */
  | { state: 'continues' }
  /** The public files hold later entries, which the program writes back by itself when it starts. */
  | { state: 'to-replay'; published: number }
  /** It cannot go on; the first `shared` entries are those of the public files that are left. */
  | { state: 'entries-lost' | 'histories-differ'; shared: number }

export type Asked = { authority: string; signed: TreeHead; source: Source; keys: readonly VerifierKey[] }

/** Compares by recomputing, entry by entry. */
export async function examineHistory(db: Db, { authority, signed, source, keys }: Asked): Promise<History> {
  const held = await recordSize(db, authority)
  if (held >= signed.size && sameBytes(await rootAt(db, authority, signed.size), signed.root))
    return { state: 'continues' }
  const published = (await readPublishedHead(source, keys).catch(unlessTile))?.size ?? 0
  const most = Math.min(held, published)
  const shared = await countShared(db, authority, { source, size: published, most })
  if (held >= signed.size || shared < most) return { state: 'histories-differ', shared }
  return published > held ? { state: 'to-replay', published } : { state: 'entries-lost', shared }
}

async function rootAt(db: Db, authority: string, size: number): Promise<Uint8Array> {
  const edge = openEdge(sha256, 0, [])
  for await (const entry of readEntryBytes(db, authority, 0, size))
    edge.append(hashLeaf(sha256, entry), () => undefined)
  return edge.root()
}

type Compared = { source: Source; size: number; most: number }

async function countShared(db: Db, authority: string, { source, size, most }: Compared): Promise<number> {
  const published = readPublishedEntries(source, { from: 0, to: most, size })
  let shared = 0
  for await (const entry of readEntryBytes(db, authority, 0, most)) {
    const next = await published.next().catch(unlessTile)
    if (!next?.value || !sameBytes(entry, next.value)) break
    shared += 1
  }
  return shared
}

/** A tile that is gone ends what is left. */
function unlessTile(error: unknown): undefined {
  if (error instanceof TileError) return undefined
  throw error
}
