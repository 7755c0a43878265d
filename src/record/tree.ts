import { sameBytes } from './bytes.ts'

/** SHA-256 of the bytes. It must not keep its argument: callers reuse it. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array

export const hashLength = 32

/** The root of the tree without entries (RFC 6962 section 2.1). */
export function hashEmpty(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0))
}

/** Leaf hash: SHA-256(0x00 || entry). */
export function hashLeaf(sha256: Sha256, entry: Uint8Array): Uint8Array {
  const input = new Uint8Array(entry.length + 1)
  input.set(entry, 1)
  return sha256(input)
}

/** Inner node: SHA-256(0x01 || left || right). */
export function hashNode(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  nodeInput.set(left, 1)
  nodeInput.set(right, 1 + hashLength)
  return sha256(nodeInput)
}

const nodeInput = new Uint8Array(1 + 2 * hashLength).fill(1, 0, 1)

/**
 * Root of a complete subtree.
 * @param row the hashes of its lowest level, one after another; their number is a power of two
 */
export function foldRow(sha256: Sha256, row: Uint8Array): Uint8Array {
  let hashes = row
  while (hashes.length > hashLength) {
    const above = new Uint8Array(hashes.length / 2)
    for (let at = 0; at < above.length; at += hashLength) {
      nodeInput.set(hashes.subarray(2 * at, 2 * at + 2 * hashLength), 1)
      above.set(sha256(nodeInput), at)
    }
    hashes = above
  }
  return hashes
}

export type Inclusion = {
  index: number
  size: number
  /** The leaf's hash, not the entry. */
  leaf: Uint8Array
  proof: readonly Uint8Array[]
  root: Uint8Array
}

/** Whether the leaf stands at `index` in the tree with this size and root (RFC 9162 section 2.1.3.2). */
export function verifyInclusion(sha256: Sha256, { index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size || !areHashes([leaf, ...proof])) return false
  let position = index
  let last = size - 1
  let hash = leaf
  for (const sibling of proof) {
    if (last === 0) return false
    if (isOdd(position) || position === last) {
      hash = hashNode(sha256, sibling, hash)
      while (!isOdd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else {
      hash = hashNode(sha256, hash, sibling)
    }
    position = half(position)
    last = half(last)
  }
  return last === 0 && sameBytes(hash, root)
}

export type Consistency = {
  size1: number
  size2: number
  root1: Uint8Array
  root2: Uint8Array
  proof: readonly Uint8Array[]
}

/** Whether the second tree begins with the whole first one (RFC 9162 section 2.1.4.2). Size 0 proves nothing: false. */
export function verifyConsistency(sha256: Sha256, { size1, size2, root1, root2, proof }: Consistency): boolean {
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2 || !areHashes(proof)) return false
  if (size1 === size2) return proof.length === 0 && sameBytes(root1, root2)
  if (proof.length === 0) return false
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  let position = size1 - 1
  let last = size2 - 1
  while (isOdd(position)) {
    position = half(position)
    last = half(last)
  }
  const [seed, ...rest] = path
  if (!seed || !areHashes([seed])) return false
  let first = seed
  let second = seed
  for (const sibling of rest) {
    if (last === 0) return false
    if (isOdd(position) || position === last) {
      first = hashNode(sha256, sibling, first)
      second = hashNode(sha256, sibling, second)
      while (!isOdd(position) && position !== 0) {
        position = half(position)
        last = half(last)
      }
    } else {
      second = hashNode(sha256, second, sibling)
    }
    position = half(position)
    last = half(last)
  }
  return last === 0 && sameBytes(first, root1) && sameBytes(second, root2)
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const isOdd = (value: number) => value % 2 === 1
const half = (value: number) => Math.floor(value / 2)
const areHashes = (hashes: readonly Uint8Array[]) => hashes.every((hash) => hash.length === hashLength)

function isPowerOfTwo(value: number): boolean {
  return value > 0 && Number.isInteger(Math.log2(value))
}
