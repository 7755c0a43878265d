import { dayOf, type Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import type { Described } from '#record/kinds.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import '../tables.ts'

/** What tasks are called, when they are due, and which steps are of no use to them. */
export async function describe(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, Described>()
  const rows = await db
    .selectFrom('tasks')
    .select(['task_id', 'text', 'due_on as dueOn', 'asked_due_on as askedDueOn', 'ended_at as endedAt', 'recurs'])
    .where('authority_id', '=', authority)
    .where('task_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ task_id: id, text, dueOn, askedDueOn, endedAt, recurs }) => {
      const title = text.length > 140 ? `${text.slice(0, 139)}…` : text
      const facts =
        dueOn === null || endedAt !== null ? [] : [termOf(dueOn), ...(askedDueOn ? [askedOf(askedDueOn)] : [])]
      const unused = [
        ...(recurs === null ? ['stop-recurring', 'change-recurrence'] : []),
        ...(dueOn === null ? ['ask-extension'] : []),
      ]
      return [id, { title, href: `/console/nhiem-vu/${id}`, facts, unused }]
    }),
  )
}

const termOf = (dueOn: Day) => ({
  vi: `Hạn của nhiệm vụ: ${dayOfKey(dueOn)}.`,
  en: `The task is due on ${dayOfKey(dueOn)}.`,
})

const askedOf = (day: Day) => ({
  vi: `Xin gia hạn đến ngày ${dayOfKey(day)}.`,
  en: `More time is asked for, until ${dayOfKey(day)}.`,
})

/** Who assigned it last, unless that person has left. */
export async function assigner(
  db: Db,
  { authority, id, now }: { authority: string; id: string; now: Date },
): Promise<string | undefined> {
  const row = await db
    .selectFrom('tasks as t')
    .innerJoin('staff as s', (join) =>
      join.onRef('s.authority_id', '=', 't.authority_id').onRef('s.staff_id', '=', 't.assigned_by'),
    )
    .select('s.staff_id')
    .where('t.authority_id', '=', authority)
    .where('t.task_id', '=', id)
    .where('s.erased_at', 'is', null)
    .where((where) => where.or([where('s.active_until', 'is', null), where('s.active_until', '>=', dayOf(now))]))
    .executeTakeFirst()
  return row?.staff_id
}
