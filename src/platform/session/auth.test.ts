import { randomUUID } from 'node:crypto'
import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../../test/database.ts'
import { authOptions } from './auth.ts'
import { createSessions } from './sessions.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

it('smokes', async () => {
  const authority = randomUUID()
  await database.db
    .insertInto('authorities')
    .values({ authority_id: authority, host: 'localhost:1', name: 'X', short_name: 'X', created_at: new Date() })
    .execute()
  const ports = {
    db: database.db,
    secret: 'x'.repeat(43),
    clock: () => new Date(),
    describe: async () => ({ origin: 'http://localhost:1', name: 'X' }),
    sendMail: async () => undefined,
    passwordFault: () => undefined,
    findPerson: async () => undefined,
    warn: (f: object, t: string) => console.log(f, t),
  }
  const sessions = createSessions(ports)
  const r = await sessions.handle(
    new Request('http://localhost:1/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'a@b.vn', password: 'abc' }),
    }),
    { authority, address: '1.2.3.4' },
  )
  console.log(r.status, await r.text(), [...r.headers])
  const desk = {
    ...ports,
    authority,
    origin: 'http://localhost:1',
    name: 'X',
    forget: () => undefined,
    notes: new WeakMap(),
  }
  const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = await getMigrations(
    authOptions(desk, { oidc: false }),
  )
  console.log(JSON.stringify({ toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems }))
})
