import { foldRow, hashEmpty, hashLength, hashNode, type Sha256 } from './tree.ts'

/** The entries from `begin` (inclusive) to `end` (exclusive): its hash is MTH(D[begin:end]). */
export type Range = { begin: number; end: number }

/** A complete subtree: the `index`th of 2^height leaves. */
export type Node = { height: number; index: number }

/** The ranges whose hashes make the inclusion proof, in its order (RFC 6962 section 2.1.1). */
export function inclusionRanges(index: number, size: number): Range[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`no leaf ${index} in a tree of ${size}`)
  const ranges: Range[] = []
  let [begin, end] = [0, size]
  while (end - begin > 1) {
    const middle = begin + largestPowerBelow(end - begin)
    if (index < middle) {
      ranges.unshift({ begin: middle, end })
      end = middle
    } else {
      ranges.unshift({ begin, end: middle })
      begin = middle
    }
  }
  return ranges
}

/** The ranges whose hashes make the consistency proof, in its order (RFC 6962 section 2.1.2). */
export function consistencyRanges(size1: number, size2: number): Range[] {
  if (!(size1 > 0 && size1 <= size2)) throw new RangeError(`no consistency proof from ${size1} to ${size2}`)
  const ranges: Range[] = []
  let [begin, end] = [0, size2]
  while (end !== size1) {
    const middle = begin + largestPowerBelow(end - begin)
    if (size1 <= middle) {
      ranges.unshift({ begin: middle, end })
      end = middle
    } else {
      ranges.unshift({ begin, end: middle })
      begin = middle
    }
  }
  if (begin > 0) ranges.unshift({ begin, end })
  return ranges
}

/** The complete subtrees of which a range consists, left to right. Its begin is as aligned as proofs make it. */
export function nodesOf({ begin, end }: Range): Node[] {
  const nodes: Node[] = []
  for (let at = begin; at < end;) {
    const width = end - at === 1 ? 1 : largestPowerBelow(end - at + 1)
    nodes.push({ height: Math.log2(width), index: at / width })
    at += width
  }
  return nodes
}

/** MTH of adjoining complete subtrees, largest first. */
export function joinNodes(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1)
  if (!last) return hashEmpty(sha256)
  return hashes.slice(0, -1).reduceRight((right, left) => hashNode(sha256, left, right), last)
}

/** Root over leaf hashes held in memory. */
export function rootOf(sha256: Sha256, leaves: readonly Uint8Array[]): Uint8Array {
  return hashRange(sha256, leaves, { begin: 0, end: leaves.length })
}

/** Inclusion proof over leaf hashes held in memory. */
export function proveInclusion(sha256: Sha256, leaves: readonly Uint8Array[], index: number): Uint8Array[] {
  return inclusionRanges(index, leaves.length).map((range) => hashRange(sha256, leaves, range))
}

/** Consistency proof between the first `size1` leaf hashes and all of them. */
export function proveConsistency(sha256: Sha256, leaves: readonly Uint8Array[], size1: number): Uint8Array[] {
  return consistencyRanges(size1, leaves.length).map((range) => hashRange(sha256, leaves, range))
}

function hashRange(sha256: Sha256, leaves: readonly Uint8Array[], range: Range): Uint8Array {
  const hashes = nodesOf(range).map(({ height, index }) => {
    const width = 2 ** height
    const row = new Uint8Array(width * hashLength)
    leaves.slice(index * width, (index + 1) * width).forEach((leaf, at) => row.set(leaf, at * hashLength))
    return foldRow(sha256, row)
  })
  return joinNodes(sha256, hashes)
}

/** The largest power of two smaller than `count`, which is at least 2. */
function largestPowerBelow(count: number): number {
  let power = 1
  while (power * 2 < count) power *= 2
  return power
}
