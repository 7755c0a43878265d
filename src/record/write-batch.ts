import { sql } from 'kysely'
import type { Transaction } from '#platform/db.ts'
import { insertSubjects, type SubjectRow } from './subjects.ts'

/** A row of the record with its content: `entry` and `body` are canonical JSON, `salt` is hexadecimal. */
export type WrittenEntry = {
  seq: number
  module: string
  kind: string
  subject: string
  did: string
  internal: boolean
  entry: string
  salt: string
  body: string
}

type Written = {
  authority: string
  at: Date
  /** Of the record with these entries. */
  size: number
  entries: readonly WrittenEntry[]
  subjects: readonly SubjectRow[]
}

/**
 * Writes all that a batch decided, entries, contents, subjects and the head, in one statement: one journey to the server, and
 * a text that does not vary with the number of rows, so that it is prepared.
 */
export async function writeBatch(tx: Transaction, written: Written): Promise<void> {
  const { authority, at, size, entries, subjects } = written
  await sql`
    with written as materialized (
      select * from json_to_recordset(${JSON.stringify(entries)}::json) as row (seq bigint, module text, kind text, subject text,
        did text, internal boolean, entry text, salt text, body text)
    ), entries as (
      insert into record_entries (authority_id, seq, at, module, kind, subject, did, internal, entry)
      select ${authority}::uuid, seq, ${at}::timestamptz, module, kind, subject, did, internal, convert_to(entry, 'UTF8') from written
    ), contents as (
      insert into record_contents (authority_id, seq, salt, body)
      select ${authority}::uuid, seq, decode(salt, 'hex'), body from written
    ), head as (
      update record_heads set size = ${size}, last_at = ${at} where authority_id = ${authority}
    )
    ${insertSubjects(subjects)}`.execute(tx)
}
