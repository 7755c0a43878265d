import { sql } from 'kysely'
import type { z } from 'zod'
import { slice } from '#kernel/listing.ts'
import type { Reading } from '#reading/reading.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { countDuplicates } from '../duplicates/read.ts'
import { isSubject } from '../papers/subject.rules.ts'
import { supposedOf } from '../review/read.ts'
import { turnAfter } from './scan-turn.ts'
import { neededFields, sureFrom, type ReadField } from '../review/schema.ts'
import type { intakeRow } from './schema.ts'

type IntakeView = z.input<typeof intakeRow>

/** Files that came in, newest first, with the drafts that came of them. */
export async function listIntakes(db: Db, authority: string, asked: { page: number; size: number }) {
  const { limit, offset } = slice(asked)
  const of = db.selectFrom('intakes').where('authority_id', '=', authority)
  const rows = await of
    .select(['intake_id as id', 'name', 'bytes', 'came_by as cameBy', 'came_from as cameFrom', 'brought_at'])
    .select(['state', 'pages_done as pagesDone', 'pages_all as pagesAll', 'problem', 'sha256'])
    .orderBy('brought_at', 'desc')
    .orderBy('intake_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await of.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const papers = await papersOf(
    db,
    authority,
    rows.map(({ id }) => id),
  )
  const turns = await turnsOfScans(db, authority)
  const views = rows.map(({ brought_at: at, sha256, ...row }): IntakeView => {
    const came = papers.get(row.id) ?? []
    return {
      ...row,
      ahead: turns.get(row.id) ?? null,
      broughtAt: at.toISOString(),
      drafts: came.filter(({ serial }) => serial === null).map(draftOf),
      registered: came.flatMap(({ id, serial, number, subject, file }) =>
        serial === null ? [] : [{ id, serial, number, subject, file }],
      ),
      kept: row.state === 'failed' && sha256 !== '',
    }
  })
  return { rows: views, total, ...asked }
}

/** Beyond so many nobody counts, and every further one costs time. */
const mostCounted = 10_000

/** How many drafts of papers that came in wait to be checked; read from the index of states. */
export async function countDrafts(db: Db, authority: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from (
    select 1 from papers where authority_id = ${authority} and direction = 'in' and state = 'draft'
    limit ${mostCounted}) as counted`.execute(db)
  return rows[0]?.total ?? 0
}

/** How many files come before each that waits to have scanned pages read; those that are being read are none of them. */
async function turnsOfScans(db: Db, authority: string): Promise<Map<string, number>> {
  const waiting = await db
    .selectFrom('intakes')
    .select(['intake_id as id', 'brought_at as broughtAt', 'pages_all as pages'])
    .where('authority_id', '=', authority)
    .where('state', '=', 'waiting')
    .where('pages_all', '>', 0)
    .execute()
  const turn = waiting.map(({ id, broughtAt, pages }) => ({ id, at: turnAfter(broughtAt, pages) }))
  return new Map(turn.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).map(({ id }, ahead) => [id, ahead]))
}

const draftOf = ({ id, subject, number, issuer, file, duplicates, doubtful }: Came): IntakeView['drafts'][number] => ({
  id,
  subject,
  number,
  issuer,
  file,
  duplicates,
  doubtful,
})

type Came = IntakeView['drafts'][number] & {
  serial: number | null
  intake: string
  dated: string | null
  type: string | null
}

async function papersOf(db: Db, authority: string, intakes: readonly string[]): Promise<Map<string, Came[]>> {
  if (intakes.length === 0) return new Map()
  const { rows } = await sql<Omit<Came, 'duplicates' | 'doubtful'> & { reading: Reading | null }>`
    select p.paper_id as id, p.subject, p.number, p.issuer, p.dated, p.type, p.serial,
      p.intake_id as intake, coalesce((select f.name from paper_files f where f.authority_id = p.authority_id
        and f.paper_id = p.paper_id and f.part = 'original' order by f.added_at, f.name limit 1), '') as file,
      case when p.serial is null then r.reading end as reading
    from papers p left join paper_readings r on r.authority_id = p.authority_id and r.paper_id = p.paper_id
    where p.authority_id = ${authority} and p.intake_id = any(${[...intakes]}::uuid[])
    order by p.drafted_at, p.paper_id`.execute(db)
  const drafts = rows.filter(({ serial }) => serial === null).map(({ id }) => id)
  const duplicates = await countDuplicates(db, { authority, drafts })
  const came = rows.map(({ reading, ...row }) => ({
    ...row,
    duplicates: duplicates.get(row.id) ?? 0,
    doubtful: reading ? countDoubtful(reading, row) : 0,
  }))
  return Map.groupBy(came, ({ intake }) => intake)
}

/** Fields of which the reader is not sure, and those that it did not find and the register wants. */
const countDoubtful = (reading: Reading, row: Pick<Came, 'number' | 'dated' | 'issuer' | 'type' | 'subject'>) =>
  new Set<ReadField>([
    ...reading.unread.map(({ field }) => (field === 'date' ? 'dated' : field)),
    ...supposedOf(reading).flatMap(({ field, confidence }) => (confidence < sureFrom ? [field] : [])),
    ...neededFields.filter((field) => {
      const value = row[field as keyof typeof row]
      return value === null || (field === 'subject' && !isSubject(value))
    }),
  ]).size
