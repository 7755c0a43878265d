import { createHash } from 'node:crypto'
import { sql, type RawBuilder, type Selectable } from 'kysely'
import type { Transaction } from '#platform/db.ts'
import type { SubjectTable } from './schema.ts'

export type SubjectRow = Selectable<SubjectTable>

export type SubjectKey = { module: string; kind: string; subject: string }

/** The subjects a batch has locked: read from the database once, written back once, seen changed in between. */
export type LoadedSubjects = Map<string, SubjectRow>

/** The row of a subject, locked until the transaction ends; undefined where the subject does not exist yet. */
export async function lockSubject(
  tx: Transaction,
  loaded: LoadedSubjects,
  authority: string,
  { module, subject }: { module: string; subject: string },
): Promise<SubjectRow | undefined> {
  const key = `${module}/${subject}`
  const known = loaded.get(key)
  if (known) return known
  const row = await tx
    .selectFrom('record_subjects')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('module', '=', module)
    .where('subject', '=', subject)
    .forUpdate()
    .executeTakeFirst()
  if (row) loaded.set(key, row)
  return row
}

/**
 * The statement that writes subjects. Its text is the same for any number of them, so that it is prepared once: the rows
 * come as one JSON text.
 */
export function insertSubjects(rows: readonly SubjectRow[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows.map((row) => ({ ...row, salt: row.salt && Buffer.from(row.salt).toString('hex') })))
  return sql`insert into record_subjects (authority_id, module, kind, subject, state, entered_at, salt, first_seq, last_seq,
      last_public_seq, deeds, concerned, unit_id, due_at)
    select authority_id, module, kind, subject, state, entered_at, decode(salt, 'hex'), first_seq, last_seq,
      last_public_seq, deeds, concerned, unit_id, due_at
    from json_to_recordset(${json}::json) as row (authority_id uuid, module text, kind text, subject text, state text,
      entered_at timestamptz, salt text, first_seq bigint, last_seq bigint, last_public_seq bigint, deeds jsonb,
      concerned text[], unit_id uuid, due_at timestamptz)
    on conflict (authority_id, module, subject) do update set state = excluded.state, entered_at = excluded.entered_at,
      last_seq = excluded.last_seq, last_public_seq = excluded.last_public_seq, deeds = excluded.deeds,
      concerned = excluded.concerned, unit_id = excluded.unit_id, due_at = excluded.due_at`
}

/** Writes subjects, all in one statement. */
export async function saveSubjects(tx: Transaction, rows: readonly SubjectRow[]): Promise<void> {
  if (rows.length > 0) await insertSubjects(rows).execute(tx)
}

/** `who` of an entry: SHA-256(salt of the subject || staff id), in hexadecimal; undefined once the salt is erased. */
export function whoIs(salt: Uint8Array | null, staffId: string): string | undefined {
  return salt ? createHash('sha256').update(salt).update(staffId).digest('hex') : undefined
}
