import type { Client } from 'pg'
import { memberOf, type Member } from './tar.ts'
import { listTables, quoted, type TableShape } from './tables.ts'

export type Counted = { schema: string; table: string; rows: number }

const partBytes = 4_000_000

/**
 * All rows as JSON, one a line, in members `database/<schema>.<table>/<part>.jsonl` of a few megabytes each.
 * The client is inside the transaction whose snapshot counts.
 * @param counted filled with the rows of each table
 */
export async function* dumpTables(client: Client, counted: Counted[]): AsyncGenerator<Member> {
  for (const shape of await listTables(client)) yield* dumpTable(client, shape, counted)
}

async function* dumpTable(
  client: Client,
  { schema, table, columns }: TableShape,
  counted: Counted[],
): AsyncGenerator<Member> {
  if (columns.length === 0) return
  // row_to_json, not to_jsonb: a json column keeps its very text, a number all its digits.
  const list = columns.map((column) => quoted(column)).join(', ')
  await client.query(
    `declare dumped no scroll cursor for select row_to_json(r)::text as row from (select ${list} from ${quoted(schema, table)}) r`,
  )
  let lines: string[] = []
  let bytes = 0
  let rows = 0
  let part = 0
  const flush = () => {
    const content = Buffer.from(lines.join(''))
    lines = []
    bytes = 0
    part += 1
    return memberOf(`database/${schema}.${table}/${String(part).padStart(6, '0')}.jsonl`, content)
  }
  for (;;) {
    const fetched = await client.query<{ row: string }>('fetch 500 from dumped')
    if (fetched.rows.length === 0) break
    for (const { row } of fetched.rows) {
      lines.push(`${row}\n`)
      bytes += row.length
    }
    rows += fetched.rows.length
    if (bytes >= partBytes) yield flush()
  }
  if (lines.length > 0) yield flush()
  await client.query('close dumped')
  counted.push({ schema, table, rows })
}
