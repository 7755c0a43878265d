import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { chainLimit, chainReach, type ChainKind, type ChainPaper } from './chain.schema.ts'
import { seesPaper } from './who-sees.ts'

type Key = { authority: string; id: string }
type Link = { from: string; to: string; kind: ChainKind }
export type Chain = { papers: ChainPaper[]; links: Link[]; cut: boolean }

/**
 * What a paper rests on and what rests on it, three papers either way, as far as the person may see them. A paper that is
 * reached both ways stands where it was reached first.
 */
export async function findChain(db: Db, { authority, id }: Key, person: Person): Promise<Chain> {
  const levels = new Map([[id, 0]])
  const links: Link[] = []
  let cut = false
  for (const way of [-1, 1] as const) {
    let edge = [id]
    for (let step = 1; step <= chainReach && edge.length > 0; step++) {
      const found = await linksOf(db, { authority, person, ids: edge, way })
      links.push(...found)
      const next = [...new Set(found.map((link) => (way < 0 ? link.to : link.from)))].filter((one) => !levels.has(one))
      const fits = next.slice(0, Math.max(0, chainLimit - levels.size))
      cut ||= fits.length < next.length
      for (const one of fits) levels.set(one, way * step)
      edge = fits
    }
  }
  const { rows } = await sql<
    Omit<ChainPaper, 'level'>
  >`select p.paper_id as id, p.direction, p.number, p.dated, p.issuer, p.type,
      p.subject, p.state from papers p
    where p.authority_id = ${authority} and p.paper_id = any(${[...levels.keys()]}::uuid[]) and ${seesPaper(person)}
    order by p.dated nulls last, p.paper_id`.execute(db)
  const papers = rows.map((row) => ({ ...row, level: levels.get(row.id) ?? 0 }))
  return { papers, links: within(links, new Set(papers.map((one) => one.id))), cut }
}

function within(links: readonly Link[], known: ReadonlySet<string>): Link[] {
  const once = new Map(links.map((link) => [`${link.from}/${link.to}/${link.kind}`, link]))
  const there = [...once.values()].filter(({ from, to }) => known.has(from) && known.has(to))
  // What a person said of two papers says more than that the one cites the other.
  const said = new Set(there.filter(({ kind }) => kind !== 'cites').map(({ from, to }) => `${from}/${to}`))
  return there.filter(({ from, to, kind }) => kind !== 'cites' || !said.has(`${from}/${to}`))
}

type Asked = { authority: string; person: Person; ids: readonly string[]; way: -1 | 1 }

/** Links that begin in the papers, or that end in them. */
async function linksOf(db: Db, { authority, person, ids, way }: Asked): Promise<Link[]> {
  const own = (column: 'from' | 'to') => sql`${sql.ref(`l.${column}`)} = any(${[...ids]}::uuid[])`
  const given = sql`${[...ids]}::uuid[]`
  const citing = way < 0 ? sql`c.paper_id = any(${given})` : sql`q.paper_id = any(${given})`
  const { rows } = await sql<Link>`select l."from", l."to", l.kind from (
      select from_id as "from", to_id as "to", kind from paper_links where authority_id = ${authority}
      union
      select c.paper_id, q.paper_id, 'cites' from paper_cites c join papers q on q.authority_id = c.authority_id
        and q.number_key = c.number_key and (c.dated is null or q.dated = c.dated) and q.paper_id <> c.paper_id
        where c.authority_id = ${authority} and ${citing}
      union
      select t.result_paper_id, t.paper_id, 'task' from tasks t where t.authority_id = ${authority}
        and t.result_paper_id is not null and t.paper_id is not null and t.paper_id <> t.result_paper_id
      union
      select t.paper_id, o.paper_id, 'task' from tasks t join tasks o on o.authority_id = t.authority_id and o.task_id = t.parent_id
        where t.authority_id = ${authority} and t.paper_id is not null and o.paper_id is not null and o.paper_id <> t.paper_id
    ) l
    where ${own(way < 0 ? 'from' : 'to')}
      and exists (select 1 from papers p where p.authority_id = ${authority} and p.paper_id = ${sql.ref(way < 0 ? 'l.to' : 'l.from')}
        and ${seesPaper(person)})
    limit 400`.execute(db)
  return rows
}
