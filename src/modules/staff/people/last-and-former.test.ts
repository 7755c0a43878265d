import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { inviteLogin } from '#platform/session/logins.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { administrator, give, hire, openOffice, type Office } from '../../../../test/office.ts'
import { makeInvitation } from '../sign-in/store.ts'
import { findStaff } from './read.ts'
import { peopleHandlers } from './routes.ts'
import { staffFacts } from './schema.ts'
import { changeStaff } from './store.ts'

let test: TestDatabase
let office: Office
let chief: Person

beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())
beforeEach(async () => {
  office = await openOffice({ in: test.db })
  chief = await administrator(office)
})

const known = async (id: string) => (await findStaff(office.db, office.authority, office.now, id))!

async function change(id: string, changes: object) {
  const { version, name, email, phone, title, unitId } = await known(id)
  const facts = staffFacts.parse({ name, email, phone, title, unitId, ...changes })
  return changeStaff(
    office.db,
    { authority: office.authority, id, now: office.now },
    { ...facts, version: version ?? 0 },
  )
}

it('sets no end to the time in office of the last administrator, and lets only one of two have one', async () => {
  expect(await change(chief.staffId, { until: '2026-12-31' })).toMatchObject({ refused: 'not-allowed', field: 'until' })
  const second = await hire(office, 'Lê Quản Trị Hai')
  await give(office, chief, { staffId: second, role: 'administrator' })
  const both = await Promise.all([
    change(chief.staffId, { until: '2026-12-31' }),
    change(second, { until: '2026-12-31' }),
  ])
  expect(both.filter((refused) => refused === undefined)).toHaveLength(1)
})

it('tells the former address of a change, and takes back what was sent there', async () => {
  const { db, authority, now, shell } = office
  const id = await hire(office, 'Trần Đức Long')
  const { email, name, phone, title, version } = await known(id)
  const userId = await db
    .transaction()
    .execute((tx) => inviteLogin(tx, { authority, email, name, until: new Date(now.getTime() + 1e8), now }))
  await db.updateTable('staff').set({ user_id: userId }).where('staff_id', '=', id).execute()
  const person = { staffId: id, name, email, userId, activated: false }
  const made = { authority, id: crypto.randomUUID(), by: null, way: 'email', removeSecondFactor: false, now } as const
  await db.transaction().execute((tx) => makeInvitation(tx, person, { ...made, secretHash: Buffer.alloc(32, 1) }))
  const letters: { to: string; text: string }[] = []
  const services = {
    mail: { send: async (letter: { to: string; text: string }) => void letters.push(letter) },
    sessions: { ports: { describe: async () => ({ name: 'UBND phường Hồ Sen', origin: 'https://hosen.test' }) } },
    log: { warn: () => undefined },
  }
  const handler = peopleHandlers.find(({ endpoint }) => endpoint.name === 'change-staff')!
  const body = { ...staffFacts.parse({ name, email: 'khac@thu.example', phone, title }), version }
  await handler.run({ shell, services, person: chief, params: { id }, body, query: {} } as never)

  expect(letters).toMatchObject([{ to: email, text: expect.stringContaining('vừa đổi địa chỉ thư') }])
  const { withdrawn_at } = await db
    .selectFrom('sign_in_invitations')
    .select('withdrawn_at')
    .where('staff_id', '=', id)
    .executeTakeFirstOrThrow()
  expect(withdrawn_at).toEqual(now)
})
