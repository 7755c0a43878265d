import { z } from 'zod'
import type { Json } from '#kernel/entry.ts'
import { OutsideError } from '#platform/fetch-outside.ts'
import { unseal } from '#platform/seal.ts'
import { act } from '#record/act.ts'
import type { Services, Worker } from '#record/module.ts'
import { listEntries } from '#record/read.ts'
import '../tables.ts'
import { deliveryQueue } from './queue-deliveries.ts'
import { findReceiver } from './read.ts'
import { failuresUntilOff } from './rules.ts'
import { signedHeaders } from './sign.ts'
import { webhookKind } from './store.ts'

export const sealPurpose = 'webhook-secret'

/** Tries after the first: 5 s, 10 s, 20 s and so on, the last about an hour and a half after the first. */
const retries = 10

type Receiver = NonNullable<Awaited<ReturnType<typeof findReceiver>>>
type Tried = { status: number | null; failure: string | null; ms: number }

/** Sends one event, signed; 2xx within ten seconds is success, a redirect is not followed. */
export async function send(
  services: Services,
  receiver: Receiver,
  sent: { id: string; type: string; at: string; data: Json },
): Promise<Tried> {
  const now = services.clock()
  const body = JSON.stringify({ type: sent.type, timestamp: sent.at, data: sent.data })
  const former = receiver.former_until && receiver.former_until > now ? receiver.former_secret : null
  const secrets = [receiver.secret, former].filter((secret) => secret !== null)
  const headers = signedHeaders(
    secrets.map((secret) => unseal(services.secret, sealPurpose, secret)),
    { id: `msg_${sent.id}`, at: now, body },
  )
  const started = performance.now()
  const took = () => Math.round(performance.now() - started)
  try {
    const init: RequestInit = {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'MinhBach' },
    }
    const { status, ok } = await services.fetchOutside(receiver.url, init)
    return { status, failure: ok ? null : 'status', ms: took() }
  } catch (error) {
    return { status: null, failure: error instanceof OutsideError ? error.failure : 'unreachable', ms: took() }
  }
}

const job = z.object({ authority: z.uuid(), delivery: z.string() })

export const deliver: Worker = {
  queue: deliveryQueue,
  retries,
  run: async (services, data) => {
    const { authority, delivery: id } = job.parse(data)
    const key = { authority, id }
    const delivery = await findWaiting(services, key)
    if (!delivery) return
    const receiver = await findReceiver(services.db, { authority: key.authority, id: delivery.webhook_id })
    if (receiver?.state !== 'on') return settle(services, key, { state: 'failed', failure: 'switched-off' })
    const [view] = await listEntries(services.db, key.authority, {
      from: delivery.seq ?? 0,
      to: (delivery.seq ?? 0) + 1,
    })
    if (!view) return settle(services, key, { state: 'failed', failure: 'switched-off' })
    const tried = await send(services, receiver, {
      id: key.id,
      type: delivery.event,
      at: view.at.toISOString(),
      data: view.entry as unknown as Json,
    })
    const last = delivery.attempts >= retries
    const state = tried.failure === null ? 'delivered' : last ? 'failed' : 'waiting'
    await settle(services, key, { ...outcome(services, tried), attempts: delivery.attempts + 1, state })
    await count(services, { authority: key.authority, id: delivery.webhook_id }, state)
    if (state === 'waiting') throw new Error(`webhook not delivered: ${tried.failure}`)
  },
}

type Key = { authority: string; id: string }

function findWaiting({ db }: Services, { authority, id }: Key) {
  return db
    .selectFrom('webhook_deliveries')
    .select(['webhook_id', 'seq', 'event', 'attempts'])
    .where('authority_id', '=', authority)
    .where('delivery_id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
}

export function outcome({ clock }: Services, { status, failure, ms }: Tried) {
  return { tried_at: clock(), status, failure, took_ms: ms }
}

type Settled = Partial<ReturnType<typeof outcome>> & { attempts?: number; state: 'waiting' | 'delivered' | 'failed' }

async function settle({ db }: Services, { authority, id }: Key, settled: Settled): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set(settled)
    .where('authority_id', '=', authority)
    .where('delivery_id', '=', id)
    .execute()
}

/** Counts failures for good in a row, and turns the webhook off, by a recorded step, when they are too many. */
async function count(services: Services, { authority, id }: Key, state: Settled['state']): Promise<void> {
  if (state === 'waiting') return
  const { db, clock, shellFor } = services
  const counted = await db
    .updateTable('webhooks')
    .set((eb) =>
      state === 'delivered'
        ? { failures_in_row: 0, last_delivered_at: clock() }
        : { failures_in_row: eb('failures_in_row', '+', 1) },
    )
    .where('authority_id', '=', authority)
    .where('webhook_id', '=', id)
    .returning('failures_in_row')
    .executeTakeFirst()
  if ((counted?.failures_in_row ?? 0) < failuresUntilOff) return
  await act(shellFor(authority), webhookKind, { id, do: 'give-up', by: 'clock', input: {} })
}
