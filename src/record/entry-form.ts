import type { Entry } from '#kernel/entry.ts'

type Fields = Readonly<Record<string, unknown>>

const hex64 = /^[0-9a-f]{64}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const automated: readonly unknown[] = ['none', 'held', 'suggested', 'lapsed', 'scheduled']

const publicKeys = new Set([
  'v',
  'seq',
  'at',
  'module',
  'subject',
  'do',
  'by',
  'reason',
  'basis',
  'policy',
  'automated',
  'prev',
  'public',
  'commitment',
])

/**
 * Whether parsed JSON has the form of an entry: what the shapes of kernel/entry.ts say, written out by hand because a
 * full verification asks it a million times. A test holds the two together.
 */
export function isEntry(value: unknown): value is Entry {
  if (!isObject(value) || value['v'] !== 1 || !isCount(value['seq'])) return false
  if (!matches(value['at'], instant) || !matches(value['commitment'], hex64)) return false
  return 'module' in value ? isPublic(value) : Object.keys(value).length === 4
}

function isPublic(value: Fields): boolean {
  for (const key in value) if (!publicKeys.has(key)) return false
  const { module, subject, do: did, by, reason, basis, policy, prev, public: facts } = value
  return (
    isText(module, 40) &&
    isText(subject, 64) &&
    isText(did, 40) &&
    isDoer(by) &&
    (reason === undefined || isText(reason, 60)) &&
    (basis === undefined || isText(basis, 400)) &&
    (policy === undefined || isText(policy, 60)) &&
    automated.includes(value['automated']) &&
    (prev === undefined || isCount(prev)) &&
    isObject(facts)
  )
}

function isDoer(by: unknown): boolean {
  if (by === 'clock') return true
  if (!isObject(by) || !isText(by['role'], 40) || !matches(by['who'], hex64)) return false
  const keys = Object.keys(by).length
  return keys === 2 || (keys === 3 && matches(by['inStead'], hex64))
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0
const isText = (value: unknown, longest: number) => typeof value === 'string' && value.length <= longest
const matches = (value: unknown, form: RegExp) => typeof value === 'string' && form.test(value)
