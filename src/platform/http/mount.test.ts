import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listQuery } from '#kernel/listing.ts'
import { problem } from '#kernel/problem.ts'
import { refuse } from '#kernel/refusal.ts'
import { onDatabase, post, problemOf, shapes, signedIn } from '../../../test/http/mounted-app.ts'

const appOf = onDatabase()

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
    ['body.name', String.raw`{"name":"\ud800","on":"2026-09-05"}`],
    ['body', '{'],
  ])('that %s cannot be read in is told in one language, that of the request', async (field, body) => {
    const told = async (language: string) => {
      const answer = await app().request(`/api/v1/things/${id}`, post(body, { 'accept-language': language }))
      const { detail, fields } = await problemOf(answer)
      expect(fields?.[0]?.field).toBe(field)
      return `${detail} ${fields?.[0]?.message}`
    }
    expect(await told('vi')).not.toMatch(/\([A-Z]|[a-z]{3,} (in|from|or) /)
    expect(await told('en')).not.toMatch(/[ạảấậđếệốộớợ]/)
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
    const response = await app().request(`/api/v1/things/${id}`, init)
    expect(response.status).toBe(413)
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
