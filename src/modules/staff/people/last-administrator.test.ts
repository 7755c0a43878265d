import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/database.ts'
import { administrator, give, hire, openOffice, type Office } from '../../../../test/office.ts'
import { findStaff } from './read.ts'
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
