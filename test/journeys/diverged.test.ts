import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { createLog } from '#platform/log.ts'
import { openDirectory } from '#record/disk.ts'
import { formatVerifierKey, type VerifierKey } from '#record/note.ts'
import { recordSize } from '#record/read.ts'
import { makeReceipt } from '#record/receipt.ts'
import { sha256 } from '#record/primitives.ts'
import { run as verify } from '#record/verify-command.ts'
import { readConfig } from '#src/config.ts'
import { openProgram } from '#src/program.ts'
import { run as succeed } from '#src/succeed-command.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { openTestProgram, type TestProgram } from '../program.ts'
import { decide, email, hire, host, openRecord, reached } from './record-office.ts'

/**
 * A copy of the database took decisions of its own while the first one went on signing: both hold as many entries, the
 * last two differ. The copy is what is left.
 */
let first: TestProgram
let copy: TestDatabase
let folder: string
let dataDir: string
let authority: string
let rootKey: VerifierKey

beforeAll(async () => {
  first = await openTestProgram({ publish: true })
  ;({ authority } = first)
  folder = await mkdtemp(join(tmpdir(), 'mb-diverged-'))
  dataDir = join(folder, 'copy')
  copy = await openTestDatabase({ migrated: false })
  rootKey = (await openRecord(first)).root
  const office = { program: first, authority }
  await hire(office, 'Lê Trước Khi Chép')
  await reached(first, authority, 3)
  const file = join(folder, 'backup')
  await makeBackup({ url: first.url, dataDir: first.dataDir, file, now: new Date() })
  await restoreBackup({ url: copy.url, dataDir, file })
  await hire(office, 'Phạm Đã Ký')
  await hire(office, 'Vũ Đã Ký')
  await reached(first, authority, 5)
  await first.publishing.stop()
  for (const name of ['keys', 'site']) await cp(join(first.dataDir, name), join(dataDir, name), { recursive: true })
  const apart = await open({ publish: false })
  await hire({ program: apart, authority }, 'Phạm Ở Bản Chép')
  await hire({ program: apart, authority }, 'Vũ Ở Bản Chép')
  await apart.stop()
}, 120_000)
afterAll(async () => {
  await first.stop()
  await copy.close()
  await rm(folder, { recursive: true, force: true })
})

const env = () => ({ PUBLIC_URL: `http://${host}`, LOG_LEVEL: 'silent', DATA_DIR: dataDir, DATABASE_URL: copy.url })

const open = ({ publish }: { publish: boolean }) =>
  openProgram({ config: readConfig(env()), url: copy.url, log: createLog({ level: 'silent' }), work: false, publish })

async function call(run: typeof succeed | typeof verify, parameters: string[]) {
  const said: string[] = []
  const io = { out: (line: string) => void said.push(line), err: (line: string) => void said.push(line), env: env() }
  const code = await run(parameters, io)
  return { code, said: said.join('\n') }
}

const site = (...path: string[]) => join(dataDir, 'site', authority, ...path)
const successor = `${host}/record-2`

describe('a database that differs from what was signed', () => {
  it('takes no further decision once the difference is seen, and signs nothing', async () => {
    const signed = await readFile(site('record', 'checkpoint'), 'utf8')
    const program = await open({ publish: true })
    try {
      await expect
        .poll(async () => decide({ program, authority }, crypto.randomUUID()), { timeout: 15_000 })
        .toMatchObject({ refused: 'read-only' })
      expect(await recordSize(copy.db, authority)).toBe(5)
      expect(await readFile(site('record', 'checkpoint'), 'utf8')).toBe(signed)
    } finally {
      await program.stop()
    }
  })

  it('is succeeded by a record that says which entries the two share, and why', async () => {
    const done = await call(succeed, ['--by', email, '--confirm', successor])
    expect(done.code).toBe(0)
    const program = await open({ publish: true })
    await reached(program, authority, 6)
    await program.stop()
    expect(await makeReceipt(sha256, openDirectory(site('record-2')), 5)).toMatchObject({
      entry: {
        do: 'record-succeeded',
        reason: 'histories-differ',
        public: { predecessor: `${host}/record`, origin: successor, lastSize: 5, shared: 3 },
      },
    })
  })

  it('is followed by whoever has the root key, who is told how much of the record before still stands', async () => {
    const key = formatVerifierKey(rootKey)
    const { code, said } = await call(verify, ['record', 'verify', '--dir', site('record'), '--key', key])
    expect(code).toBe(0)
    expect(said).toContain('đã ký 5 mục')
    expect(said).toContain('3 mục đầu còn trong sổ nối tiếp')
    expect(said).toContain(`sổ ${successor} có 6 mục`)
  })
})
