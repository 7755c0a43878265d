import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  forgeEntry,
  makeEntries,
  makeRecord,
  withChanges,
  type EntryChange,
  type MadeRecord,
} from '../../test/record/made-record.ts'
import { openDirectory } from './disk.ts'
import { makeSigningKey } from './signing-key.ts'
import { serverPrimitives as primitives } from './primitives.ts'
import type { Source } from './source.ts'
import { verifyRecord } from './verify.ts'

const size = 700
const made: MadeRecord[] = []
let record: MadeRecord
let source: Source

beforeAll(async () => {
  record = await makeRecord(makeEntries(size), [10, 256, 300])
  made.push(record)
  source = openDirectory(record.dir)
})
afterAll(async () => {
  for (const one of made) await one.remove()
})

const verify = (from: Source = source, since?: string) =>
  verifyRecord({ source: from, keys: record.keys, primitives, ...(since !== undefined && { since }) })

async function problemOf(entries: Uint8Array[]) {
  const one = await makeRecord(entries)
  made.push(one)
  return verifyRecord({ source: openDirectory(one.dir), keys: one.keys, primitives })
}

describe('a full verification', () => {
  it('accepts a good record and says how far it reaches', async () => {
    const verdict = await verify()
    expect(verdict).toMatchObject({
      ok: true,
      checkpoint: { size, origin: 'hosen.example/record' },
      lastAt: new Date(1_790_000_000_000 + (size - 1) * 1000).toISOString(),
    })
  })

  it('accepts an empty record', async () => {
    expect(await problemOf([])).toMatchObject({ ok: true, checkpoint: { size: 0 } })
  })

  it('refuses a record signed by another key, even of the same name', async () => {
    const { key } = makeSigningKey('hosen.example/record')
    expect(await verifyRecord({ source, keys: [key], primitives })).toMatchObject({
      ok: false,
      problem: { code: 'unknown-key' },
    })
  })

  it.each<[string, number, string, (seq: number) => EntryChange]>([
    ['a field too many', 77, 'entry-form', (seq) => (seq === 77 ? { name: 'Nguyễn Văn A' } : undefined)],
    ['a wrong number', 300, 'entry-seq', (seq) => (seq === 300 ? { seq: 301 } : undefined)],
    [
      'a time before the last',
      301,
      'entry-time',
      (seq) => (seq === 301 ? { at: '2020-01-01T00:00:00.000Z' } : undefined),
    ],
    ['a link to another subject', 41, 'entry-link', (seq) => (seq === 41 ? { prev: 38 } : undefined)],
    ['a link to what has not happened', 41, 'entry-link', (seq) => (seq === 41 ? { prev: 41 } : undefined)],
    [
      'a subject begun twice',
      43,
      'entry-link',
      (seq) => (seq === 43 ? { prev: undefined, subject: undefined, module: undefined } : undefined),
    ],
  ])('names the first entry with %s', async (name, seq, code, change) => {
    const altered =
      name === 'a subject begun twice'
        ? makeEntries(400).map((entry, at) =>
            at === seq ? Buffer.from(Buffer.from(entry).toString().replace('"prev":42,', '')) : entry,
          )
        : makeEntries(400, change)
    expect(await problemOf(altered)).toMatchObject({ ok: false, problem: { code, seq } })
  })

  it('names an entry that is not canonical', async () => {
    const entries = makeEntries(20).map((entry, at) =>
      at === 12 ? Buffer.from(JSON.stringify(JSON.parse(Buffer.from(entry).toString()), null, 1)) : entry,
    )
    expect(await problemOf(entries)).toMatchObject({ ok: false, problem: { code: 'entry-form', seq: 12 } })
  })

  it('lets a public entry follow an internal one of its subject', async () => {
    const linked = makeEntries(12, (seq) => (seq === 11 ? { prev: 10 } : undefined))
    const through = linked.map((entry, at) =>
      at === 11 ? Buffer.from(Buffer.from(entry).toString().replace('"prev":10', '"prev":9')) : entry,
    )
    expect(await problemOf(through)).toMatchObject({ ok: false, problem: { code: 'entry-link', seq: 11 } })
    const hidden = makeEntries(13, (seq) => (seq === 12 ? { prev: 9, subject: 'new' } : undefined))
    expect(await problemOf(hidden)).toMatchObject({ ok: true })
  })

  it('finds every flipped bit in every public file', async () => {
    const paths = [
      'checkpoint',
      'tile/0/000',
      'tile/0/001',
      'tile/0/002.p/188',
      'tile/1/000.p/2',
      'tile/entries/000',
      'tile/entries/001',
      'tile/entries/002.p/188',
    ]
    const files = new Map<string, Buffer>()
    for (const path of paths) files.set(path, await readFile(join(record.dir, path)))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.nat(), fc.nat(7), async (path, place, bit) => {
        const bytes = Uint8Array.from(files.get(path) ?? [])
        const at = place % bytes.length
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const verdict = await verify(withChanges(source, { [path]: bytes }))
        expect(verdict.ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('names the entry whose bytes were changed, and the tile when its hash was changed too', async () => {
    const entry = makeEntries(size, (seq) =>
      seq === 400 ? { public: { role: 'approver' } } : undefined,
    )[400] as Uint8Array
    const forged = await forgeEntry(source, { seq: 400, size, entry })
    expect(await verify(forged)).toMatchObject({ ok: false, problem: { code: 'wrong-tile', path: 'tile/1/000.p/2' } })
    const half: Source = { read: (path, limit) => (path.includes('entries') ? forged : source).read(path, limit) }
    expect(await verify(half)).toMatchObject({ ok: false, problem: { code: 'wrong-hash', seq: 400 } })
    const late = await forgeEntry(source, {
      seq: 690,
      size,
      entry: makeEntries(size, () => ({ public: {} }))[690] as Uint8Array,
    })
    expect(await verify(late)).toMatchObject({ ok: false, problem: { code: 'wrong-root' } })
  })

  it('names a file that is missing, cut or too long', async () => {
    expect(await verify(withChanges(source, { 'tile/entries/001': undefined }))).toMatchObject({
      problem: { code: 'missing-file', path: 'tile/entries/001' },
    })
    expect(await verify(withChanges(source, { 'tile/0/001': new Uint8Array(31) }))).toMatchObject({
      problem: { code: 'malformed-file', path: 'tile/0/001' },
    })
    expect(await verify(withChanges(source, { checkpoint: undefined }))).toMatchObject({
      problem: { code: 'no-checkpoint' },
    })
    expect(await verify({ read: () => Promise.reject(new Error('no route to host')) })).toMatchObject({
      problem: { code: 'unreachable', detail: 'no route to host' },
    })
  })
})

describe('a verification against an earlier checkpoint', () => {
  const keep = async (one: MadeRecord) => readFile(join(one.dir, 'checkpoint'), 'utf8')

  it('accepts a record that only grew', async () => {
    const earlier = await makeRecord(makeEntries(300))
    made.push(earlier)
    const verdict = await verifyRecord({
      source,
      keys: [...record.keys, ...earlier.keys],
      primitives,
      since: await keep(earlier),
    })
    expect(verdict).toMatchObject({ ok: true, since: { size: 300 } })
    expect(await verify(source, await keep(record))).toMatchObject({ ok: true })
  })

  it('refuses a record that was rewritten or cut', async () => {
    const rewritten = await makeRecord(makeEntries(300, (seq) => (seq === 5 ? { public: {} } : undefined)))
    const longer = await makeRecord(makeEntries(701))
    made.push(rewritten, longer)
    const keys = [...record.keys, ...rewritten.keys, ...longer.keys]
    expect(await verifyRecord({ source, keys, primitives, since: await keep(rewritten) })).toMatchObject({
      problem: { code: 'rewritten' },
    })
    expect(await verifyRecord({ source, keys, primitives, since: await keep(longer) })).toMatchObject({
      problem: { code: 'shrunk' },
    })
    expect(await verify(source, await keep(longer))).toMatchObject({ problem: { code: 'since-unknown-key' } })
  })
})
