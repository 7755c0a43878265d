import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { workingDayFrom } from '#kernel/due.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { actIn, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import type { Worker } from '#record/module.ts'
import '../tables.ts'
import { findRecurring } from './series.ts'
import { taskKind } from './store.ts'

type Latest = { id: string }

/** Days that were missed are made up for one after another, no more than these in a run. */
const mostARun = 500

/** Each hour, for every authority: what recurs and is confirmed, or has come to its day, is assigned for the next time. */
export const recurWorker: Worker = {
  queue: 'documents-recur',
  schedule: '10 * * * *',
  async run({ db, shellFor, log }) {
    const authorities = await db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) {
      const made = await recurDue(shellFor(authority))
      if (made > 0) log.info({ authority, made }, 'recurring tasks assigned for their next time')
    }
  },
}

/**
 * Makes the next task of every series whose last one is confirmed or has come to its day, as often as days were missed.
 * Run again, or twice at once, it makes none twice: a series has one task for a day.
 * @returns how many were made
 */
export async function recurDue(shell: Shell): Promise<number> {
  let made = 0
  for (let round = await listLatest(shell); round.length > 0 && made < mostARun; round = await listLatest(shell)) {
    const before = made
    for (const latest of round)
      if (await shell.appender.run(shell.authority, (batch) => makeNext(shell, batch, latest))) made++
    if (made === before) break
  }
  return made
}

/** The last task of each series that wants a next one. */
async function listLatest({ db, authority, clock }: Shell): Promise<Latest[]> {
  const { rows } = await sql<Latest>`
    select t.task_id as id from tasks t
    where t.authority_id = ${authority} and not t.proposed and t.series_id is not null and t.recurs is not null
      and (t.state = 'confirmed' or t.occurs_on <= ${dayOf(clock())})
      and not exists (select 1 from tasks n where n.authority_id = t.authority_id and n.series_id = t.series_id
        and n.occurs_on > t.occurs_on)
    order by t.occurs_on, t.task_id limit ${mostARun}`.execute(db)
  return rows
}

async function makeNext(shell: Shell, batch: Batch, latest: Latest): Promise<boolean> {
  await batch.settle()
  const id = await copyTask(batch, latest)
  if (id === undefined) return false
  const done = await actIn(shell, batch, taskKind, { draft: id, do: 'recur', by: 'clock', input: {} })
  if (isRefusal(done)) throw new Error(`a recurring task cannot be made: ${done.rule}`)
  return true
}

/**
 * It serves what the first of the series does, until joinPeriods finds its own. Who has left does not get the next one: then it is the
 * unit's. Nothing is copied where the series was stopped since, or got its next task.
 */
async function copyTask({ tx, authority, at }: Batch, { id }: Latest): Promise<string | undefined> {
  const { nextOn: next } = await findRecurring(tx, { authority, id })
  if (next === null) return undefined
  const { rows } = await sql<{ id: string }>`
    insert into tasks (authority_id, task_id, paper_id, parent_id, position, text, actor, role, unit_id, staff_id, assigned_by,
      due_on, due_text, recurs, series_id, occurs_on, spans)
    select t.authority_id, ${randomUUID()}, t.paper_id, (select f.parent_id from tasks f
        where f.authority_id = t.authority_id and f.task_id = t.series_id), t.position, t.text, t.actor, t.role, t.unit_id,
      (select s.staff_id from staff s where s.authority_id = t.authority_id and s.staff_id = t.staff_id
        and s.erased_at is null and (s.active_until is null or s.active_until >= ${dayOf(at)})),
      t.assigned_by, ${workingDayFrom(next)}, t.due_text, t.recurs, t.series_id, ${next}, t.spans
    from tasks t where t.authority_id = ${authority} and t.task_id = ${id} and t.recurs is not null
      and not exists (select 1 from tasks n where n.authority_id = t.authority_id and n.series_id = t.series_id
        and n.occurs_on > t.occurs_on)
    on conflict (authority_id, series_id, occurs_on) where series_id is not null do nothing
    returning task_id as id`.execute(tx)
  const made = rows[0]?.id
  if (made !== undefined)
    await sql`insert into task_joins (authority_id, task_id, unit_id)
      select authority_id, ${made}, unit_id from task_joins where authority_id = ${authority} and task_id = ${id}`.execute(
      tx,
    )
  return made
}
