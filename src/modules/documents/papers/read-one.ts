import { sql } from 'kysely'
import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { rowColumns } from './read.ts'
import type { paperFile, paperView } from './schema.ts'
import { seesPaper } from './who-sees.ts'

type Key = { authority: string; id: string }
export type PaperView = z.output<typeof paperView>
type Own = Omit<PaperView, 'files' | 'cites' | 'citedBy' | 'links' | 'draftedAt'> & { draftedAt: Date }

/** A paper with all that hangs on it; undefined where there is none, or the person may not see it. */
export async function findPaper(db: Db, { authority, id }: Key, person: Person): Promise<PaperView | undefined> {
  const { rows } = await sql<Own>`
    select ${rowColumns}, p.place, p.parent, p.addressees, p.recipients, p.signer, p.signer_title as "signerTitle",
      p.signing_authority as "signingAuthority", p.copies, p.note, p.unit_id as "unitId", u.name as "unitName",
      p.register_id as "registerId", r.title as "registerTitle", p.passed_to as "passedTo",
      p.came_by as "cameBy",
      coalesce(i.came_from, '') as "cameFrom", p.drafted_by as "draftedBy", p.version
    from papers p
    left join registers r on r.authority_id = p.authority_id and r.register_id = p.register_id
    left join public_units u on u.authority_id = p.authority_id and u.unit_id = p.unit_id
    left join intakes i on i.authority_id = p.authority_id and i.intake_id = p.intake_id
    where p.authority_id = ${authority} and p.paper_id = ${id} and ${seesPaper(person)}`.execute(db)
  const own = rows[0]
  if (!own) return undefined
  const asked = { authority, id, person }
  const [files, cites, citedBy, links] = await Promise.all([
    listFiles(db, asked),
    listCites(db, asked),
    listCitedBy(db, { ...asked, number: own.number }),
    listLinks(db, asked),
  ])
  return { ...own, draftedAt: own.draftedAt.toISOString(), files, cites, citedBy, links }
}

export async function listFiles(db: Db, { authority, id }: Key): Promise<z.input<typeof paperFile>[]> {
  const rows = await db
    .selectFrom('paper_files as f')
    .innerJoin('kept_files as k', (join) =>
      join.onRef('k.authority_id', '=', 'f.authority_id').onRef('k.sha256', '=', 'f.sha256'),
    )
    .leftJoin('staff as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'f.authority_id')
        .onRef('s.staff_id', '=', 'f.added_by')
        .on('s.erased_at', 'is', null),
    )
    .select(['f.sha256', 'f.part', 'f.name', 'k.bytes', 'k.media_type as mediaType', 'f.added_at as addedAt'])
    .select(['f.note', 's.name as addedBy'])
    .where('f.authority_id', '=', authority)
    .where('f.paper_id', '=', id)
    .orderBy('f.position')
    .orderBy('f.added_at')
    .execute()
  return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() }))
}

type Asked = Key & { person: Person }
const relatedColumns = sql`p.paper_id as "paperId", p.number, p.dated, p.issuer, p.subject, p.direction`

async function listCites(db: Db, { authority, id, person }: Asked): Promise<PaperView['cites']> {
  const { rows } = await sql<PaperView['cites'][number]>`
    select c.number, c.dated as date, c.issuer, (select p.paper_id from papers p where p.authority_id = c.authority_id
      and p.number_key = c.number_key and (c.dated is null or p.dated = c.dated) and p.paper_id <> c.paper_id
      and ${seesPaper(person)} order by p.registered_on desc nulls last limit 1) as "paperId"
    from paper_cites c where c.authority_id = ${authority} and c.paper_id = ${id} order by c.position`.execute(db)
  return rows
}

async function listCitedBy(
  db: Db,
  { authority, id, person, number }: Asked & { number: string | null },
): Promise<PaperView['citedBy']> {
  if (number === null) return []
  const { rows } = await sql<PaperView['citedBy'][number]>`
    select distinct ${relatedColumns} from paper_cites c
    join papers p on p.authority_id = c.authority_id and p.paper_id = c.paper_id and p.paper_id <> ${id}
    where c.authority_id = ${authority} and c.number_key = upper(regexp_replace(${number}, '\\s', '', 'g'))
      and ${seesPaper(person)} order by p.dated limit 100`.execute(db)
  return rows
}

async function listLinks(db: Db, { authority, id, person }: Asked): Promise<PaperView['links']> {
  const { rows } = await sql<PaperView['links'][number]>`
    select ${relatedColumns}, l.kind, l.way from (
      select to_id as other, kind, 'to' as way from paper_links where authority_id = ${authority} and from_id = ${id}
      union all
      select from_id, kind, 'from' from paper_links where authority_id = ${authority} and to_id = ${id}) l
    join papers p on p.authority_id = ${authority} and p.paper_id = l.other and ${seesPaper(person)}
    order by p.dated limit 100`.execute(db)
  return rows
}
