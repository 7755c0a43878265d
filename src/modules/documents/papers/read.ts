import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { order, slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import { every } from '#platform/contains.ts'
import '../tables.ts'
import { readCountedPapers } from '../figures/schema.ts'
import { isCountedPaper } from '../figures/which-papers.ts'
import { matchesWords } from './match-words.ts'
import type { PaperRow, paperQuery } from './schema.ts'
import { seesPaper } from './who-sees.ts'

export { seesPaper } from './who-sees.ts'

type Key = { authority: string; id: string }

const columns = {
  serial: sql`p.registered_on desc nulls first, p.serial`,
  dated: sql`p.dated`,
  registeredOn: sql`p.registered_on`,
  dueOn: sql`p.due_on`,
  draftedAt: sql`p.drafted_at`,
} as const

/** The columns of a row of the list, from `papers p`. */
export const rowColumns = sql`p.paper_id as id, p.direction, p.side, p.serial, p.registered_on as "registeredOn", p.number,
  p.dated, p.issuer, p.type, p.subject, p.urgency, p.due_on as "dueOn", p.state, p.drafted_at as "draftedAt",
  (select count(*)::int from tasks t where t.authority_id = p.authority_id and t.paper_id = p.paper_id
    and not t.proposed) as tasks,
  (select count(*)::int from tasks t where t.authority_id = p.authority_id and t.paper_id = p.paper_id
    and t.ended_at is not null) as "tasksEnded"`

type Listed = Omit<PaperRow, 'draftedAt'> & { draftedAt: Date }
export const toRow = (row: Listed): PaperRow => ({ ...row, draftedAt: row.draftedAt.toISOString() })

export async function listPapers(
  db: Db,
  { authority, person }: { authority: string; person: Person },
  asked: z.output<typeof paperQuery>,
) {
  const { page, size } = asked
  const { limit, offset } = slice(asked)
  const { field, way } = order(asked.sort ?? '-serial')
  // In one register the serial alone is its order, whatever days were entered late.
  const by = field === 'serial' && asked.registerId ? sql`p.serial` : columns[field]
  const where = every([sql`p.authority_id = ${authority}`, seesPaper(person), ...filters(asked, authority)])
  const rows = await sql<Listed>`select ${rowColumns} from papers p where ${where}
    order by ${by} ${sql.raw(way)} nulls last, p.paper_id limit ${limit} offset ${offset}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from papers p where ${where}`.execute(db)
  return { rows: rows.rows.map(toRow), total: counted.rows[0]?.total ?? 0, page, size }
}

function filters(asked: z.output<typeof paperQuery>, authority: string): (RawBuilder<unknown> | undefined)[] {
  const { state, registerId, type, issuer, unitId, from, until, counted, cites, q } = asked
  const inFigure = counted === undefined ? undefined : readCountedPapers(counted)
  return [
    sql`p.direction = ${asked.direction}`,
    state === undefined ? undefined : sql`p.state = ${state}`,
    registerId && sql`p.register_id = ${registerId}`,
    type === undefined ? undefined : sql`p.type = ${type}`,
    issuer === undefined ? undefined : sql`p.issuer_key = fold(${issuer})`,
    unitId &&
      sql`(p.unit_id = ${unitId} or exists (select 1 from tasks t where t.authority_id = p.authority_id
        and t.paper_id = p.paper_id and t.unit_id = ${unitId} and not t.proposed))`,
    from && sql`coalesce(p.registered_on, p.dated) >= ${from}`,
    until && sql`coalesce(p.registered_on, p.dated) <= ${until}`,
    inFigure && isCountedPaper(inFigure),
    cites === undefined
      ? undefined
      : sql`exists (select 1 from paper_cites c where c.authority_id = p.authority_id and c.paper_id = p.paper_id
        and c.number_key = upper(regexp_replace(${cites}, '\\s', '', 'g')))`,
    q ? matchesWords(q, authority) : undefined,
  ].map((condition) => condition || undefined)
}

/** Types and issuers of the papers that the person may see, the most frequent first. */
export async function listChoices(
  db: Db,
  { authority, person }: { authority: string; person: Person },
  direction: 'in' | 'out',
): Promise<{ types: string[]; issuers: string[] }> {
  const of = async (column: 'type' | 'issuer') => {
    const { rows } = await sql<{ value: string }>`select min(p.${sql.ref(column)}) as value from papers p
      where p.authority_id = ${authority} and p.direction = ${direction} and p.${sql.ref(column)} is not null
        and ${seesPaper(person)}
      group by ${column === 'issuer' ? sql`p.issuer_key` : sql`p.type`} order by count(*) desc, 1 limit 100`.execute(db)
    return rows.map(({ value }) => value)
  }
  const [types, issuers] = await Promise.all([of('type'), of('issuer')])
  return { types, issuers }
}

/** Whether there is such a paper and the person may see it. */
export async function maySeePaper(db: Db, { authority, id }: Key, person: Person): Promise<boolean> {
  const { rows } = await sql`select 1 from papers p where p.authority_id = ${authority} and p.paper_id = ${id}
    and ${seesPaper(person)}`.execute(db)
  return rows.length > 0
}

/** Titles and addresses for lists, searches and notices. */
export async function describePapers(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('papers')
    .select(['paper_id', 'direction', 'number', 'subject'])
    .where('authority_id', '=', authority)
    .where('paper_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ paper_id: id, direction, number, subject }) => {
      const title = [number, subject].filter(Boolean).join(' · ')
      return [
        id,
        { title: title.slice(0, 200), href: `/console/${direction === 'in' ? 'van-ban-den' : 'van-ban-di'}/${id}` },
      ]
    }),
  )
}
