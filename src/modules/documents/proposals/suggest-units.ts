import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { findUnitByName, findUnitsByBeginning, ownUnits } from '#modules/staff/index.ts'
import '../tables.ts'

type Suggested = { id: string; name: string; matched: string; certainty: number }
type Asked = { authority: string; paper: string; now: Date }

/** How sure a name of each kind is by itself. */
const sureness = { official: 97, alias: 92, abbreviation: 85 } as const
/** And of a name that begins like it, as that of no other unit of ours does. */
const begun = 75
const most = 4

/** For each actor that the paper's proposals name, the units of our own that may be meant, the likeliest first. */
export async function suggestUnitsOf(db: Db, { authority, paper, now }: Asked) {
  const rows = await db
    .selectFrom('tasks')
    .select('actor')
    .distinct()
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('proposed', '=', true)
    .where('actor', '<>', '')
    .orderBy('actor')
    .limit(60)
    .execute()
  const own = await sql<{ unit_id: string }>`${ownUnits(authority, dayOf(now))}`.execute(db)
  const ours = new Set(own.rows.map((row) => row.unit_id))
  const found = rows.map(async ({ actor }) => {
    const units = (await unitsCalled(db, { authority, now }, actor)).filter(({ id }) => ours.has(id))
    if (units.length > 0) return { actor, units }
    const like = await findUnitsByBeginning(db, { authority, name: actor, on: dayOf(now) })
    const [unit, other] = like.filter(({ id }) => ours.has(id))
    return { actor, units: unit && !other ? [{ ...unit, certainty: begun }] : [] }
  })
  return { rows: (await Promise.all(found)).filter(({ units }) => units.length > 0) }
}

/** The whole name first; where nothing bears it, each of the names it joins. */
async function unitsCalled(db: Db, at: { authority: string; now: Date }, actor: string): Promise<Suggested[]> {
  const whole = await named(db, at, actor)
  if (whole.length > 0) return whole
  const parts = actor.split(/\s*[;,]\s*|\s+và\s+/u).filter(Boolean)
  if (parts.length < 2) return []
  const found = await Promise.all(parts.slice(0, 8).map((part) => named(db, at, part)))
  const each = found.flatMap((units) => units.slice(0, 1)).map((unit) => ({ ...unit, certainty: unit.certainty - 10 }))
  return [...new Map(each.map((unit) => [unit.id, unit])).values()].slice(0, most)
}

/** Who is no longer there is replaced by who came after; several that bear a name share what is sure of it. */
async function named(db: Db, { authority, now }: { authority: string; now: Date }, name: string): Promise<Suggested[]> {
  const matches = (await findUnitByName(db, { authority, name, on: dayOf(now) })).slice(0, most)
  const units = matches.flatMap(({ id, name: own, matched, kind, current, successors }): Suggested[] => {
    const sure = sureness[kind]
    if (current || successors.length === 0) return [{ id, name: own, matched, certainty: current ? sure : sure - 25 }]
    const shared = Math.floor((sure - 7) / successors.length)
    return successors.map((one) => ({ id: one.id, name: one.name, matched, certainty: shared }))
  })
  const distinct = [...new Map(units.toReversed().map((unit) => [unit.id, unit])).values()].toReversed()
  return distinct
    .map((unit, at) => ({ ...unit, certainty: Math.max(1, Math.floor(unit.certainty / (at === 0 ? 1 : at + 1))) }))
    .slice(0, most)
}
