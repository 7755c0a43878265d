import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
import { staffModule } from '#modules/staff/index.ts'
import { findPerson } from '#modules/staff/people/find-person.ts'
import { addStaff } from '#modules/staff/people/store.ts'
import { grantRole, installFirstAdministrator } from '#modules/staff/grants/grant-role.ts'
import { staffFacts } from '#modules/staff/people/schema.ts'
import { addUsualUnitTypes } from '#modules/staff/units/unit-types.ts'
import type { Db } from '#platform/db.ts'
import type { Done, Shell } from '#record/act.ts'
import type { QueuedJob } from '#record/append.ts'
import { allowed } from './allowed.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { newAuthority, shellsOn } from './shell.ts'

/** An authority with a record and nobody in it, for tests of the staff module. */
export type Office = {
  db: Db
  shell: Shell
  authority: string
  /** Jobs queued with the decisions so far. */
  queued: QueuedJob[]
  now: Date
  /** Moves the clock. */
  at(instant: string): void
  close(): Promise<void>
}

const fold = { module: 'staff', publicTables: staffModule.publicTables, project: staffModule.project! }
export const staffFolds = [fold]

export async function openOffice({ in: db }: { in?: Db } = {}): Promise<Office> {
  const opened = db ? { db, close: async () => undefined } : await openTestDatabase()
  const authority = await newAuthority(opened.db)
  const queued: QueuedJob[] = []
  const clock = () => office.now
  const office: Office = {
    db: opened.db,
    authority,
    queued,
    now: new Date('2026-09-01T01:00:00.000Z'),
    at: (instant) => void (office.now = new Date(instant)),
    close: opened.close,
    shell: shellsOn(opened.db, { modules: [staffModule], clock, queued })(authority),
  }
  await addUsualUnitTypes(opened.db, authority)
  return office
}

/** Before each test of the file a new office, all on one database of the file's own. */
export function eachInNewOffice(begin: (office: Office) => Promise<void>): void {
  let test: TestDatabase
  beforeAll(async () => {
    test = await openTestDatabase()
  })
  afterAll(() => test.close())
  beforeEach(async () => begin(await openOffice({ in: test.db })))
}

/** What was done; a refusal breaks the test. */
export async function done<T extends object = Done>(result: Promise<T | Refusal>): Promise<T> {
  return allowed(await result) as T
}

/** Adds a person without roles. */
export async function hire(office: Office, name: string): Promise<string> {
  const { db, authority, now } = office
  const id = randomUUID()
  const facts = staffFacts.parse({ name, email: `${id.slice(0, 8)}@thu.example`, title: 'Chuyên viên' })
  await done(addStaff(db, { authority, id, now }, facts))
  return id
}

/** The person as a session with a second factor would give it now. */
export async function signedIn(office: Office, staffId: string): Promise<Person> {
  const { db, authority, now } = office
  const person = await findPerson(db, { authority, staffId, now, secondFactor: true })
  if (!person) throw new Error('nobody in office')
  return person
}

/** The first administrator, signed in. */
export async function administrator(office: Office): Promise<Person> {
  const id = await hire(office, 'Nguyễn Quản Trị')
  await done(installFirstAdministrator(office.shell, id))
  return signedIn(office, id)
}

/** Grants a role by an administrator and returns the id of the grant. */
export async function give(
  office: Office,
  by: Person,
  { staffId, role, unitId = null }: { staffId: string; role: Role; unitId?: string | null },
): Promise<string> {
  const facts = { staffId, role, unitId, from: null, until: null, paper: '' }
  return (await done(grantRole(office.shell, by, facts))).subject
}
