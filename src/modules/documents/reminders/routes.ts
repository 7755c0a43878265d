import { handle } from '#record/module.ts'
import '../tables.ts'
import { getReminderRule, setReminderRule } from './schema.ts'
import { findRule, saveRule } from './store.ts'

export const reminderHandlers = [
  handle(getReminderRule, async ({ shell: { db, authority } }) => {
    const rows = await db
      .selectFrom('reminder_rule_changes as c')
      .leftJoin('staff as s', (join) =>
        join
          .onRef('s.authority_id', '=', 'c.authority_id')
          .onRef('s.staff_id', '=', 'c.staff_id')
          .on('s.erased_at', 'is', null),
      )
      .select(['c.at', 'c.staff_id as staffId', 's.name as staffName', 'c.before', 'c.after'])
      .where('c.authority_id', '=', authority)
      .orderBy('c.at', 'desc')
      .limit(100)
      .execute()
    return { rule: await findRule(db, authority), changes: rows.map((row) => ({ ...row, at: row.at.toISOString() })) }
  }),
  handle(setReminderRule, async ({ shell, person, body }) => {
    const { db, authority, newId, clock } = shell
    const rule = { ...body, before: [...new Set(body.before)].toSorted((a, b) => b - a) }
    const change = { authority, id: newId(), staffId: person.staffId, now: clock(), rule }
    await db.transaction().execute((tx) => saveRule(tx, change))
    return rule
  }),
]
