import type { Client } from 'pg'

/** A table with its columns in order; generated ones are left out, the database makes them again. */
export type TableShape = { schema: string; table: string; columns: string[] }

/** Tables that describe the database itself and are made by migrating it. */
const ownedByMigrations = new Set(['public.migrations', 'pgboss.version'])

/** Every table of ours and of the job queue; of a partitioned one the parent, through which all its rows are seen. */
export async function listTables(client: Client): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(`
    select n.nspname as schema, c.relname as table,
      array(select a.attname::text from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p') and not c.relispartition
    order by 1, 2`)
  return rows.filter(({ schema, table }) => !ownedByMigrations.has(`${schema}.${table}`))
}

export type SequenceState = { name: string; value: string }

export async function listSequences(client: Client): Promise<SequenceState[]> {
  const { rows } = await client.query<SequenceState>(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
    where schemaname in ('public', 'pgboss') and last_value is not null order by 1`)
  return rows
}

/** Names of the migrations the database has; undefined where it has never been migrated. */
export async function listMigrations(client: Client): Promise<string[] | undefined> {
  const there = await client.query<{ there: boolean }>(`select to_regclass('public.migrations') is not null as there`)
  if (!there.rows[0]?.there) return undefined
  const { rows } = await client.query<{ name: string }>('select name from migrations order by name')
  return rows.map(({ name }) => name)
}

export function quoted(...names: string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join('.')
}
