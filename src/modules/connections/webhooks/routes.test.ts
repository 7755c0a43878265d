import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Json } from '#kernel/entry.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { act } from '#record/act.ts'
import type { QueuedJob } from '#record/append.ts'
import type { SubjectKind } from '#record/kinds.ts'
import { authority, openConnected, owner, person, type Connected } from '../../../../test/connections/connected.ts'
import { connectionsModule } from '../index.ts'
import { deliver } from './deliver.ts'
import { deliveryQueue, queueDeliveries } from './queue-deliveries.ts'

let world: Connected
beforeAll(async () => {
  world = await openConnected()
})
afterAll(() => world.close())
beforeEach(async () => {
  for (const table of ['webhooks', 'webhook_cursors', 'webhook_deliveries'] as const)
    await world.db.deleteFrom(table).execute()
  world.asked = person(owner, 'administrator')
  world.queued.length = 0
  world.pass(1)
})

const words = (vi: string) => ({ vi, en: vi })
const noteWorkflow: Workflow = {
  module: 'notes',
  kind: 'note',
  label: words('ghi chú'),
  states: { shown: words('đang hiện') },
  steps: [
    { from: ['nothing'], do: 'post', past: 'note-posted', to: 'shown', by: ['staff'], label: words('đăng') },
    {
      from: ['nothing'],
      do: 'file',
      past: 'note-filed',
      to: 'shown',
      by: ['staff'],
      label: words('cất'),
      internal: true,
    },
  ],
}
const noteKind: SubjectKind<object, object> = {
  workflow: noteWorkflow,
  inputShape: z.object({}),
  load: async () => ({}),
  decide: () => ({ public: { length: 3 }, body: 'ghi' }),
  save: async () => undefined,
  describe: async () => new Map(),
}

describe('a webhook', () => {
  let server: Server
  let url: string
  let answer: number
  let received: { headers: IncomingHttpHeaders; body: string }[]

  beforeEach(async () => {
    received = []
    answer = 204
    server = createServer((request, response) => {
      request.toArray().then(
        (chunks: Buffer[]) => {
          received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() })
          return response.writeHead(answer, { location: 'http://127.0.0.1:1/' }).end()
        },
        () => response.destroy(),
      )
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/nhan`
  })
  afterEach(() => void server.close())

  type Hook = { id: string; state: string; failuresInRow: number }
  type Added = { webhook: Hook; secret: string }
  const add = async (events: string[] = []) =>
    (await world.call('POST', '/webhooks', { body: { name: 'Cổng', url, events } })).json as Added
  const list = async () => (await world.call('GET', '/webhooks')).json as { rows: Hook[]; total: number }
  const post = async (step = 'post') => {
    const done = await act(world.shell, noteKind, { do: step, by: world.asked, input: {} })
    if (isRefusal(done)) throw new Error(done.rule)
    return done
  }
  const jobs = () => world.queued.filter((job) => job.queue === deliveryQueue)
  const run = (job: QueuedJob | undefined) => deliver.run(world.services, job?.data as Record<string, Json>)
  const expected = (secret: string, { headers, body }: { headers: IncomingHttpHeaders; body: string }) =>
    `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`)
      .digest('base64')}`

  it('is told of public entries, signed, once', async () => {
    const { secret, webhook } = await add(['note-posted'])
    await post('file')
    const { seq } = await post()
    expect(await queueDeliveries(world.services, authority)).toBe(1)
    expect(await queueDeliveries(world.services, authority)).toBe(0)
    await run(jobs()[0])
    await run(jobs()[0])
    expect(received).toHaveLength(1)
    const [one] = received
    expect(JSON.parse(one!.body)).toMatchObject({
      type: 'note-posted',
      timestamp: world.now.toISOString(),
      data: { seq, do: 'note-posted' },
    })
    expect(one!.headers['webhook-signature']).toBe(expected(secret, one!))
    const log = await world.call('GET', `/webhooks/${webhook.id}/deliveries`)
    expect(log.json).toMatchObject({
      rows: [{ seq, event: 'note-posted', state: 'delivered', status: 204, attempts: 1 }],
    })
  })

  it('is not told of what it did not ask for, nor of what was before it', async () => {
    await post()
    world.pass(1)
    await add(['note-hidden'])
    await post()
    expect(await queueDeliveries(world.services, authority)).toBe(0)
  })

  it('keeps its secret sealed, and signs with both while a new one comes in', async () => {
    const { secret, webhook } = await add()
    const rows = await world.db.selectFrom('webhooks').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    const rotated = (await world.call('POST', `/webhooks/${webhook.id}/rotate-secret`)).json as Added
    await world.call('POST', `/webhooks/${webhook.id}/test`)
    const [one] = received
    expect(one!.headers['webhook-signature']).toBe(`${expected(rotated.secret, one!)} ${expected(secret, one!)}`)
    world.pass(1.1)
    await world.call('POST', `/webhooks/${webhook.id}/test`)
    expect(received[1]!.headers['webhook-signature']).toBe(expected(rotated.secret, received[1]!))
  })

  it('says in a test what came back, and follows no redirect', async () => {
    const { webhook } = await add()
    answer = 302
    const tested = await world.call('POST', `/webhooks/${webhook.id}/test`)
    expect(tested.json).toMatchObject({ event: 'test', seq: null, state: 'failed', status: 302, failure: 'status' })
  })

  it('is tried again, and turned off with a notice after repeated failure', async () => {
    const { webhook } = await add()
    answer = 500
    for (let n = 0; n < 5; n++) await post()
    await queueDeliveries(world.services, authority)
    await expect(run(jobs()[0])).rejects.toThrow('status')
    await world.db.updateTable('webhook_deliveries').set({ attempts: 10 }).execute()
    for (const job of jobs()) await run(job)
    expect((await list()).rows[0]).toMatchObject({ id: webhook.id, state: 'off', failuresInRow: 5 })
    expect(world.queued).toContainEqual(
      expect.objectContaining({
        queue: 'notice',
        data: expect.objectContaining({ do: 'give-up', parties: ['administrators'] }),
      }),
    )
    expect((await world.call('POST', `/webhooks/${webhook.id}/turn`, { body: { on: true } })).json).toMatchObject({
      state: 'on',
      failuresInRow: 0,
    })
  })

  it.each(['http://example.vn/a', 'https://ten:mat-khau@example.vn/a'])('refuses the address %s', async (bad) => {
    const added = await world.call('POST', '/webhooks', { body: { name: 'a', url: bad, events: [] } })
    expect(added.status).toBe(403)
  })

  it('lists the deeds it can be told of from the workflow tables', async () => {
    Object.assign(world.services, { modules: [{ ...connectionsModule, subjectKinds: [noteKind] }] })
    const { json } = await world.call('GET', '/webhook-events')
    expect(json).toEqual({ events: [{ event: 'note-posted', module: 'notes', label: words('đăng') }] })
  })

  it('vanishes when removed, with its secret', async () => {
    const { webhook } = await add()
    expect((await world.call('DELETE', `/webhooks/${webhook.id}`)).json).toEqual({ id: webhook.id, state: 'removed' })
    expect((await list()).total).toBe(0)
    expect((await world.call('POST', `/webhooks/${webhook.id}/test`)).status).toBe(404)
  })
})
