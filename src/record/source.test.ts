import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameBytes, utf8 } from './bytes.ts'
import { openEdge, type HashTile } from './edge.ts'
import { sha256 } from './primitives.ts'
import { proveConsistency, proveInclusion, rootOf } from './proof.ts'
import { consistencyProof, inclusionProof, readBundle, readEdge, TileError, type Source } from './source.ts'
import { bundlePath, decodeBundle, edgeTiles, encodeBundle, tilePath } from './tiles.ts'
import { hashLeaf } from './tree.ts'

/** The public hash tiles of a tree, made in the given steps, in memory. */
function growTiles(leaves: readonly Uint8Array[], steps: readonly number[]): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const keep = ({ level, index, width, bytes }: HashTile) => void files.set(tilePath(level, index, width), bytes)
  const edge = openEdge(sha256, 0, [])
  for (const step of [...steps, leaves.length]) {
    for (const leaf of leaves.slice(edge.size(), Math.max(edge.size(), step))) edge.append(leaf, keep)
    edge.partials('changed').forEach(keep)
  }
  return files
}

const sourceOf = (files: ReadonlyMap<string, Uint8Array>): Source & { reads: () => number } => {
  let reads = 0
  return {
    reads: () => reads,
    read: (path) => {
      reads += 1
      return Promise.resolve(files.get(path))
    },
  }
}
const leavesOf = (count: number) => Array.from({ length: count }, (_, index) => hashLeaf(sha256, utf8(String(index))))

describe('paths of tiles', () => {
  it('are those of C2SP tlog-tiles', () => {
    expect(tilePath(0, 0)).toBe('tile/0/000')
    expect(tilePath(2, 1_234_067)).toBe('tile/2/x001/x234/067')
    expect(tilePath(0, 999, 8)).toBe('tile/0/999.p/8')
    expect(tilePath(63, 1000, 255)).toBe('tile/63/x001/000.p/255')
    expect(bundlePath(1_234_067, 8)).toBe('tile/entries/x001/x234/067.p/8')
    expect(() => tilePath(0, 1, 0)).toThrow(RangeError)
    expect(() => tilePath(0, -1)).toThrow(RangeError)
  })

  it('name the partial tiles of a tree of 70,000, as in the specification', () => {
    expect(edgeTiles(70_000)).toEqual([
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ])
    expect(edgeTiles(256)).toEqual([{ level: 1, index: 0, width: 1 }])
    expect(edgeTiles(0)).toEqual([])
  })
})

describe('entry bundles', () => {
  it('read back what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 255 }), (entries) => {
        const read = decodeBundle(encodeBundle(entries), entries.length)
        expect(read?.map((entry) => Buffer.from(entry).toString('hex'))).toEqual(
          entries.map((entry) => Buffer.from(entry).toString('hex')),
        )
      }),
    )
  })

  it('are refused when cut, lengthened or short of entries', () => {
    const bundle = encodeBundle([utf8('one'), utf8('two')])
    expect(decodeBundle(bundle.subarray(0, -1), 2)).toBeUndefined()
    expect(decodeBundle(Uint8Array.of(...bundle, 0), 2)).toBeUndefined()
    expect(decodeBundle(bundle, 3)).toBeUndefined()
    expect(decodeBundle(bundle, 1)).toBeUndefined()
    expect(() => encodeBundle([new Uint8Array(65_536)])).toThrow(RangeError)
  })

  it('are cut from the full bundle where the partial one is gone', async () => {
    const full = encodeBundle(Array.from({ length: 256 }, (_, at) => utf8(String(at))))
    const entries = await readBundle(sourceOf(new Map([[bundlePath(0), full]])), 3, 0)
    expect(entries.map((entry) => Buffer.from(entry).toString())).toEqual(['0', '1', '2'])
  })
})

describe('the growing edge', () => {
  it('has the root of the tree at every size, however it got there', async () => {
    const leaves = leavesOf(70_000)
    const files = growTiles(leaves, [1, 2, 255, 256, 257, 1000, 65_535, 65_536, 65_537])
    for (const size of [0, 1, 2, 255, 256, 257, 1000, 65_535, 65_536, 65_537, 70_000]) {
      const edge = await readEdge(sha256, sourceOf(files), size)
      expect(sameBytes(edge.root(), rootOf(sha256, leaves.slice(0, size)))).toBe(true)
    }
  })

  it('gives the proofs that the whole tree gives, reading at most one tile a level and edge', async () => {
    const leaves = leavesOf(70_000)
    const files = growTiles(leaves, [66_000])
    for (const [index, size] of [
      [0, 70_000],
      [69_999, 70_000],
      [65_535, 66_000],
      [65_999, 66_000],
      [12_345, 70_000],
    ] as const) {
      const source = sourceOf(files)
      const proof = await inclusionProof(sha256, source, { index, size })
      expect(proof.map((hash) => Buffer.from(hash))).toEqual(
        proveInclusion(sha256, leaves.slice(0, size), index).map((hash) => Buffer.from(hash)),
      )
      expect(source.reads()).toBeLessThanOrEqual(6)
    }
    for (const size1 of [1, 255, 256, 300, 65_536, 66_000, 69_999, 70_000]) {
      const proof = await consistencyProof(sha256, sourceOf(files), { size1, size2: 70_000 })
      expect(proof.map((hash) => Buffer.from(hash))).toEqual(
        proveConsistency(sha256, leaves, size1).map((hash) => Buffer.from(hash)),
      )
    }
  })

  it('says which tile is missing or has the wrong length', async () => {
    const files = growTiles(leavesOf(300), [])
    files.delete('tile/0/001.p/44')
    await expect(readEdge(sha256, sourceOf(files), 300)).rejects.toThrow(new TileError('tile/0/001.p/44', 'missing'))
    files.set('tile/0/001.p/44', new Uint8Array(44 * 32 + 1))
    await expect(readEdge(sha256, sourceOf(files), 300)).rejects.toThrow(new TileError('tile/0/001.p/44', 'malformed'))
  })
})
