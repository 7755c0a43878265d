import { sameBytes } from './bytes.ts'
import { longestCheckpoint, openCheckpoint, type Checkpoint } from './checkpoint.ts'
import { decodeNote, type VerifierKey } from './note.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import { readBundle, readEdge, readTile, TileError, type Source } from './source.ts'
import { bundlePath, hashAt, tileWidth, widthAt } from './tiles.ts'
import { hashLeaf } from './tree.ts'

/** The public checkpoint, where one of the keys signed it and the tiles at its edge have its root. */
export async function readPublishedHead(source: Source, keys: readonly VerifierKey[]): Promise<Checkpoint | undefined> {
  const bytes = await source.read('checkpoint', longestCheckpoint)
  const opened = bytes && (await openCheckpoint(serverPrimitives, decodeNote(bytes), keys))
  if (!opened) return undefined
  const edge = await readEdge(sha256, source, opened.checkpoint.size)
  return sameBytes(edge.root(), opened.checkpoint.root) ? opened.checkpoint : undefined
}

/**
 * Published entries from `from` (inclusive) to `to` (exclusive) of a record of `size`, for replaying them after an older
 * backup was restored. Each is compared with its leaf hash; that the tiles are those of a signed root is for
 * `verifyRecord` to say first.
 * @throws TileError
 */
export async function* readPublishedEntries(
  source: Source,
  { from, to, size }: { from: number; to: number; size: number },
): AsyncGenerator<Uint8Array> {
  for (let index = Math.floor(from / tileWidth); index * tileWidth < to; index += 1) {
    const [entries, tile] = await Promise.all([
      readBundle(source, size, index),
      readTile(source, size, { level: 0, index }),
    ])
    for (const [at, entry] of entries.entries()) {
      const seq = index * tileWidth + at
      if (seq < from || seq >= to) continue
      if (!sameBytes(hashLeaf(sha256, entry), hashAt(tile.bytes, at)))
        throw new TileError(bundlePath(index, widthAt(size, 0, index)), 'malformed')
      yield entry
    }
  }
}
