import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import { periodOf } from './recurrence.rules.ts'
import type { Recurrence } from './schema.ts'

type Key = { authority: string; series: string }

/** A later task of a series whose first one serves a task that recurs too; where that one's series was stopped, `every` is its own. */
type Serving = {
  id: string
  parentId: string | null
  occursOn: Day
  firstOn: Day
  served: { series: string; on: Day; every: Recurrence['every'] }
}

/**
 * Lets every later task of a series serve the task of the period that it belongs to, in the series that its first one serves;
 * none where that task is not made yet. Called for a series that begins or grows, whichever of the two it is.
 */
export async function joinPeriods(tx: Transaction, key: Key): Promise<void> {
  const serving = await listServing(tx, key)
  if (serving.length === 0) return
  const made = await listMade(tx, key.authority, [...new Set(serving.map(({ served }) => served.series))])
  for (const { id, parentId, occursOn, firstOn, served } of serving) {
    const of = (on: Day) => periodOf(served.every, on)
    const wanted = of(served.on) + of(occursOn) - of(firstOn)
    const found = made.find(({ series, on }) => series === served.series && of(on) === wanted)?.id ?? null
    if (found !== parentId) await setParent(tx, key.authority, id, found)
  }
}

/** Those that have found their period are left out: theirs does not change. */
async function listServing(tx: Transaction, { authority, series }: Key): Promise<Serving[]> {
  const { rows } = await sql<Serving>`
    select c.task_id as id, c.parent_id as "parentId", c.occurs_on as "occursOn", f.occurs_on as "firstOn",
      json_build_object('series', p.series_id, 'on', p.occurs_on,
        'every', coalesce(p.recurs->>'every', c.recurs->>'every')) as served
    from tasks f
    join tasks p on p.authority_id = f.authority_id and p.task_id = f.parent_id
    join tasks c on c.authority_id = f.authority_id and c.series_id = f.series_id and c.task_id <> f.task_id
    where f.authority_id = ${authority} and f.task_id = f.series_id and ${series} in (f.series_id, p.series_id)
      and p.occurs_on is not null and (c.parent_id is null or c.parent_id = f.parent_id)
      and coalesce(p.recurs->>'every', c.recurs->>'every') is not null`.execute(tx)
  return rows
}

/** Those of later days first: where a series recurs less often than before, several of its tasks lie in one period. */
async function listMade(tx: Transaction, authority: string, series: readonly string[]) {
  const { rows } = await sql<{ id: string; series: string; on: Day }>`
    select task_id as id, series_id as series, occurs_on as on from tasks
    where authority_id = ${authority} and series_id = any(${[...series]}::uuid[])
    order by occurs_on desc`.execute(tx)
  return rows
}

async function setParent(tx: Transaction, authority: string, id: string, parent: string | null): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ parent_id: parent })
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .execute()
}
