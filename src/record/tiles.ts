import { hashLength } from './tree.ts'

/** C2SP tlog-tiles: a tile holds 2^8 hashes, a bundle as many entries. */
export const tileHeight = 8
export const tileWidth = 256

/** The most bytes of one entry: its length is a uint16. */
export const longestEntry = 65_535

/** Most bytes of an entry bundle: each entry carries its length in two bytes. */
export const longestBundle = tileWidth * (2 + longestEntry)

/** Path of a hash tile below the record's address; a width under 256 makes it a partial tile. */
export function tilePath(level: number, index: number, width: number = tileWidth): string {
  return `tile/${level}/${elements(index)}${suffix(width)}`
}

/** Path of an entry bundle below the record's address. */
export function bundlePath(index: number, width: number = tileWidth): string {
  return `tile/entries/${elements(index)}${suffix(width)}`
}

/** How many hashes tile `index` of a level has in a tree of this size; 0 where it does not exist. */
export function widthAt(size: number, level: number, index: number): number {
  const hashes = Math.floor(size / tileWidth ** level)
  return Math.max(0, Math.min(tileWidth, hashes - index * tileWidth))
}

/** The partial tile at the right edge of each level, lowest first; levels whose edge is full are left out. */
export function edgeTiles(size: number): { level: number; index: number; width: number }[] {
  const edge: { level: number; index: number; width: number }[] = []
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / tileWidth)) {
    const width = hashes % tileWidth
    if (width > 0) edge.push({ level, index: Math.floor(hashes / tileWidth), width })
  }
  return edge
}

/** An entry bundle: each entry after its length as a big-endian uint16. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((length, entry) => length + 2 + entry.length, 0))
  const view = new DataView(bundle.buffer)
  let offset = 0
  for (const entry of entries) {
    if (entry.length > longestEntry) throw new RangeError(`an entry of ${entry.length} bytes does not fit a bundle`)
    view.setUint16(offset, entry.length)
    bundle.set(entry, offset + 2)
    offset += 2 + entry.length
  }
  return bundle
}

/** The first `width` entries of a bundle, as views of it; undefined where it does not hold exactly that many, or, of a full bundle, at least. */
export function decodeBundle(bundle: Uint8Array, width: number): Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  const view = new DataView(bundle.buffer, bundle.byteOffset, bundle.length)
  let offset = 0
  while (offset < bundle.length) {
    if (offset + 2 > bundle.length) return undefined
    const end = offset + 2 + view.getUint16(offset)
    if (end > bundle.length) return undefined
    entries.push(bundle.subarray(offset + 2, end))
    offset = end
  }
  if (entries.length !== width && entries.length !== tileWidth) return undefined
  return entries.length < width ? undefined : entries.slice(0, width)
}

/** The `at`th hash of a tile. */
export function hashAt(tile: Uint8Array, at: number): Uint8Array {
  return tile.subarray(at * hashLength, (at + 1) * hashLength)
}

function elements(index: number): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError(`${index} is not a tile index`)
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
}

function suffix(width: number): string {
  if (!Number.isInteger(width) || width < 1 || width > tileWidth) throw new RangeError(`${width} is not a tile width`)
  return width === tileWidth ? '' : `.p/${width}`
}
