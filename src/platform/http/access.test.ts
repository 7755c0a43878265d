import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { endpoint, type Endpoint } from '#kernel/endpoint.ts'
import { onDatabase, person, problemOf, shapes, signedIn, staffId } from '../../../test/http/mounted-app.ts'

const appOf = onDatabase()

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
