import { sameBytes } from './bytes.ts'
import { longestCheckpoint, openCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { openDirectory } from './disk.ts'
import { decodeNote, parseNote, type VerifierKey } from './note.ts'
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
 * Entries of the public checkpoint in the folder, from `from` on: for replaying them after an older backup was restored.
 * Each is compared with its leaf hash. The publisher, which reports to be behind, has checked checkpoint and root.
 * @throws TileError
 */
export async function* readPublishedEntries(dir: string, from: number): AsyncGenerator<Uint8Array> {
  const source = openDirectory(dir)
  const bytes = await source.read('checkpoint', longestCheckpoint)
  if (!bytes) return
  const { size } = parseCheckpoint(parseNote(decodeNote(bytes)).text)
  for (let index = Math.floor(from / tileWidth); index * tileWidth < size; index += 1) {
    const [entries, tile] = await Promise.all([
      readBundle(source, size, index),
      readTile(source, size, { level: 0, index }),
    ])
    for (const [at, entry] of entries.entries()) {
      if (index * tileWidth + at < from) continue
      if (!sameBytes(hashLeaf(sha256, entry), hashAt(tile.bytes, at)))
        throw new TileError(bundlePath(index, widthAt(size, 0, index)), 'malformed')
      yield entry
    }
  }
}
