import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { SubjectRow } from '#record/subjects.ts'
import type { Slot, Way } from './find-slots.ts'

export type WorkFilter = {
  unit?: string | undefined
  /** Only what is due before this instant. */
  before?: Date | undefined
}

export type WorkSlot = Slot & { onlyDue: boolean }

/** Counting stops here: beyond it nobody reads to the end, and every further row costs time. */
export const countLimit = 10_000

/**
 * Subjects in the slots, nearest deadline first, those without one last. Each slot is read from the index of states, so
 * that the time depends on the page and not on how many subjects there are.
 */
export async function listWork(
  db: Db,
  authority: string,
  { slots, filter, limit, offset }: { slots: readonly WorkSlot[]; filter: WorkFilter; limit: number; offset: number },
): Promise<SubjectRow[]> {
  if (slots.length === 0) return []
  const parts = slots.map(
    (slot) => sql`(select * from record_subjects where ${inSlot(authority, slot, filter)}
      order by due_at, subject limit ${limit + offset})`,
  )
  const { rows } = await sql<SubjectRow>`
    select * from (${sql.join(parts, sql` union all `)}) work
    order by due_at, subject limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export type Counted = { module: string; kind: string; total: number; overdue: number; today: number }

/** How many subjects stand in the slots, by kind; a slot is counted up to the limit. */
export async function countWork(
  db: Db,
  authority: string,
  { slots, filter, now, tonight }: { slots: readonly WorkSlot[]; filter: WorkFilter; now: Date; tonight: Date },
): Promise<Counted[]> {
  if (slots.length === 0) return []
  const parts = slots.map(
    (slot) => sql`(select module, kind, due_at from record_subjects where ${inSlot(authority, slot, filter)}
      order by due_at limit ${countLimit})`,
  )
  const { rows } = await sql<Counted>`
    select module, kind, count(*)::int as total,
      (count(*) filter (where due_at < ${now}))::int as overdue,
      (count(*) filter (where due_at >= ${now} and due_at < ${tonight}))::int as today
    from (${sql.join(parts, sql` union all `)}) work
    group by module, kind order by module, kind`.execute(db)
  return rows
}

function inSlot(authority: string, slot: WorkSlot, { unit, before }: WorkFilter): RawBuilder<boolean> {
  return all([
    sql`authority_id = ${authority}`,
    sql`module = ${slot.module}`,
    sql`kind = ${slot.kind}`,
    sql`state = ${slot.state}`,
    ...(slot.onlyDue ? [sql`due_at is not null`] : []),
    ...(unit === undefined ? [] : [sql`unit_id = ${unit}`]),
    ...(before === undefined ? [] : [sql`due_at < ${before}`]),
    any(slot.ways.map(open)),
  ])
}

/** The same rule as the kernel's check: role and unit, and that nobody goes on with what he may not judge. */
function open({ as, units, ids, notBy }: Way): RawBuilder<boolean> {
  const steps = notBy.filter((name) => name !== 'concerned')
  return all([
    ...(as === 'concerned' ? [sql`concerned @> array[${ids[0]}]::text[]`] : []),
    ...(as === 'unit' ? [sql`concerned = '{}'`] : []),
    ...(units === null ? [] : [sql`unit_id = any(${[...units]}::uuid[])`]),
    ...(notBy.includes('concerned') ? [sql`not concerned && ${[...ids]}::text[]`] : []),
    ...(steps.length === 0 ? [] : [sql`not exists (${deedsOf(steps, ids)})`]),
  ])
}

function deedsOf(steps: readonly string[], ids: readonly string[]): RawBuilder<unknown> {
  return sql`select 1 from jsonb_array_elements(deeds) deed, unnest(${[...ids]}::text[]) id
    where deed->>'do' = any(${[...steps]}::text[])
      and encode(sha256(salt || convert_to(id, 'UTF8')), 'hex') in (deed->>'who', deed->>'inStead')`
}

const all = (parts: readonly RawBuilder<unknown>[]) =>
  parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join([...parts], sql` and `)})`
const any = (parts: readonly RawBuilder<unknown>[]) => sql<boolean>`(${sql.join([...parts], sql` or `)})`
