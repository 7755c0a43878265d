import { sql, type RawBuilder } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'
import { seesPaper } from '../papers/who-sees.ts'
import { differingLines } from './differing-lines.ts'
import { alikeFrom, type Duplicate } from './schema.ts'

/** What is asked about: a draft, a line by hand, or a draft whose line is being corrected. */
export type Asked = {
  authority: string
  draft?: string | undefined
  number?: string | null | undefined
  dated?: string | null | undefined
  issuer?: string | null | undefined
}

type Row = Omit<Duplicate, 'why' | 'blocks' | 'onlyHere' | 'onlyThere'> & {
  draft: string | null
  sameNumber: boolean
  sameDay: boolean
  otherNumber: boolean
  sameFile: boolean
  sees: boolean
  here: string
  there: string
}

const most = 20

/** Incoming papers, drafts and registered ones, that seem the same as the one asked about; registered ones first. */
export async function listDuplicates(db: Db | Transaction, person: Person, asked: Asked): Promise<Duplicate[]> {
  const { authority, draft, number, dated, issuer } = asked
  const about = sql`select ${draft ?? null}::uuid as paper_id,
    upper(regexp_replace(${number ?? null}::text, '\\s', '', 'g')) as number_key, ${dated ?? null}::date as dated,
    fold(${issuer ?? null}::text) as issuer_key`
  const rows = await findRows(db, { authority, about, sees: seesPaper(person) })
  return rows.map(toDuplicate)
}

/** How many papers seem the same as each of these drafts. */
export async function countDuplicates(
  db: Db,
  { authority, drafts }: { authority: string; drafts: readonly string[] },
): Promise<Map<string, number>> {
  if (drafts.length === 0) return new Map()
  const about = sql`select paper_id, number_key, dated, issuer_key from papers
    where authority_id = ${authority} and paper_id = any(${[...drafts]}::uuid[])`
  const rows = await findRows(db, { authority, about, sees: sql<boolean>`false` })
  return new Map([...Map.groupBy(rows, (row) => row.draft ?? '')].map(([id, found]) => [id, found.length]))
}

type Finding = { authority: string; about: RawBuilder<unknown>; sees: RawBuilder<boolean> }

async function findRows(db: Db | Transaction, { authority, about, sees }: Finding): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with d as (${about})
    select d.paper_id as draft, p.paper_id as id, p.state, p.serial, p.registered_on as "registeredOn", p.number, p.dated, p.issuer,
      p.type, p.subject, p.signer, alike.share as alikeness, ${sees} as sees,
      coalesce(p.number_key = d.number_key and (p.dated = d.dated or p.dated is null or d.dated is null)
        and (p.issuer_key = d.issuer_key or p.issuer_key is null or d.issuer_key is null), false) as "sameNumber",
      coalesce(p.dated = d.dated, false) as "sameDay", coalesce(p.number_key <> d.number_key, false) as "otherNumber",
      found.same_file as "sameFile",
      case when ${sees} then left(coalesce(own.text, ''), 60000) else '' end as here,
      case when ${sees} then left(p.text, 60000) else '' end as there
    from d
    cross join lateral (
      select one.paper_id, bool_or(one.same_file) as same_file from (
        select q.paper_id, false as same_file from papers q
          where q.authority_id = ${authority} and q.number_key = d.number_key
        union all
        select other.paper_id, true from paper_files mine join paper_files other
          on other.authority_id = mine.authority_id and other.sha256 = mine.sha256 and other.part = 'original'
          where mine.authority_id = ${authority} and mine.paper_id = d.paper_id and mine.part = 'original'
        union all
        select other.paper_id, false from paper_readings mine join paper_readings other
          on other.authority_id = mine.authority_id and other.bands && mine.bands
          where mine.authority_id = ${authority} and mine.paper_id = d.paper_id) one
      where one.paper_id is distinct from d.paper_id group by one.paper_id) found
    join papers p on p.authority_id = ${authority} and p.paper_id = found.paper_id
    left join papers own on own.authority_id = ${authority} and own.paper_id = d.paper_id
    left join lateral (
      select (count(*) filter (where x = y))::float8 / 64 as share
      from paper_readings a, paper_readings b, unnest(a.signature, b.signature) as pair(x, y)
      where a.authority_id = ${authority} and a.paper_id = d.paper_id and b.authority_id = ${authority}
        and b.paper_id = p.paper_id and a.bands <> '{}' and b.bands <> '{}') alike on true
    where p.direction = 'in' and p.state <> 'void'
    order by p.serial is null, p.registered_on desc, p.drafted_at desc limit ${most * 20}`.execute(db)
  return rows.filter((row) => row.sameNumber || row.sameFile || (row.alikeness ?? 0) >= alikeFrom)
}

function toDuplicate(row: Row): Duplicate {
  const { draft: _, sameNumber, sameDay, otherNumber, sameFile, sees, here, there, ...facts } = row
  const near = (row.alikeness ?? 0) >= alikeFrom
  const why: Duplicate['why'] = [
    ...(sameNumber ? (['same-number'] as const) : []),
    ...(sameFile ? (['same-file'] as const) : []),
    ...(near ? (['near-identical'] as const) : []),
  ]
  const alike = (sameNumber && sameDay) || sameFile || (near && !otherNumber)
  return {
    ...facts,
    subject: sees ? facts.subject : null,
    signer: sees ? facts.signer : null,
    why,
    blocks: facts.serial !== null && alike,
    ...differingLines(here, there),
  }
}
