import { Hono } from 'hono'
import type { Person } from '#kernel/actor.ts'
import type { Role } from '#kernel/role.ts'
import { createFetchOutside } from '#platform/fetch-outside.ts'
import { httpMetrics, mountHandlers } from '#platform/http/mount.ts'
import { createLog } from '#platform/log.ts'
import { createRegistry } from '#platform/metrics.ts'
import type { QueuedJob } from '#record/append.ts'
import type { Services } from '#record/module.ts'
import { authenticateToken, connectionsModule } from '#modules/connections/index.ts'
import { openTestDatabase } from '../database.ts'
import { newAuthority, shellsOn } from '../shell.ts'

export const authority = '7d0c2a54-31a0-4a5a-9a6e-1f3f3f1c0001'
export const elsewhere = '7d0c2a54-31a0-4a5a-9a6e-1f3f3f1c0002'
export const owner = '11111111-1111-4111-8111-111111111111'
export const stranger = '22222222-2222-4222-8222-222222222222'

export function person(staffId: string, ...held: Role[]): Person {
  return { authority, staffId, grants: held.map((role) => ({ role, unitId: null })), secondFactor: true }
}

export type Connected = Awaited<ReturnType<typeof openConnected>>

type Sent = { body?: unknown; headers?: object; host?: string }

/** The module of connections behind the HTTP platform on a database of its own; `asked` and `now` may be set. */
export async function openConnected() {
  const { db, close } = await openTestDatabase()
  for (const id of [authority, elsewhere]) await newAuthority(db, { id })
  const queued: QueuedJob[] = []
  const world = { asked: person(owner, 'administrator'), now: new Date('2026-09-05T07:30:00.000Z') }
  const clock = () => world.now
  const newId = () => crypto.randomUUID()
  const enqueue = async (_tx: unknown, jobs: readonly QueuedJob[]) => void queued.push(...jobs)
  const shellFor = shellsOn(db, { clock, queued })
  const shell = shellFor(authority)
  const fetchOutside = createFetchOutside({ allowPrivate: true, timeLimit: 500 })
  const secret = 'a secret of this installation'
  const services = {
    db,
    modules: [connectionsModule],
    clock,
    newId,
    secret,
    shellFor,
    enqueue,
    fetchOutside,
  } as unknown as Services
  const app = new Hono()
  const findPerson = async (_db: unknown, { staffId }: { staffId: string }) => person(staffId, 'administrator')
  mountHandlers(app, connectionsModule.handlers, {
    db,
    clock,
    log: createLog({ level: 'silent' }),
    metrics: createRegistry(httpMetrics),
    hosted: async (host) => ({ authority: host === 'elsewhere' ? elsewhere : authority, given: { shell, services } }),
    authenticate: async ({ headers }, hosted) =>
      headers.has('authorization')
        ? authenticateToken(headers, { db, authority: hosted.authority, now: clock(), findPerson })
        : world.asked,
    trustedProxies: 0,
    ownOrigins: [],
  })
  const call = caller(app)
  return Object.assign(world, {
    db,
    close,
    queued,
    shell,
    services,
    call,
    pass: (days: number) => void (world.now = new Date(world.now.getTime() + days * 86_400_000)),
  })
}

function caller(app: Hono) {
  return async (method: string, path: string, { body, headers, host = 'localhost' }: Sent = {}) => {
    const response = await app.request(`http://${host}/api/v1/connections${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, json: (await response.json()) as unknown }
  }
}
