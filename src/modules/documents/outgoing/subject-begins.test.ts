import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let officer: Person

beforeAll(async () => {
  ;({ office, clerk, officer } = await openStaffedOffice())
})
afterAll(() => office.close())

it('begins a letter’s subject with a capital in lists and registers, and leaves it in the letter as it goes on from “V/v”', async () => {
  const { paper } = await office.register(clerk, [])
  const { id } = await office.call('draft-from-paper', officer, { params: { id: paper }, body: { kind: 'answers' } })
  const subjects = async () => [
    (await office.call('get-paper', officer, { params: { id } })) as object,
    ((await office.call('get-draft', officer, { params: { id } })) as unknown as { content: object }).content,
  ]
  expect(await subjects()).toMatchObject([
    { subject: 'Rà soát thủ tục hành chính' },
    { subject: 'rà soát thủ tục hành chính' },
  ])
  const draft = (await office.call('get-draft', officer, { params: { id } })) as unknown as { content: object }
  const content = { ...draft.content, subject: 'đôn đốc rà soát' }
  await office.call('change-draft', officer, { params: { id }, body: { ...draft, content } })
  expect(await subjects()).toMatchObject([{ subject: 'Đôn đốc rà soát' }, { subject: 'đôn đốc rà soát' }])
})
