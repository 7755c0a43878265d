import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openDocumentsOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let other: Person

beforeAll(async () => {
  office = await openDocumentsOffice()
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  other = await office.hire('Lê Thị Thư', 'clerk')
})
afterAll(() => office.close())

/** A letter that was read, as a draft: its id. */
async function draft(number: string): Promise<string> {
  const text = `SỞ NỘI VỤ TỈNH MẪU\nSố: ${number}\nV/v rà soát thủ tục đợt ${number}\nKính gửi: Các phường, xã.`
  await office.call('bring-file', clerk, { query: { name: 'cong-van.txt' }, body: Buffer.from(text) })
  await office.work()
  const { rows } = await office.call('list-papers', clerk, { query: { state: 'draft' } })
  return String(rows.find((row) => row['number'] === number)?.['id'])
}

const save = (id: string, by: Person, facts: { subject: string; version: number }) =>
  office.callAny('save-draft-facts', by, { params: { id }, body: facts })
const register = (id: string, body: object) =>
  office.callAny('register-paper', clerk, { body: { draftId: id, facts: { subject: 'Của cửa sổ này' }, ...body } })
const seen = (id: string) => office.call('get-paper', clerk, { params: { id } })
const stale = { refused: 'out-of-date', field: 'version', rule: expect.stringContaining('Vừa có người sửa') }

it('refuses to save a draft over what somebody else saved since, and keeps theirs', async () => {
  const id = await draft('201/SNV-VP')
  expect(await seen(id)).toMatchObject({ version: 1 })
  expect(await save(id, other, { subject: 'Của người kia', version: 1 })).toEqual({ id, version: 2 })
  expect(await save(id, clerk, { subject: 'Của tôi', version: 1 })).toMatchObject(stale)
  expect(await seen(id)).toMatchObject({ subject: 'Của người kia', version: 2 })
  expect(await save(id, clerk, { subject: 'Của tôi', version: 2 })).toEqual({ id, version: 3 })
})

it('saves one of two that are sent at the same moment', async () => {
  const id = await draft('202/SNV-VP')
  const answers = await Promise.all([
    save(id, clerk, { subject: 'Một', version: 1 }),
    save(id, other, { subject: 'Hai', version: 1 }),
  ])
  expect(answers.filter((answer) => 'refused' in (answer as object))).toMatchObject([stale])
  expect(await seen(id)).toMatchObject({ version: 2 })
})

it('refuses to register a draft that was changed since it was seen, gives no number, and registers it as it is seen then', async () => {
  const id = await draft('203/SNV-VP')
  await save(id, other, { subject: 'Của người kia', version: 1 })
  expect(await register(id, { version: 1 })).toMatchObject(stale)
  expect(await seen(id)).toMatchObject({ state: 'draft', subject: 'Của người kia' })
  expect(await register(id, { version: 2 })).toMatchObject({ serial: 1 })
  expect(await register(id, { version: 1 })).toMatchObject({ refused: 'already-exists' })
  expect(await save(id, clerk, { subject: 'Muộn', version: 3 })).toMatchObject({ refused: 'wrong-state' })
})

it('refuses to drop a draft that was changed since it was seen, and drops it as it is seen then', async () => {
  const id = await draft('205/SNV-VP')
  await save(id, other, { subject: 'Của người kia', version: 1 })
  const drop = (version?: string) =>
    office.callAny('drop-draft', clerk, { params: { id }, query: version === undefined ? {} : { version } })
  expect(await drop('1')).toMatchObject(stale)
  expect(await seen(id)).toMatchObject({ state: 'draft', subject: 'Của người kia' })
  expect(await drop('2')).toEqual({ id })
  expect(await drop()).toMatchObject({ refused: 'not-found' })
})

it('registers a draft whatever its version where none is named', async () => {
  const id = await draft('204/SNV-VP')
  await save(id, other, { subject: 'Của người kia', version: 1 })
  expect(await register(id, {})).toMatchObject({ serial: 2 })
})
