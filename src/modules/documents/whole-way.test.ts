import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { staffModule } from '#modules/staff/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../test/small-office.ts'
import { deskModule } from '../desk/index.ts'
import { documentsModule } from './index.ts'

/** A made letter of a made office. */
const letter = `SỞ NỘI VỤ TỈNH MẪU          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                     Độc lập - Tự do - Hạnh phúc
Số: 812/SNV-CCHC                     Bến Mẫu, ngày 02 tháng 9 năm 2026
V/v rà soát thủ tục hành chính

Kính gửi: Ủy ban nhân dân các phường, xã.

Thực hiện Kế hoạch số 77/KH-UBND ngày 15/6/2026 của Ủy ban nhân dân tỉnh Mẫu, Sở Nội vụ đề nghị Ủy ban nhân dân các phường, xã thực hiện các nội dung sau:
1. Rà soát các thủ tục hành chính đang áp dụng, báo cáo kết quả trước ngày 20/9/2026.
2. Niêm yết công khai danh mục thủ tục tại trụ sở.

Nơi nhận:
- Như trên;
- Lưu: VT, CCHC.
                                     KT. GIÁM ĐỐC
                                     PHÓ GIÁM ĐỐC

                                     Trần Thị Minh Mẫn
`

let office: SmallOffice
let clerk: Person
let approver: Person
let officer: Person
let unit: string

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  approver = await office.hire('Lê Duyệt', 'approver')
  officer = await office.hire('Đặng Chuyên Viên', 'officer')
  unit = randomUUID()
  await office.db
    .insertInto('public_units')
    .values({
      authority_id: office.authority,
      unit_id: unit,
      name: 'Văn phòng',
      type: 'phong',
      type_vi: 'Phòng',
      type_en: 'Division',
      side: 'state',
      rank: 1,
      state_parent_id: null,
      party_parent_id: null,
      valid_from: null,
      valid_until: null,
      state: 'active',
      first_seq: 0,
      last_seq: 0,
    })
    .execute()
})
afterAll(() => office.close())

type Answer = Record<string, never> & { rows: Record<string, unknown>[]; id: string }
const call = async (name: string, person: Person, input: object = {}) =>
  allowed(await office.call(name, person, input)) as Answer

const step = (kind: string, id: string, person: Person, body: object) =>
  office.call('take-step', person, { params: { module: 'documents', kind, id }, body })

const bring = async (text: string, name = 'cong-van.txt') => {
  office.office.now = new Date(office.office.now.getTime() + 60_000)
  await call('bring-file', clerk, { query: { name }, body: Buffer.from(text) })
  await office.work()
  const { rows } = await call('list-intakes', clerk)
  return rows[0] as { state: string; problem: string | null; name: string; drafts: { id: string }[] }
}

describe('a paper that comes in', () => {
  it('is read, registered, assigned, done, confirmed and settled', async () => {
    const [draft] = (await bring(letter)).drafts
    const paper = await call('get-paper', clerk, { params: { id: draft?.id } })
    expect(paper).toMatchObject({
      state: 'draft',
      number: '812/SNV-CCHC',
      dated: '2026-09-02',
      issuer: 'Sở Nội vụ tỉnh Mẫu',
    })
    const { rows: proposals } = await call('list-tasks', clerk, { query: { paperId: draft?.id } })
    expect(proposals.length).toBeGreaterThanOrEqual(2)

    const done = await call('register-paper', clerk, { body: { draftId: draft?.id, facts: paper } })
    expect(done).toMatchObject({ subject: draft?.id, state: 'registered', serial: 1 })
    allowed(await step('incoming-paper', paper.id, clerk, { do: 'present' }))
    const tasks = [
      { id: proposals[0]?.['id'], version: 1, unitId: unit, staffId: officer.staffId, dueOn: '2026-09-18' },
    ]
    await call('assign-paper', approver, { params: { id: paper.id }, body: { tasks } })
    const id = String(proposals[0]?.['id'])
    expect(await call('get-task', officer, { params: { id } })).toMatchObject({
      state: 'assigned',
      dueOn: '2026-09-18',
    })

    allowed(await step('task', id, officer, { do: 'accept' }))
    expect(await step('incoming-paper', paper.id, clerk, { do: 'settle' })).toMatchObject({ refused: 'not-allowed' })
    allowed(await step('task', id, officer, { do: 'finish', input: { result: 'Đã rà soát 42 thủ tục.' } }))
    const finished = office.office.now
    office.office.now = new Date(finished.getTime() + 3_600_000)
    expect(await step('task', id, officer, { do: 'confirm' })).toMatchObject({ refused: 'role-required' })
    allowed(await step('task', id, approver, { do: 'confirm' }))
    const { finished_at: at } = await office.db
      .selectFrom('tasks')
      .select('finished_at')
      .where('task_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(at).toEqual(finished)
    allowed(await step('incoming-paper', paper.id, clerk, { do: 'settle' }))
    expect(await call('get-paper', clerk, { params: { id: paper.id } })).toMatchObject({
      state: 'settled',
      tasksEnded: 1,
    })
  })

  it('that bears a mark of secrecy leaves nothing behind but a line that says why', async () => {
    const secret = letter.replace('SỞ NỘI VỤ TỈNH MẪU   ', 'MẬT\nSỞ NỘI VỤ TỈNH MẪU   ').replace('812', '813')
    const intake = await bring(secret, 'tai-lieu-rieng.txt')
    expect(intake).toMatchObject({ state: 'secret', name: '—', drafts: [] })
    expect(intake.problem).toContain('MẬT')
    const { rows } = await office.db
      .selectFrom('papers')
      .select('paper_id')
      .where('number', '=', '813/SNV-CCHC')
      .execute()
      .then((found) => ({ rows: found }))
    expect(rows).toEqual([])
  })

  it('is registered once: a draft that was registered is refused the second time, and no serial is used up', async () => {
    const [draft] = (await bring(letter.replace('812', '814'))).drafts
    const facts = await call('get-paper', clerk, { params: { id: draft?.id } })
    const body = { draftId: draft?.id, facts }
    const [one, two] = await Promise.all([
      office.call('register-paper', clerk, { body }),
      office.call('register-paper', clerk, { body }),
    ])
    expect([one, two].filter((answer) => 'refused' in (answer as object))).toMatchObject([
      { refused: 'already-exists' },
    ])
    const { rows } = await call('list-registers', clerk)
    expect(rows).toMatchObject([{ nextSerial: 3, papers: 2, title: 'Sổ đăng ký văn bản đến năm 2026' }])
  })
})

describe('a paper of ours', () => {
  const content = {
    side: 'state',
    parent: 'UBND TỈNH MẪU',
    issuer: 'UBND PHƯỜNG HỒ SEN',
    number: null,
    notation: 'KH-UBND',
    place: 'Hồ Sen',
    dated: null,
    type: 'kế hoạch',
    subject: 'Rà soát thủ tục hành chính năm 2026',
    urgency: null,
    addressees: [],
    body: [{ kind: 'paragraph', text: [{ text: 'Rà soát 42 thủ tục.' }] }],
    signing: ['CHỦ TỊCH'],
    signer: 'Lê Duyệt',
    recipients: ['Sở Nội vụ', 'Lưu: VT'],
  }

  it('is drafted, approved by somebody else, numbered and issued', async () => {
    const { id } = await call('draft-paper', officer, { body: { content } })
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    expect(await step('outgoing-paper', id, officer, { do: 'approve' })).toMatchObject({ refused: 'role-required' })
    allowed(await step('outgoing-paper', id, approver, { do: 'return', reason: { text: 'Thêm căn cứ.' } }))
    const seen = await call('get-draft', officer, { params: { id } })
    await call('change-draft', officer, { params: { id }, body: { ...seen, content } })
    expect(await office.call('change-draft', officer, { params: { id }, body: { ...seen, content } })).toMatchObject({
      refused: 'out-of-date',
    })
    allowed(await office.call('submit-paper', officer, { params: { id } }))
    allowed(await step('outgoing-paper', id, approver, { do: 'approve' }))
    const issued = await call('issue-paper', clerk, { params: { id }, body: {} })
    expect(issued).toMatchObject({ state: 'issued', number: '01/KH-UBND', serial: 1 })
    const file = (await office.call('write-paper', officer, { params: { id }, query: { as: 'pdf' } })) as {
      bytes: Buffer
    }
    expect(Buffer.from(file.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('a register', () => {
  it('is closed only when every gap is explained', async () => {
    const { rows } = await call('list-registers', clerk, { query: { direction: 'in' } })
    const id = String(rows[0]?.['id'])
    allowed(
      await step('register', id, clerk, {
        do: 'explain-gap',
        input: { first: 3, last: 4, why: 'Giữ số cho giấy mời.' },
      }),
    )
    expect(await call('get-register', clerk, { params: { id } })).toMatchObject({ nextSerial: 5, unexplained: [] })
    await office.db.updateTable('registers').set({ next_serial: 7 }).where('register_id', '=', id).execute()
    expect(await step('register', id, clerk, { do: 'close' })).toMatchObject({
      rule: expect.stringContaining('Số trống chưa có lý do: 5–6.'),
    })
    allowed(await step('register', id, clerk, { do: 'explain-gap', input: { first: 5, last: 6, why: 'Cấp nhầm.' } }))
    const panel = await call('get-subject', clerk, { params: { module: 'documents', kind: 'register', id } })
    const history = panel['history'] as unknown as { detail: { vi: string } | null }[]
    expect(history.flatMap(({ detail }) => detail?.vi ?? []).toSorted()).toEqual([
      'Số 3 đến 4: Giữ số cho giấy mời.',
      'Số 5 đến 6: Cấp nhầm.',
    ])
    allowed(await step('register', id, clerk, { do: 'close' }))
    expect(await call('list-registers', clerk, { query: { state: 'closed' } })).toMatchObject({ total: 1 })
  })
})
