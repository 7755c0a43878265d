import { hashAt, tileWidth } from './tiles.ts'
import { foldRow, hashEmpty, hashLength, hashNode, type Sha256 } from './tree.ts'

/** A tile of hashes as it is served. */
export type HashTile = { level: number; index: number; width: number; bytes: Uint8Array }

/** The right edge of a growing tree: one open tile a level, however many entries the tree has. */
export type Edge = {
  size(): number
  root(): Uint8Array
  /** Adds a leaf hash; each tile that it fills is handed to `onFull`, lowest level first. */
  append(leaf: Uint8Array, onFull: (tile: HashTile) => void): void
  /** Copies of the partial tiles; `changed`: only those that grew since the edge was opened or last asked this way. */
  partials(which: 'all' | 'changed'): HashTile[]
}

type Level = { bytes: Uint8Array; width: number; index: number; changed: boolean }

/**
 * Opens the edge of a tree.
 * @param tiles its partial tiles (`edgeTiles(size)`); none for an empty tree
 */
export function openEdge(sha256: Sha256, size: number, tiles: readonly HashTile[]): Edge {
  const levels: Level[] = []
  for (let hashes = size; hashes > 0; hashes = Math.floor(hashes / tileWidth)) {
    levels.push(emptyLevel(Math.floor(hashes / tileWidth)))
  }
  for (const tile of tiles) {
    const level = levels[tile.level]
    if (!level) throw new RangeError(`a tree of ${size} has no level ${tile.level}`)
    level.bytes.set(tile.bytes)
    level.width = tile.width
  }
  let count = size

  function push(height: number, hash: Uint8Array, onFull: (tile: HashTile) => void): void {
    const level = (levels[height] ??= emptyLevel(0))
    level.bytes.set(hash, level.width * hashLength)
    level.width += 1
    level.changed = true
    if (level.width < tileWidth) return
    onFull({ level: height, index: level.index, width: tileWidth, bytes: level.bytes })
    levels[height] = emptyLevel(level.index + 1)
    push(height + 1, foldRow(sha256, level.bytes), onFull)
  }

  return {
    size: () => count,
    root: () => foldEdge(sha256, levels),
    append: (leaf, onFull) => {
      push(0, leaf, onFull)
      count += 1
    },
    partials: (which) => {
      const wanted = [...levels.entries()].filter(([, level]) => level.width > 0 && (which === 'all' || level.changed))
      for (const [, level] of wanted) if (which === 'changed') level.changed = false
      return wanted.map(([level, { index, width, bytes }]) => ({
        level,
        index,
        width,
        bytes: bytes.slice(0, width * hashLength),
      }))
    },
  }
}

const emptyLevel = (index: number): Level => ({
  bytes: new Uint8Array(tileWidth * hashLength),
  width: 0,
  index,
  changed: false,
})

/** From the smallest complete subtree at the right to the largest at the left. */
function foldEdge(sha256: Sha256, levels: readonly Level[]): Uint8Array {
  let root: Uint8Array | undefined
  for (const { bytes, width } of levels) {
    let at = width
    for (let span = 1; span <= width; span *= 2) {
      if (Math.floor(width / span) % 2 === 0) continue
      at -= span
      const left =
        span === 1 ? hashAt(bytes, at) : foldRow(sha256, bytes.subarray(at * hashLength, (at + span) * hashLength))
      root = root ? hashNode(sha256, left, root) : left
    }
  }
  return root?.slice() ?? hashEmpty(sha256)
}
