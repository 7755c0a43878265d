import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openSmallOffice, type SmallOffice } from '../../test/small-office.ts'
import { act } from './act.ts'
import { certify, certifyRoot } from './certificate.ts'
import { activateKey, activateRoot, findKeys, openKeys, prepareKey } from './keys.ts'
import { logKeyKind } from './log-key.ts'
import { formatVerifierKey, parseVerifierKey } from './note.ts'
import { admitCertificate, listKeysHeld } from './prepared-keys.ts'
import { sha256 } from './primitives.ts'
import { createRecordModule, type RecordFiles } from './routes.ts'
import { makeSigningKey, parseSigningKey, type SigningKey } from './signing-key.ts'

const origin = 'hosen.example/record'
const now = new Date('2026-09-05T07:30:00.000Z')
const root = makeSigningKey(`${origin}/root`)

let folder: string
let dir: string
let office: SmallOffice
let admin: Person
let before: SigningKey
let signing: SigningKey
const disk = { full: false }

const keysHere = () => openKeys({ dir, origin, now })
const files: RecordFiles = {
  origin: async () => origin,
  receipt: async () => undefined,
  keys: async () => {
    const keys = await findKeys({ dir, origin, now })
    return keys && { keys, held: await listKeysHeld({ dir }) }
  },
  admit: async (_authority, certificate) => admitCertificate({ dir, root: (await keysHere()).root }, certificate),
  activate: (_authority, vkey) => activateKey({ dir, vkey, now }),
  activateRoot: async (_authority, made) => {
    if (disk.full) throw new Error('the disk is full')
    await activateRoot({ dir }, made)
  },
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mb-root-'))
  dir = join(folder, 'keys')
  office = await openSmallOffice([createRecordModule(files)])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  signing = (await keysHere()).current
  before = parseSigningKey(await readFile(join(dir, 'root.key'), 'utf8'))
  await rm(join(dir, 'root.key'))
  const input = { vkey: formatVerifierKey(signing.key), certificate: '' }
  await act(office.shell, logKeyKind, { do: 'open', by: 'clock', input })
}, 120_000)
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

const rotate = (certificate: string) =>
  office.call('rotate-record-root', admin, { body: { certificate, reason: 'Người giữ khoá gốc nghỉ hưu' } })
const ask = (certificate: string) =>
  office.call('rotate-record-key', admin, { body: { certificate, reason: 'Đổi định kỳ' } })
const deeds = async () =>
  (await office.db.selectFrom('record_entries').select('did').orderBy('seq').execute()).map(({ did }) => did)
const both = (from: SigningKey, to: SigningKey, key = signing.key) =>
  `${certifyRoot(from, to, now)}\n${certify(to, key, now)}`

describe('a new root key', () => {
  it.each([
    ['without a certificate', () => certify(before, signing.key, now), 'chưa phải chứng nhận khoá gốc mới'],
    ['that another root key certified', () => both(makeSigningKey(root.key.name), root), 'chưa ký chứng nhận'],
    [
      'of another record',
      () => certifyRoot(makeSigningKey('xa.example/record/root'), makeSigningKey('xa.example/record/root'), now),
      'thuộc sổ khác',
    ],
    ['that certifies no log key', () => certifyRoot(before, root, now), 'Thiếu chứng nhận thứ hai'],
    [
      'with a certificate of the log key by the root key before',
      () => `${certifyRoot(before, root, now)}\n${certify(before, signing.key, now)}`,
      'không do khoá gốc mới ký',
    ],
    [
      'that certifies a log key which does not sign',
      () => both(before, root, makeSigningKey(origin).key),
      'không dành cho khoá đang ký',
    ],
  ])('%s is refused at its field, and nothing is recorded', async (_name, make, words) => {
    expect(await rotate(make())).toMatchObject({
      refused: 'not-allowed',
      field: 'certificate',
      rule: expect.stringContaining(words) as string,
    })
    expect(await deeds()).toEqual(['record-opened'])
  })

  it('takes the place of the one before by one entry, also where that broke off after it', async () => {
    disk.full = true
    await expect(rotate(both(before, root))).rejects.toThrow('the disk is full')
    expect((await keysHere()).root).toEqual(before.key)
    const { vkey } = await prepareKey({ dir, origin, now })
    expect(await ask(certify(before, parseVerifierKey(sha256, vkey), now))).toMatchObject({
      rule: expect.stringContaining('chưa xong ở máy chủ này') as string,
    })
    disk.full = false
    expect(await rotate(both(before, root))).toMatchObject({ seq: 1 })
    expect(await deeds()).toEqual(['record-opened', 'root-rotated'])
    expect(await office.call('get-record-keys', admin)).toMatchObject({
      root: formatVerifierKey(root.key),
      current: { vkey: formatVerifierKey(signing.key), seq: 0, certifiedAt: now.toISOString() },
    })
    expect(await keysHere()).toMatchObject({ root: root.key, rootCertificates: [certifyRoot(before, root, now)] })
  })

  it('is not taken twice, nor is the one before taken back', async () => {
    expect(await rotate(both(before, root))).toMatchObject({ rule: expect.stringContaining('chưa ký chứng nhận') })
    expect(await rotate(both(before, makeSigningKey(root.key.name)))).toMatchObject({ refused: 'not-allowed' })
    expect(await rotate(both(root, before))).toMatchObject({ rule: expect.stringContaining('đã từng dùng') })
    expect(await deeds()).toEqual(['record-opened', 'root-rotated'])
  })

  it('alone certifies log keys from then on', async () => {
    const { vkey } = await prepareKey({ dir, origin, now })
    const key = parseVerifierKey(sha256, vkey)
    expect(await ask(certify(before, key, now))).toMatchObject({
      field: 'certificate',
      rule: expect.stringContaining('không phải của khoá gốc sổ này'),
    })
    expect(await ask(certify(root, key, now))).toMatchObject({ seq: 2 })
  })
})
