import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person

beforeAll(async () => {
  ;({ office, clerk } = await openStaffedOffice())
})
afterAll(() => office.close())

const register = (facts: object, draftId?: string) =>
  office.callAny('register-paper', clerk, { body: { facts, draftId } }) as Promise<Record<string, string>>

describe('a line without a subject', () => {
  it.each(['…', '...', ' - ', '“”', '\u00A0…\u200B', '___'])(
    'is not entered in the register: “%s”',
    async (subject) => {
      expect(await register({ number: '1/SNV', issuer: 'Sở Nội vụ tỉnh Mẫu', subject })).toMatchObject({
        refused: 'not-allowed',
        field: 'subject',
        rule: 'Chưa có trích yếu. Hãy ghi văn bản nói về việc gì.',
      })
    },
  )

  it('names the issuer too where that is empty', async () => {
    expect(await register({ subject: '…' })).toMatchObject({
      field: 'subject',
      rule: expect.stringMatching(/trích yếu.*Cơ quan ban hành cũng chưa có\./),
    })
  })

  it('of a file that nobody could read waits for a person, and takes no serial', async () => {
    const bytes = Buffer.from('%PDF-1.7 hỏng')
    const brought = await office.call('bring-file', clerk, { query: { name: 'hong.pdf' }, body: bytes })
    await office.work()
    const { paperId: id } = await office.call('draft-by-hand', clerk, { params: { id: brought.id } })
    const facts = await office.call('get-paper', clerk, { params: { id } })
    expect(await register(facts, id)).toMatchObject({ refused: 'not-allowed', field: 'subject' })
    expect(await register({ subject: 'Rà soát 1' })).toMatchObject({ serial: 1 })
  })

  it('is not left by a correction', async () => {
    const { subject: paper = '' } = await register({ number: '2/SNV', subject: 'Rà soát thủ tục' })
    const correct = { do: 'correct', reason: { text: 'Ghi nhầm' }, input: { facts: { number: '2/SNV', subject: '…' } } }
    expect(await office.step('incoming-paper', paper, clerk, correct)).toMatchObject({
      refused: 'not-allowed',
      field: 'subject',
    })
  })

  it('needs no number, day or type beside its subject', async () => {
    expect(await register({ subject: 'Đơn của 12 hộ dân' })).toMatchObject({ state: 'registered' })
  })
})
