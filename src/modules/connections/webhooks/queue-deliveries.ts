import type { Selectable } from 'kysely'
import { isPublicEntry } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import { listEntries, recordSize, type EntryView } from '#record/read.ts'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'
import { listWebhooksOn } from './read.ts'

export const deliveryQueue = 'connections-webhook-delivery'

/** Entries looked at in one transaction. */
const stride = 500

/**
 * Makes a delivery, and its job, for each public entry that came since the last look and each webhook that wants it, all in
 * one transaction with the cursor: none is forgotten, none made twice, whichever processes look at the same time.
 * @returns deliveries made
 */
export async function queueDeliveries(services: Services, authority: string): Promise<number> {
  let made = 0
  for (let more = true; more;) {
    const stepped = await services.db.transaction().execute((tx) => step(services, tx, authority))
    made += stepped.made
    more = stepped.more
  }
  return made
}

async function step(services: Services, tx: Transaction, authority: string): Promise<{ made: number; more: boolean }> {
  const cursor = await tx
    .selectFrom('webhook_cursors')
    .select('next_seq')
    .where('authority_id', '=', authority)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  const size = cursor ? await recordSize(tx, authority) : 0
  if (!cursor || cursor.next_seq >= size) return { made: 0, more: false }
  const to = Math.min(size, cursor.next_seq + stride)
  const hooks = await listWebhooksOn(tx, authority)
  const entries = hooks.length > 0 ? await listEntries(tx, authority, { from: cursor.next_seq, to }) : []
  const deliveries = entries.flatMap((view) => deliveriesOf(services, { authority, view, hooks }))
  if (deliveries.length > 0) {
    await tx.insertInto('webhook_deliveries').values(deliveries).execute()
    await services.enqueue(
      tx,
      deliveries.map((one) => ({ queue: deliveryQueue, data: { authority, delivery: one.delivery_id } })),
    )
  }
  await tx.updateTable('webhook_cursors').set({ next_seq: to }).where('authority_id', '=', authority).execute()
  return { made: deliveries.length, more: to < size }
}

type Hook = Selectable<{ webhook_id: string; events: string[]; created_at: Date }>

function deliveriesOf(
  { newId, clock }: Services,
  { authority, view, hooks }: { authority: string; view: EntryView; hooks: readonly Hook[] },
) {
  const { entry, at, seq } = view
  if (!isPublicEntry(entry)) return []
  return hooks
    .filter((hook) => hook.created_at <= at && (hook.events.length === 0 || hook.events.includes(entry.do)))
    .map((hook) => ({
      authority_id: authority,
      delivery_id: newId(),
      webhook_id: hook.webhook_id,
      seq,
      event: entry.do,
      state: 'waiting' as const,
      created_at: clock(),
      tried_at: null,
      status: null,
      took_ms: null,
      failure: null,
    }))
}

/** Looks by itself each minute, where nothing else made it look. */
export const lookForEntries: Worker = {
  queue: 'connections-look-for-entries',
  schedule: '* * * * *',
  retries: 0,
  run: async (services) => {
    const rows = await services.db.selectFrom('webhook_cursors').select('authority_id').execute()
    for (const { authority_id: authority } of rows) await queueDeliveries(services, authority)
  },
}
