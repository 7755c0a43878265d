import { join } from 'node:path'
import { openDirectory, type Disk, type DiskFile } from './disk.ts'
import type { TreeHead } from './checkpoint.ts'
import type { HashTile } from './edge.ts'
import { sha256 } from './primitives.ts'
import { readBundle, readEdge } from './source.ts'
import { bundlePath, edgeTiles, encodeBundle, tilePath, tileWidth } from './tiles.ts'
import { hashLeaf } from './tree.ts'

/** Full tiles and bundles held before they are written. */
const mostHeld = 64

/** Writes the public tiles of a record after those that are there. Nothing below its size is ever written again. */
export type TileWriter = {
  head(): TreeHead
  /** Takes entries in order; resolves when every tile of the grown tree, partial ones too, is on disk. */
  append(entries: AsyncIterable<Uint8Array>): Promise<TreeHead>
  /** Removes partial tiles that nobody with a recent checkpoint needs: those before the tile that was last filled. */
  sweep(): Promise<void>
}

type Place = { level: number; index: number }

/**
 * Continues a tree of `size` whose tiles are in the folder. After a failed `append` it must be opened again.
 * @throws TileError where a tile of the edge is missing
 */
export async function openTileWriter({
  dir,
  size,
  disk,
}: {
  dir: string
  size: number
  disk: Disk
}): Promise<TileWriter> {
  const source = openDirectory(dir, disk)
  const edge = await readEdge(sha256, source, size)
  let bundle = size % tileWidth === 0 ? [] : await readBundle(source, size, Math.floor(size / tileWidth))
  let held: DiskFile[] = []
  let opened = edgeTiles(size)
  let filled: Place[] = []

  const hold = (path: string, bytes: Uint8Array) => void held.push({ path: join(dir, path), bytes })
  const holdTile = ({ level, index, width, bytes }: HashTile) => hold(tilePath(level, index, width), bytes)
  const release = async () => {
    await disk.write(held)
    held = []
  }

  const noteFilled = () => {
    const now = edgeTiles(edge.size())
    const stands = (old: Place) => now.some(({ level, index }) => level === old.level && index === old.index)
    filled.push(...opened.filter((old) => !stands(old)))
    opened = now
  }

  async function append(entries: AsyncIterable<Uint8Array>): Promise<TreeHead> {
    for await (const entry of entries) {
      const index = Math.floor(edge.size() / tileWidth)
      bundle.push(entry)
      if (bundle.length === tileWidth) {
        hold(bundlePath(index), encodeBundle(bundle))
        bundle = []
      }
      edge.append(hashLeaf(sha256, entry), holdTile)
      if (held.length >= mostHeld) await release()
    }
    const grown = edge.partials('changed')
    if (bundle.length > 0 && grown.length > 0)
      hold(bundlePath(Math.floor(edge.size() / tileWidth), bundle.length), encodeBundle(bundle))
    grown.forEach(holdTile)
    await release()
    noteFilled()
    return { size: edge.size(), root: edge.root() }
  }

  return {
    head: () => ({ size: edge.size(), root: edge.root() }),
    append,
    sweep: async () => {
      await removePartials(disk, dir, filled)
      filled = []
    },
  }
}

/** Removes the partial tiles of the place before each that was filled, and the partial bundles beside them. */
async function removePartials(disk: Disk, dir: string, filled: readonly Place[]): Promise<void> {
  for (const { level, index } of filled) {
    if (index === 0) continue
    await disk.remove(join(dir, `${tilePath(level, index - 1)}.p`))
    if (level === 0) await disk.remove(join(dir, `${bundlePath(index - 1)}.p`))
  }
}
