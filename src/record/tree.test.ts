import { existsSync, readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHex, sameBytes, toHex, utf8 } from './bytes.ts'
import { proveConsistency, proveInclusion, rootOf } from './proof.ts'
import { sha256 } from './primitives.ts'
import { hashEmpty, hashLeaf, hashNode, verifyConsistency, verifyInclusion } from './tree.ts'

type Vector = {
  desc: string
  wantErr: boolean
  proof: string[] | null
  [field: string]: unknown
}

const folder = new URL('../../../shared/vectors/merkle/', import.meta.url)
const hasVectors = existsSync(folder)
const bytes = (text: unknown) => new Uint8Array(Buffer.from(String(text), 'base64'))

function vectors(kind: string): [string, Vector][] {
  if (!hasVectors) return []
  const names = readdirSync(new URL(kind, folder), { recursive: true }) as string[]
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(new URL(`${kind}/${name}`, folder), 'utf8')) as Vector])
}

/** Inputs of the reference tree of RFC 6962 implementations, and its roots at sizes 0 to 8. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => hashLeaf(sha256, utf8(`entry ${index}`)))

/** RFC 6962 section 2.1, word for word. */
function treeHash(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (!only) return hashEmpty(sha256)
  if (leaves.length === 1) return only
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return hashNode(sha256, treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)))
}

const flip = (hash: Uint8Array, bit: number) =>
  hash.map((byte, at) => (at === Math.floor(bit / 8) % hash.length ? byte ^ (1 << (bit % 8)) : byte))

describe('the tree', () => {
  it.each(roots.map((root, size) => [size, root] as const))('has the reference root at size %i', (size, root) => {
    const leaves = inputs.slice(0, size).map((input) => hashLeaf(sha256, fromHex(input) ?? new Uint8Array()))
    expect(toHex(rootOf(sha256, leaves))).toBe(root)
  })

  it('agrees with the definition of RFC 6962 at every size to 300', () => {
    const leaves = leavesOf(300)
    for (let size = 0; size <= 300; size += 1) {
      expect(sameBytes(rootOf(sha256, leaves.slice(0, size)), treeHash(leaves.slice(0, size)))).toBe(true)
    }
  })
})

describe.skipIf(!hasVectors)('published vectors (skipped where ../shared/vectors/merkle is absent)', () => {
  it.each(vectors('inclusion'))('inclusion %s', (_name, { leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const given = {
      index: Number(leafIdx),
      size: Number(treeSize),
      leaf: bytes(leafHash),
      root: bytes(root),
      proof: (proof ?? []).map(bytes),
    }
    expect(verifyInclusion(sha256, given)).toBe(!wantErr)
  })

  it.each(vectors('consistency'))('consistency %s', (_name, { size1, size2, root1, root2, proof, wantErr }) => {
    const given = {
      size1: Number(size1),
      size2: Number(size2),
      root1: bytes(root1),
      root2: bytes(root2),
      proof: (proof ?? []).map(bytes),
    }
    expect(verifyConsistency(sha256, given)).toBe(!wantErr)
  })
})

describe('inclusion proofs', () => {
  it('verify for every leaf of every tree to 70', () => {
    const all = leavesOf(70)
    for (let size = 1; size <= 70; size += 1) {
      const leaves = all.slice(0, size)
      const root = rootOf(sha256, leaves)
      leaves.forEach((leaf, index) => {
        expect(verifyInclusion(sha256, { index, size, leaf, root, proof: proveInclusion(sha256, leaves, index) })).toBe(
          true,
        )
      })
    }
  })

  it('fail with any bit flipped, anywhere', () => {
    const sizes = fc
      .integer({ min: 1, max: 600 })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(255), fc.nat(20)))
    fc.assert(
      fc.property(sizes, ([size, index, bit, place]) => {
        const leaves = leavesOf(size)
        const good = {
          index,
          size,
          leaf: leaves[index] as Uint8Array,
          root: rootOf(sha256, leaves),
          proof: proveInclusion(sha256, leaves, index),
        }
        expect(verifyInclusion(sha256, good)).toBe(true)
        expect(verifyInclusion(sha256, { ...good, leaf: flip(good.leaf, bit) })).toBe(false)
        expect(verifyInclusion(sha256, { ...good, root: flip(good.root, bit) })).toBe(false)
        expect(verifyInclusion(sha256, { ...good, proof: [...good.proof, good.root] })).toBe(false)
        if (good.proof.length === 0) return
        const at = place % good.proof.length
        expect(
          verifyInclusion(sha256, { ...good, proof: good.proof.map((hash, n) => (n === at ? flip(hash, bit) : hash)) }),
        ).toBe(false)
        expect(verifyInclusion(sha256, { ...good, proof: good.proof.filter((_, n) => n !== at) })).toBe(false)
        const other = index ^ (1 << (bit % 12))
        expect(verifyInclusion(sha256, { ...good, index: other })).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})

describe('consistency proofs', () => {
  it('verify between every two sizes to 40', () => {
    const all = leavesOf(40)
    for (let size2 = 1; size2 <= 40; size2 += 1) {
      const leaves = all.slice(0, size2)
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const proof = proveConsistency(sha256, leaves, size1)
        const given = {
          size1,
          size2,
          root1: rootOf(sha256, leaves.slice(0, size1)),
          root2: rootOf(sha256, leaves),
          proof,
        }
        expect(verifyConsistency(sha256, given)).toBe(true)
      }
    }
  })

  it('fail with any bit flipped, and between trees that differ', () => {
    const sizes = fc
      .integer({ min: 2, max: 600 })
      .chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 1, max: size - 1 }), fc.nat(255), fc.nat(20)))
    fc.assert(
      fc.property(sizes, ([size2, size1, bit, place]) => {
        const leaves = leavesOf(size2)
        const proof = proveConsistency(sha256, leaves, size1)
        const good = {
          size1,
          size2,
          root1: rootOf(sha256, leaves.slice(0, size1)),
          root2: rootOf(sha256, leaves),
          proof,
        }
        const at = place % proof.length
        expect(verifyConsistency(sha256, good)).toBe(true)
        expect(verifyConsistency(sha256, { ...good, root1: flip(good.root1, bit) })).toBe(false)
        expect(verifyConsistency(sha256, { ...good, root2: flip(good.root2, bit) })).toBe(false)
        expect(
          verifyConsistency(sha256, { ...good, proof: proof.map((hash, n) => (n === at ? flip(hash, bit) : hash)) }),
        ).toBe(false)
        const forked = leaves.map((leaf, n) => (n === place % size1 ? flip(leaf, bit) : leaf))
        const fork = { ...good, root2: rootOf(sha256, forked), proof: proveConsistency(sha256, forked, size1) }
        expect(verifyConsistency(sha256, fork)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('are refused from size 0', () => {
    const root = rootOf(sha256, leavesOf(1))
    expect(verifyConsistency(sha256, { size1: 0, size2: 0, root1: root, root2: root, proof: [] })).toBe(false)
  })
})
