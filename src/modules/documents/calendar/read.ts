import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import { dayOf, plusDays } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { CalendarTask } from './write-calendar.ts'

type Asked = { authority: string; person: Person; now: Date; home: string }
type Row = Omit<CalendarTask, 'href' | 'note'> & { number: string | null; dueText: string; unitName: string | null }

/** The tasks of a person and those of the unit which nobody took, from a month ago on. */
export async function listCalendarTasks(db: Db, { authority, person, now, home }: Asked): Promise<CalendarTask[]> {
  const { rows } = await sql<Row>`
    select t.task_id as id, t.text, t.due_on as "dueOn", t.state, t.due_text as "dueText", p.number, u.name as "unitName",
      coalesce(s.entered_at, t.began_at, ${now}) as "changedAt", coalesce(s.last_seq, 0)::int as sequence
    from tasks t
    left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
    left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    left join record_subjects s on s.authority_id = t.authority_id and s.module = 'documents' and s.kind = 'task'
      and s.subject = t.task_id::text
    where t.authority_id = ${authority} and not t.proposed and t.due_on >= ${plusDays(dayOf(now), -31)}
      and (t.staff_id = ${person.staffId} or (t.staff_id is null and t.unit_id = ${person.unitId ?? null}::uuid))
    order by t.due_on, t.task_id limit 2000`.execute(db)
  return rows.map(({ number, dueText, unitName, ...task }) => ({
    ...task,
    note: [number && `Văn bản ${number}`, unitName, dueText && `Hạn trong văn bản: ${dueText}`]
      .filter(Boolean)
      .join('\n'),
    href: `${home}${task.id}`,
  }))
}
