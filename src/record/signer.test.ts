import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { utf8 } from './bytes.ts'
import { openCheckpoint } from './checkpoint.ts'
import { certify, readCertificate } from './certificate.ts'
import { activateKey, formatKeyList, openKeys, prepareKey } from './keys.ts'
import { formatVerifierKey, openNote, parseNote, parseVerifierKey, parseVerifierKeys } from './note.ts'
import { serverPrimitives, sha256 } from './primitives.ts'
import { proveConsistency, rootOf } from './proof.ts'
import { openSigner, restoreGuard } from './signer.ts'
import { formatSigningKey, makeSigningKey, parseSigningKey } from './signing-key.ts'
import { hashLeaf } from './tree.ts'

const folders: string[] = []
const origin = 'hosen.example/record'
const day = 86_400_000
const start = new Date('2026-09-05T07:30:00.000Z')
const later = (days: number) => new Date(start.getTime() + days * day)
const leavesOf = (count: number, history = '') =>
  Array.from({ length: count }, (_, at) => hashLeaf(sha256, utf8(`${history}${at}`)))
const headOf = (count: number, history = '') => ({ size: count, root: rootOf(sha256, leavesOf(count, history)) })

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mb-keys-'))
  folders.push(folder)
  return join(folder, 'keys')
}

const openAt = (keysDir: string, now = start) => openSigner({ keysDir, origin, clock: () => now })

describe('the keys of a record', () => {
  it('are made once, kept from others, and named after the origin', async () => {
    const dir = await makeFolder()
    const keys = await openKeys({ dir, origin, now: start })
    expect(keys.current.key.name).toBe(origin)
    expect((await stat(dir)).mode & 0o777).toBe(0o700)
    for (const name of await readdir(dir)) expect((await stat(join(dir, name))).mode & 0o077).toBe(0)
    const again = await openKeys({ dir, origin, now: start })
    expect(formatKeyList(again)).toBe(formatKeyList(keys))
    await expect(openKeys({ dir, origin: 'other.example/record', now: start })).rejects.toThrow(
      'not of other.example/record',
    )
  })

  it('are not read where others could read them too', async () => {
    const dir = await makeFolder()
    await openKeys({ dir, origin, now: start })
    const name = (await readdir(dir)).find((one) => one.startsWith('log-') && one.endsWith('.key')) ?? ''
    await chmod(join(dir, name), 0o644)
    await expect(openKeys({ dir, origin, now: start })).rejects.toThrow('chmod 600')
  })

  it('are certified by the root key, also after it has been taken away', async () => {
    const dir = await makeFolder()
    const { root, certificates } = await openKeys({ dir, origin, now: start })
    const opened = await readCertificate(certificates[0]?.note ?? '', root)
    expect('key' in opened && formatVerifierKey(opened.key)).toBe(
      (await readFile(join(dir, 'keys.json'), 'utf8')).match(/"current": "(.*)"/)?.[1],
    )
    const rootKeyFile = join(dir, '..', 'stick.key')
    await writeFile(rootKeyFile, await readFile(join(dir, 'root.key')))
    await rm(join(dir, 'root.key'))
    await expect(prepareKey({ dir, origin, now: start, rootKeyFile: `${rootKeyFile}x` })).rejects.toThrow(
      'root key is not at',
    )
    const { certificate = '', vkey } = await prepareKey({ dir, origin, now: start, rootKeyFile })
    expect(await readCertificate(certificate, root)).toMatchObject({ key: parseVerifierKey(sha256, vkey), at: start })
  })

  it('are certified apart from the server, and read however the certificate was carried over', async () => {
    const dir = await makeFolder()
    const { root } = await openKeys({ dir, origin, now: start })
    const rootKey = parseSigningKey(await readFile(join(dir, 'root.key'), 'utf8'))
    await rm(join(dir, 'root.key'))
    const prepared = await prepareKey({ dir, origin, now: start })
    expect(prepared.certificate).toBeUndefined()
    const note = certify(rootKey, parseVerifierKey(sha256, prepared.vkey), start)
    const carried = [note, note.trim(), `${prepared.vkey}\n\n${note}\n\n`, note.replaceAll('\n', '\r\n')]
    for (const text of carried) expect(await readCertificate(text, root)).toMatchObject({ note })
  })

  it('are not taken for certified by what is no certificate of this record', async () => {
    const dir = await makeFolder()
    const { root, certificates } = await openKeys({ dir, origin, now: start })
    const note = certificates[0]?.note ?? ''
    const stranger = makeSigningKey(`${origin}/root`)
    const elsewhere = certify(
      makeSigningKey('other.example/record/root'),
      makeSigningKey('other.example/record').key,
      start,
    )
    const faults = [
      ['', 'unreadable'],
      [formatVerifierKey(root), 'unreadable'],
      [note.split('\n\n')[0] ?? '', 'unreadable'],
      [note.replace('2026', '2027'), 'other-root'],
      [certify(stranger, makeSigningKey(origin).key, start), 'other-root'],
      [elsewhere, 'other-record'],
    ] as const
    for (const [text, fault] of faults) expect(await readCertificate(text, root)).toEqual({ fault })
    expect(() => certify(stranger, makeSigningKey('other.example/record').key, start)).toThrow('not the root key')
  })

  it('both sign for 90 days after a rotation, and only the new one afterwards', async () => {
    const dir = await makeFolder()
    const old = (await openKeys({ dir, origin, now: start })).current.key
    const { vkey } = await prepareKey({ dir, origin, now: start })
    await activateKey({ dir, vkey, now: start })
    await activateKey({ dir, vkey, now: later(1) })
    const signer = await openAt(dir, later(89))
    const note = await signer.sign(headOf(3), [])
    expect(parseNote(note).signatures).toHaveLength(2)
    expect(parseVerifierKeys(sha256, signer.keyFiles()[0]?.text ?? '').map(formatVerifierKey)).toEqual([
      vkey,
      formatVerifierKey(old),
    ])
    expect((await openCheckpoint(serverPrimitives, note, [old]))?.checkpoint.size).toBe(3)
    const after = await openAt(dir, later(91))
    expect(parseNote(await after.sign(headOf(3), [])).signatures).toHaveLength(1)
    expect(await openNote(serverPrimitives, await after.sign(headOf(3), []), [old])).toBeUndefined()
  })

  it('have text forms that read back', () => {
    const signing = makeSigningKey(origin)
    expect(parseSigningKey(formatSigningKey(signing)).key).toEqual(signing.key)
    expect(parseVerifierKey(sha256, formatVerifierKey(signing.key))).toEqual(signing.key)
    expect(() => parseSigningKey(formatSigningKey(signing).replace('hosen', 'other'))).toThrow('hash')
  })
})

describe('the signer', () => {
  it('signs what continues the last head, and remembers it over restarts', async () => {
    const dir = await makeFolder()
    const signer = await openAt(dir)
    await signer.sign(headOf(0), [])
    await signer.sign(headOf(5), [])
    await signer.sign(headOf(9), proveConsistency(sha256, leavesOf(9), 5))
    expect((await (await openAt(dir)).last())?.size).toBe(9)
    const note = await (await openAt(dir)).sign(headOf(9), [])
    expect((await openCheckpoint(serverPrimitives, note, signer.keys()))?.checkpoint).toMatchObject({ origin, size: 9 })
  })

  it.each([
    ['a smaller tree', headOf(4), []],
    ['another root at the same size', headOf(9, 'fork'), []],
    ['a larger tree without a proof', headOf(12), []],
    ['a larger tree with the proof of another', headOf(12, 'fork'), proveConsistency(sha256, leavesOf(12, 'fork'), 9)],
    ['an empty tree with a root', { size: 0, root: headOf(1).root }, []],
  ])('refuses %s', async (_name, head, proof) => {
    const dir = await makeFolder()
    await (await openAt(dir)).sign(headOf(9), [])
    await expect((await openAt(dir)).sign(head, proof)).rejects.toMatchObject({ name: 'SignerRefusal' })
    expect((await (await openAt(dir)).last())?.size).toBe(9)
  })

  it('signs one of two forks asked for at once', async () => {
    const signer = await openAt(await makeFolder())
    const results = await Promise.allSettled([signer.sign(headOf(5), []), signer.sign(headOf(5, 'fork'), [])])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  })

  it('does not start without its guard file, which an operator puts back from the last checkpoint', async () => {
    const dir = await makeFolder()
    const note = await (await openAt(dir)).sign(headOf(9), [])
    await rm(join(dir, 'guard.json'))
    await expect(openAt(dir)).rejects.toThrow('guard file')
    await restoreGuard({ keysDir: dir, origin, clock: () => start }, note)
    await expect((await openAt(dir)).sign(headOf(4), [])).rejects.toThrow('smaller')
    await expect(restoreGuard({ keysDir: dir, origin, clock: () => start }, note)).rejects.toThrow(
      'nothing to put back',
    )
  })

  it('does not make new keys where it has signed before', async () => {
    const dir = await makeFolder()
    await (await openAt(dir)).sign(headOf(9), [])
    await rm(join(dir, 'keys.json'))
    await expect(openAt(dir)).rejects.toThrow('has signed before')
  })
})
