import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openSmallOffice, type SmallOffice } from '../../test/small-office.ts'
import { act } from './act.ts'
import { certify } from './certificate.ts'
import { activateKey, activateRoot, findKeys, openKeys, prepareKey } from './keys.ts'
import { logKeyKind } from './log-key.ts'
import { formatVerifierKey, parseVerifierKey } from './note.ts'
import { admitCertificate, listKeysHeld } from './prepared-keys.ts'
import { sha256 } from './primitives.ts'
import { createRecordModule, type RecordFiles } from './routes.ts'
import { makeSigningKey, parseSigningKey, type SigningKey } from './signing-key.ts'

const origin = 'hosen.example/record'
const now = new Date('2026-09-05T07:30:00.000Z')

let folder: string
let dir: string
let office: SmallOffice
let admin: Person
let root: SigningKey
let first: string
/** How often the publisher was told of a new key; `broken` lets the step after the commit fail. */
const publisher = { told: 0, broken: false }

const files: RecordFiles = {
  origin: async () => origin,
  receipt: async () => undefined,
  keys: async () => {
    const keys = await findKeys({ dir, origin, now })
    return keys && { keys, held: await listKeysHeld({ dir }) }
  },
  admit: async (_authority, certificate) => {
    const keys = await openKeys({ dir, origin, now })
    return admitCertificate({ dir, root: keys.root }, certificate)
  },
  activate: async (_authority, vkey) => {
    if (publisher.broken) throw new Error('the disk is full')
    await activateKey({ dir, vkey, now })
    publisher.told += 1
  },
  activateRoot: (_authority, made) => activateRoot({ dir }, made),
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mb-rotate-'))
  dir = join(folder, 'keys')
  office = await openSmallOffice([createRecordModule(files)])
  admin = await office.hire('Trần Quản Trị', 'administrator')
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const show = () => office.call('get-record-keys', admin)
const rotate = (certificate: string) =>
  office.call('rotate-record-key', admin, { body: { certificate, reason: 'Đổi định kỳ' } })
const deeds = async () =>
  (await office.db.selectFrom('record_entries').select('did').orderBy('seq').execute()).map(({ did }) => did)

/** A key made on the server without the root, and its certificate made elsewhere. */
async function prepare(): Promise<{ vkey: string; certificate: string }> {
  const { vkey, certificate } = await prepareKey({ dir: await withoutRoot(), origin, now })
  expect(certificate).toBeUndefined()
  return { vkey, certificate: certify(root, parseVerifierKey(sha256, vkey), now) }
}

async function withoutRoot(): Promise<string> {
  await rm(join(dir, 'root.key'), { force: true })
  return dir
}

describe('the keys of a record', () => {
  it('are not made by looking for them', async () => {
    expect(await show()).toMatchObject({ refused: 'not-found' })
    expect(await findKeys({ dir, origin, now })).toBeUndefined()
  })

  it('are told with their root and the entry that brought them in', async () => {
    const keys = await openKeys({ dir, origin, now })
    root = parseSigningKey(await readFile(join(dir, 'root.key'), 'utf8'))
    first = formatVerifierKey(keys.current.key)
    await act(office.shell, logKeyKind, { do: 'open', by: 'clock', input: { vkey: first, certificate: '' } })
    expect(await show()).toMatchObject({
      origin,
      root: formatVerifierKey(root.key),
      current: { vkey: first, seq: 0, certifiedAt: now.toISOString() },
      retiring: [],
      prepared: [],
    })
  })
})

describe('a certificate', () => {
  it.each([
    ['that is none', async () => 'minhbach log key v1', 'Đây chưa phải chứng nhận'],
    [
      'that another root signed',
      async () => certify(makeSigningKey(`${origin}/root`), makeSigningKey(origin).key, now),
      'không phải của khoá gốc sổ này',
    ],
    [
      'of another record',
      async () => certify(makeSigningKey('xa.example/record/root'), makeSigningKey('xa.example/record').key, now),
      'dành cho sổ khác',
    ],
    [
      'of a key whose private half is not here',
      async () => certify(root, makeSigningKey(origin).key, now),
      'không giữ nửa bí mật',
    ],
    ['of the key that signs', async () => certify(root, parseVerifierKey(sha256, first), now), 'đang ký sổ'],
  ])('%s is refused at its field, and nothing is recorded', async (_name, make, words) => {
    expect(await rotate(await make())).toMatchObject({
      refused: 'not-allowed',
      field: 'certificate',
      rule: expect.stringContaining(words) as string,
    })
    expect(await deeds()).toEqual(['record-opened'])
  })

  it('of a prepared key makes it the one that signs, by one entry', async () => {
    const { vkey, certificate } = await prepare()
    expect(await show()).toMatchObject({ prepared: [{ vkey, certificate: null }] })
    expect(await rotate(certificate)).toMatchObject({ seq: 1 })
    expect(await show()).toMatchObject({
      current: { vkey, seq: 1, certifiedAt: now.toISOString() },
      retiring: [{ vkey: first, until: '2026-12-04T07:30:00.000Z' }],
      prepared: [],
    })
    expect(publisher.told).toBe(1)
  })

  it('of a key that has signed before is refused', async () => {
    const again = certify(root, parseVerifierKey(sha256, first), now)
    expect(await rotate(again)).toMatchObject({ refused: 'not-allowed', field: 'certificate' })
    expect(await deeds()).toEqual(['record-opened', 'key-rotated'])
  })

  it('finishes a change that broke off after its entry, and records nothing twice', async () => {
    const { vkey, certificate } = await prepare()
    publisher.broken = true
    await expect(rotate(certificate)).rejects.toThrow('the disk is full')
    expect(await show()).not.toMatchObject({ current: { vkey } })
    publisher.broken = false
    expect(await rotate(certificate)).toMatchObject({ seq: 2 })
    expect(await show()).toMatchObject({ current: { vkey, seq: 2 } })
    expect(await deeds()).toEqual(['record-opened', 'key-rotated', 'key-rotated'])
  })
})
