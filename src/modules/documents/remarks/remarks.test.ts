import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { draftContent } from '../../../../test/draft-content.ts'
import { openDocumentsOffice, openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let officer: Person
let approver: Person
let other: Person

const lines = ['Rà soát 42 thủ tục.', 'Báo cáo kết quả trước ngày 20/9/2026.', 'Văn phòng theo dõi.']
const content = draftContent(lines)

beforeAll(async () => {
  ;({ office, approver, officer } = await openStaffedOffice())
  other = await office.hire('Trần Cũng Duyệt', 'approver')
})
afterAll(() => office.close())

async function submitted(): Promise<string> {
  const { id } = await office.call('draft-paper', officer, { body: { content } })
  await office.call('submit-paper', officer, { params: { id } })
  return id
}

const remark = (id: string, person: Person, body: object) =>
  office.callAny('add-paper-remark', person, { params: { id }, body: { version: 1, text: 'Ghi rõ hơn.', ...body } })
const step = (id: string, person: Person, body: object) => office.step('outgoing-paper', id, person, body)
const listed = async (id: string, person: Person) =>
  (await office.call('list-paper-remarks', person, { params: { id } })).rows

/** What the last decision about the paper says, as the record keeps it. */
async function lastBody(): Promise<unknown> {
  const row = await office.db
    .selectFrom('record_contents')
    .select('body')
    .where('authority_id', '=', office.authority)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return row.body
}

describe('remarks on a paper', () => {
  it('are their reviewer’s until the paper is returned, then stand in the decision and before the author', async () => {
    const id = await submitted()
    allowed(await remark(id, approver, { block: 1, quote: 'trước ngày 20/9/2026', text: 'Lùi đến 30/9.' }))
    allowed(await remark(id, approver, { block: 0 }))
    allowed(await remark(id, other, { block: 2, text: 'Nhận xét của người khác' }))
    expect(await listed(id, officer)).toEqual([])
    expect(await listed(id, other)).toMatchObject([{ block: 2, returnedAt: null }])
    allowed(await step(id, approver, { do: 'return', reason: { text: 'Sửa theo nhận xét.' } }))
    const said = JSON.stringify(await lastBody())
    expect(said).toContain('Lùi đến 30/9.')
    expect(said).not.toContain('Nhận xét của người khác')
    expect(await listed(id, officer)).toMatchObject([
      { block: 0, quote: lines[0], text: 'Ghi rõ hơn.', mended: false },
      { block: 1, quote: 'trước ngày 20/9/2026', text: 'Lùi đến 30/9.', mended: false },
    ])
  })

  it('are ticked off by who may change the paper, while it is returned; the reviewer sees it', async () => {
    const id = await submitted()
    const made = allowed(await remark(id, approver, { block: 0 })) as { id: string }
    const tick = (person: Person, mended: boolean) =>
      office.callAny('mark-paper-remark', person, { params: { id, remark: made.id }, body: { mended } })
    expect(await tick(officer, true)).toMatchObject({ refused: 'wrong-state' })
    allowed(await step(id, approver, { do: 'return', reason: { text: 'Sửa.' } }))
    allowed(await tick(officer, true))
    await office.call('submit-paper', officer, { params: { id } })
    expect(await listed(id, approver)).toMatchObject([{ text: 'Ghi rõ hơn.', mended: true }])
    expect(await tick(officer, false)).toMatchObject({ refused: 'wrong-state' })
  })

  it('are refused where the text is another, does not say the words, or does not await approval', async () => {
    const id = await submitted()
    expect(await remark(id, approver, { block: 0, version: 2 })).toMatchObject({ refused: 'out-of-date' })
    expect(await remark(id, approver, { block: 3 })).toMatchObject({ refused: 'not-allowed', field: 'quote' })
    expect(await remark(id, approver, { block: 0, quote: 'không có' })).toMatchObject({ field: 'quote' })
    const { id: draft } = await office.call('draft-paper', officer, { body: { content } })
    const stranger = await remark(draft, approver, { block: 0 })
    expect(stranger).toMatchObject({ refused: expect.stringMatching(/^(wrong-state|not-found)$/) })
  })

  it('are about parts of the head and the foot too, in the order of the page', async () => {
    const id = await submitted()
    allowed(await remark(id, approver, { part: 'recipients', quote: 'VT' }))
    allowed(await remark(id, approver, { block: 0 }))
    allowed(await remark(id, approver, { part: 'addressees', text: 'Ghi nơi gửi.' }))
    allowed(await remark(id, approver, { part: 'signer', quote: 'CHỦ TỊCH\nLê Duyệt' }))
    allowed(await remark(id, approver, { part: 'subject', quote: 'thủ tục' }))
    expect(await remark(id, approver, { part: 'subject', block: 1 })).toMatchObject({ field: 'quote' })
    expect(await remark(id, approver, { part: 'signer', quote: 'PHÓ' })).toMatchObject({ field: 'quote' })
    allowed(await step(id, approver, { do: 'return', reason: { text: 'Sửa.' } }))
    const rows = await listed(id, officer)
    expect(rows.map(({ part, quote }) => [part, quote])).toEqual([
      ['subject', 'thủ tục'],
      ['addressees', ''],
      ['body', lines[0]],
      ['signer', 'CHỦ TỊCH\nLê Duyệt'],
      ['recipients', 'VT'],
    ])
    expect(JSON.stringify(await lastBody())).toContain(String.raw`\"part\":\"signer\"`)
  })

  it('written while another reviewer returns the paper go with it or not at all, and none is left where nobody sees it', async () => {
    const id = await submitted()
    const [written, returned] = await Promise.all([
      remark(id, other, { block: 0, text: 'Viết cùng lúc' }),
      step(id, approver, { do: 'return', reason: { text: 'Sửa.' } }),
    ])
    allowed(returned)
    const refused = (written as { refused?: string }).refused
    expect([undefined, 'wrong-state']).toContain(refused)
    expect(await listed(id, other)).toHaveLength(refused === undefined ? 1 : 0)
    expect(await remark(id, other, { block: 0 })).toMatchObject({ refused: 'wrong-state' })
  })

  it('are of one authority and one paper: with other ids nothing is found', async () => {
    const [id, another] = [await submitted(), await submitted()]
    const made = allowed(await remark(id, approver, { block: 0 })) as { id: string }
    const wrong = { params: { id: another, remark: made.id } }
    expect(await office.callAny('drop-paper-remark', approver, wrong)).toMatchObject({ refused: 'not-found' })
    const elsewhere = await openDocumentsOffice()
    const stranger = await elsewhere.hire('Lê Nơi Khác', 'approver')
    const params = { params: { id, remark: made.id } }
    for (const name of ['list-paper-remarks', 'drop-paper-remark'])
      expect(await elsewhere.callAny(name, stranger, params)).toMatchObject({ refused: 'not-found' })
    await elsewhere.close()
  })

  it('say what they say, however it looks', async () => {
    const id = await submitted()
    const text = `<img src=x onerror=alert(1)> ${'ă'.repeat(1_900)}`
    allowed(await remark(id, approver, { block: 0, text }))
    expect(await listed(id, approver)).toMatchObject([{ text }])
  })

  it('that were not sent are told to other reviewers by name and number, and to nobody else', async () => {
    const id = await submitted()
    allowed(await remark(id, other, { block: 0 }))
    allowed(await remark(id, other, { block: 1 }))
    const othersFor = async (person: Person) =>
      (await office.call('list-paper-remarks', person, { params: { id } }))['others'] as unknown
    expect(await othersFor(approver)).toEqual([{ name: 'Trần Cũng Duyệt', remarks: 2 }])
    expect(await othersFor(other)).toEqual([])
    expect(await othersFor(officer)).toEqual([])
  })

  it('are sent or dropped before their reviewer approves, and taken back by nobody else', async () => {
    const id = await submitted()
    const made = allowed(await remark(id, approver, { block: 0 })) as { id: string }
    const drop = (person: Person) => office.callAny('drop-paper-remark', person, { params: { id, remark: made.id } })
    expect(await step(id, approver, { do: 'approve' })).toMatchObject({ refused: 'not-allowed' })
    expect(await drop(other)).toMatchObject({ refused: 'not-found' })
    allowed(await drop(approver))
    expect(allowed(await step(id, approver, { do: 'approve' }))).toMatchObject({ state: 'approved' })
  })
})
