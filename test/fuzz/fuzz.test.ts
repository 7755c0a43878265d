import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#kernel/endpoint.ts'
import { problem } from '#kernel/problem.ts'
import { jsonSchema } from '#platform/http/json-schema.ts'
import { pathOf, queryOf } from '../endpoints/address.ts'
import { anythingFor, nastyTexts } from '../endpoints/arbitrary.ts'
import { here, openEndpoints, person, staffId } from '../endpoints/open-endpoints.ts'

/** Requests per endpoint; FUZZ_RUNS=2000 for a long look, with other requests each time (test/fast-check.ts). */
const long = process.env['FUZZ_RUNS'] !== undefined
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 40)

/** No answer may take longer, whatever was sent. */
const patience = 8_000

/** What only the inside of the program says. */
const internals =
  /node_modules|\/src\/|\.ts:\d|\bat .*\(|kysely|postgres|syntax error|violates|relation "|column "|duplicate key|TypeError|RangeError|ZodError|select .* from /i

const world = await openEndpoints()
afterAll(() => world.close())

const ids = [1, 2, 3].map((n) => staffId(here, n))

type Thrown = {
  params: unknown
  query: unknown
  body: unknown
  raw: string | undefined
  headers: Record<string, string>
}

function thrownAt(endpoint: Endpoint): fc.Arbitrary<Thrown> {
  const part = (shape: Endpoint['params']) =>
    shape ? anythingFor(jsonSchema(shape, 'input'), ids) : fc.constant(undefined)
  const uploaded = fc.oneof(
    fc.constantFrom(...nastyTexts, '%PDF-1.7', 'a,b\n1,2', '{"a":'),
    fc.string({ unit: 'binary', maxLength: 3_000 }),
  )
  const spoiledJson = fc.constantFrom(
    '',
    '{',
    'null',
    '"',
    '[]'.repeat(9),
    '['.repeat(30_000),
    '{"a":1e99999}',
    '{"__proto__":{"a":1}}',
    '\ufeff{}',
    'x'.repeat(70_000),
  )
  const odd = fc.constantFrom(
    '',
    'text/plain',
    'application/json; charset=utf-16',
    'multipart/form-data',
    'application/xml',
    'APPLICATION/JSON',
  )
  const usual = endpoint.uploads?.[0] ?? 'application/json'
  const type = fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd })
  return fc.record({
    params: part(endpoint.params),
    query: part(endpoint.query),
    body: part(endpoint.uploads ? undefined : endpoint.body),
    raw: endpoint.uploads ? uploaded : fc.option(spoiledJson, { freq: 12, nil: undefined }),
    headers: type.map((value) => ({ 'content-type': value })),
  })
}

describe.each(world.handlers.map(({ endpoint }) => [endpoint.name, endpoint] as const))('%s', (_name, endpoint) => {
  it('answers whatever it is sent, in time, without a fault and without showing its inside', async () => {
    const as = endpoint.access === 'public' ? undefined : person()
    await fc.assert(
      fc.asyncProperty(thrownAt(endpoint), async ({ params, query, body, raw, headers }) => {
        const path = pathOf(endpoint, params) + queryOf(query)
        const sent = endpoint.method === 'GET' ? {} : { body: raw ?? JSON.stringify(body) ?? '' }
        const signal = AbortSignal.timeout(patience)
        const response = await world.ask(path, { method: endpoint.method, headers, signal, as, ...sent })
        expect(response.status, world.faults.at(-1)).toBeLessThan(500)
        if (endpoint.answers === 'events') return response.body?.cancel()
        const text = await response.text()
        expect(text).not.toMatch(internals)
        if (response.status >= 400) problem.parse(JSON.parse(text))
      }),
      { numRuns, timeout: patience, endOnFailure: long },
    )
  })
})

it('logged no fault', () => expect(world.faults).toEqual([]))
