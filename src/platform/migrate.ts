import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const folder = new URL('../../migrations/', import.meta.url).pathname

/** One migration runs at a time on a database, whichever process asks first. */
const lockKey = 7_305_001

/**
 * Applies the files of `migrations/` that the database lacks, in the order of their names, each in one transaction.
 * @param options.only applies no others: to receive the rows of an older database
 * @returns the names applied now
 * @throws where a file fails (its transaction is rolled back), or the database has a migration this program does not know
 */
export async function migrate(url: string, { only }: { only?: readonly string[] } = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const done = new Set(
      (await client.query<{ name: string }>('select name from migrations')).rows.map((row) => row.name),
    )
    const files = await migrationFiles()
    const unknown = [...done].filter((name) => !files.includes(name))
    if (unknown.length > 0) throw new Error(`the database is newer than this program: it has ${unknown.join(', ')}`)
    const missing = files.filter((name) => !done.has(name) && (only === undefined || only.includes(name)))
    for (const name of missing) await apply(client, name)
    return missing
  } finally {
    await client.end()
  }
}

/** Names of all migrations, oldest first. */
export async function migrationFiles(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
}

async function apply(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(join(folder, name), 'utf8')
  try {
    await client.query('begin')
    await client.query(text)
    await client.query('insert into migrations (name) values ($1)', [name])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
