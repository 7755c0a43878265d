import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Person } from '#kernel/actor.ts'
import { roles, type Role } from '#kernel/role.ts'
import { httpMetrics, mountHandlers } from '#platform/http/mount.ts'
import type { HttpParts } from '#platform/http/mounted.ts'
import { createLog } from '#platform/log.ts'
import { createRegistry } from '#platform/metrics.ts'
import { createLogin } from '#platform/session/logins.ts'
import type { Handler, Services } from '#record/module.ts'
import { foundAuthority } from '#src/authorities.ts'
import { readConfig } from '#src/config.ts'
import { openProgram, type Program } from '#src/program.ts'
import { openTestDatabase } from '../database.ts'

export const here = 'aaaaaaaa-0000-4000-8000-000000000001'
export const elsewhere = 'bbbbbbbb-0000-4000-8000-000000000002'
const hosts = { [here]: 'here.test', [elsewhere]: 'elsewhere.test' }

/** Staff number n of an authority; the same number has another id in each. */
export function staffId(authority: string, n: number): string {
  return `${authority.slice(0, 8)}-0000-4000-9000-${String(n).padStart(12, '0')}`
}

/** A signed-in member of staff, with any roles. */
export function person(held: readonly Role[] = roles, more: Partial<Person> = {}): Person {
  const authority = more.authority ?? here
  return {
    authority,
    staffId: staffId(authority, 1),
    grants: held.map((role) => ({ role, unitId: null })),
    secondFactor: true,
    ...more,
  }
}

export type Endpoints = {
  program: Program
  handlers: readonly Handler[]
  /** What was logged as an error. */
  faults: string[]
  /** The handlers of the whole program behind the HTTP platform, where the test says who asks. */
  ask(path: string, init: RequestInit & { as?: Person | undefined; at?: string }): Promise<Response>
  /** The program's own app: real sessions, real tokens. Each request comes from an address of its own, with its own rate. */
  askReally(path: string, init: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** The whole program on a database of its own, with two authorities of three members of staff each. Nothing is sent outside. */
export async function openEndpoints(rates: HttpParts<object>['rates'] = unlimited): Promise<Endpoints> {
  const [database, dataDir] = await Promise.all([openTestDatabase(), mkdtemp(join(tmpdir(), 'minhbach-endpoints-'))])
  const config = readConfig({ DATA_DIR: dataDir, PUBLIC_URL: 'http://here.test', TRUST_PROXY: '1' })
  const faults: string[] = []
  const log = createLog({ level: 'error', to: { write: (line) => void faults.push(line) } })
  for (const id of [here, elsewhere]) await found(database.db, id)
  const program = await openProgram({ config, url: database.url, log, work: false, publish: false })
  for (const id of [here, elsewhere]) await giveAccount(program.services, id)
  const services: Services = { ...program.services, fetchOutside: async () => new Response(null, { status: 204 }) }
  const handlers = program.modules.flatMap((module) => module.handlers)
  const app = new Hono()
  const asking = new WeakMap<Request, Person>()
  let asked = 0
  mountHandlers(app, handlers, {
    db: services.db,
    clock: services.clock,
    log,
    metrics: createRegistry(httpMetrics),
    hosted: async (host) => {
      const authority = Object.keys(hosts).find((id) => hosts[id as keyof typeof hosts] === host)
      return authority === undefined
        ? undefined
        : { authority, given: { shell: services.shellFor(authority), services } }
    },
    authenticate: async (request) => asking.get(request),
    trustedProxies: 0,
    ownOrigins: [],
    rates,
    timeLimit: 10_000,
  })
  return {
    program,
    handlers,
    faults,
    ask: async (path, { as, at = here, ...init }) => {
      const request = new Request(`http://${hosts[at as keyof typeof hosts]}${path}`, init)
      if (as) asking.set(request, as)
      return app.fetch(request)
    },
    askReally: async (path, init) => {
      const request = new Request(`http://here.test${path}`, init)
      request.headers.set('x-forwarded-for', `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked++ & 255}`)
      return program.app.fetch(request)
    },
    close: async () => {
      await program.stop()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The person who asks by default has an account, as everyone who is signed in has. */
async function giveAccount({ db, secret, clock }: Services, authority: string): Promise<void> {
  const password = randomUUID()
  const email = `can.bo.1@${hosts[authority as keyof typeof hosts]}`
  const { userId } = await createLogin(db, { secret }, { authority, email, name: 'Cán bộ 1', password, now: clock() })
  await db
    .updateTable('staff')
    .set({ user_id: userId })
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId(authority, 1))
    .execute()
}

const plenty = { perSecond: 1e9, burst: 1e9 }
export const unlimited = { staff: plenty, anyone: plenty, strangersWrites: plenty }

async function found(db: Services['db'], id: string): Promise<void> {
  const now = new Date()
  await foundAuthority(db, {
    authority_id: id,
    host: hosts[id as keyof typeof hosts],
    name: 'UBND xã Thử',
    short_name: 'Thử',
    now,
  })
  const member = (n: number) => ({
    authority_id: id,
    staff_id: staffId(id, n),
    user_id: null,
    name: `Cán bộ ${n} ở ${id.slice(0, 4)}`,
    sort_key: `can bo ${n}`,
    email: `can.bo.${n}@${hosts[id as keyof typeof hosts]}`,
    unit_id: null,
    active_from: null,
    active_until: null,
    created_at: now,
    changed_at: now,
    erased_at: null,
  })
  await db
    .insertInto('staff')
    .values([member(1), member(2), member(3)])
    .execute()
}
