import type { Client } from 'pg'
import type { BackupManifest } from './manifest.ts'
import { listTables, quoted, type TableShape } from './tables.ts'

const batchRows = 500

export type Loader = {
  /** Writes the rows of one member, given as its lines. */
  load(table: string, lines: readonly string[]): Promise<void>
  /** Puts constraints and sequences back and counts. @throws where a count differs from the backup's */
  finish(manifest: BackupManifest): Promise<void>
}

/**
 * Prepares a migrated, empty database for rows in any order: foreign keys are put aside and user triggers rest until
 * `finish`, all in the transaction that the client is in.
 */
export async function openLoader(client: Client): Promise<Loader> {
  const tables = new Map((await listTables(client)).map((shape) => [`${shape.schema}.${shape.table}`, shape]))
  const keys = await listForeignKeys(client)
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  for (const { schema, table } of tables.values()) {
    await client.query(`alter table ${quoted(schema, table)} disable trigger user`)
    // Rows that migrations or the job queue put there come again with the backup.
    await client.query(`delete from ${quoted(schema, table)}`)
  }
  return {
    load: async (name, lines) => {
      const shape = tables.get(name)
      if (!shape) throw new Error(`the backup has a table that this program does not know: ${name}`)
      for (let at = 0; at < lines.length; at += batchRows) await insert(client, shape, lines.slice(at, at + batchRows))
    },
    finish: async ({ tables: expected, sequences }) => {
      for (const { table, definition, name } of keys) {
        await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
      }
      for (const { schema, table } of tables.values())
        await client.query(`alter table ${quoted(schema, table)} enable trigger user`)
      for (const { name, value } of sequences)
        await client.query('select setval($1::regclass, $2::bigint)', [name, value])
      for (const { schema, table, rows } of expected) {
        const counted = await client.query<{ rows: string }>(
          `select count(*)::text as rows from ${quoted(schema, table)}`,
        )
        if (Number(counted.rows[0]?.rows) !== rows)
          throw new Error(`${schema}.${table}: ${counted.rows[0]?.rows} rows instead of ${rows}`)
      }
      await resumeJobs(client)
    },
  }
}

async function insert(client: Client, { schema, table, columns }: TableShape, lines: readonly string[]): Promise<void> {
  // Columns that a later program has added keep their defaults.
  const given = new Set(Object.keys(JSON.parse(lines[0] ?? '{}') as object))
  const list = columns
    .filter((column) => given.has(column))
    .map((column) => quoted(column))
    .join(', ')
  const name = quoted(schema, table)
  await client.query(
    `insert into ${name} (${list}) overriding system value select ${list} from json_populate_recordset(null::${name}, $1::json)`,
    [`[${lines.join(',')}]`],
  )
}

/** A job that was being done when the backup was made is done again: nobody else will. */
async function resumeJobs(client: Client): Promise<void> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`)
  if (there.rows[0]?.there)
    await client.query(`update pgboss.job set state = 'retry', started_on = null where state = 'active'`)
}

type ForeignKey = { table: string; name: string; definition: string }

async function listForeignKeys(client: Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select format('%I.%I', n.nspname, c.relname) as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('public', 'pgboss')`)
  return rows
}
