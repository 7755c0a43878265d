import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'

type Subject = { authority: string; module: string; subject: string }

/** Lays a subject on a person's desk, taking it from whoever had it. Called by the module that decides on the subject. */
export async function assign(
  tx: Transaction,
  { authority, module, subject, kind, staffId, now }: Subject & { kind: string; staffId: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('work_assignments')
    .values({ authority_id: authority, module, subject, kind, staff_id: staffId, assigned_at: now })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'module', 'subject']).doUpdateSet({ staff_id: staffId, assigned_at: now }),
    )
    .execute()
}

/** Takes a subject off every desk: it has ended. */
export async function unassign(tx: Transaction, { authority, module, subject }: Subject): Promise<void> {
  await tx
    .deleteFrom('work_assignments')
    .where('authority_id', '=', authority)
    .where('module', '=', module)
    .where('subject', '=', subject)
    .execute()
}

/** On whose desk a subject lies. */
export async function findAssignee(db: Db, { authority, module, subject }: Subject): Promise<string | undefined> {
  const row = await db
    .selectFrom('work_assignments')
    .select('staff_id')
    .where('authority_id', '=', authority)
    .where('module', '=', module)
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.staff_id
}
