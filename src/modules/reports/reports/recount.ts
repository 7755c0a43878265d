import type { Person } from '#kernel/actor.ts'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { figureNames } from './fill.rules.ts'
import { countSpan } from './read.ts'

type Span = { from: Day; until: Day }
type Asked = { authority: string; person: Person; spans: { now: Span; former: Span } }

/** What the lists behind the figures hold at this moment, and what of it the person may see: the figures stand as they are. */
export async function recount(db: Db, { authority, person, spans }: Asked) {
  const count = async (span: Span) => {
    const [all, seen] = await Promise.all([
      countSpan(db, { authority, ...span }),
      countSpan(db, { authority, ...span, seenBy: person }),
    ])
    return { all: all.counted, seen: seen.counted }
  }
  const [now, former] = await Promise.all([count(spans.now), count(spans.former)])
  return figureNames.map((name) => ({
    name,
    now: { all: now.all[name], seen: now.seen[name] },
    former: { all: former.all[name], seen: former.seen[name] },
  }))
}
