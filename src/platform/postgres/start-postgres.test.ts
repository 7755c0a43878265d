import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdDataDir, isDataDirHeld } from './hold-data-dir.ts'
import { readPostmaster } from './server-process.ts'
import { findRunningPostgres, startPostgres } from './start-postgres.ts'

let dataDir: string
const said: string[] = []
const log = { info: (_: object, text: string) => void said.push(text) }
const start = () => startPostgres({ dataDir, log })

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'minhbach-postgres-'))
  await chmod(dataDir, 0o711)
  said.length = 0
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

async function ask(url: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

/** Another process that starts the server in the folder and then does nothing; resolves when it says so. */
async function startElsewhere(): Promise<{ child: ChildProcess; text: string }> {
  const module = new URL('start-postgres.ts', import.meta.url).href
  const script = `const { startPostgres } = await import('${module}')
    try { await startPostgres({ dataDir: '${dataDir}', log: console }); console.log('started') } catch (error) { console.log(error.message) }
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [text] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, text: text.toString() }
}

describe('a data folder that cannot be written', () => {
  it('is refused with one line that names it, also where the file system takes no folder', () => {
    for (const folder of ['/proc/x', '/proc/x/y'])
      expect(() => holdDataDir(folder)).toThrow(`DATA_DIR: chương trình không ghi được vào “${folder}”`)
  })
})

describe('the embedded server', { timeout: 90_000 }, () => {
  it('is started again at the same address when it is killed', async () => {
    const server = await start()
    await ask(server.url, 'create table kept as select 42 as answer')
    process.kill(readPostmaster(join(dataDir, 'postgres', 'cluster'))?.pid ?? 0, 'SIGKILL')
    await expect
      .poll(() => ask(server.url, 'select answer from kept').catch(() => undefined), { timeout: 30_000 })
      .toEqual([{ answer: 42 }])
    expect(said.join()).toContain('PostgreSQL died')
    const after = readPostmaster(join(dataDir, 'postgres', 'cluster'))
    await server.stop()
    expect(() => process.kill(after?.pid ?? 0, 0)).toThrow('ESRCH')
  })

  it('keeps what was written, behind a password that only this user can read', async () => {
    const first = await start()
    await ask(first.url, 'create table kept as select 42 as answer')
    expect(findRunningPostgres(dataDir)).toBe(first.url)
    const wrong = new URL(first.url)
    wrong.password = 'guess'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
    await first.stop()
    expect((await stat(join(dataDir, 'keys/postgres.json'))).mode & 0o777).toBe(0o600)
    const begun = Date.now()
    const second = await start()
    expect(Date.now() - begun).toBeLessThan(10_000)
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(
      await ask(second.url, "select current_setting('fsync') as fsync, current_setting('is_superuser') as super"),
    ).toEqual([{ fsync: 'on', super: 'off' }])
    await second.stop()
  })

  it('stops a server that a killed program left behind, and loses nothing', async () => {
    const { child, text } = await startElsewhere()
    expect(text).toContain('started')
    await ask(findRunningPostgres(dataDir) ?? '', 'create table kept as select 42 as answer')
    const orphan = readPostmaster(join(dataDir, 'postgres/cluster'))?.pid
    child.kill('SIGKILL')
    await once(child, 'exit')
    const server = await start()
    expect(said.join()).toContain('PostgreSQL')
    expect(readPostmaster(join(dataDir, 'postgres/cluster'))?.pid).not.toBe(orphan)
    expect(await ask(server.url, 'select answer from kept')).toEqual([{ answer: 42 }])
    await server.stop()
  })

  it('refuses a second program on the same folder, and serves the next once the first is gone', async () => {
    const server = await start()
    const { child, text } = await startElsewhere()
    expect(text).toContain(`tiến trình ${process.pid}`)
    child.kill('SIGKILL')
    await server.stop()
    expect(isDataDirHeld(dataDir)).toBe(false)
  })

  it('begins anew where a first start was cut short', async () => {
    await mkdir(join(dataDir, 'postgres/cluster.new'), { recursive: true })
    await writeFile(join(dataDir, 'postgres/cluster.new/PG_VERSION'), '18')
    const server = await start()
    expect(existsSync(join(dataDir, 'postgres/cluster.new'))).toBe(false)
    await server.stop()
  })

  it('leaves alone a stranger that bears the number of a server long gone', async () => {
    const server = await start()
    await server.stop()
    const stranger = spawn('sleep', ['60'])
    await writeFile(
      join(dataDir, 'postgres/cluster/postmaster.pid'),
      `${stranger.pid}\n${dataDir}\n0\n0\n\n\n\nready\n`,
    )
    await (await start()).stop()
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })
})

describe('the hold on a data folder', () => {
  it('is one at a time and ends when let go', () => {
    const hold = holdDataDir(dataDir)
    expect(() => holdDataDir(dataDir)).toThrow(/đang được/)
    hold.release()
    holdDataDir(dataDir).release()
  })
})
