import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { startJobs } from '../jobs.ts'
import { makeBackup } from './make-backup.ts'
import { restoreBackup } from './restore-backup.ts'

const authority = randomUUID()
const recordPath = join('site', authority, 'record')
const salt = randomBytes(32)
const strange = "Đường “Trần Phú” \\ \t \u0001 😀 O'Brien"
const now = new Date('2026-09-05T07:30:00Z')

let source: TestDatabase
let target: TestDatabase
let folder: string
let file: string
const inFolder = (...parts: string[]) => join(folder, ...parts)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhbach-backup-'))
  file = inFolder('backup.tar.zst')
  source = await openTestDatabase()
  target = await openTestDatabase({ migrated: false })
  await sql`insert into authorities (authority_id, host, name, short_name, created_at) values (${authority}, 'a.example', ${strange}, 'A', '2026-01-01T00:00:00.123456Z')`.execute(
    source.db,
  )
  await sql`insert into record_heads (authority_id, size, last_at) values (${authority}, 2, '-infinity')`.execute(
    source.db,
  )
  await sql`insert into record_entries (authority_id, seq, at, module, kind, subject, did, internal, entry)
    select ${authority}::uuid, n, now(), 'staff', 'role-grant', 's', 'granted', false, decode(repeat('00ff0a', 5000), 'hex') from generate_series(0, 1) n`.execute(
    source.db,
  )
  await sql`insert into record_contents (authority_id, seq, salt, body) values (${authority}, 0, ${salt}, ${JSON.stringify({ text: strange })})`.execute(
    source.db,
  )
  await mkdir(inFolder('live', recordPath, 'tile/0'), { recursive: true })
  await writeFile(inFolder('live', recordPath, 'checkpoint'), 'a.example/record\n2\nroot\n\n— a.example sig\n')
  await writeFile(inFolder('live', recordPath, 'tile/0/000.p'), randomBytes(70_000))
  await mkdir(inFolder('live/keys'), { recursive: true })
  await writeFile(inFolder('live/keys/secret'), 'secret')
})

afterEach(async () => {
  await source.close()
  await target.close()
  await rm(folder, { recursive: true })
})

const backUp = () => makeBackup({ url: source.url, dataDir: inFolder('live'), file, now })
const restore = (url = target.url) => restoreBackup({ url, dataDir: inFolder('restored'), file })

async function stateOf({ db }: TestDatabase): Promise<unknown> {
  const tables = ['authorities', 'record_heads', 'record_entries', 'record_contents', 'migrations']
  const read = async (table: string) =>
    (
      await sql<{
        row: string
      }>`select (to_jsonb(t) - 'applied_at')::text as row from ${sql.table(table)} t order by 1`.execute(db)
    ).rows
  return Promise.all(tables.map(read))
}

describe('a backup', () => {
  it('brings back every row, the public record and nothing of the keys', async () => {
    const made = await backUp()
    expect(made).toMatchObject({ files: 2 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await restore()).toMatchObject({ madeAt: now.toISOString(), rows: made.rows, files: 2 })
    expect(await stateOf(target)).toEqual(await stateOf(source))
    const tile = join(recordPath, 'tile/0/000.p')
    expect(await readFile(inFolder('restored', tile))).toEqual(await readFile(inFolder('live', tile)))
    await expect(stat(inFolder('restored/keys'))).rejects.toThrow(/ENOENT/)
    await expect(sql`delete from record_entries`.execute(target.db)).rejects.toThrow(/append-only/)
    await expect(
      sql`insert into record_heads (authority_id) values (${randomUUID()})`.execute(target.db),
    ).rejects.toThrow(/foreign key/)
  })

  it('keeps jobs: one that was under way is done again', async () => {
    const silent = { info: () => undefined, error: () => undefined }
    const jobs = await startJobs(source.url, [{ queue: 'letters', run: () => Promise.resolve() }], {
      log: silent,
      work: false,
    })
    await jobs.enqueue(source.db, [
      { queue: 'letters', data: { to: strange } },
      { queue: 'letters', data: { to: 'b' } },
    ])
    await jobs.stop()
    await sql`update pgboss.job set state = 'active', started_on = now() where data->>'to' = 'b'`.execute(source.db)
    await backUp()
    await restore()
    const { rows } = await sql`select name, state::text, data->>'to' as to from pgboss.job order by state`.execute(
      target.db,
    )
    expect(rows).toEqual([
      { name: 'letters', state: 'created', to: strange },
      { name: 'letters', state: 'retry', to: 'b' },
    ])
  })

  it('holds one instant while rows are being added', async () => {
    const adding = (async () => {
      for (let seq = 2; seq < 60; seq += 1) {
        await source.db.transaction().execute(async (tx) => {
          await sql`insert into record_entries (authority_id, seq, at, module, kind, subject, did, internal, entry) values (${authority}, ${seq}, now(), '', '', '', '', true, '\\x00')`.execute(
            tx,
          )
          await sql`update record_heads set size = ${seq + 1}`.execute(tx)
        })
      }
    })()
    await backUp()
    await adding
    await restore()
    const { rows } = await sql<{
      size: number
      entries: number
    }>`select size, (select count(*) from record_entries) as entries from record_heads`.execute(target.db)
    expect(rows[0]?.entries).toBe(rows[0]?.size)
  })

  it('goes only into an empty database', async () => {
    await backUp()
    await expect(restore(source.url)).rejects.toThrow(/không trống/)
  })

  it('is refused where it is cut short or changed, and leaves the database empty', async () => {
    await backUp()
    const whole = await readFile(file)
    await truncate(file, whole.length - 200)
    await expect(restore()).rejects.toThrow(/nguyên vẹn/)
    const changed = Buffer.from(whole)
    changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 1
    await writeFile(file, changed)
    await expect(restore()).rejects.toThrow(/nguyên vẹn/)
    await rm(file)
    await expect(restore()).rejects.toThrow(/ENOENT/)
    await writeFile(file, whole)
    expect(await restore()).toMatchObject({ files: 2 })
  })

  it('does not put an older published record over a newer one', async () => {
    await backUp()
    const newer = 'a.example/record\n9\nroot\n\n— a.example sig\n'
    await mkdir(inFolder('restored', recordPath), { recursive: true })
    await writeFile(inFolder('restored', recordPath, 'checkpoint'), newer)
    await restore()
    expect(await readFile(inFolder('restored', recordPath, 'checkpoint'), 'utf8')).toBe(newer)
  })
})
