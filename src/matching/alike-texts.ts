import { fold } from '#vietnamese/fold.ts'

/** Numbers in a signature. The share of alike numbers is known to about one in eight. */
const length = 64
/** Words that stand together. */
const span = 4
const none = 0x7fffffff

/**
 * MinHash of a text's runs of four words, without diacritics, signs and case: texts with many runs in common have many numbers
 * in common. Source: A. Broder, On the resemblance and containment of documents, 1997.
 * @returns 64 whole numbers from 0 below 2^31; all the largest where the text has no words
 */
export function signatureOf(text: string): number[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const signature = Array.from({ length }, () => none)
  const last = Math.max(1, words.length - span + 1)
  for (let at = 0; at < last && words.length > 0; at++) {
    const hash = hashOf(words.slice(at, at + span).join(' '))
    for (let row = 0; row < length; row++) {
      const mixed = mix(hash, row)
      if (mixed < (signature[row] ?? none)) signature[row] = mixed
    }
  }
  return signature
}

/** Estimated share of runs that two texts have in common: 0 to 1; 0 where either has no words. */
export function alikeness(a: readonly number[], b: readonly number[]): number {
  if (a.length !== length || b.length !== length || a[0] === none || b[0] === none) return 0
  return a.filter((value, row) => value === b[row]).length / length
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** One of 64 independent orders of the hashes: the finaliser of MurmurHash3, seeded by the row. */
function mix(hash: number, row: number): number {
  let value = hash ^ Math.imul(row + 1, 0x9e3779b1)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return ((value ^ (value >>> 16)) >>> 0) & none
}
