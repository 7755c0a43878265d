import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackup } from '#platform/backup/make-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import type { Command } from '#platform/command.ts'
import { createLog } from '#platform/log.ts'
import { formatVerifierKey } from '#record/note.ts'
import { recordSize } from '#record/read.ts'
import { rotateRootKey } from '#record/rotate-root.ts'
import { run as verify } from '#record/verify-command.ts'
import { checkRecord } from '#src/check-record.ts'
import { readConfig } from '#src/config.ts'
import { run as keysCommand } from '#src/keys-command.ts'
import { openProgram } from '#src/program.ts'
import { recordFiles } from '#src/record-files.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'
import { openTestProgram, type TestProgram } from '../program.ts'
import { administrator, hire, host, openRecord, reached } from './record-office.ts'

/** The keeper of the root key makes another one; the office decides on it, and later restores a backup from before. */
let program: TestProgram
let restored: TestDatabase
let folder: string
let authority: string
let before: string
let signing: string
let after: string

beforeAll(async () => {
  program = await openTestProgram({ publish: true })
  ;({ authority } = program)
  folder = await mkdtemp(join(tmpdir(), 'mb-root-key-'))
  restored = await openTestDatabase({ migrated: false })
  const keys = await openRecord(program)
  before = formatVerifierKey(keys.root)
  signing = formatVerifierKey(keys.current.key)
  await reached(program, authority, 2)
  await makeBackup({ url: program.url, dataDir: program.dataDir, file: join(folder, 'backup'), now: new Date() })
}, 120_000)
afterAll(async () => {
  await program.stop()
  await restored.close()
  await rm(folder, { recursive: true, force: true })
})

async function call(run: Command | typeof verify, parameters: string[]) {
  const said: string[] = []
  const io = { out: (line: string) => void said.push(line), err: () => undefined, env: {} }
  return { code: await run(parameters, io), said: said.join('\n') }
}

const site = (dataDir: string, ...path: string[]) => join(dataDir, 'site', authority, 'record', ...path)
const verifyWith = (key: string, dataDir: string) =>
  call(verify, ['record', 'verify', '--dir', site(dataDir), '--key', key])

describe('replacing the root key', () => {
  it('is done by two commands where it is kept and one recorded decision', async () => {
    const [oldFile, newFile] = [join(program.dataDir, 'keys', authority, 'root.key'), join(folder, 'new-root.key')]
    after = (await call(keysCommand, ['new-root', '--root', oldFile, newFile])).said
    await expect(call(keysCommand, ['new-root', '--root', oldFile, newFile])).rejects.toThrow('đã có')
    const { said } = await call(keysCommand, ['rotate-root', '--root', oldFile, newFile, signing])
    const { clock } = program.services
    const authorityOf = async () => ({ id: authority, host, name: 'Phường Thử' })
    const files = recordFiles({ dataDir: program.dataDir, publishing: program.publishing, clock, authorityOf })
    const person = await administrator({ program, authority })
    const asked = { person, certificate: said, reason: 'Người giữ khoá gốc nghỉ hưu' }
    const shell = program.services.shellFor(authority)
    expect(await rotateRootKey(shell, files, asked)).toMatchObject({ seq: 2 })
    await reached(program, authority, 3)
    await expect
      .poll(() => readFile(site(program.dataDir, 'root', '0'), 'utf8').catch(() => ''), { timeout: 15_000 })
      .toContain(after)
  })

  it('is followed by whoever keeps the root key before, and told', async () => {
    const { code, said } = await verifyWith(before, program.dataDir)
    expect(code).toBe(0)
    expect(said).toContain('Khoá gốc đã đổi ở mục 2')
    expect(said).toContain(`From now on keep the root key ${after}`)
  })

  it('leaves nothing to tell whoever keeps the new one', async () => {
    const { code, said } = await verifyWith(after, program.dataDir)
    expect(code).toBe(0)
    expect(said).not.toContain('Khoá gốc đã đổi')
  })

  it('outlasts the restore of a backup from before', async () => {
    await hire({ program, authority }, 'Lê Sau Khi Thay')
    await reached(program, authority, 4)
    await program.publishing.stop()
    const dataDir = join(folder, 'restored')
    await restoreBackup({ url: restored.url, dataDir, file: join(folder, 'backup') })
    for (const name of ['keys', 'site']) await cp(join(program.dataDir, name), join(dataDir, name), { recursive: true })
    const env = { PUBLIC_URL: `http://${host}`, LOG_LEVEL: 'silent', DATA_DIR: dataDir, DATABASE_URL: restored.url }
    const log = createLog({ level: 'silent' })
    const again = await openProgram({ config: readConfig(env), url: restored.url, log, work: false })
    try {
      await expect.poll(() => recordSize(restored.db, authority), { timeout: 20_000 }).toBe(4)
      expect(await checkRecord(restored.db, dataDir, authority)).toMatchObject({ state: 'agrees' })
      for (const key of [before, after]) expect(await verifyWith(key, dataDir)).toMatchObject({ code: 0 })
    } finally {
      await again.stop()
    }
  }, 120_000)
})
