import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { staffModule } from '#modules/staff/index.ts'
import { draftContent } from '../../../../test/draft-content.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { documentsModule } from '../index.ts'

let office: SmallOffice
let approver: Person
let officer: Person

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  approver = await office.hire('Lê Duyệt', 'approver')
  officer = await office.hire('Đặng Chuyên Viên', 'officer')
})
afterAll(() => office.close())

it('tells the reviewer of a paper that is submitted again as it was that nothing changed', async () => {
  const content = draftContent(['Rà soát 42 thủ tục.'])
  const { id } = allowed(await office.call('draft-paper', officer, { body: { content } })) as { id: string }
  const params = { id }
  allowed(await office.call('submit-paper', officer, { params }))
  const first = office.office.now
  office.office.now = new Date(first.getTime() + 60_000)
  const body = { do: 'return', reason: { text: 'Nêu rõ thời hạn.' } }
  const subject = { module: 'documents', kind: 'outgoing-paper', id }
  allowed(await office.call('take-step', approver, { params: subject, body }))
  allowed(await office.call('submit-paper', officer, { params }))
  expect(allowed(await office.call('get-paper-changes', approver, { params }))).toEqual({
    since: first.toISOString(),
    fields: [],
    body: [{ is: 'same', lines: 1 }],
  })
})
