import { sql } from 'kysely'
import { dayOf, plusDays, type Day } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/due.ts'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'
import { composeDigest, type Told } from './compose-digest.ts'

/** On Monday at 7:30, or on the next working day where that is none: the week of their units, to those who approve. */
export const digestWorker: Worker = {
  queue: 'documents-digest',
  schedule: '30 7 * * 1-5',
  async run(services) {
    const authorities = await services.db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) await sendDigests(services, authority)
  },
}

type Task = Told & { unitId: string | null }

/** One message a week and approver: run again in the same week it is the same message, and nobody gets it twice. */
export async function sendDigests(services: Services, authority: string): Promise<void> {
  const now = services.clock()
  if (!isWorkingDay(now)) return
  const monday = mondayOf(dayOf(now))
  const tasks = await listWeek(services, authority, { monday, today: dayOf(now) })
  if (tasks.length === 0) return
  const jobs = (await listApprovers(services, authority, dayOf(now))).flatMap(({ staffId, units }) => {
    const own = tasks.filter(({ unitId }) => units === null || (unitId !== null && units.includes(unitId)))
    if (own.length === 0) return []
    const data = { authority, staffId, about: `digest/${monday}`, module: 'documents', kind: 'task' }
    return [{ queue: 'message', data: { ...data, href: '/console/nhiem-vu/bang', ...composeDigest(monday, own) } }]
  })
  await services.db.transaction().execute((tx) => services.enqueue(tx, jobs))
}

const mondayOf = (on: Day): Day => plusDays(on, 1 - (new Date(`${on}T00:00:00Z`).getUTCDay() || 7))

async function listWeek({ db }: Services, authority: string, { monday, today }: { monday: Day; today: Day }) {
  const midnight = (on: Day) => new Date(`${on}T00:00:00+07:00`)
  const [since, until] = [midnight(plusDays(monday, -7)), midnight(monday)]
  const { rows } = await sql<Task>`
    select t.text, p.number as paper, t.due_on as "dueOn", t.asked_due_on as "askedDueOn",
      to_char(t.ended_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "endedOn", t.unit_id as "unitId", u.name as "unitName",
      t.state = 'returned' as returned,
      case when t.state = 'confirmed' then 'done' when t.state = 'done' then 'waiting'
        when t.due_on < ${today} then 'overdue' else 'due' end as of
    from tasks t left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
    left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    where t.authority_id = ${authority} and not t.proposed and (
      t.state = 'done' or (t.state = 'confirmed' and t.ended_at >= ${since} and t.ended_at < ${until})
      or (t.state in ('assigned', 'accepted', 'asking', 'returned') and t.due_on <= ${plusDays(monday, 6)}))
    order by t.due_on nulls last, t.task_id limit 2000`.execute(db)
  return rows
}

/** Who approves today, and for which units; null is the whole authority. */
async function listApprovers({ db }: Services, authority: string, today: Day) {
  const { rows } = await sql<{ staffId: string; units: string[]; whole: boolean }>`
    select g.staff_id as "staffId", array_remove(array_agg(g.unit_id::text), null) as units, bool_or(g.unit_id is null) as whole
    from role_grants g
    join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff' and s.kind = 'role-grant'
      and s.subject = g.grant_id::text and s.state = 'active'
    join staff p on p.authority_id = g.authority_id and p.staff_id = g.staff_id and p.erased_at is null
      and (p.active_until is null or p.active_until >= ${today})
    where g.authority_id = ${authority} and g.role = 'approver' and g.valid_from <= ${today}
      and (g.valid_until is null or g.valid_until >= ${today})
    group by g.staff_id`.execute(db)
  return rows.map(({ staffId, units, whole }) => ({ staffId, units: whole ? null : units }))
}
