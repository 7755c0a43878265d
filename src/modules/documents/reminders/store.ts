import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'
import { usualRule, type ReminderRule } from './schema.ts'

export async function findRule(db: Db, authority: string): Promise<ReminderRule> {
  const row = await db
    .selectFrom('reminder_rules')
    .select('rule')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return row?.rule ?? usualRule
}

type Change = { authority: string; id: string; staffId: string; now: Date; rule: ReminderRule }

/** Saves a rule and writes down who changed it from what to what; nothing is written where it stays as it was. */
export async function saveRule(tx: Transaction, { authority, id, staffId, now, rule }: Change): Promise<void> {
  const before = await findRule(tx, authority)
  if (JSON.stringify(before) === JSON.stringify(rule)) return
  const text = JSON.stringify(rule)
  await tx
    .insertInto('reminder_rules')
    .values({ authority_id: authority, rule: text })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ rule: text }))
    .execute()
  await tx
    .insertInto('reminder_rule_changes')
    .values({
      authority_id: authority,
      change_id: id,
      at: now,
      staff_id: staffId,
      before: JSON.stringify(before),
      after: text,
    })
    .execute()
}
