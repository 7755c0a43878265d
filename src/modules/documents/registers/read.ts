import { sql } from 'kysely'
import type { z } from 'zod'
import type { Day } from '#kernel/day.ts'
import { order, slice } from '#kernel/listing.ts'
import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'
import { unexplained, type Serials } from './rules.ts'
import type { listRegisters as listing, registerRow } from './schema.ts'

export type RegisterView = z.input<typeof registerRow>
type Key = { authority: string; id: string }

const columns = { period: 'first_day', title: 'title' } as const

const seen = (db: Db, authority: string) =>
  db
    .selectFrom('registers as r')
    .select((eb) => [
      'register_id as id',
      'direction',
      'side',
      'types',
      'title',
      'period',
      'first_day as firstDay',
      'last_day as lastDay',
      'first_serial as firstSerial',
      'next_serial as nextSerial',
      'notation',
      sql<RegisterView['state']>`state`.as('state'),
      eb
        .selectFrom('papers as p')
        .select((of) => of.fn.countAll<number>().as('papers'))
        .whereRef('p.authority_id', '=', 'r.authority_id')
        .whereRef('p.register_id', '=', 'r.register_id')
        .where('p.serial', 'is not', null)
        .$asScalar()
        .$notNull()
        .as('papers'),
    ])
    .where('r.authority_id', '=', authority)

export async function listRegisters(db: Db, authority: string, asked: z.output<NonNullable<typeof listing.query>>) {
  const { page, size, q } = asked
  const found = seen(db, authority)
    .$if(asked.direction !== undefined, (query) => query.where('direction', '=', asked.direction ?? 'in'))
    .$if(asked.side !== undefined, (query) => query.where('side', '=', asked.side ?? 'state'))
    .$if(asked.state !== undefined, (query) => query.where('state', '=', asked.state ?? ''))
    .$if(!!q, (query) => query.where(sql<boolean>`fold(title) like '%' || fold(${q ?? ''}) || '%'`))
  const { field, way } = order(asked.sort ?? '-period')
  const { limit, offset } = slice(asked)
  const rows = await found.orderBy(columns[field], way).orderBy('title').limit(limit).offset(offset).execute()
  const { total } = await db
    .selectFrom(found.as('all'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total, page, size }
}

/** The sides that the authority keeps registers of; where these are both, each reports on its own (decision 095). */
export async function sidesKept(db: Db, authority: string): Promise<('state' | 'party')[]> {
  const rows = await db
    .selectFrom('registers')
    .select('side')
    .distinct()
    .where('authority_id', '=', authority)
    .orderBy('side')
    .execute()
  return rows.map(({ side }) => side)
}

export async function findRegister(db: Db, { authority, id }: Key) {
  const row = await seen(db, authority).where('register_id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const explained = await db
    .selectFrom('register_gaps')
    .select(['first_serial as first', 'last_serial as last', 'why', 'explained_at'])
    .where('authority_id', '=', authority)
    .where('register_id', '=', id)
    .orderBy('first_serial')
    .execute()
  const gaps = await openGaps(db, { authority, id }, { first: row.firstSerial, last: row.nextSerial - 1 })
  return {
    ...row,
    unexplained: gaps,
    explained: explained.map(({ explained_at: at, ...gap }) => ({ ...gap, at: at.toISOString() })),
  }
}

/** Serials of a register that no paper bears and nobody has explained. */
export async function openGaps(db: Db | Transaction, key: Key, given: Serials): Promise<Serials[]> {
  const papers = await db
    .selectFrom('papers')
    .select('serial')
    .where('authority_id', '=', key.authority)
    .where('register_id', '=', key.id)
    .where('serial', 'is not', null)
    .execute()
  const borne = papers.flatMap(({ serial }) => serial ?? [])
  return unexplained(given, borne, await listExplained(db, key))
}

/** The gaps of a register that somebody explained. */
export function listExplained(db: Db | Transaction, { authority, id }: Key): Promise<Serials[]> {
  return db
    .selectFrom('register_gaps')
    .select(['first_serial as first', 'last_serial as last'])
    .where('authority_id', '=', authority)
    .where('register_id', '=', id)
    .execute()
}

type Fitting = { authority: string; direction: 'in' | 'out'; side: 'state' | 'party'; type: string | null; on: Day }

/**
 * The open register that numbers a paper: of its direction, side and day, and among those one for its type before one
 * for all types. Locked in a transaction, so that a serial is given once.
 */
export async function findFitting(db: Transaction, { authority, direction, side, type, on }: Fitting) {
  return db
    .selectFrom('registers')
    .select(['register_id as id', 'next_serial as nextSerial', 'notation', 'title', 'types'])
    .where('authority_id', '=', authority)
    .where('direction', '=', direction)
    .where('side', '=', side)
    .where('state', '=', 'open')
    .where('first_day', '<=', on)
    .where('last_day', '>=', on)
    .where((eb) => eb.or([eb('types', '=', sql<string[]>`'{}'`), sql<boolean>`${type ?? ''} = any(types)`]))
    .orderBy(sql`cardinality(types)`, 'desc')
    .orderBy('register_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst()
}
