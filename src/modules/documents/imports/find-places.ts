import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { listExplained } from '../registers/read.ts'
import { yearOf } from '../registers/rules.ts'
import type { Held, Place } from './plan.rules.ts'
import type { ReadRow } from './read-rows.rules.ts'
import { sheetOfRow } from './rows-of-sheets.rules.ts'
import type { ImportAsked } from './schema.ts'
import { inYears, typesApart, yearsOf } from './split.rules.ts'

type Key = { authority: string; id: string }
type Wanted = { authority: string; asked: ImportAsked; rows: readonly ReadRow[]; today: Day }
type Shelf = { typed: readonly Place[]; general: Place }
type Span = { period: string; firstDay: Day; lastDay: Day }
type Found = Omit<Place, 'held'>

const nothing: Held = { serials: new Map(), explained: [] }

/**
 * The register that each row goes into: the one that was named; else, as the office's registers are set, that of the year of its day,
 * or of the term, and of its type. Empty where nothing tells.
 */
export async function findPlaces(db: Db, wanted: Wanted): Promise<Place[]> {
  const { authority, asked, rows } = wanted
  if (asked.registerId !== undefined) {
    const found = await find(db, wanted).where('register_id', '=', asked.registerId).executeTakeFirst()
    const place = found && (await withHeld(db, authority, found))
    return place ? rows.map(() => place) : []
  }
  const spans = spansBySheet(wanted)
  const shelves = new Map<Span, Shelf>()
  const known = new Map<string, Place>()
  for (const span of new Set(spans)) {
    const own = rows.filter((_, at) => spans[at] === span)
    shelves.set(span, await shelfOf(db, { ...wanted, rows: own }, { span, known }))
  }
  return spans.flatMap((span, at) => placeIn(shelves.get(span), rows[at]?.type ?? null) ?? [])
}

const placeIn = (shelf: Shelf | undefined, type: string | null) =>
  shelf?.typed.find(({ types }) => type !== null && types.includes(type)) ?? shelf?.general

/** The year of the register that was named, for days that say none. */
export async function yearNamed(
  db: Db,
  wanted: { authority: string; asked: ImportAsked },
): Promise<number | undefined> {
  const { registerId, side } = wanted.asked
  if (registerId === undefined || side === 'party') return undefined
  const found = await find(db, wanted).where('register_id', '=', registerId).executeTakeFirst()
  return found && Number(found.firstDay.slice(0, 4))
}

/** Few lines of a year are a slip of the pen among many of another, but not where they have a sheet of their own. */
function spansBySheet(wanted: Wanted): Span[] {
  const { rows } = wanted
  const all = spansOf(wanted)
  const known = new Map(all.map((span) => [span.period, span]))
  const sheets = [...Map.groupBy(rows, ({ row }) => sheetOfRow(row)).values()]
  if (sheets.length < 2) return all
  let at = 0
  return sheets.flatMap((own) => {
    const spans = spansOf({ ...wanted, rows: own })
    const usual = all.slice(at, (at += own.length))
    if (spans.length < own.length) return usual
    return spans.map((span) => {
      const one = known.get(span.period) ?? span
      known.set(span.period, one)
      return one
    })
  })
}

/** Row by row the year, or the term of the Party; none where it has to be said. */
function spansOf({ asked, rows }: Wanted): Span[] {
  const { side, year, period, firstDay, lastDay } = asked
  if (side === 'party') {
    if (period === undefined || firstDay === undefined || lastDay === undefined || lastDay < firstDay) return []
    const term = { period, firstDay, lastDay }
    return rows.map(() => term)
  }
  const days = rows.map(({ line }) => line?.registeredOn ?? null)
  const years = year === undefined ? yearsOf(days.filter((on) => on !== null)) : [String(year)]
  if (years.length === 0) return []
  const spans = new Map(years.map((one) => [one, yearOf(`${one}-01-01`)]))
  return inYears(days, years).flatMap((one) => spans.get(one) ?? [])
}

/** The registers of a year or term: those that are there, and those that the lines need. */
async function shelfOf(
  db: Db,
  wanted: Wanted,
  { span, known }: { span: Span; known: Map<string, Place> },
): Promise<Shelf> {
  const { authority, asked, today, rows } = wanted
  const lines = rows.flatMap(({ line }) => line ?? [])
  const found = await find(db, wanted)
    .where('first_day', '<=', span.lastDay)
    .where('last_day', '>=', span.firstDay)
    .orderBy('first_day')
    .execute()
  const places: Place[] = []
  for (const one of found) {
    const place = known.get(one.id) ?? (await withHeld(db, authority, one))
    known.set(one.id, place)
    places.push(place)
  }
  const typed = asked.numbering === 'one' ? [] : places.filter(({ types }) => types.length > 0)
  const general = places.find(({ types }) => types.length === 0) ?? opened(asked, span)
  const rest = lines.filter(({ type }) => !typed.some(({ types }) => type !== null && types.includes(type)))
  // How papers are numbered in a year that goes on, nobody changes by importing one.
  const apart = asked.numbering === undefined && span.lastDay < today ? typesApart(rest, general.held.serials) : []
  const kinds = new Set(rest.flatMap(({ type }) => type ?? []))
  if (asked.numbering === undefined && places.length === 0 && (apart.length > 0 || kinds.size === 1))
    typed.push(...(await likeLatest(db, wanted, span)))
  for (const type of asked.numbering === 'types' ? kinds : apart)
    if (!typed.some(({ types }) => types.includes(type))) typed.push(opened(asked, span, [type]))
  return { typed, general }
}

/** Registers of single types as the office has them in its latest year, for one that has none yet. */
async function likeLatest(db: Db, wanted: Wanted, span: Span): Promise<Place[]> {
  const all = await find(db, wanted).orderBy('first_day', 'desc').limit(100).execute()
  return all
    .filter(({ types, period }) => types.length > 0 && period === all[0]?.period)
    .map(({ types, title, period }) => ({
      ...opened(wanted.asked, span, types),
      title: title.includes(period) ? title.replace(period, span.period) : `${title} (${span.period})`,
    }))
}

/** A register that the import opens. */
function opened({ direction, side }: ImportAsked, span: Span, types: readonly string[] = []): Place {
  const book = types.length > 0 ? types.join(', ') : `văn bản ${direction === 'in' ? 'đến' : 'đi'}`
  const way = types.length > 0 && direction === 'in' ? ' đến' : ''
  const when = side === 'state' ? ` năm ${span.period}` : ` của Đảng uỷ, nhiệm kỳ ${span.period}`
  const title = `Sổ đăng ký ${book}${way}${when}`
  return { id: null, title, ...span, types, state: 'open', firstSerial: 1, nextSerial: 1, held: nothing }
}

const columns = ['period', 'title', 'types', 'state', 'first_day as firstDay', 'last_day as lastDay'] as const

const find = (db: Db, { authority, asked }: { authority: string; asked: ImportAsked }) =>
  db
    .selectFrom('registers')
    .select(['register_id as id', 'first_serial as firstSerial', 'next_serial as nextSerial', ...columns])
    .where('authority_id', '=', authority)
    .where('direction', '=', asked.direction)
    .where('side', '=', asked.side)

/** A register as it is now: of one that was to be opened, whichever numbers any of its types by now. */
export async function findAgain(
  db: Db,
  wanted: { authority: string; asked: ImportAsked; place: Place },
): Promise<Place> {
  const { authority, place } = wanted
  const { id, types, firstDay, lastDay } = place
  const fitting = find(db, wanted).$if(id !== null, (query) => query.where('register_id', '=', id ?? ''))
  const found = await fitting
    .$if(id === null, (query) => query.where('first_day', '<=', lastDay).where('last_day', '>=', firstDay))
    .$if(id === null && types.length === 0, (query) => query.where(sql<boolean>`types = '{}'`))
    .$if(id === null && types.length > 0, (query) => query.where(sql<boolean>`types && ${[...types]}::text[]`))
    .orderBy('first_day')
    .limit(1)
    .executeTakeFirst()
  return found ? withHeld(db, authority, found) : place
}

async function withHeld(db: Db, authority: string, found: Found): Promise<Place> {
  return { ...found, held: found.id === null ? nothing : await heldBy(db, { authority, id: found.id }) }
}

/** Serials of a register that are borne, or decided to be by an import that is still being written; and the gaps explained. */
async function heldBy(db: Db, { authority, id }: Key): Promise<Held> {
  const explained = await listExplained(db, { authority, id })
  const borne = await db
    .selectFrom('papers')
    .select(['serial', 'type'])
    .where('authority_id', '=', authority)
    .where('register_id', '=', id)
    .where('serial', 'is not', null)
    .execute()
  const waiting = await db
    .selectFrom('register_import_lines as l')
    .innerJoin('register_imports as i', (join) =>
      join.onRef('i.authority_id', '=', 'l.authority_id').onRef('i.import_id', '=', 'l.import_id'),
    )
    .select(['l.serial', sql<string | null>`l.line->>'type'`.as('type')])
    .where('l.authority_id', '=', authority)
    .where('i.register_id', '=', id)
    .execute()
  return { serials: new Map([...borne, ...waiting].map(({ serial, type }) => [serial ?? 0, type])), explained }
}
