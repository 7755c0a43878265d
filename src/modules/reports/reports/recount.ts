import type { Person } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { figureNames, type Counted } from './fill.rules.ts'
import type { Side } from '../templates/schema.ts'
import { countFormer, countSpan } from './read.ts'

type Span = { from: Day; until: Day }
type Of = { authority: string; side: Side | undefined }
type Asked = Of & { person: Person; spans: { now: Span; former: Span } }

/** What the lists behind the figures hold at this moment, and what of it the person may see: the figures stand as they are. */
export async function recount(db: Db, { authority, side, person, spans }: Asked) {
  const both = async (count: (at: Span & Of & { seenBy?: Person }) => Promise<Counted>, span: Span) => {
    const [all, seen] = await Promise.all([
      count({ authority, side, ...span }),
      count({ authority, side, ...span, seenBy: person }),
    ])
    return { all, seen }
  }
  const [now, former] = await Promise.all([
    both(async (at) => (await countSpan(db, at)).counted, spans.now),
    both((at) => countFormer(db, at), spans.former),
  ])
  return figureNames.map((name) => ({
    name,
    now: { all: now.all[name], seen: now.seen[name] },
    former: { all: former.all[name], seen: former.seen[name] },
  }))
}
