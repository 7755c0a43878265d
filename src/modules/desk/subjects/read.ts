import type { Db } from '#platform/db.ts'
import type { SubjectRow } from '#record/subjects.ts'
import type { SubjectKey } from './schema.ts'

/** The row of a subject, not locked; undefined where none of this kind has the id. */
export async function findSubject(db: Db, authority: string, key: SubjectKey): Promise<SubjectRow | undefined> {
  return db
    .selectFrom('record_subjects')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('module', '=', key.module)
    .where('subject', '=', key.id)
    .where('kind', '=', key.kind)
    .executeTakeFirst()
}
