import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { act } from '#record/act.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { administrator, done, give, hire, openOffice, type Office } from '../../../../test/office.ts'
import { roleGrantKind } from '../grants/store.ts'
import { deactivateStaff } from './deactivate-staff.ts'
import { rememberPersonByUser } from './remember-person.ts'

let test: TestDatabase
let elsewhere: pg.Client
let office: Office
let chief: Person
let staffId: string
let userId: string

beforeAll(async () => {
  test = await openTestDatabase()
  elsewhere = new pg.Client({ connectionString: test.url })
  await elsewhere.connect()
})
afterAll(async () => {
  await elsewhere.end()
  await test.close()
})
beforeEach(async () => {
  office = await openOffice({ in: test.db })
  chief = await administrator(office)
  staffId = await hire(office, 'Lê Nhớ Lâu')
  userId = randomUUID()
  await test.db.updateTable('staff').set({ user_id: userId }).where('staff_id', '=', staffId).execute()
})

const find = () => rememberPersonByUser(office.db, { authority: office.authority, userId, now: office.now })
const roles = async () => (await find())?.grants.map((held) => held.role)

it('sees a role that this process grants or takes back at once', async () => {
  expect(await roles()).toEqual([])
  const grant = await give(office, chief, { staffId, role: 'clerk' })
  expect(await roles()).toEqual(['clerk'])
  const reason = { code: 'duty-changed' }
  await done(act(office.shell, roleGrantKind, { id: grant, do: 'revoke', by: chief, reason, input: {} }))
  expect(await roles()).toEqual([])
})

it('sees at once that somebody leaves', async () => {
  expect(await find()).toMatchObject({ staffId })
  await done(deactivateStaff(office.shell, { by: chief, staffId, until: '2026-08-31' }))
  expect(await find()).toBeUndefined()
})

it('keeps no answer that was on its way when roles changed', async () => {
  const early = find()
  await give(office, chief, { staffId, role: 'editor' })
  await early
  expect(await roles()).toEqual(['editor'])
})

it('sees what another process changed after three seconds, and with a new day', async () => {
  const title = async () => (await find())?.title
  const rename = (to: string) => elsewhere.query('update staff set title = $1 where staff_id = $2', [to, staffId])
  expect(await title()).toBe('Chuyên viên')
  await rename('Phó phòng')
  expect(await title()).toBe('Chuyên viên')
  office.at('2026-09-01T01:00:03.000Z')
  expect(await title()).toBe('Phó phòng')
  office.at('2026-09-01T16:59:59.500Z')
  expect(await title()).toBe('Phó phòng')
  await rename('Trưởng phòng')
  // Midnight in Việt Nam: other dates of roles hold.
  office.at('2026-09-01T17:00:00.000Z')
  expect(await title()).toBe('Trưởng phòng')
})
