import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fileAnswer, eventsAnswer, uploadedBytes, type EventSent } from '#kernel/answer.ts'
import type { Person } from '#kernel/actor.ts'
import { endpoint, type Endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'
import { problem } from '#kernel/problem.ts'
import { refuse } from '#kernel/refusal.ts'
import { createLog } from '#platform/log.ts'
import { createRegistry } from '#platform/metrics.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { httpMetrics, mountHandlers } from './mount.ts'
import type { HttpParts, Mounted } from './mounted.ts'

const authority = '0d0c5c8e-0000-4000-8000-000000000001'
const staffId = '0d0c5c8e-0000-4000-8000-000000000002'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const shapes = {
  name: 'thing',
  method: 'POST',
  path: '/things',
  summary: '',
  access: 'staff',
  scope: 'work:write',
  output: z.any(),
} as const

function person(more: Partial<Person> = {}): Person {
  return { authority, staffId, grants: [{ role: 'clerk', unitId: null }], secondFactor: false, ...more }
}

type Setup = { as?: Person | undefined; parts?: Partial<HttpParts<object>>; lines?: string[] }

function appOf(defined: Endpoint, run: Mounted<object>['run'], { as = person(), parts, lines = [] }: Setup = {}) {
  const app = new Hono()
  mountHandlers(app, [{ endpoint: defined, run }], {
    db: database.db,
    clock: () => new Date(),
    log: createLog({ level: 'info', to: { write: (line) => void lines.push(line) } }),
    metrics: createRegistry(httpMetrics),
    hosted: async (host) => (host === 'localhost' ? { authority, given: {} } : undefined),
    authenticate: async (request) => (request.headers.get('cookie') === 'session=good' ? as : undefined),
    trustedProxies: 0,
    ownOrigins: ['https://hosen.example'],
    ...parts,
  })
  return app
}

const signedIn = { cookie: 'session=good', 'content-type': 'application/json' }
const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...signedIn, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})
const problemOf = async (response: Response) => problem.parse(await response.json())

describe('input', () => {
  const shape = endpoint({
    ...shapes,
    path: '/things/{id}',
    params: z.object({ id: z.uuid() }),
    query: listQuery.extend({ unit: z.array(z.string()).optional() }),
    body: z.object({
      name: z
        .string()
        .min(2)
        .meta({ examples: ['Tổ dân phố 3'] }),
      on: z.iso.date(),
    }),
    output: z.object({ query: z.any(), body: z.any() }),
  })
  const id = '7f6c1c9e-5a0e-4a53-9d0e-0b8a52f1c111'
  const app = () => appOf(shape, async ({ query, body }) => ({ query, body, salt: 'hidden' }))

  it('reaches the function as its shape reads it, and leaves as the output shape names it', async () => {
    const response = await app().request(
      `/api/v1/things/${id}?page=2&unit=a&extra=1`,
      post({ name: 'Tổ 3', on: '2026-09-05', more: 1 }),
    )
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      query: { page: 2, size: 25, unit: ['a'] },
      body: { name: 'Tổ 3', on: '2026-09-05' },
    })
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('that is malformed is answered with every wrong field, what was expected and an example', async () => {
    const response = await app().request(`/api/v1/things/${id}`, post({ name: 'a', on: 'mai' }))
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    const { code, fields } = await problemOf(response)
    expect(code).toBe('invalid-input')
    expect(fields).toEqual([
      { field: 'body.name', message: 'Cần ít nhất 2 ký tự.', example: 'Tổ dân phố 3' },
      { field: 'body.on', message: 'Ở đây cần một ngày dạng năm-tháng-ngày.', example: '2026-09-05' },
    ])
  })

  it('is explained in English to who asks for English', async () => {
    const response = await app().request(`/api/v1/things/x`, post({}, { 'accept-language': 'en-GB' }))
    expect((await problemOf(response)).fields).toEqual([
      { field: 'params.id', message: 'Expected a UUID.', example: '7f6c1c9e-5a0e-4a53-9d0e-0b8a52f1c111' },
    ])
  })

  it.each([
    ['not JSON', '{', 'body'],
    ['U+0000', String.raw`{"name":"a\u0000b","on":"2026-09-05"}`, 'body.name'],
    ['half a character', String.raw`{"name":"\ud800","on":"2026-09-05"}`, 'body.name'],
    ['too deep', '['.repeat(5_000) + ']'.repeat(5_000), 'body'],
    ['another type', '[]', 'body'],
  ])('with %s is refused', async (_name, body, field) => {
    const response = await app().request(`/api/v1/things/${id}`, post(body))
    expect(response.status).toBe(400)
    expect((await problemOf(response)).fields?.[0]?.field).toBe(field)
  })

  it('of another media type is refused', async () => {
    const response = await app().request(`/api/v1/things/${id}`, post('a=1', { 'content-type': 'text/plain' }))
    expect(response.status).toBe(415)
  })

  it.each([true, false])('larger than allowed is refused (length announced: %s)', async (announced) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ name: 'a'.repeat(70_000), on: '2026-09-05' }))
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(bytes)
      },
    })
    const headers = announced ? { ...signedIn, 'content-length': String(bytes.length) } : signedIn
    const init = { method: 'POST', headers, body: announced ? bytes : stream, duplex: 'half' }
    const response = await app().request(`/api/v1/things/${id}`, init as RequestInit)
    expect(response.status).toBe(413)
  })
})

describe('access', () => {
  const reading = endpoint({ ...shapes, method: 'GET', scope: 'work:read', output: z.object({ ok: z.boolean() }) })
  const ask = async (defined: Endpoint, as: Person | undefined, headers: Record<string, string> = signedIn) => {
    const response = await appOf(defined, async () => ({ ok: true }), { as }).request('/api/v1/things', { headers })
    return response.status === 200 ? 200 : [response.status, (await problemOf(response)).code]
  }

  it('is refused without a session', async () =>
    expect(await ask(reading, person(), {})).toEqual([401, 'not-signed-in']))

  it('is refused to a session of another authority', async () =>
    expect(await ask(reading, person({ authority: staffId }))).toEqual([401, 'not-signed-in']))

  it('is given to a holder of one of the roles only', async () => {
    const clerks = { ...reading, access: ['clerk'] } as const
    expect(await ask(clerks, person())).toBe(200)
    expect(await ask(clerks, person({ grants: [{ role: 'editor', unitId: null }] }))).toEqual([403, 'role-required'])
  })

  it('by a role that needs a second factor is refused without one', async () => {
    const grants = [{ role: 'administrator', unitId: null }] as const
    const administrators = { ...reading, access: ['administrator'] } as const
    expect(await ask(administrators, person({ grants }))).toEqual([403, 'second-factor-required'])
    expect(await ask(administrators, person({ grants, secondFactor: true }))).toBe(200)
  })

  it('by a token needs the scope, and is never given where the scope is none', async () => {
    expect(await ask(reading, person({ scopes: ['work:read'] }))).toBe(200)
    expect(await ask(reading, person({ scopes: ['staff:read'] }))).toEqual([403, 'scope-required'])
    expect(await ask({ ...reading, scope: 'none' }, person({ scopes: ['work:read'] }))).toEqual([403, 'scope-required'])
  })

  it('to an unknown host, address or method is refused in problem+json', async () => {
    const app = appOf(reading, async () => ({ ok: true }))
    expect((await app.request('http://other.example/api/v1/things', { headers: signedIn })).status).toBe(421)
    expect((await app.request('/api/v1/nothing')).status).toBe(404)
    const wrong = await app.request('/api/v1/things', { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET'])
  })
})

describe('a write from a browser', () => {
  const send = async (headers: Record<string, string>) =>
    (
      await appOf(shapes, async () => ({})).request('/api/v1/things', {
        method: 'POST',
        headers: { ...signedIn, ...headers },
      })
    ).status

  it('is refused when it comes from another site', async () => {
    expect(await send({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await send({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await send({ origin: 'https://evil.example' })).toBe(403)
    expect(await send({ origin: 'null' })).toBe(403)
  })

  it('is taken from our own pages', async () => {
    expect(await send({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await send({ origin: 'http://localhost' })).toBe(200)
    expect(await send({ 'sec-fetch-site': 'cross-site', origin: 'https://hosen.example' })).toBe(200)
  })
})

describe('what goes wrong', () => {
  it('by the rules is answered with the rule and its basis', async () => {
    const app = appOf(shapes, async () => refuse('same-person', 'Người khác phải duyệt.', { basis: 'Quy chế, điều 4' }))
    const response = await app.request('/api/v1/things', post({}))
    expect(response.status).toBe(403)
    expect(await problemOf(response)).toMatchObject({
      code: 'same-person',
      detail: 'Người khác phải duyệt.',
      basis: 'Quy chế, điều 4',
    })
  })

  it('by a fault shows an incident number and nothing of the inside, and is logged under that number', async () => {
    const lines: string[] = []
    const app = appOf(shapes, async () => Promise.reject(new Error('relation "secrets" has a hole')), { lines })
    const response = await app.request('/api/v1/things?q=0912345678', post({}))
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toMatch(/secrets|hole|\.ts|at /)
    const { incident } = problem.parse(JSON.parse(text))
    const logged = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(logged.find((line) => line['incident'] === incident)).toMatchObject({ level: 'error', endpoint: 'thing' })
    expect(lines.join('')).not.toContain('0912345678')
  })

  it('by an answer that does not fit its shape is a fault, not a leak', async () => {
    const app = appOf({ ...shapes, output: z.object({ id: z.uuid() }) }, async () => ({ id: 'x', salt: 's' }))
    const response = await app.request('/api/v1/things', post({}))
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('salt')
  })

  it('by taking too long ends with 503', async () => {
    const app = appOf(shapes, () => new Promise(() => undefined), { parts: { timeLimit: 30 } })
    expect((await app.request('/api/v1/things', post({}))).status).toBe(503)
  })

  it('by asking too often ends with 429 and says when to come back', async () => {
    const app = appOf(shapes, async () => ({}), { parts: { rates: { staff: { perSecond: 1, burst: 2 } } } })
    const statuses: number[] = []
    for (let n = 0; n < 3; n++) statuses.push((await app.request('/api/v1/things', post({}))).status)
    expect(statuses).toEqual([200, 200, 429])
  })
})

describe('an idempotency key', () => {
  const counted = () => {
    let runs = 0
    const app = appOf(
      { ...shapes, body: z.object({ n: z.int() }), output: z.object({ run: z.int() }) },
      async ({ body }) => {
        runs += 1
        if ((body as { n: number }).n === 0) return refuse('wrong-state', 'Chưa được.')
        if ((body as { n: number }).n === -1) throw new Error('broke')
        await new Promise((resolve) => setTimeout(resolve, 120))
        return { run: runs }
      },
    )
    return {
      runs: () => runs,
      send: (n: number, key: string) => app.request('/api/v1/things', post({ n }, { 'idempotency-key': key })),
    }
  }

  it('gives the same answer again without doing it again', async () => {
    const { runs, send } = counted()
    const first = await send(1, 'key-once-0001')
    const second = await send(1, 'key-once-0001')
    expect([await first.json(), await second.json()]).toEqual([{ run: 1 }, { run: 1 }])
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    expect(runs()).toBe(1)
  })

  it('lets requests at the same time wait for the one that runs', async () => {
    const { runs, send } = counted()
    const answers = await Promise.all([1, 2, 3].map(async () => (await send(1, 'key-race-0001')).json()))
    expect(answers).toEqual([{ run: 1 }, { run: 1 }, { run: 1 }])
    expect(runs()).toBe(1)
  })

  it('is refused for another request', async () => {
    const { send } = counted()
    await send(1, 'key-other-001')
    expect((await send(2, 'key-other-001')).status).toBe(422)
  })

  it('is free again after a refusal, which wrote nothing', async () => {
    const { runs, send } = counted()
    expect([(await send(0, 'key-refused-1')).status, (await send(0, 'key-refused-1')).status]).toEqual([409, 409])
    expect(runs()).toBe(2)
  })

  it('never runs again what broke half-way', async () => {
    const { runs, send } = counted()
    expect((await send(-1, 'key-broken-01')).status).toBe(500)
    expect((await problemOf(await send(-1, 'key-broken-01'))).code).toBe('outcome-unknown')
    expect(runs()).toBe(1)
  })
})

describe('other answers', () => {
  it('can be a file, whose name cannot end the header', async () => {
    const shape = endpoint({ ...shapes, method: 'GET', answers: 'file', output: fileAnswer })
    const name = 'Danh sách "cán bộ"\r\nset-cookie: a=1.csv'
    const app = appOf(shape, async () => ({ bytes: Buffer.from('a,b'), mediaType: 'text/csv; charset=utf-8', name }))
    const response = await app.request('/api/v1/things', { headers: signedIn })
    expect(await response.text()).toBe('a,b')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(response.headers.get('content-disposition')).toContain("filename*=UTF-8''Danh%20s%C3%A1ch")
  })

  it('can be events, until the client leaves', async () => {
    let left = false
    let send: (sent: EventSent) => void = () => undefined
    const shape = endpoint({ ...shapes, method: 'GET', answers: 'events', output: eventsAnswer })
    const subscribe = (given: typeof send) => {
      send = given
      return () => void (left = true)
    }
    const response = await appOf(shape, async () => ({ subscribe })).request('/api/v1/things', { headers: signedIn })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe('retry: 3000\n\n')
    send({ event: 'notice', data: { n: 1 } })
    expect((await reader.read()).value).toBe('event: notice\ndata: {"n":1}\n\n')
    await reader.cancel()
    expect(left).toBe(true)
  })

  it('take uploads whose bytes are what they say', async () => {
    const shape = endpoint({
      ...shapes,
      uploads: ['application/pdf'],
      body: uploadedBytes,
      output: z.object({ length: z.int() }),
    })
    const app = appOf(shape, async ({ body }) => ({ length: (body as Uint8Array).length }))
    const send = (body: string, type = 'application/pdf') =>
      app.request('/api/v1/things', post(body, { 'content-type': type }))
    expect(await (await send('%PDF-1.7 …')).json()).toEqual({ length: 12 })
    expect((await send('<html>')).status).toBe(415)
    expect((await send('%PDF-1.7', 'text/html')).status).toBe(415)
  })
})
