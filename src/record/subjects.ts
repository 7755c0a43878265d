import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
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

/** Writes the subjects that a batch changed, all in one statement. */
export async function saveSubjects(tx: Transaction, rows: readonly SubjectRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('record_subjects')
    .values(rows.map((row) => ({ ...row, deeds: JSON.stringify(row.deeds) as unknown as SubjectRow['deeds'] })))
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'module', 'subject']).doUpdateSet((eb) => ({
        state: eb.ref('excluded.state'),
        entered_at: eb.ref('excluded.entered_at'),
        last_seq: eb.ref('excluded.last_seq'),
        last_public_seq: eb.ref('excluded.last_public_seq'),
        deeds: eb.ref('excluded.deeds'),
        concerned: eb.ref('excluded.concerned'),
        unit_id: eb.ref('excluded.unit_id'),
        due_at: eb.ref('excluded.due_at'),
      })),
    )
    .execute()
}

/** `who` of an entry: SHA-256(salt of the subject || staff id), in hexadecimal; undefined once the salt is erased. */
export function whoIs(salt: Uint8Array | null, staffId: string): string | undefined {
  return salt ? createHash('sha256').update(salt).update(staffId).digest('hex') : undefined
}
