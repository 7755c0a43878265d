import type { Json } from './entry.ts'

/** Deeper nesting is refused: it has no use here and exhausts the stack. */
const maxDepth = 64

/** The bytes are not the RFC 8785 form of any JSON value. */
export class NotCanonicalError extends Error {
  override name = 'NotCanonicalError'
}

/**
 * RFC 8785 canonical JSON: keys sorted by UTF-16 code units, no white space, ECMAScript numbers, minimal escapes.
 * @throws NotCanonicalError where the value has no such form: undefined, functions, non-finite numbers, lone surrogates,
 *   objects that are not plain, nesting deeper than 64.
 */
export function canonicalize(value: unknown): string {
  return write(value, 0)
}

/**
 * Reads UTF-8 bytes that must be, byte for byte, the canonical form of the value they hold.
 * @throws NotCanonicalError otherwise: white space, unsorted or doubled keys, other escapes or numbers, a byte order mark.
 */
export function parseCanonical(bytes: Uint8Array): Json {
  let text: string
  let value: Json
  try {
    text = decoder.decode(bytes)
    value = JSON.parse(text) as Json
  } catch {
    throw new NotCanonicalError('not JSON in UTF-8')
  }
  if (isPlainlyCanonical(text, value) || canonicalize(value) === text) return value
  throw new NotCanonicalError('not in canonical form')
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/**
 * The cheap road: JSON.stringify differs from RFC 8785 only in the order of keys and in writing lone surrogates as
 * escapes. Where neither can matter, an unchanged text is canonical. A `false` here decides nothing.
 */
function isPlainlyCanonical(text: string, value: Json): boolean {
  return !text.includes(String.raw`\ud`) && hasSortedKeys(value, 0) && JSON.stringify(value) === text
}

function hasSortedKeys(value: Json, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= maxDepth) return false
  if (Array.isArray(value)) return value.every((item) => hasSortedKeys(item, depth + 1))
  let before: string | undefined
  for (const [key, item] of Object.entries(value)) {
    if (before !== undefined && before >= key) return false
    if (!hasSortedKeys(item, depth + 1)) return false
    before = key
  }
  return true
}

function write(value: unknown, depth: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return writeString(value)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonicalError(`${value} is not a JSON number`)
    return JSON.stringify(value)
  }
  if (typeof value !== 'object') throw new NotCanonicalError(`${typeof value} has no JSON form`)
  if (depth >= maxDepth) throw new NotCanonicalError(`nested deeper than ${maxDepth}`)
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`
  return writeObject(value as Record<string, unknown>, depth)
}

function writeObject(value: Record<string, unknown>, depth: number): string {
  const shape: unknown = Object.getPrototypeOf(value)
  if (shape !== Object.prototype && shape !== null) throw new NotCanonicalError('not a plain object')
  const members = Object.keys(value)
    // oxlint-disable-next-line unicorn/no-array-sort -- a fresh array; older phones lack toSorted
    .sort(byCodeUnits)
    .map((key) => `${writeString(key)}:${write(value[key], depth + 1)}`)
  return `{${members.join(',')}}`
}

function writeString(value: string): string {
  if (loneSurrogate.test(value)) throw new NotCanonicalError('a lone surrogate has no UTF-8 form')
  return JSON.stringify(value)
}

/** With the flag u, a pair is one character: only a lone half matches. */
const loneSurrogate = /[\ud800-\udfff]/u

const byCodeUnits = (a: string, b: string) => (a < b ? -1 : Number(a > b))
