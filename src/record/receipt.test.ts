import { createHash, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalize } from '#kernel/canonical.ts'
import { makeEntries, makeRecord, type MadeRecord } from '../../test/record/made-record.ts'
import { openDirectory } from './disk.ts'
import { serverPrimitives as primitives, sha256 } from './primitives.ts'
import { makeReceipt, parseReceipt, verifyReceipt, type Receipt } from './receipt.ts'

const salt = randomBytes(32)
const body = { title: 'Giao vai trò', n: 2 }
const commitment = createHash('sha256').update(salt).update(canonicalize(body)).digest('hex')
let record: MadeRecord
let receipt: Receipt

beforeAll(async () => {
  record = await makeRecord(
    makeEntries(600, (seq) => (seq === 400 ? { commitment } : undefined)),
    [300],
  )
  const made = await makeReceipt(sha256, openDirectory(record.dir), 400)
  if (!made) throw new Error('no receipt was made')
  receipt = made
})
afterAll(() => record.remove())

const verify = (given: unknown) => verifyReceipt(primitives, given, record.keys)

describe('a receipt', () => {
  it('is made of every published entry and verifies offline', async () => {
    for (const seq of [0, 255, 256, 511, 512, 599]) {
      const made = await makeReceipt(sha256, openDirectory(record.dir), seq)
      expect(await verify(JSON.stringify(made, null, 2))).toMatchObject({
        ok: true,
        entry: { seq },
        checkpoint: { size: 600 },
      })
    }
  })

  it('does not exist for what is not yet published', async () => {
    expect(await makeReceipt(sha256, openDirectory(record.dir), 600)).toBeUndefined()
    expect(await makeReceipt(sha256, openDirectory(record.dir), -1)).toBeUndefined()
    expect(await makeReceipt(sha256, openDirectory(`${record.dir}-none`), 0)).toBeUndefined()
  })

  it('opens the content that the entry commits to, and no other', async () => {
    const opening = { salt: salt.toString('hex'), body }
    expect(await verify({ ...receipt, opening })).toMatchObject({ ok: true, opened: true })
    expect(await verify({ ...receipt, opening: { ...opening, body: { ...body, n: 3 } } })).toMatchObject({
      problem: { code: 'wrong-opening' },
    })
    expect(await verify({ ...receipt, opening: { ...opening, salt: 'ab' } })).toMatchObject({
      problem: { code: 'wrong-opening' },
    })
  })

  it.each<[string, (good: Receipt) => unknown, string]>([
    [
      'another entry',
      (good) => ({ ...good, entry: { ...good.entry, at: '2026-01-01T00:00:00.000Z' } }),
      'not-included',
    ],
    ['another place', (good) => ({ ...good, entry: { ...good.entry, seq: 401 } }), 'not-included'],
    ['a short proof', (good) => ({ ...good, proof: good.proof.slice(1) }), 'not-included'],
    ['a garbled proof', (good) => ({ ...good, proof: good.proof.map(() => '!') }), 'not-included'],
    ['a malformed entry', (good) => ({ ...good, entry: { ...good.entry, note: 1 } }), 'wrong-entry'],
    ['another origin', (good) => ({ ...good, origin: 'other.example/record' }), 'unknown-key'],
    ['no signature', (good) => ({ ...good, checkpoint: good.checkpoint.split('\n\n')[0] }), 'malformed-checkpoint'],
    ['no checkpoint', ({ checkpoint: _checkpoint, ...good }) => good, 'malformed-receipt'],
    ['no JSON', () => 'xin chào', 'malformed-receipt'],
    ['null', () => null, 'malformed-receipt'],
  ])('is refused with %s', async (_name, change, code) => {
    expect(await verify(change(receipt))).toMatchObject({ ok: false, problem: { code } })
  })

  it('is refused with any character changed', async () => {
    const text = JSON.stringify(receipt)
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 1),
        fc.constantFrom('0', '1', 'a', 'Z', '+', ' ', '"', 'ơ'),
        async (at, character) => {
          const changed = text.slice(0, at) + character + text.slice(at + 1)
          const same = parseReceipt(changed)
          if (same && canonicalize(same) === canonicalize(receipt)) return
          expect((await verify(changed)).ok).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })
})
