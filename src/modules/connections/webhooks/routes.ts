import { nothing } from '#kernel/workflow.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { seal } from '#platform/seal.ts'
import { act, actIn, type Shell } from '#record/act.ts'
import { handle, type Handler, type Module, type Services } from '#record/module.ts'
import '../tables.ts'
import { outcome, sealPurpose, send } from './deliver.ts'
import { countWebhooks, findReceiver, findWebhook, getDelivery, listDeliveries, listWebhooks } from './read.ts'
import * as schema from './schema.ts'
import { newSecret } from './sign.ts'
import { webhookKind, type WebhookFacts } from './store.ts'
import type { Person } from '#kernel/actor.ts'

const notFound = () => refuse('not-found', 'Không tìm thấy địa chỉ nhận tin này.')

export const webhookHandlers: readonly Handler[] = [
  handle(schema.listWebhooks, ({ shell, query }) => listWebhooks(shell.db, shell.authority, query)),
  handle(schema.listWebhookEvents, async ({ services }) => ({ events: publicDeeds(services.modules) })),
  handle(schema.addWebhook, ({ shell, services, person, body }) => add(shell, services, { person, facts: body })),
  handle(schema.changeWebhook, async ({ shell, person, params, body }) => {
    const changes = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    return shown(
      shell,
      params.id,
      await act(shell, webhookKind, { id: params.id, do: 'change', by: person, input: { changes } }),
    )
  }),
  handle(schema.turnWebhook, async ({ shell, person, params, body }) => {
    const step = body.on ? 'turn-on' : 'turn-off'
    return shown(shell, params.id, await act(shell, webhookKind, { id: params.id, do: step, by: person, input: {} }))
  }),
  handle(schema.removeWebhook, async ({ shell, person, params }) => {
    const done = await act(shell, webhookKind, { id: params.id, do: 'remove', by: person, input: {} })
    return isRefusal(done) ? done : { id: params.id, state: 'removed' as const }
  }),
  handle(schema.rotateWebhookSecret, async ({ shell, services, person, params }) => {
    const secret = newSecret()
    const input = { sealedSecret: seal(services.secret, sealPurpose, secret) }
    const done = await act(shell, webhookKind, { id: params.id, do: 'rotate-secret', by: person, input })
    const webhook = await shown(shell, params.id, done)
    return isRefusal(webhook) ? webhook : { webhook, secret }
  }),
  handle(schema.testWebhook, ({ shell, services, params }) =>
    test(services, { authority: shell.authority, id: params.id }),
  ),
  handle(schema.listWebhookDeliveries, async ({ shell, params, query }) => {
    const key = { authority: shell.authority, id: params.id }
    return (await findWebhook(shell.db, key)) ? listDeliveries(shell.db, key, query) : notFound()
  }),
]

async function add(shell: Shell, services: Services, { person, facts }: { person: Person; facts: WebhookFacts }) {
  const secret = newSecret()
  const sealedSecret = seal(services.secret, sealPurpose, secret)
  const done = await shell.appender.run(shell.authority, async (batch) => {
    const others = await countWebhooks(batch.tx, shell.authority)
    const input = { begins: { ...facts, others }, sealedSecret }
    return actIn(shell, batch, webhookKind, { do: 'add', by: person, input })
  })
  if (isRefusal(done)) return done
  const webhook = await shown(shell, done.subject, done)
  return isRefusal(webhook) ? webhook : { webhook, secret }
}

async function shown(shell: Shell, id: string, done: object) {
  if (isRefusal(done)) return done
  return (await findWebhook(shell.db, { authority: shell.authority, id })) ?? notFound()
}

/** One event `test`, sent at once whether the webhook is on or off; it stands in the log and counts for nothing else. */
async function test(
  services: Services,
  { authority, id }: { authority: string; id: string },
): Promise<Refusal | Awaited<ReturnType<typeof getDelivery>>> {
  const receiver = await findReceiver(services.db, { authority, id })
  if (!receiver) return notFound()
  const delivery = services.newId()
  const now = services.clock()
  const tried = await send(services, receiver, {
    id: delivery,
    type: 'test',
    at: now.toISOString(),
    data: { message: 'Minh Bạch gửi thử' },
  })
  await services.db
    .insertInto('webhook_deliveries')
    .values({
      authority_id: authority,
      delivery_id: delivery,
      webhook_id: id,
      seq: null,
      event: 'test',
      state: tried.failure === null ? 'delivered' : 'failed',
      attempts: 1,
      created_at: now,
      ...outcome(services, tried),
    })
    .execute()
  return getDelivery(services.db, { authority, id: delivery })
}

/** Every deed that public entries can tell, from the workflow tables of all modules. */
function publicDeeds(modules: readonly Module[]) {
  const workflows = modules.flatMap((module) => module.subjectKinds.map((kind) => kind.workflow))
  return workflows.flatMap(({ module, steps, label }) =>
    steps
      .filter((step) => !step.internal)
      .map((step) => ({
        event: step.past,
        module,
        label: step.from.includes(nothing)
          ? step.label
          : { vi: `${step.label.vi} (${label.vi})`, en: `${step.label.en} (${label.en})` },
      })),
  )
}
