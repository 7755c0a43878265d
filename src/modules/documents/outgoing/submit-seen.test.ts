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

const submit = (version: number) => office.callAny('submit-paper', officer, { params: { id }, query: { version } })
const seen = () => office.call('get-draft', officer, { params: { id } })
const change = async (note: string) =>
  office.call('change-draft', officer, { params: { id }, body: { ...(await seen()), note } })

it('refuses to submit, or submit again, a version that is not the last, and leaves the paper as it is', async () => {
  await change('lần hai')
  for (const version of [1, 3]) expect(await submit(version)).toMatchObject({ refused: 'out-of-date' })
  expect(await seen()).toMatchObject({ state: 'draft', version: 2 })
  allowed(await submit(2))
  const params = { module: 'documents', kind: 'outgoing-paper', id }
  const body = { do: 'return', reason: { text: 'Nêu rõ thời hạn.' } }
  allowed(await office.callAny('take-step', approver, { params, body }))
  await change('lần ba')
  expect(await submit(2)).toMatchObject({ refused: 'out-of-date' })
  expect(await seen()).toMatchObject({ state: 'returned', version: 3 })
  allowed(await submit(3))
})
