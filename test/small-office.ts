import { randomUUID } from 'node:crypto'
import type { Person } from '#kernel/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import type { Shell } from '#record/act.ts'
import { createAppender } from '#record/appender.ts'
import type { QueuedJob } from '#record/append.ts'
import type { Handler, Letter, Module, Services } from '#record/module.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'

export type SmallOffice = Awaited<ReturnType<typeof openSmallOffice>>

/**
 * One authority with a few members of staff on a database of its own, with the given modules plugged in. The clock is
 * set by hand, jobs are queued until `work` runs them, letters are collected.
 */
export async function openSmallOffice(modules: readonly Module[]) {
  const test: TestDatabase = await openTestDatabase()
  const { db } = test
  const authority = randomUUID()
  const office = { now: new Date('2026-09-04T02:00:00.000Z') }
  const queued: QueuedJob[] = []
  const letters: Letter[] = []
  const announced: { staffIds: readonly string[]; topic: string }[] = []
  const logged: string[] = []
  const clock = () => office.now
  const enqueue: Services['enqueue'] = async (_tx, jobs) => void queued.push(...jobs)
  const appender = createAppender({ db, clock, enqueue, onCommitted: () => undefined })
  const kinds = new Map(
    modules
      .flatMap((module) => module.subjectKinds)
      .map((kind) => [`${kind.workflow.module}/${kind.workflow.kind}`, kind]),
  )
  const projections = new Map(modules.flatMap(({ name, project }) => (project ? [[name, project] as const] : [])))
  const shellFor = (id: string): Shell => ({
    db,
    authority: id,
    clock,
    newId: randomUUID,
    appender,
    projections,
    kinds,
  })
  const say = (_facts: object, text: string) => void logged.push(text)
  const services = {
    db,
    modules,
    clock,
    newId: randomUUID,
    mail: { send: async (letter: Letter) => void letters.push(letter) },
    address: async (_authority: string, path: string) => `https://hosen.test${path}`,
    shellFor,
    enqueue,
    announce: (_authority: string, staffIds: readonly string[], topic: string) =>
      void announced.push({ staffIds, topic }),
    subscribe: () => () => undefined,
    log: { info: say, warn: say, error: say },
  } as unknown as Services

  await db
    .insertInto('authorities')
    .values({
      authority_id: authority,
      host: `${authority}.test`,
      name: 'UBND phường Hồ Sen',
      short_name: 'Hồ Sen',
      created_at: office.now,
    })
    .execute()
  await db.insertInto('record_heads').values({ authority_id: authority }).execute()

  /** A member of staff with roles in force, as the rows that role grants leave. */
  async function hire(name: string, ...roles: Role[]): Promise<Person> {
    const staffId = randomUUID()
    const email = `${staffId.slice(0, 8)}@hosen.test`
    await db
      .insertInto('staff')
      .values({
        authority_id: authority,
        staff_id: staffId,
        user_id: null,
        name,
        sort_key: name,
        email,
        unit_id: null,
        active_from: null,
        active_until: null,
        created_at: office.now,
        changed_at: office.now,
        erased_at: null,
      })
      .execute()
    for (const role of roles) await grant(staffId, role)
    return { authority, staffId, grants: roles.map((role) => ({ role, unitId: null })), secondFactor: true }
  }

  async function grant(staffId: string, role: Role): Promise<void> {
    const grantId = randomUUID()
    await db
      .insertInto('role_grants')
      .values({
        authority_id: authority,
        grant_id: grantId,
        staff_id: staffId,
        role,
        unit_id: null,
        valid_from: '2026-01-01',
        valid_until: null,
      })
      .execute()
    await db
      .insertInto('record_subjects')
      .values({
        authority_id: authority,
        module: 'staff',
        kind: 'role-grant',
        subject: grantId,
        state: 'active',
        entered_at: office.now,
        salt: null,
        first_seq: -1,
        last_seq: -1,
        deeds: JSON.stringify([]) as never,
        unit_id: null,
        due_at: null,
      })
      .execute()
  }

  /** Calls an endpoint's function as the HTTP layer does once it has checked access and shapes. */
  async function call(
    name: string,
    person: Person | undefined,
    input: { params?: unknown; query?: unknown; body?: unknown } = {},
  ): Promise<unknown> {
    const handler = modules
      .flatMap((module): readonly Handler[] => module.handlers)
      .find((one) => one.endpoint.name === name)
    if (!handler) throw new Error(`no endpoint ${name}`)
    const { params, query, body } = handler.endpoint
    const output = await handler.run({
      shell: shellFor(authority),
      services,
      params: params?.parse(input.params ?? {}),
      query: query?.parse(input.query ?? {}),
      body: body?.parse(input.body ?? {}),
      facts: {
        id: 'test',
        address: '127.0.0.1',
        userAgent: '',
        headers: new Headers(),
        raw: new Request('http://localhost'),
      },
      ...(person && { person }),
    })
    return isRefusal(output) ? output : handler.endpoint.output.parse(output)
  }

  /** Runs queued jobs of a queue, and those they queue, until none is left; `twice` delivers each a second time. */
  async function work({ twice = false } = {}): Promise<void> {
    const workers = modules.flatMap((module) => module.workers ?? [])
    for (let job = queued.shift(); job; job = queued.shift()) {
      const worker = workers.find((one) => one.queue === job?.queue)
      await worker?.run(services, job.data)
      if (twice) await worker?.run(services, job.data)
    }
  }

  async function runScheduled(queue: string): Promise<void> {
    await modules
      .flatMap((module) => module.workers ?? [])
      .find((one) => one.queue === queue)
      ?.run(services, {})
  }

  return {
    ...test,
    authority,
    office,
    services,
    shell: shellFor(authority),
    modules,
    queued,
    letters,
    announced,
    logged,
    hire,
    call,
    work,
    runScheduled,
  }
}

/** The value, or an error that says which rule refused. */
export function allowed<T>(value: T): Exclude<T, { refused: string }> {
  if (isRefusal(value)) throw new Error(value.rule)
  return value as Exclude<T, { refused: string }>
}
