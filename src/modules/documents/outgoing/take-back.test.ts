import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { draftContent } from '../../../../test/draft-content.ts'

let office: DocumentsOffice
let officer: Person
let approver: Person
let id: string

beforeAll(async () => {
  ;({ office, officer, approver } = await openStaffedOffice())
  ;({ id } = await office.call('draft-paper', officer, { body: { content: draftContent(['Rà soát 42 thủ tục.']) } }))
})
afterAll(() => office.close())

const submit = () => office.callAny('submit-paper', officer, { params: { id }, query: {} })
const step = (who: Person, what: object) =>
  office.callAny('take-step', who, { params: { module: 'documents', kind: 'outgoing-paper', id }, body: what })
const seen = (who = officer) => office.call('get-draft', who, { params: { id } })

it('lets its author take a submitted paper back, mend it and submit it again; nobody else, and not once it is approved', async () => {
  expect(await step(officer, { do: 'take-back' })).toMatchObject({ refused: expect.any(String) })
  allowed(await submit())
  expect(await step(approver, { do: 'take-back' })).toMatchObject({ refused: 'role-required' })
  allowed(await step(officer, { do: 'take-back' }))
  expect(await seen()).toMatchObject({ state: 'returned', mayChange: true })
  expect(await step(approver, { do: 'approve' })).toMatchObject({ refused: 'wrong-state' })
  await office.call('change-draft', officer, { params: { id }, body: { ...(await seen()), note: 'lần hai' } })
  allowed(await submit())
  allowed(await step(approver, { do: 'approve' }))
  expect(await step(officer, { do: 'take-back' })).toMatchObject({ refused: 'wrong-state' })
})
