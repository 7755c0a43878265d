import { sql, type RawBuilder } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { seesPaper } from '../papers/who-sees.ts'
import type { Side, TaskCount } from './schema.ts'
import { isCountedPaper } from './which-papers.ts'
import { dayOfTask, isCounted, isCountedTask, isHandedDown, isOfSide, isTask } from './which-tasks.ts'

/** Days from and until, both counted; of both sides where none is named; `seenBy` only what that person may see of it. */
export type Span = { authority: string; from: Day; until: Day; side?: Side | undefined; seenBy?: Person | undefined }

export type PaperCount = { direction: 'in' | 'out'; type: string; month: string; urgent: boolean; papers: number }

/** Papers entered in a register in the span, by direction, type, month (2026-09) and urgency. */
export async function countPapers(db: Db, { authority, from, until, side, seenBy }: Span): Promise<PaperCount[]> {
  const { rows } = await sql<PaperCount>`
    select p.direction, coalesce(p.type, '') as type, to_char(p.registered_on, 'YYYY-MM') as month,
      p.urgency is not null as urgent, count(*)::int as papers
    from papers p where p.authority_id = ${authority} and ${isCountedPaper({ as: 'registered', from, until, side })}
      and ${seenBy ? seesPaper(seenBy) : sql`true`}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db)
  return rows
}

/** The first day of which anything is held, of that side: a paper in a register, or a task. Undefined before there is any. */
export async function findFirstDay(
  db: Db,
  { authority, side }: Pick<Span, 'authority' | 'side'>,
): Promise<Day | undefined> {
  const ofSide = side === undefined ? sql`` : sql`and p.side = ${side}`
  const { rows } = await sql<{ day: Day | null }>`select least(
      (select min(p.registered_on) from papers p where p.authority_id = ${authority} and p.serial is not null ${ofSide}),
      (select min(${dayOfTask.begun}) from tasks t
        left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
        where t.authority_id = ${authority} and not t.proposed and ${isOfSide(side)})
    ) as day`.execute(db)
  return rows[0]?.day ?? undefined
}

export type TaskCounts = {
  given: number
  finished: number
  onTime: number
  late: number
  /** Of those not finished on the last day of the span: all, and those whose deadline had passed by then. */
  open: number
  overdue: number
}

/** Tasks that a unit leads, those handed down from another task apart from the rest. Null where a task has no unit. */
export type UnitCount = TaskCounts & { unitId: string | null; unit: string | null; handedDown: boolean }

/** Tasks by unit that leads: given and finished in the span, and what was open at its end. No figure here is about a person. */
export async function countTasks(db: Db, { authority, from, until, side, seenBy }: Span): Promise<UnitCount[]> {
  const count = (as: TaskCount) => sql`(count(*) filter (where ${isCounted(as, { from, until })}))::int`
  const { rows } = await sql<UnitCount>`
    select t.unit_id as "unitId", u.name as unit, ${isHandedDown} as "handedDown", ${count('given')} as given, ${count('finished')} as finished,
      ${count('on-time')} as "onTime", ${count('late')} as late, ${count('open')} as open, ${count('overdue')} as overdue
    from tasks t left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
    where t.authority_id = ${authority} and ${isTask(until)} and ${isOfSide(side)}
      and ${seenBy ? sql`(t.paper_id is null or ${seesPaper(seenBy)})` : sql`true`}
      and (${isCounted('given', { from, until })} or ${isCounted('finished', { from, until })}
        or ${isCounted('open', { from, until })})
    group by 1, 2, 3 order by u.name nulls last`.execute(db)
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
  /** Tasks handed down from it by the end of the span, and how many of them were done by then. */
  handedDown: number
  handedDownDone: number
}

/** Most lines of one list of a report. */
const longest = 500

/**
 * Tasks that the office answers for, as they are counted in the span, as far as the person may see their papers: what was finished
 * by the day of that, what was open by its deadline, also where it was finished since.
 */
export async function listTasksOf(
  db: Db,
  { authority, from, until, side, person, as }: Span & { person: Person; as: TaskCount },
): Promise<ListedTask[]> {
  const { finished } = dayOfTask
  const below = (done: RawBuilder<unknown>) => sql`(select count(*)::int from tasks b
    where b.authority_id = t.authority_id and b.parent_id = t.task_id and not b.proposed and b.state <> 'cancelled'
      and (b.began_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${until} ${done})`
  const byEnd = as === 'open' || as === 'overdue' ? sql`` : sql`${finished} nulls last,`
  const done = sql`and (coalesce(b.finished_at, b.ended_at) at time zone 'Asia/Ho_Chi_Minh')::date <= ${until}`
  const { rows } = await sql<ListedTask>`
    select t.text, u.name as unit, t.due_on as "dueOn", ${finished} as "finishedOn", t.result, p.number, p.dated, p.issuer,
      ${below(sql``)} as "handedDown", ${below(done)} as "handedDownDone"
    from tasks t
    left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
    left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    where t.authority_id = ${authority} and ${isCountedTask({ as, of: 'own', from, until, side })}
      and (t.paper_id is null or ${seesPaper(person)})
    order by ${byEnd} t.due_on nulls last, t.task_id limit ${longest}`.execute(db)
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
  { authority, from, until, side, person, direction }: Span & { person: Person; direction: 'in' | 'out' },
): Promise<ListedPaper[]> {
  const { rows } = await sql<ListedPaper>`
    select p.number, p.dated, p.issuer, p.type, p.subject, p.registered_on as "registeredOn" from papers p
    where p.authority_id = ${authority} and p.direction = ${direction}
      and ${isCountedPaper({ as: 'registered', from, until, side })} and ${seesPaper(person)}
    order by p.registered_on, p.serial limit ${longest}`.execute(db)
  return rows
}
