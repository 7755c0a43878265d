import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { scopes, type Endpoint } from '#kernel/endpoint.ts'
import { problem } from '#kernel/problem.ts'
import { roles, rolesNeedingSecondFactor } from '#kernel/role.ts'
import { jsonSchema } from '#platform/http/json-schema.ts'
import { pathOf } from '../endpoints/address.ts'
import { validFor } from '../endpoints/arbitrary.ts'
import { elsewhere, here, openEndpoints, person } from '../endpoints/open-endpoints.ts'

/** Whoever adds to this list says that anyone in the world may call the endpoint. */
const publicEndpoints = [
  'accept-invitation',
  'get-receipt',
  'list-retention',
  'list-retention-runs',
  'look-up-ticket',
  'move-by-ticket',
  'open-first-administrator',
  'read-calendar',
  'read-entries',
  'read-invitation',
  'read-sign-in-options',
]

const world = await openEndpoints()
afterAll(() => world.close())

const endpoints = world.handlers.map((handler) => handler.endpoint)
const guarded = endpoints.filter((endpoint) => endpoint.access !== 'public')
const named = (list: readonly Endpoint[]) => list.map((endpoint) => [endpoint.name, endpoint] as const)

const ids = { id: here, seq: '0', invitationId: here }
const inputs = { headers: { 'content-type': 'application/json' } }

function initOf({ method }: Endpoint): RequestInit {
  return { ...inputs, method, ...(method !== 'GET' && { body: '{}' }) }
}

async function outcome(endpoint: Endpoint, as?: Person): Promise<[number, string]> {
  const response = await world.ask(pathOf(endpoint, ids), { ...initOf(endpoint), as })
  if (response.status < 400) {
    await response.body?.cancel()
    return [response.status, 'done']
  }
  return [response.status, problem.parse(await response.json()).code]
}

const refusedAtTheDoor = ['not-signed-in', 'scope-required', 'role-required', 'second-factor-required']

describe('the list of endpoints', () => {
  it('names each once, at an address of its own', () => {
    const names = endpoints.map((endpoint) => endpoint.name)
    const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`)
    expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
    expect(addresses.toSorted()).toEqual([...new Set(addresses)].toSorted())
  })

  it('opens to the world only what is listed here', () => {
    const open = endpoints.filter((endpoint) => endpoint.access === 'public').map((endpoint) => endpoint.name)
    expect(open.toSorted()).toEqual(publicEndpoints)
  })
})

describe.each(named(guarded))('%s', (_name, endpoint) => {
  it('is refused without a session', async () => {
    expect(await outcome(endpoint)).toEqual([401, 'not-signed-in'])
  })

  it('is refused by the program itself without a session, with a forged cookie and with a forged token', async () => {
    const forged = [
      {},
      { cookie: 'better-auth.session_token=abc.def' },
      { authorization: `Bearer mb_${'A'.repeat(43)}` },
    ]
    for (const headers of forged) {
      const init = initOf(endpoint)
      const response = await world.askReally(pathOf(endpoint, ids), {
        ...init,
        headers: { ...inputs.headers, ...headers },
      })
      expect(response.status).toBe(401)
    }
  })

  it('is refused to a session of another authority', async () => {
    expect(await outcome(endpoint, person(roles, { authority: elsewhere }))).toEqual([401, 'not-signed-in'])
  })

  it('is refused to every role that it does not name', async () => {
    const { access } = endpoint
    const wrong = access === 'staff' || access === 'public' ? [] : roles.filter((role) => !access.includes(role))
    if (wrong.length > 0) expect(await outcome(endpoint, person(wrong))).toEqual([403, 'role-required'])
    for (const role of wrong) expect(await outcome(endpoint, person([role]))).toEqual([403, 'role-required'])
  })

  it('wants a second factor of roles that need one', async () => {
    const { access } = endpoint
    if (access === 'staff' || access === 'public') return
    const held = access.filter((role) => rolesNeedingSecondFactor.includes(role))
    if (held.length === 0) return
    expect(await outcome(endpoint, person(held, { secondFactor: false }))).toEqual([403, 'second-factor-required'])
  })

  it('is refused to a token without its scope', async () => {
    const others = scopes.filter((scope) => scope !== endpoint.scope)
    expect(await outcome(endpoint, person(roles, { scopes: others }))).toEqual([403, 'scope-required'])
    if (endpoint.scope === 'none') return
    const [, code] = await outcome(endpoint, person(roles, { scopes: [endpoint.scope] }))
    expect(refusedAtTheDoor).not.toContain(code)
  })
})

describe('what another authority has', async () => {
  const known = await everyId()
  const withId = guarded.filter((endpoint) => endpoint.path.includes('{') && endpoint.answers !== 'events')

  it('is found by its own staff, so that the test would see a leak', async () => {
    expect(known.size).toBeGreaterThan(5)
    const read = await world.ask(`/api/v1/staff/${person().staffId}`, { as: person() })
    expect(read.status).toBe(200)
  })

  it.each(named(withId))('is not there for %s', async (_name, endpoint) => {
    const [body] =
      endpoint.body && !endpoint.uploads
        ? fc.sample(validFor(jsonSchema(endpoint.body, 'input'), [person().staffId]), { numRuns: 1, seed: 7 })
        : [{}]
    const init = { ...initOf(endpoint), ...(endpoint.method !== 'GET' && { body: JSON.stringify(body) }) }
    const before = await fingerprint()
    for (const id of known) {
      const params = Object.fromEntries([...endpoint.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, id]))
      const stranger = person(roles, { authority: elsewhere })
      const response = await world.ask(pathOf(endpoint, params), { ...init, as: stranger, at: elsewhere })
      const text = await response.text()
      expect(text).not.toContain(`ở ${here.slice(0, 4)}`)
      if (response.status < 300)
        expect(text.replaceAll(id, '').replaceAll(person().staffId, '')).not.toContain(here.slice(0, 8))
    }
    expect(await fingerprint()).toEqual(before)
  })
})

describe('a list or an overview', () => {
  const lists = guarded.filter(
    ({ method, path, answers }) => method === 'GET' && !path.includes('{') && answers !== 'events',
  )

  it.each(named(lists))('%s shows nothing of another authority', async (_name, endpoint) => {
    const stranger = person(roles, { authority: elsewhere })
    const response = await world.ask(pathOf(endpoint), { method: 'GET', as: stranger, at: elsewhere })
    expect(await response.text()).not.toContain(here.slice(0, 8))
  })
})

/** Ids of things that the first authority has: staff, and one of whatever can be begun by a valid request. */
async function everyId(): Promise<ReadonlySet<string>> {
  const found = new Set<string>([person().staffId])
  const begin = guarded.filter(
    (endpoint) => endpoint.method === 'POST' && !endpoint.path.includes('{') && endpoint.body && !endpoint.uploads,
  )
  for (const endpoint of begin) {
    for (const body of fc.sample(validFor(jsonSchema(endpoint.body!, 'input'), [...found]), { numRuns: 6, seed: 11 })) {
      const response = await world.ask(pathOf(endpoint), {
        ...initOf(endpoint),
        body: JSON.stringify(body),
        as: person(),
      })
      if (response.status < 300)
        for (const id of (await response.text()).match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [])
          found.add(id)
    }
  }
  return new Set([...found].slice(0, 40))
}

/** How far the first authority's record has come, and what its tables hold. */
async function fingerprint(): Promise<unknown> {
  const { db } = world.program.services
  const of = (table: 'staff' | 'record_subjects' | 'access_tokens' | 'webhooks' | 'record_heads') =>
    sql`select * from ${sql.table(table)} where authority_id = ${here}`.execute(db).then(({ rows }) => rows)
  return Promise.all([of('staff'), of('record_subjects'), of('access_tokens'), of('webhooks'), of('record_heads')])
}
