import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import type { Command } from '#platform/command.ts'
import { createLog } from '#platform/log.ts'
import { openDirectory } from '#record/disk.ts'
import { formatVerifierKey, parseVerifierKeys, type VerifierKey } from '#record/note.ts'
import { serverPrimitives, sha256 } from '#record/primitives.ts'
import { listEntriesByDeed, recordSize } from '#record/read.ts'
import { makeReceipt, verifyReceipt, type Receipt } from '#record/receipt.ts'
import { run as verify } from '#record/verify-command.ts'
import { run as doctor } from '#src/doctor-command.ts'
import { readConfig } from '#src/config.ts'
import { checkRecord } from '#src/check-record.ts'
import { openProgram, type Program } from '#src/program.ts'
import { run as succeed } from '#src/succeed-command.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { openTestProgram, type TestProgram } from '../program.ts'
import { decide, email, hire, host, openRecord, reached } from './record-office.ts'

/** An office loses a disk with its newest tiles, restores yesterday's backup, and goes on under a successor origin. */
let first: TestProgram
let target: TestDatabase
let folder: string
let dataDir: string
let authority: string
let oldKeys: readonly VerifierKey[]
let rootKey: VerifierKey
let kept: { receipt: Receipt; lost: Receipt; early: string; late: string }

beforeAll(async () => {
  first = await openTestProgram({ publish: true })
  ;({ authority } = first)
  folder = await mkdtemp(join(tmpdir(), 'mb-successor-'))
  dataDir = join(folder, 'new')
  target = await openTestDatabase({ migrated: false })
  const keys = await openRecord(first)
  rootKey = keys.root
  oldKeys = [keys.current.key]
  const office = { program: first, authority }
  await hire(office, 'Lê Trước Sao Lưu')
  const early = await published(first, 3)
  const receipt = await receiptOf(first.dataDir, 'record', 2)
  const file = join(folder, 'backup')
  await makeBackup({ url: first.url, dataDir: first.dataDir, file, now: new Date() })
  await hire(office, 'Phạm Sau Sao Lưu')
  await hire(office, 'Vũ Sau Sao Lưu')
  const late = await published(first, 5)
  kept = { receipt, lost: await receiptOf(first.dataDir, 'record', 4), early, late }
  await first.publishing.stop()
  await cp(join(first.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true })
  await restoreBackup({ url: target.url, dataDir, file })
}, 120_000)
afterAll(async () => {
  await first.stop()
  await target.close()
  await rm(folder, { recursive: true, force: true })
})

/** The checkpoint, once the record is public to this size. */
async function published({ publishing }: Pick<Program, 'publishing'>, size: number): Promise<string> {
  await reached({ publishing }, authority, size)
  return readFile(join(first.dataDir, 'site', authority, 'record', 'checkpoint'), 'utf8')
}

async function receiptOf(place: string, name: string, seq: number): Promise<Receipt> {
  const receipt = await makeReceipt(sha256, openDirectory(join(place, 'site', authority, name)), seq)
  if (!receipt) throw new Error(`no receipt of ${seq}`)
  return receipt
}

const env = () => ({ PUBLIC_URL: `http://${host}`, LOG_LEVEL: 'silent', DATA_DIR: dataDir, DATABASE_URL: target.url })

const start = () =>
  openProgram({ config: readConfig(env()), url: target.url, log: createLog({ level: 'silent' }), work: false })

async function call(run: Command | typeof verify, parameters: string[]) {
  const said: string[] = []
  const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line), env: env() }
  const code = await run(parameters, io)
  return { code, said: said.join('\n') }
}

const successor = `${host}/record-2`
const site = (...path: string[]) => join(dataDir, 'site', authority, ...path)

describe('a record whose newest entries are nowhere to be had', () => {
  it('takes no decision, and says what to run', async () => {
    const program = await start()
    try {
      const before = await recordSize(program.services.db, authority)
      expect(await decide({ program, authority }, crypto.randomUUID())).toMatchObject({ refused: 'read-only' })
      await expect
        .poll(async () => (await (await program.app.request('/readyz')).json()) as object, { timeout: 10_000 })
        .toMatchObject({
          status: 'not-ready',
          checks: expect.arrayContaining([
            expect.objectContaining({
              name: 'decisions',
              ok: false,
              note: expect.objectContaining({ vi: expect.stringContaining('record succeed') }),
            }),
          ]),
        })
      expect(await recordSize(program.services.db, authority)).toBe(before)
    } finally {
      await program.stop()
    }
  })

  it('is told of by the doctor, with what to run', async () => {
    const { code, said } = await call(doctor, [])
    expect(code).toBe(1)
    expect(said).toContain('đang chỉ đọc (entries-lost)')
    expect(said).toContain('record succeed')
  })

  it('is succeeded only when the operator confirms by name', async () => {
    const asked = await call(succeed, ['--by', email])
    expect(asked.code).toBe(2)
    expect(asked.said).toContain('2 mục cuối đã mất')
    expect(asked.said).toContain(`--confirm ${successor}`)
    const nobody = call(succeed, ['--by', 'ai.do@office.test', '--confirm', successor])
    await expect(nobody).rejects.toThrow('ai.do@office.test')
    expect(await recordSize(target.db, authority)).toBe(3)
  })

  it('is succeeded by a run that goes on where another broke off, and decides once', async () => {
    const run = () => call(succeed, ['--by', email, '--confirm', successor])
    // The note beside the old files cannot be written: the decision is made by then.
    await mkdir(site('record', 'successor'))
    await expect(run()).rejects.toThrow()
    expect(await recordSize(target.db, authority)).toBe(4)
    await rm(site('record', 'successor'), { recursive: true })
    const done = await run()
    expect(done.code).toBe(0)
    const [decided] = await listEntriesByDeed(target.db, authority, { did: 'record-succeeded', limit: 2 })
    const vkey = /verifier key:\n(\S+)/.exec(done.said)?.[1]
    expect(vkey).toContain(`${successor}+`)
    expect(decided?.entry).toMatchObject({ public: { vkey } })
    expect(await recordSize(target.db, authority)).toBe(4)
  })
})

describe('the successor', () => {
  let program: Program
  let newKey: string
  beforeAll(async () => {
    program = await start()
    await reached(program, authority, 4)
    newKey = await readFile(site('record-2', 'vkey'), 'utf8')
  })
  afterAll(() => program.stop())

  it('holds what was left, and then says which record it succeeds, how far that was signed, and why', async () => {
    const { entry } = await receiptOf(dataDir, 'record-2', 3)
    const [, size, root] = kept.late.split('\n')
    expect(entry).toMatchObject({
      module: 'record',
      do: 'record-succeeded',
      reason: 'entries-lost',
      by: { role: 'administrator' },
      public: { predecessor: `${host}/record`, origin: successor, lastSize: Number(size), lastRoot: root, shared: 3 },
    })
  })

  it('takes decisions again and publishes them', async () => {
    const staff = await program.services.db.selectFrom('staff').select('staff_id').where('email', '<>', email).execute()
    const staffId = staff[0]?.staff_id ?? ''
    const again = await decide({ program, authority }, staffId, 'clerk')
    expect(again).toMatchObject({ seq: 4 })
    await reached(program, authority, 5)
    expect(await checkRecord(program.services.db, dataDir, authority)).toMatchObject({ state: 'agrees', published: 5 })
  })

  it('leaves the receipts of the record before good, those of lost entries too', async () => {
    const served = parseVerifierKeys(sha256, await readFile(site('record', 'vkey'), 'utf8'))
    for (const receipt of [kept.receipt, kept.lost])
      for (const keys of [oldKeys, served])
        expect(await verifyReceipt(serverPrimitives, receipt, keys)).toMatchObject({ ok: true })
    const fresh = await receiptOf(dataDir, 'record-2', 4)
    expect(await verifyReceipt(serverPrimitives, fresh, oldKeys)).toMatchObject({ ok: false })
    expect(await verifyReceipt(serverPrimitives, fresh, parseVerifierKeys(sha256, newKey))).toMatchObject({ ok: true })
  })

  it('is followed by whoever has only the old key, or the root key', async () => {
    for (const key of [...oldKeys, rootKey].map(formatVerifierKey)) {
      const { code, said } = await call(verify, ['record', 'verify', '--dir', site('record'), '--key', key])
      expect(code).toBe(0)
      expect(said).toContain(`sổ ${host}/record có 3 mục`)
      expect(said).toContain('đã ký 5 mục')
      expect(said).toContain(`sổ ${successor} có 5 mục`)
    }
  })

  it('still begins with what somebody kept of the record before, and does not hide what was lost', async () => {
    const since = async (name: string, text: string) => {
      await writeFile(join(folder, name), text)
      const key = formatVerifierKey(rootKey)
      return call(verify, ['record', 'verify', '--dir', site('record'), '--key', key, '--since', join(folder, name)])
    }
    const early = await since('early', kept.early)
    expect(early.code).toBe(0)
    expect(early.said.match(/Vẫn giữ nguyên 3 mục/g)).toHaveLength(2)
    expect(await since('late', kept.late)).toMatchObject({ code: 1, said: expect.stringContaining('Sổ đã ngắn đi') })
  })

  it('is told of on the page of the record and on the page where receipts are checked', async () => {
    const pages = ['so-minh-bach', 'kiem-tra'].map((path) => site(path, 'index.html'))
    for (const page of pages)
      await expect
        .poll(() => readFile(page, 'utf8').catch(() => ''), { timeout: 15_000 })
        .toContain(`sổ ${successor} nối tiếp sổ ${host}/record`)
    expect(await readFile(pages[1] ?? '', 'utf8')).toContain('data-record="/record-2/"')
  })

  it('refuses to be succeeded while it can go on', async () => {
    await program.stop()
    await expect(call(succeed, ['--by', email, '--confirm', `${host}/record-3`])).rejects.toThrow('ghi tiếp được')
    program = await start()
  })
})
