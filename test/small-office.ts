import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Person } from '#kernel/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import type { Db } from '#platform/db.ts'
import { openKeptFiles } from '#platform/kept-files.ts'
import { createResolveOutside } from '#platform/outside-address.ts'
import type { Shell } from '#record/act.ts'
import type { QueuedJob } from '#record/append.ts'
import type { Handler, Letter, Module, Services } from '#record/module.ts'
import { openTestDatabase } from './database.ts'
import { newAuthority, shellsOn } from './shell.ts'

export { allowed } from './allowed.ts'

export type SmallOffice = Awaited<ReturnType<typeof openSmallOffice>>

/** What the office would have done outside: queued jobs, letters, live events, lines of the log. */
type Outside = {
  queued: QueuedJob[]
  letters: Letter[]
  announced: { staffIds: readonly string[]; topic: string }[]
  logged: string[]
}

type Input = { params?: unknown; query?: unknown; body?: unknown }

/**
 * One authority with a few members of staff on a database of its own, with the given modules plugged in. The clock is
 * set by hand, jobs are queued until `work` runs them, letters are collected.
 */
export async function openSmallOffice(modules: readonly Module[]) {
  const test = await openTestDatabase()
  const authority = await newAuthority(test.db)
  const office = { now: new Date('2026-09-04T02:00:00.000Z') }
  const outside: Outside = { queued: [], letters: [], announced: [], logged: [] }
  const services = servicesOf(test.db, modules, { clock: () => office.now, outside })
  const shell = services.shellFor(authority)

  /** Runs queued jobs, and those they queue, until none is left; `twice` delivers each a second time. */
  async function work({ twice = false } = {}): Promise<void> {
    for (let job = outside.queued.shift(); job; job = outside.queued.shift()) {
      const worker = workerOf(modules, job.queue)
      await worker?.run(services, job.data)
      if (twice) await worker?.run(services, job.data)
    }
  }

  return {
    ...test,
    ...outside,
    authority,
    office,
    services,
    shell,
    modules,
    hire: (name: string, ...roles: Role[]) => hire(shell, name, roles),
    call: (name: string, person: Person | undefined, input: Input = {}) =>
      call({ services, shell, person }, name, input),
    work,
    runScheduled: async (queue: string) => workerOf(modules, queue)?.run(services, {}),
  }
}

const workerOf = (modules: readonly Module[], queue: string) =>
  modules.flatMap((module) => module.workers ?? []).find((one) => one.queue === queue)

function servicesOf(
  db: Db,
  modules: readonly Module[],
  { clock, outside }: { clock: () => Date; outside: Outside },
): Services {
  const enqueue: Services['enqueue'] = async (_tx, jobs) => void outside.queued.push(...jobs)
  const say = (_facts: object, text: string) => void outside.logged.push(text)
  return {
    db,
    modules,
    clock,
    newId: randomUUID,
    files: openKeptFiles(mkdtempSync(join(tmpdir(), 'minhbach-files-'))),
    arrivals: openKeptFiles(mkdtempSync(join(tmpdir(), 'minhbach-arrivals-'))),
    inbox: mkdtempSync(join(tmpdir(), 'minhbach-inbox-')),
    secret: 'a secret of the test',
    addressOutside: createResolveOutside({ allowPrivate: true }),
    mail: { send: async (letter: Letter) => void outside.letters.push(letter) },
    address: async (_authority: string, path: string) => `https://hosen.test${path}`,
    shellFor: shellsOn(db, { modules, clock, queued: outside.queued }),
    enqueue,
    announce: (_authority: string, staffIds: readonly string[], topic: string) =>
      void outside.announced.push({ staffIds, topic }),
    subscribe: () => () => undefined,
    log: { info: say, warn: say, error: say },
  } as unknown as Services
}

/** A member of staff with roles in force, as the rows that role grants leave. */
async function hire({ db, authority, clock }: Shell, name: string, roles: readonly Role[]): Promise<Person> {
  const staffId = randomUUID()
  const now = clock()
  const key = { authority_id: authority, staff_id: staffId, user_id: null }
  const email = `${staffId.slice(0, 8)}@hosen.test`
  const facts = { name, sort_key: name, email, unit_id: null, active_from: null, active_until: null }
  await db
    .insertInto('staff')
    .values({ ...key, ...facts, created_at: now, changed_at: now, erased_at: null })
    .execute()
  for (const role of roles) await grant({ db, authority, now }, staffId, role)
  return { authority, staffId, grants: roles.map((role) => ({ role, unitId: null })), secondFactor: true }
}

type At = { db: Db; authority: string; now: Date }

async function grant({ db, authority, now }: At, staffId: string, role: Role): Promise<void> {
  const grantId = randomUUID()
  const key = { authority_id: authority, grant_id: grantId, staff_id: staffId }
  await db
    .insertInto('role_grants')
    .values({ ...key, role, unit_id: null, valid_from: '2026-01-01', valid_until: null })
    .execute()
  const subject = { authority_id: authority, module: 'staff', kind: 'role-grant', subject: grantId, state: 'active' }
  const begun = { entered_at: now, salt: null, first_seq: -1, last_seq: -1, deeds: JSON.stringify([]) as never }
  await db
    .insertInto('record_subjects')
    .values({ ...subject, ...begun, unit_id: null, due_at: null })
    .execute()
}

type Caller = { services: Services; shell: Shell; person: Person | undefined }

/** Calls an endpoint's function as the HTTP layer does once it has checked access and shapes. */
async function call({ services, shell, person }: Caller, name: string, input: Input): Promise<unknown> {
  const handlers = services.modules.flatMap((module): readonly Handler[] => module.handlers)
  const handler = handlers.find((one) => one.endpoint.name === name)
  if (!handler) throw new Error(`no endpoint ${name}`)
  const { params, query, body } = handler.endpoint
  const raw = new Request('http://localhost')
  const output = await handler.run({
    shell,
    services,
    params: params?.parse(input.params ?? {}),
    query: query?.parse(input.query ?? {}),
    body: body?.parse(input.body ?? {}),
    facts: { id: 'test', address: '127.0.0.1', userAgent: '', headers: new Headers(), raw },
    ...(person && { person }),
  })
  return isRefusal(output) ? output : handler.endpoint.output.parse(output)
}
