import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { makeEntries, makeRecord, testOrigin, withChanges, type MadeRecord } from '../../test/record/made-record.ts'
import { certify, certifyRoot } from './certificate.ts'
import { readCertifiedKeys } from './certified-keys.ts'
import { openDirectory } from './disk.ts'
import { formatVerifierKey, parseVerifierKey, type VerifierKey } from './note.ts'
import { rootName } from './origins.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import { makeSigningKey } from './signing-key.ts'
import type { Source } from './source.ts'
import { verifyRecord } from './verify.ts'

const begun = Date.parse('2026-01-01T00:00:00.000Z')
const other = makeSigningKey(testOrigin)
const made: MadeRecord[] = []
afterEach(async () => {
  for (const record of made.splice(0)) await record.remove()
})

const head = (seq: number, days: number) => ({
  v: 1,
  seq,
  at: new Date(begun + days * 86_400_000).toISOString(),
  commitment: '0'.repeat(64),
})

type Named = { days: number; vkey: string; rootKey?: string; rootCertificate?: string }

function keyEntry(seq: number, { days, ...facts }: Named): Uint8Array {
  const linked = { module: 'record', subject: 'key', ...(seq > 0 && { prev: seq - 1 }) }
  const deed = { ...linked, do: seq > 0 ? 'key-rotated' : 'record-opened', by: 'clock', automated: 'none' }
  return Buffer.from(canonicalize({ ...head(seq, days), ...deed, public: facts }))
}

/** Signed by the first key alone; its entries say that another took its place on the first day, and go on until `last`. */
async function rotated(last: number): Promise<MadeRecord> {
  const record = await makeRecord((signer) => [
    keyEntry(0, { days: 0, vkey: formatVerifierKey(signer.keys()[0] ?? other.key) }),
    keyEntry(1, { days: 1, vkey: formatVerifierKey(other.key) }),
    Buffer.from(canonicalize(head(2, last))),
  ])
  made.push(record)
  return record
}

const rootOf = async (record: MadeRecord) =>
  parseVerifierKey(sha256, (await readFile(join(record.keysDir, 'root.vkey'), 'utf8')).trim())

async function check(source: Source, keys: readonly VerifierKey[]) {
  const certified = await readCertifiedKeys(source, keys)
  const verdict = await verifyRecord({ source, keys, certified, primitives: serverPrimitives })
  return verdict.ok ? 'good' : verdict.problem.code
}

describe('verifying with the root key', () => {
  it('accepts the log key that it certifies', async () => {
    const record = await rotated(1)
    expect(await check(openDirectory(record.dir), [await rootOf(record)])).toBe('good')
  })

  it('refuses another root, of this record or of another', async () => {
    const record = await rotated(1)
    for (const name of [rootName(testOrigin), rootName('other.example/record')])
      expect(await check(openDirectory(record.dir), [makeSigningKey(name).key])).toBe('unknown-key')
  })

  it('refuses a certificate that the root did not sign, or signed for another key', async () => {
    const record = await rotated(1)
    const root = await rootOf(record)
    const signing = record.keys[0] ?? other.key
    const thief = makeSigningKey(root.name)
    const good = await readFile(join(record.dir, 'certificate/0'), 'utf8')
    const forged = [
      certify(thief, signing, new Date()),
      good.replace(formatVerifierKey(signing), formatVerifierKey(other.key)),
      good.replaceAll('\n\n', '\n'),
      'xin chào',
    ]
    for (const certificate of forged) {
      const source = withChanges(openDirectory(record.dir), { 'certificate/0': Buffer.from(certificate) })
      expect(await check(source, [root])).toBe('unknown-key')
    }
  })

  it('accepts a key that was replaced for ninety days, and no longer', async () => {
    for (const [last, outcome] of [
      [91, 'good'],
      [92, 'expired-key'],
    ] as const) {
      const record = await rotated(last)
      expect(await check(openDirectory(record.dir), [await rootOf(record)])).toBe(outcome)
      // Whoever is given the log key itself answers for it.
      expect(await check(openDirectory(record.dir), record.keys)).toBe('good')
    }
  })

  it('refuses a certified key that the record never names as its own', async () => {
    const record = await makeRecord(makeEntries(3))
    made.push(record)
    expect(await check(openDirectory(record.dir), [await rootOf(record)])).toBe('expired-key')
  })
})

describe('verifying a record whose root key was changed', () => {
  const before = makeSigningKey(rootName(testOrigin))
  const root = makeSigningKey(rootName(testOrigin))
  const now = new Date(begun)
  const change = certifyRoot(before, root, now)
  const vkeyOf = ({ key }: { key: VerifierKey }) => formatVerifierKey(key)

  /** The key that signs is named at first, or by the last entry; between them the root key is changed, if it is. */
  async function changed({ rootCertificate, first }: { rootCertificate?: string; first?: VerifierKey }) {
    const record = await makeRecord((signer) => {
      const signing = signer.keys()[0] ?? other.key
      const vkey = formatVerifierKey(first ?? signing)
      const named = { days: 1, vkey, ...(rootCertificate !== undefined && { rootKey: vkeyOf(root), rootCertificate }) }
      const last = keyEntry(2, { days: 2, vkey: formatVerifierKey(signing) })
      return [keyEntry(0, { days: 0, vkey }), keyEntry(1, named), ...(first ? [last] : [])]
    })
    made.push(record)
    const signing = record.keys[0] ?? other.key
    const certifiedBy = (by: typeof root, files: Record<string, Uint8Array> = { 'root/0': Buffer.from(change) }) =>
      withChanges(openDirectory(record.dir), { 'certificate/0': Buffer.from(certify(by, signing, now)), ...files })
    return certifiedBy
  }

  it('follows from the root key before to the new one, which verifies too', async () => {
    const certifiedBy = await changed({ rootCertificate: change })
    expect(await check(certifiedBy(root), [before.key])).toBe('good')
    expect(await check(certifiedBy(root), [root.key])).toBe('good')
    // The entry is public a moment before the files beside it are.
    expect(await check(certifiedBy(before, {}), [before.key])).toBe('good')
  })

  it('refuses a new root key that the one before did not certify', async () => {
    const thief = makeSigningKey(rootName(testOrigin))
    for (const forged of [certifyRoot(thief, root, now), change.replace(/\n[^\n]*\n$/, '\n'), 'xin chào']) {
      const certifiedBy = await changed({ rootCertificate: forged })
      expect(await check(certifiedBy(before), [before.key])).toBe('uncertified-root')
    }
  })

  it('refuses a new root key that the record does not name', async () => {
    const certifiedBy = await changed({})
    expect(await check(certifiedBy(root), [before.key])).toBe('expired-key')
    expect(await check(certifiedBy(before), [before.key])).toBe('good')
  })

  it('refuses a log key that the record names after the change and only the root key before certified', async () => {
    const certifiedBy = await changed({ rootCertificate: change, first: other.key })
    expect(await check(certifiedBy(before), [before.key])).toBe('expired-key')
    expect(await check(certifiedBy(root), [before.key])).toBe('good')
  })
})
