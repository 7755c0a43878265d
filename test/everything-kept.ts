import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { SmallOffice } from './small-office.ts'

/** Every row of every table, and the name and bytes of every file that is kept, that waits, or that lies in the watched folder, as one text. */
export async function everythingKept({ db, authority, services }: SmallOffice): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`select format('%I.%I', table_schema, table_name) as name
    from information_schema.tables where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`.execute(db)
  const all: string[] = []
  for (const { name } of tables) all.push(JSON.stringify((await sql`select * from ${sql.raw(name)}`.execute(db)).rows))
  for (const place of [services.files, services.arrivals])
    for (const sha256 of await place.listKeptBefore(authority, new Date('2100-01-01')))
      all.push(sha256, textOf((await place.read(authority, sha256)) ?? new Uint8Array()))
  for (const name of readdirSync(services.inbox, { recursive: true, encoding: 'utf8' }))
    all.push(name, textIn(join(services.inbox, name)))
  return all.join('\n')
}

/** Letters of one byte and of several: what was packed or drawn is not searched. */
const textOf = (bytes: Uint8Array) => `${Buffer.from(bytes).toString('utf8')}\n${Buffer.from(bytes).toString('latin1')}`

function textIn(path: string): string {
  try {
    return textOf(readFileSync(path))
  } catch {
    return ''
  }
}
