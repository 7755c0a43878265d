import { Hono } from 'hono'
import { afterAll, beforeAll } from 'vitest'
import { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import type { Endpoint } from '#kernel/endpoint.ts'
import { problem, type Problem } from '#kernel/problem.ts'
import { httpMetrics, mountHandlers } from '#platform/http/mount.ts'
import type { HttpParts, Mounted } from '#platform/http/mounted.ts'
import { createLog } from '#platform/log.ts'
import { createRegistry } from '#platform/metrics.ts'
import { openTestDatabase, type TestDatabase } from '../database.ts'

export const authority = '0d0c5c8e-0000-4000-8000-000000000001'
export const staffId = '0d0c5c8e-0000-4000-8000-000000000002'

/** An endpoint for staff that takes no input: tests change what they are about. */
export const shapes = {
  name: 'thing',
  method: 'POST',
  path: '/things',
  summary: '',
  access: 'staff',
  scope: 'work:write',
  output: z.any(),
} as const

export function person(more: Partial<Person> = {}): Person {
  return { authority, staffId, grants: [{ role: 'clerk', unitId: null }], secondFactor: false, ...more }
}

export type Setup = { as?: Person | undefined; parts?: Partial<HttpParts<object>>; lines?: string[] }

/** To be called once in a test file: gives what mounts one endpoint on a database of the file's own. */
export function onDatabase() {
  let database: TestDatabase
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  return (defined: Endpoint, run: Mounted<object>['run'], { as = person(), parts, lines = [] }: Setup = {}): Hono => {
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
}

export const signedIn = { cookie: 'session=good', 'content-type': 'application/json' }

export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { ...signedIn, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  return problem.parse(await response.json())
}
