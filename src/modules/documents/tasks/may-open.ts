import { maySee } from '#kernel/may-see.ts'
import type { Db } from '#platform/db.ts'
import { standingOf } from '#record/act.ts'
import type { Looking } from './read.ts'
import { taskWorkflow } from './rules.ts'

/** Whether the person may look into the decisions about a task; into those of a mere proposal nobody may. */
export async function mayOpen(db: Db, { authority, person }: Looking, id: string): Promise<boolean> {
  const subject = await db
    .selectFrom('record_subjects')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('module', '=', 'documents')
    .where('kind', '=', 'task')
    .where('subject', '=', id)
    .executeTakeFirst()
  return subject !== undefined && maySee(taskWorkflow, standingOf(subject, person), person)
}
