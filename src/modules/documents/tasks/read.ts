import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { dayOf, plusDays } from '#kernel/day.ts'
import { closingOf, workingDaysBetween } from '#kernel/due.ts'
import { order, slice } from '#kernel/listing.ts'
import { contains, every } from '#platform/contains.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import '../tables.ts'
import { readCountedTasks } from '../figures/schema.ts'
import { isCountedTask } from '../figures/which-tasks.ts'
import { seesPaper } from '../papers/who-sees.ts'
import type { listTasks as listing, TaskRow } from './schema.ts'

export type Looking = { authority: string; person: Person; now: Date }
type Listed = Omit<TaskRow, 'workingDaysLeft'> & { ended: boolean }

const columns = sql`t.task_id as id, t.paper_id as "paperId", p.number as "paperNumber", p.subject as "paperSubject",
  t.parent_id as "parentId", t.text, t.actor, t.role, t.unit_id as "unitId", u.name as "unitName", t.staff_id as "staffId",
  s.name as "staffName", t.due_on as "dueOn", t.asked_due_on as "askedDueOn", t.due_text as "dueText", t.recurs, t.occurs_on as "occursOn", t.assigned_by as "assignedBy", t.state, t.version, t.result, t.spans,
  t.ended_at is not null as ended,
  coalesce((select jsonb_agg(jsonb_build_object('id', j.unit_id, 'name', ju.name) order by ju.name) from task_joins j
    join public_units ju on ju.authority_id = j.authority_id and ju.unit_id = j.unit_id
    where j.authority_id = t.authority_id and j.task_id = t.task_id), '[]') as joins,
  (select n.progress from task_notes n where n.authority_id = t.authority_id and n.task_id = t.task_id
    and n.progress is not null order by n.at desc limit 1) as progress,
  (select count(*)::int from tasks c where c.authority_id = t.authority_id and c.parent_id = t.task_id
    and not c.proposed and c.state <> 'cancelled') as children,
  (select count(*)::int from tasks c where c.authority_id = t.authority_id and c.parent_id = t.task_id
    and c.state = 'confirmed') as "childrenEnded"`

const tables = sql`tasks t
  left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
  left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
  left join staff s on s.authority_id = t.authority_id and s.staff_id = t.staff_id and s.erased_at is null`

/** A task is seen by whoever sees its paper; one without a paper by everybody of the authority. */
const seesTask = (person: Person) => sql<boolean>`(t.paper_id is null or ${seesPaper(person)})`

const sorts = { dueOn: sql`t.due_on`, position: sql`t.paper_id, t.position` } as const

export async function listTasks(db: Db, looking: Looking, asked: z.output<NonNullable<typeof listing.query>>) {
  const { page, size } = asked
  const { limit, offset } = slice(asked)
  const { field, way } = order(asked.sort ?? (asked.paperId ? 'position' : 'dueOn'))
  const where = every([
    sql`t.authority_id = ${looking.authority}`,
    seesTask(looking.person),
    asked.mine && isMine(asked.mine, looking.person),
    ...filters(asked, dayOf(looking.now)),
  ])
  // What has ended comes last, unless the order was asked for.
  const first = asked.sort || asked.paperId ? sql`` : sql`(t.ended_at is not null), `
  const found = await sql<Listed>`select ${columns} from ${tables} where ${where}
    order by ${first}${sorts[field]} ${sql.raw(way)} nulls last, t.task_id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from ${tables} where ${where}`.execute(db)
  return { rows: found.rows.map((row) => toRow(row, looking.now)), total: counted.rows[0]?.total ?? 0, page, size }
}

type Asked = z.output<NonNullable<typeof listing.query>>

function filters(asked: Asked, today: string): (RawBuilder<unknown> | undefined)[] {
  const { paperId, unitId, parentId, recursFor, state, due, from, until, counted, q } = asked
  const inFigure = counted === undefined ? undefined : readCountedTasks(counted)
  return [
    paperId && sql`t.paper_id = ${paperId}`,
    unitId && sql`(${leads(unitId)} or ${joinsIn(unitId)})`,
    parentId && sql`t.parent_id = ${parentId}`,
    recursFor && recursToServe(recursFor),
    // Without a paper or a state named, what is only proposed is nobody's task yet.
    state === undefined && !paperId ? sql`not t.proposed` : undefined,
    state === 'open'
      ? sql`not t.proposed and t.ended_at is null`
      : state === 'proposed'
        ? sql`t.proposed`
        : state && sql`t.state = ${state}`,
    due && dueWithin(due, today),
    from && sql`t.due_on >= ${from}`,
    until && sql`t.due_on <= ${until}`,
    inFigure && isCountedTask(inFigure),
    q ? contains(sql`t.folded`, fold(q)) : undefined,
  ].map((condition) => condition || undefined)
}

function isMine(whose: NonNullable<Asked['mine']>, { staffId, unitId = null }: Person): RawBuilder<unknown> {
  if (whose === 'me') return sql`t.staff_id = ${staffId}`
  if (whose === 'free') return sql`${leads(unitId)} and t.staff_id is null and t.state = 'assigned'`
  if (whose === 'unit-leads') return leads(unitId)
  // A unit that leads a task does not join in it as well.
  if (whose === 'unit-joins') return sql`${joinsIn(unitId)} and t.unit_id is distinct from ${unitId}::uuid`
  return sql`(${leads(unitId)} or ${joinsIn(unitId)})`
}

const leads = (unitId: string | null) => sql`t.unit_id = ${unitId}::uuid`
const joinsIn = (unitId: string | null) => sql`exists (select 1 from task_joins j where j.authority_id = t.authority_id
  and j.task_id = t.task_id and j.unit_id = ${unitId}::uuid)`

/** The first task of a series says which task it serves; later ones may still wait for theirs. */
const recursToServe = (id: string) => sql`t.recurs is not null and t.ended_at is null
  and exists (select 1 from tasks f
    join tasks p on p.authority_id = f.authority_id and p.task_id = f.parent_id
    join tasks o on o.authority_id = p.authority_id and (o.task_id = p.task_id or o.series_id = p.series_id)
    where f.authority_id = t.authority_id and f.task_id = t.series_id and o.task_id = ${id})
  and not exists (select 1 from tasks n where n.authority_id = t.authority_id and n.series_id = t.series_id
    and n.ended_at is null and n.occurs_on > t.occurs_on)`

function dueWithin(due: NonNullable<Asked['due']>, today: string): RawBuilder<unknown> {
  if (due === 'none') return sql`t.due_on is null and t.ended_at is null`
  if (due === 'overdue') return sql`t.due_on < ${today} and t.ended_at is null and t.state <> 'done'`
  const last = { today, week: plusDays(today, 6), month: plusDays(today, 30) }[due]
  return sql`t.due_on between ${today} and ${last} and t.ended_at is null`
}

export async function findTask(db: Db, looking: Looking, id: string): Promise<TaskRow | undefined> {
  const { rows } = await sql<Listed>`select ${columns} from ${tables}
    where t.authority_id = ${looking.authority} and t.task_id = ${id} and ${seesTask(looking.person)}`.execute(db)
  return rows[0] && toRow(rows[0], looking.now)
}

function toRow({ ended, ...row }: Listed, now: Date): TaskRow {
  const left =
    row.dueOn === null || ended || row.state === 'done' ? null : workingDaysBetween(now, closingOf(row.dueOn))
  const rolled = row.children > 0 ? Math.round((100 * row.childrenEnded) / row.children) : row.progress
  const progress = row.state === 'done' || row.state === 'confirmed' ? 100 : rolled
  return { ...row, progress, workingDaysLeft: left }
}
