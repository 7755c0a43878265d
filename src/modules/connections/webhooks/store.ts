import { z } from 'zod'
import { refuse } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { SubjectKind } from '#record/kinds.ts'
import { recordSize } from '#record/read.ts'
import '../tables.ts'
import { formerSecretHours, maxWebhooks, refuseUrl, webhookWorkflow } from './rules.ts'

export type WebhookFacts = { name: string; url: string; events: readonly string[] }

/** What the steps bring: all facts at the beginning, some at a change, a sealed secret at the beginning and at a rotation. */
export type WebhookInput = {
  begins?: WebhookFacts & { others: number }
  changes?: Partial<WebhookFacts>
  sealedSecret?: string
}

type WebhookRow = { name: string; url: string; events: string[]; secret: string }

const hour = 3_600_000

export const webhookKind: SubjectKind<WebhookRow, WebhookInput> = {
  workflow: webhookWorkflow,
  inputShape: z.object({}),
  load: (tx, { authority, id }) =>
    tx
      .selectFrom('webhooks')
      .select(['name', 'url', 'events', 'secret'])
      .where('authority_id', '=', authority)
      .where('webhook_id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  decide: ({ row, input: { begins, changes, sealedSecret }, step }) => {
    const facts = row ?? begins
    if (!facts) return refuse('not-found', 'Không tìm thấy địa chỉ nhận tin này.')
    if (step.do === 'change' && !changes) return refuse('not-allowed', 'Hãy nói cần sửa gì.')
    if (step.do === 'rotate-secret' && sealedSecret === undefined)
      return refuse('not-allowed', 'Hãy đổi khoá ở mục Kết nối.')
    if (begins && begins.others >= maxWebhooks) return refuse('too-many', `Nhiều nhất ${maxWebhooks} địa chỉ nhận tin.`)
    const { name, url, events } = { ...facts, ...changes }
    const refused = (begins || changes) && refuseUrl(url)
    return refused || { public: {}, body: { name, url, events: [...events] } }
  },
  save: async (tx, { authority, id, row, step, input, now }) => {
    if (input.begins) await insert(tx, { authority, id, now, facts: input.begins, secret: input.sealedSecret ?? '' })
    else if (step.do !== 'give-up') await update(tx, { authority, id }, changed({ row, step: step.do, input, now }))
  },
  describe: describeWebhooks,
}

type Saved = { row: WebhookRow | undefined; step: string; input: WebhookInput; now: Date }

function changed({ row, step, input: { changes, sealedSecret }, now }: Saved) {
  const { name, url, events } = changes ?? {}
  return {
    ...(name !== undefined && { name }),
    ...(url !== undefined && { url }),
    ...(events !== undefined && { events: [...events] }),
    ...(sealedSecret !== undefined && {
      secret: sealedSecret,
      former_secret: row?.secret ?? null,
      former_until: new Date(now.getTime() + formerSecretHours * hour),
    }),
    ...(step !== 'remove' && { failures_in_row: 0 }),
    ...(step === 'remove' && { secret: '', former_secret: null, former_until: null }),
  }
}

async function insert(
  tx: Transaction,
  {
    authority,
    id,
    now,
    facts,
    secret,
  }: { authority: string; id: string; now: Date; facts: WebhookFacts; secret: string },
): Promise<void> {
  const { name, url, events } = facts
  await tx
    .insertInto('webhooks')
    .values({
      authority_id: authority,
      webhook_id: id,
      name,
      url,
      events: [...events],
      secret,
      former_secret: null,
      former_until: null,
      last_delivered_at: null,
      created_at: now,
    })
    .execute()
  await tx
    .insertInto('webhook_cursors')
    .values({ authority_id: authority, next_seq: await recordSize(tx, authority) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function update(
  tx: Transaction,
  { authority, id }: { authority: string; id: string },
  values: ReturnType<typeof changed>,
): Promise<void> {
  if (Object.keys(values).length === 0) return
  await tx
    .updateTable('webhooks')
    .set(values)
    .where('authority_id', '=', authority)
    .where('webhook_id', '=', id)
    .execute()
}

async function describeWebhooks(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('webhooks')
    .select(['webhook_id', 'name'])
    .where('authority_id', '=', authority)
    .where('webhook_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map((row) => [row.webhook_id, { title: `Địa chỉ nhận tin: ${row.name}`, href: '/console/ket-noi' }]),
  )
}
