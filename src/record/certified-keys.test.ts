import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { makeEntries, makeRecord, testOrigin, withChanges, type MadeRecord } from '../../test/record/made-record.ts'
import { certify } from './certificate.ts'
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

function keyEntry(seq: number, { days, vkey }: { days: number; vkey: string }): Uint8Array {
  const linked = { module: 'record', subject: 'key', ...(seq > 0 && { prev: seq - 1 }) }
  const facts = { ...linked, do: seq > 0 ? 'key-rotated' : 'record-opened', by: 'clock', automated: 'none' }
  return Buffer.from(canonicalize({ ...head(seq, days), ...facts, public: { vkey } }))
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
