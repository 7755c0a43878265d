import { randomUUID } from 'node:crypto'
import type { Person } from '#kernel/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import type { Db } from '#platform/db.ts'
import type { Shell } from '#record/act.ts'
import { createAppender } from '#record/appender.ts'
import type { QueuedJob } from '#record/append.ts'
import type { Handler, Letter, Module, Services } from '#record/module.ts'
import { openTestDatabase } from './database.ts'

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
  const authority = randomUUID()
  const office = { now: new Date('2026-09-04T02:00:00.000Z') }
  const outside: Outside = { queued: [], letters: [], announced: [], logged: [] }
  const services = servicesOf(test.db, modules, { clock: () => office.now, outside })
  const shell = services.shellFor(authority)
  await foundOffice(test.db, authority, office.now)

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
  const appender = createAppender({ db, clock, enqueue, onCommitted: () => undefined })
  const every = modules.flatMap((module) => module.subjectKinds)
  const kinds = new Map(every.map((kind) => [`${kind.workflow.module}/${kind.workflow.kind}`, kind]))
  const projections = new Map(modules.flatMap(({ name, project }) => (project ? [[name, project] as const] : [])))
  const say = (_facts: object, text: string) => void outside.logged.push(text)
  return {
    db,
    modules,
    clock,
    newId: randomUUID,
    mail: { send: async (letter: Letter) => void outside.letters.push(letter) },
    address: async (_authority: string, path: string) => `https://hosen.test${path}`,
    shellFor: (id: string): Shell => ({ db, authority: id, clock, newId: randomUUID, appender, projections, kinds }),
    enqueue,
    announce: (_authority: string, staffIds: readonly string[], topic: string) =>
      void outside.announced.push({ staffIds, topic }),
    subscribe: () => () => undefined,
    log: { info: say, warn: say, error: say },
  } as unknown as Services
}

async function foundOffice(db: Db, authority: string, now: Date): Promise<void> {
  const names = { name: 'UBND phường Hồ Sen', short_name: 'Hồ Sen' }
  await db
    .insertInto('authorities')
    .values({ authority_id: authority, host: `${authority}.test`, ...names, created_at: now })
    .execute()
  await db.insertInto('record_heads').values({ authority_id: authority }).execute()
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

/** The value, or an error that says which rule refused. */
export function allowed<T>(value: T): Exclude<T, { refused: string }> {
  if (isRefusal(value)) throw new Error(value.rule)
  return value as Exclude<T, { refused: string }>
}
