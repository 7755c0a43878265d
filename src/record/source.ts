import { openEdge, type Edge, type HashTile } from './edge.ts'
import { consistencyRanges, inclusionRanges, joinNodes, nodesOf, type Node, type Range } from './proof.ts'
import {
  bundlePath,
  decodeBundle,
  edgeTiles,
  longestBundle,
  tileHeight,
  tilePath,
  tileWidth,
  widthAt,
} from './tiles.ts'
import { foldRow, hashLength, type Sha256 } from './tree.ts'

/** Where the public files of a record are read from: a folder, a web server. */
export type Source = {
  /**
   * The bytes of a file below the record's address; undefined where it does not exist.
   * @throws where it is longer than `limit` bytes, or cannot be read
   */
  read(path: string, limit: number): Promise<Uint8Array | undefined>
}

/** A public file is missing or does not have the length that its place demands. */
export class TileError extends Error {
  override name = 'TileError'
  readonly path: string
  readonly problem: 'missing' | 'malformed'
  constructor(path: string, problem: 'missing' | 'malformed') {
    super(`${path} is ${problem}`)
    this.path = path
    this.problem = problem
  }
}

/** The tile as it stands in a tree of `size`; a partial one that is gone is cut from the full one that replaced it. */
export async function readTile(
  source: Source,
  size: number,
  place: { level: number; index: number },
): Promise<HashTile> {
  const width = widthAt(size, place.level, place.index)
  const path = tilePath(place.level, place.index, width)
  const found = await source.read(path, tileWidth * hashLength)
  if (found && found.length !== width * hashLength) throw new TileError(path, 'malformed')
  const bytes = found ?? (await readWhole(source, tilePath(place.level, place.index), path))
  return { ...place, width, bytes: bytes.subarray(0, width * hashLength) }
}

/** The entries of a bundle as it stands in a tree of `size`. */
export async function readBundle(source: Source, size: number, index: number): Promise<Uint8Array[]> {
  const width = widthAt(size, 0, index)
  const path = bundlePath(index, width)
  const bytes = (await source.read(path, longestBundle)) ?? (await source.read(bundlePath(index), longestBundle))
  if (!bytes) throw new TileError(path, 'missing')
  const entries = decodeBundle(bytes, width)
  if (!entries) throw new TileError(path, 'malformed')
  return entries
}

/** The right edge of the tree of `size`, from its partial tiles. */
export async function readEdge(sha256: Sha256, source: Source, size: number): Promise<Edge> {
  const tiles = await Promise.all(edgeTiles(size).map((place) => readTile(source, size, place)))
  return openEdge(sha256, size, tiles)
}

/** Inclusion proof of an entry in the tree of `size`; reads about one tile a level. */
export function inclusionProof(
  sha256: Sha256,
  source: Source,
  { index, size }: { index: number; size: number },
): Promise<Uint8Array[]> {
  return hashRanges(sha256, tileCache(source, size), inclusionRanges(index, size))
}

/** Consistency proof from the tree of `size1` to that of `size2`. */
export function consistencyProof(
  sha256: Sha256,
  source: Source,
  { size1, size2 }: { size1: number; size2: number },
): Promise<Uint8Array[]> {
  return hashRanges(sha256, tileCache(source, size2), consistencyRanges(size1, size2))
}

type ReadTile = (level: number, index: number) => Promise<HashTile>

function tileCache(source: Source, size: number): ReadTile {
  const tiles = new Map<string, Promise<HashTile>>()
  return (level, index) => {
    const key = `${level}/${index}`
    const known = tiles.get(key) ?? readTile(source, size, { level, index })
    tiles.set(key, known)
    return known
  }
}

async function hashRanges(sha256: Sha256, tile: ReadTile, ranges: readonly Range[]): Promise<Uint8Array[]> {
  return Promise.all(
    ranges.map(async (range) =>
      joinNodes(sha256, await Promise.all(nodesOf(range).map((node) => hashOf(sha256, tile, node)))),
    ),
  )
}

async function hashOf(sha256: Sha256, tile: ReadTile, { height, index }: Node): Promise<Uint8Array> {
  const level = Math.floor(height / tileHeight)
  const span = 2 ** (height % tileHeight)
  const first = index * span
  const { bytes } = await tile(level, Math.floor(first / tileWidth))
  const from = first % tileWidth
  return foldRow(sha256, bytes.slice(from * hashLength, (from + span) * hashLength))
}

async function readWhole(source: Source, path: string, wanted: string): Promise<Uint8Array> {
  const bytes = await source.read(path, tileWidth * hashLength)
  if (!bytes) throw new TileError(wanted, 'missing')
  if (bytes.length !== tileWidth * hashLength) throw new TileError(path, 'malformed')
  return bytes
}
