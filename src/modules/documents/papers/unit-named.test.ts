import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openDocumentsOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let closed: string

beforeAll(async () => {
  office = await openDocumentsOffice()
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  closed = await office.addUnit('Phòng Cũ')
})
afterAll(() => office.close())

const facts = { subject: 'Riêng một đơn vị', dated: '2026-09-01' }
const register = (number: string, unitId: string | null) =>
  office.callAny('register-paper', clerk, { body: { facts: { ...facts, number, unitId } } })
const end = () => office.db.updateTable('public_units').set({ state: 'ended' }).where('unit_id', '=', closed).execute()

it('refuses a paper that is for a unit which is not there, takes no serial, and leaves one its unit that has ended since', async () => {
  const first = await register('1/CV-E', closed)
  expect(first).toMatchObject({ serial: 1 })
  const { subject } = first as { subject: string }
  await end()
  for (const unitId of [closed, randomUUID()])
    expect(await register('2/CV-E', unitId)).toMatchObject({ refused: 'not-found', field: 'unitId' })
  expect(await register('3/CV-E', null)).toMatchObject({ serial: 2 })

  const correct = (unitId: string) =>
    office.step('incoming-paper', subject, clerk, {
      do: 'correct',
      reason: { text: 'Ghi nhầm' },
      input: { facts: { ...facts, number: '1/CV-E', unitId } },
    })
  expect(await correct(randomUUID())).toMatchObject({ refused: 'not-found', field: 'unitId' })
  expect(await correct(closed)).toMatchObject({ state: 'registered' })
})
