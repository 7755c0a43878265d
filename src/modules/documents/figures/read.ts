import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { seesPaper } from '../papers/who-sees.ts'

/** Days from and until, both counted. */
export type Span = { authority: string; from: Day; until: Day }

export type PaperCount = { direction: 'in' | 'out'; type: string; month: string; urgent: boolean; papers: number }

/** Papers entered in a register in the span, by direction, type, month (2026-09) and urgency. Void and recalled ones do not count. */
export async function countPapers(db: Db, { authority, from, until }: Span): Promise<PaperCount[]> {
  const { rows } = await sql<PaperCount>`
    select direction, coalesce(type, '') as type, to_char(registered_on, 'YYYY-MM') as month, urgency is not null as urgent,
      count(*)::int as papers
    from papers where authority_id = ${authority} and serial is not null and registered_on between ${from} and ${until}
      and state not in ('void', 'recalled')
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}

export type UnitCount = {
  /** Null where a task has no unit of its own. */
  unitId: string | null
  unit: string | null
  given: number
  finished: number
  onTime: number
  late: number
  /** Of those not finished on the last day of the span: all, and those whose deadline had passed by then. */
  open: number
  overdue: number
}

const day = (column: string) => sql.raw(`(t.${column} at time zone 'Asia/Ho_Chi_Minh')::date`)
const dayOfTask = { begun: day('began_at'), finished: day('finished_at'), ended: day('ended_at') }

/** Finished or ended by the end of a day; what was so only later was open on that day. */
const goneBy = (until: Day) => sql`(${dayOfTask.finished} <= ${until} or ${dayOfTask.ended} <= ${until})`

/**
 * Tasks by unit that leads: given and finished in the span, and what was open at its end. A task is on time where it was reported as
 * done on the day of its deadline at the latest, or has none. Units only: no figure here is about a person.
 */
export async function countTasks(db: Db, { authority, from, until }: Span): Promise<UnitCount[]> {
  const { begun, finished } = dayOfTask
  const gone = goneBy(until)
  const { rows } = await sql<UnitCount>`
    select t.unit_id as "unitId", u.name as unit,
      (count(*) filter (where ${begun} between ${from} and ${until}))::int as given,
      (count(*) filter (where ${finished} between ${from} and ${until}))::int as finished,
      (count(*) filter (where ${finished} between ${from} and ${until} and (t.due_on is null or ${finished} <= t.due_on)))::int as "onTime",
      (count(*) filter (where ${finished} between ${from} and ${until} and ${finished} > t.due_on))::int as late,
      (count(*) filter (where ${gone} is not true))::int as open,
      (count(*) filter (where ${gone} is not true and t.due_on < ${until}))::int as overdue
    from tasks t left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    where t.authority_id = ${authority} and not t.proposed and t.state <> 'cancelled' and ${begun} <= ${until}
    group by 1, 2
    having count(*) filter (where ${begun} >= ${from} or ${finished} >= ${from} or ${gone} is not true) > 0
    order by u.name nulls last`.execute(db)
  return rows
}

export type ListedTask = {
  text: string
  unit: string | null
  dueOn: Day | null
  finishedOn: Day | null
  result: string
  /** Number, day and issuer of the paper it comes from. */
  number: string | null
  dated: Day | null
  issuer: string | null
}

/** Most lines of one list of a report. */
const longest = 500

/** Tasks that were finished in the span, or were open at its end, as far as the person may see their papers. */
export async function listTasksOf(
  db: Db,
  { authority, from, until, person, which }: Span & { person: Person; which: 'finished' | 'open' | 'overdue' },
): Promise<ListedTask[]> {
  const { begun, finished } = dayOfTask
  const still = sql`${goneBy(until)} is not true`
  const chosen = {
    finished: sql`${finished} between ${from} and ${until}`,
    open: still,
    overdue: sql`${still} and t.due_on < ${until}`,
  }[which]
  const { rows } = await sql<ListedTask>`
    select t.text, u.name as unit, t.due_on as "dueOn", ${finished} as "finishedOn", t.result, p.number, p.dated, p.issuer
    from tasks t
    left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
    left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    where t.authority_id = ${authority} and not t.proposed and t.state <> 'cancelled' and ${chosen}
      and ${begun} <= ${until}
      and (t.paper_id is null or ${seesPaper(person)})
    order by ${finished} nulls last, t.due_on nulls last, t.task_id limit ${longest}`.execute(db)
  return rows
}

export type ListedPaper = {
  number: string | null
  dated: Day | null
  issuer: string | null
  type: string | null
  subject: string
  registeredOn: Day
}

/** Papers entered in a register in the span that the person may see. */
export async function listPapersOf(
  db: Db,
  { authority, from, until, person, direction }: Span & { person: Person; direction: 'in' | 'out' },
): Promise<ListedPaper[]> {
  const { rows } = await sql<ListedPaper>`
    select p.number, p.dated, p.issuer, p.type, p.subject, p.registered_on as "registeredOn" from papers p
    where p.authority_id = ${authority} and p.direction = ${direction} and p.serial is not null
      and p.registered_on between ${from} and ${until} and p.state not in ('void', 'recalled') and ${seesPaper(person)}
    order by p.registered_on, p.serial limit ${longest}`.execute(db)
  return rows
}
