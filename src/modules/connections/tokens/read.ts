import { sql } from 'kysely'
import type { z } from 'zod'
import type { Scope } from '#kernel/endpoint.ts'
import { order, slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import '#record/schema.ts'
import '../tables.ts'
import type { listMyTokens, tokenView } from './schema.ts'

type TokenView = z.input<typeof tokenView>
type Asked = z.output<NonNullable<typeof listMyTokens.query>>

const columns = { name: 't.name', issuedAt: 't.issued_at', expiresAt: 't.expires_at' } as const

/** Tokens of one owner, or of all; the newest first unless asked otherwise. */
export async function listTokens(
  db: Db,
  { authority, ownerId, asked }: { authority: string; ownerId?: string; asked: Asked },
) {
  const { page, size, q, sort } = asked
  const found = tokens(db, authority)
    .$if(ownerId !== undefined, (query) => query.where('t.owner_id', '=', ownerId ?? ''))
    .$if(!!q, (query) => query.where(sql<boolean>`fold(t.name) like '%' || fold(${q ?? ''}) || '%'`))
  const { field, way } = order(sort ?? '-issuedAt')
  const { limit, offset } = slice(asked)
  const [rows, counted] = await Promise.all([
    found.select(viewed).orderBy(columns[field], way).orderBy('t.token_id').limit(limit).offset(offset).execute(),
    found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows: rows.map(toView), total: counted.total, page, size }
}

export async function getToken(db: Db, authority: string, id: string): Promise<TokenView> {
  return toView(await tokens(db, authority).select(viewed).where('t.token_id', '=', id).executeTakeFirstOrThrow())
}

export async function countInUse(db: Db, authority: string, ownerId: string): Promise<number> {
  const { count } = await tokens(db, authority)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('t.owner_id', '=', ownerId)
    .where('s.state', '=', 'issued')
    .executeTakeFirstOrThrow()
  return count
}

/** Tokens in use whose time has passed, of all authorities. */
export async function listPastTokens(db: Db, now: Date): Promise<{ authority: string; id: string }[]> {
  const rows = await joined(db)
    .select(['t.authority_id', 't.token_id'])
    .where('s.state', '=', 'issued')
    .where('t.expires_at', '<=', now)
    .limit(1_000)
    .execute()
  return rows.map((row) => ({ authority: row.authority_id, id: row.token_id }))
}

/** What is kept of the token with this hash, while it is in use. */
export async function findTokenInUse(
  db: Db,
  { authority, hash, now }: { authority: string; hash: Uint8Array; now: Date },
) {
  return tokens(db, authority)
    .select(['t.token_id', 't.owner_id', 't.scopes', 't.second_factor', 't.last_used_on'])
    .where('t.hash', '=', hash)
    .where('s.state', '=', 'issued')
    .where('t.expires_at', '>', now)
    .executeTakeFirst()
}

const viewed = [
  't.token_id',
  't.name',
  't.prefix',
  't.scopes',
  't.owner_id',
  't.issued_at',
  't.expires_at',
  't.last_used_on',
  's.state',
] as const

function joined(db: Db) {
  return db.selectFrom('access_tokens as t').innerJoin('record_subjects as s', (join) =>
    join
      .onRef('s.authority_id', '=', 't.authority_id')
      .on('s.module', '=', 'connections')
      .on(sql`t.token_id::text`, '=', sql.ref('s.subject')),
  )
}

function tokens(db: Db, authority: string) {
  return joined(db).where('t.authority_id', '=', authority)
}

type Row = {
  token_id: string
  name: string
  prefix: string
  scopes: string[]
  owner_id: string
  issued_at: Date
  expires_at: Date
  last_used_on: string | null
  state: string
}

function toView(row: Row): TokenView {
  return {
    id: row.token_id,
    name: row.name,
    prefix: row.prefix,
    scopes: row.scopes as Scope[],
    ownerId: row.owner_id,
    issuedAt: row.issued_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedOn: row.last_used_on,
    state: row.state as TokenView['state'],
  }
}
