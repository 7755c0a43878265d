import { sql } from 'kysely'
import type { z } from 'zod'
import { order, slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import '#record/schema.ts'
import '../tables.ts'
import type { deliveryView, listWebhookDeliveries, listWebhooks as listing, webhookView } from './schema.ts'

type WebhookView = z.input<typeof webhookView>
type DeliveryView = z.input<typeof deliveryView>
type Key = { authority: string; id: string }

const columns = { name: 'w.name', createdAt: 'w.created_at' } as const

export async function listWebhooks(db: Db, authority: string, asked: z.output<NonNullable<typeof listing.query>>) {
  const { page, size, q, sort } = asked
  const found = present(db, authority).$if(!!q, (query) =>
    query.where(sql<boolean>`fold(w.name || ' ' || w.url) like '%' || fold(${q ?? ''}) || '%'`),
  )
  const { field, way } = order(sort ?? 'name')
  const { limit, offset } = slice(asked)
  const [rows, counted] = await Promise.all([
    found.select(viewed).orderBy(columns[field], way).orderBy('w.webhook_id').limit(limit).offset(offset).execute(),
    found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows: rows.map(toView), total: counted.total, page, size }
}

export async function findWebhook(db: Db, { authority, id }: Key): Promise<WebhookView | undefined> {
  const row = await present(db, authority).select(viewed).where('w.webhook_id', '=', id).executeTakeFirst()
  return row && toView(row)
}

export async function countWebhooks(db: Db, authority: string): Promise<number> {
  const { count } = await present(db, authority)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Webhooks that are on: where they want what. */
export async function listWebhooksOn(db: Db, authority: string) {
  return present(db, authority)
    .select(['w.webhook_id', 'w.events', 'w.created_at'])
    .where('s.state', '=', 'on')
    .execute()
}

/** What a delivery needs of its webhook; the secrets are sealed. */
export async function findReceiver(db: Db, { authority, id }: Key) {
  return present(db, authority)
    .select(['w.webhook_id', 'w.url', 'w.secret', 'w.former_secret', 'w.former_until', 's.state'])
    .where('w.webhook_id', '=', id)
    .executeTakeFirst()
}

export async function listDeliveries(
  db: Db,
  { authority, id }: Key,
  asked: z.output<NonNullable<typeof listWebhookDeliveries.query>>,
) {
  const { page, size, state } = asked
  const found = db
    .selectFrom('webhook_deliveries')
    .where('authority_id', '=', authority)
    .where('webhook_id', '=', id)
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'waiting'))
  const { limit, offset } = slice(asked)
  const [rows, counted] = await Promise.all([
    found.selectAll().orderBy('created_at', 'desc').orderBy('delivery_id').limit(limit).offset(offset).execute(),
    found.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows: rows.map(toDelivery), total: counted.total, page, size }
}

export async function getDelivery(db: Db, { authority, id }: Key): Promise<DeliveryView> {
  const row = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('delivery_id', '=', id)
    .executeTakeFirstOrThrow()
  return toDelivery(row)
}

function present(db: Db, authority: string) {
  return db
    .selectFrom('webhooks as w')
    .innerJoin('record_subjects as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'w.authority_id')
        .on('s.module', '=', 'connections')
        .on(sql`w.webhook_id::text`, '=', sql.ref('s.subject')),
    )
    .where('w.authority_id', '=', authority)
    .where('s.state', '<>', 'removed')
}

const viewed = [
  'w.webhook_id',
  'w.name',
  'w.url',
  'w.events',
  's.state',
  'w.failures_in_row',
  'w.last_delivered_at',
  'w.created_at',
  'w.former_until',
] as const

type Row = {
  webhook_id: string
  name: string
  url: string
  events: string[]
  state: string
  failures_in_row: number
  last_delivered_at: Date | null
  created_at: Date
  former_until: Date | null
}

function toView(row: Row): WebhookView {
  return {
    id: row.webhook_id,
    name: row.name,
    url: row.url,
    events: row.events,
    state: row.state === 'on' ? 'on' : 'off',
    failuresInRow: row.failures_in_row,
    lastDeliveredAt: row.last_delivered_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    formerSecretUntil: row.former_until?.toISOString() ?? null,
  }
}

type DeliveryRow = {
  delivery_id: string
  seq: number | null
  event: string
  state: 'waiting' | 'delivered' | 'failed'
  attempts: number
  created_at: Date
  tried_at: Date | null
  status: number | null
  took_ms: number | null
  failure: string | null
}

function toDelivery(row: DeliveryRow): DeliveryView {
  const { delivery_id: id, seq, event, state, attempts, status, took_ms: tookMs, failure } = row
  const times = { createdAt: row.created_at.toISOString(), triedAt: row.tried_at?.toISOString() ?? null }
  return { id, seq, event, state, attempts, ...times, status, tookMs, failure }
}
