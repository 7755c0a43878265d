import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { officialPaper } from '#kernel/official-paper.ts'
import { deskModule } from '#modules/desk/index.ts'
import { documentsModule } from '#modules/documents/index.ts'
import { staffModule } from '#modules/staff/index.ts'
import { draftContent } from '../../../../test/draft-content.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { reportsModule } from '../index.ts'
import type { UsualTemplate } from '../templates/schema.ts'
import { usualTemplates } from '../templates/usual.rules.ts'

const hoSen = { superior: null, place: 'Hồ Sen' }
const offices = {
  state: { authority: 'UBND phường Hồ Sen', ...hoSen, superior: 'UBND tỉnh Mẫu' },
  party: { authority: 'Đảng uỷ phường Hồ Sen', ...hoSen },
}

let office: SmallOffice
let clerk: Person
let officer: Person
let approver: Person
let template: string

type Answer = Record<string, unknown> & { id: string; rows: Record<string, unknown>[] }
const call = async (name: string, person: Person, input: object = {}) =>
  allowed(await office.call(name, person, input)) as Answer

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule, reportsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  officer = await office.hire('Đặng Chuyên Viên', 'officer')
  approver = await office.hire('Trần Phó Chủ Tịch', 'approver')
  office.office.now = new Date('2026-08-20T02:00:00.000Z')
  for (const [at, type] of ['kế hoạch', 'công văn', 'công văn'].entries())
    await register({ number: `${at + 1}/SNV`, type, subject: `Văn bản thứ ${at + 1}` })
  await register({ number: '9/SNV', type: 'công điện', subject: 'Khẩn', urgency: 'HỎA TỐC' })
  office.office.now = new Date('2026-09-04T02:00:00.000Z')
  const [first] = usualTemplates(offices)
  template = (await call('add-report-template', clerk, { body: first })).id
})
afterAll(() => office.close())

const register = (facts: object) =>
  call('register-paper', clerk, { body: { facts: { issuer: 'Sở Nội vụ', ...facts } } })

describe('a periodic report', () => {
  it('is due once its span is over, and no longer when it is filled', async () => {
    expect(await call('list-due-reports', officer)).toMatchObject({
      rows: [{ templateId: template, words: 'tháng 8 năm 2026', from: '2026-08-01', until: '2026-08-31' }],
    })
    const report = await call('fill-report', officer, { body: { templateId: template } })
    expect(report).toMatchObject({ title: 'Kết quả giải quyết văn bản và thực hiện nhiệm vụ tháng 8 năm 2026' })
    expect(report['figures']).toContainEqual(expect.objectContaining({ name: 'van_ban_den', value: 4, former: null }))
    expect(JSON.stringify(report['content'])).toContain(
      'tiếp nhận 4 văn bản đến, trong đó có 1 văn bản khẩn; không phát hành văn bản đi nào.',
    )
    expect(JSON.stringify(report['content'])).toContain('Bảng 2. Nhiệm vụ của từng đơn vị: trong kỳ không có.')
    expect(() => officialPaper.parse(report['content'])).not.toThrow()
    expect(await call('list-due-reports', officer)).toMatchObject({ rows: [] })
  })

  it('says nothing of days to come: before its end it is told until today, and what is due later is not overdue', async () => {
    const { subject } = await call('register-paper', clerk, {
      body: { facts: { subject: 'Rà soát', number: '77/SNV' } },
    })
    const { ids } = await call('propose-tasks', clerk, {
      params: { id: subject },
      body: { tasks: [{ text: 'rà soát thủ tục', dueOn: '2026-09-20' }] },
    })
    const tasks = [
      { id: (ids as string[])[0], version: 1, unitId: null, staffId: officer.staffId, dueOn: '2026-09-20' },
    ]
    await call('assign-paper', approver, { params: { id: subject }, body: { tasks } })
    const { content, figures, id } = await call('fill-report', officer, {
      body: { templateId: template, from: '2026-09-01' },
    })
    expect(figures).toContainEqual(expect.objectContaining({ name: 'nhiem_vu_dang_lam', value: 1 }))
    expect(figures).toContainEqual(expect.objectContaining({ name: 'nhiem_vu_qua_han', value: 0 }))
    expect(JSON.stringify(content)).toContain('Đến hết ngày 04/09/2026 còn 1 nhiệm vụ đang làm.')
    expect(JSON.stringify(content)).toContain('"Rà soát thủ tục (')
    await call('drop-report', officer, { params: { id } })
  })

  it('shows what would change before it is counted again', async () => {
    const { rows } = await call('list-reports', officer)
    const id = String(rows[0]?.['id'])
    await office.db.updateTable('papers').set({ state: 'void' }).where('number', '=', '9/SNV').execute()
    const changes = [expect.objectContaining({ label: 'Văn bản đến đã vào sổ', was: 4, is: 3 }), expect.anything()]
    expect(await call('refill-report', officer, { params: { id }, body: {} })).toMatchObject({ kept: false, changes })
    expect(await call('refill-report', officer, { params: { id }, body: { keep: true } })).toMatchObject({ changes })
    const again = () => call('refill-report', officer, { params: { id }, body: {} })
    expect(await again()).toMatchObject({ changes: [], reworded: false })
    await office.db.updateTable('papers').set({ type: 'kế hoạch' }).where('number', '=', '2/SNV').execute()
    expect(await again()).toMatchObject({ changes: [], reworded: true })
    await call('refill-report', officer, { params: { id }, body: { keep: true } })
    expect(await again()).toMatchObject({ changes: [], reworded: false })
  })

  it('becomes one paper, which goes the way of every paper of ours', async () => {
    const { rows } = await call('list-reports', officer)
    const id = String(rows[0]?.['id'])
    const { content } = await call('get-report', officer, { params: { id } })
    const signed = officialPaper.parse({ ...(content as object), signer: 'Lê Thị Mai Phương' })
    const draft = await call('draft-paper', officer, { body: { content: signed } })
    await call('set-report-paper', officer, { params: { id }, body: { paperId: draft.id } })
    expect(
      await office.call('set-report-paper', officer, { params: { id }, body: { paperId: draft.id } }),
    ).toMatchObject({
      refused: 'already-exists',
    })
    expect(await office.call('drop-report', officer, { params: { id } })).toMatchObject({ refused: 'not-allowed' })
    // What the template leaves to be said by a person must be said, or struck out, first.
    expect(await office.call('submit-paper', officer, { params: { id: draft.id } })).toMatchObject({
      refused: 'not-allowed',
      field: 'content.body',
    })
    const seen = await call('get-draft', officer, { params: { id: draft.id } })
    const worded = { ...signed, body: signed.body.slice(0, -1) }
    await call('change-draft', officer, { params: { id: draft.id }, body: { ...seen, content: worded } })
    expect(await call('submit-paper', officer, { params: { id: draft.id } })).toMatchObject({ state: 'submitted' })
    expect(await call('list-reports', officer)).toMatchObject({ rows: [{ paperState: 'submitted' }] })
  })

  it.each(['recalled', 'dropped'])('is due again where its paper was %s', async (state) => {
    const { rows } = await call('list-reports', officer)
    const paper = office.db.updateTable('papers').where('paper_id', '=', String(rows[0]?.['paperId']))
    expect(await call('list-due-reports', officer)).toMatchObject({ rows: [] })
    await paper.set({ state }).execute()
    expect(await call('list-due-reports', officer)).toMatchObject({ rows: [{ templateId: template }] })
    await paper.set({ state: 'submitted' }).execute()
    expect(await call('list-due-reports', officer)).toMatchObject({ rows: [] })
  })

  it('is signed by who signed last under the same title, unless its template names somebody', async () => {
    const of = (content: object) =>
      call('draft-paper', officer, { body: { content: { ...draftContent(['…']), ...content } } })
    await of({ signing: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], signer: 'Trần Phó' })
    const fill = async (templateId: string) => {
      const { id, content } = await call('fill-report', officer, { body: { templateId, from: '2026-08-01' } })
      await call('drop-report', officer, { params: { id } })
      return (content as { signer: string }).signer
    }
    expect(await fill(template)).toBe('Lê Thị Mai Phương')
    const [usual] = usualTemplates(offices)
    const body = { ...usual, content: { ...usual?.content, signer: 'Ngô Được Nêu' } }
    expect(await fill((await call('add-report-template', clerk, { body })).id)).toBe('Ngô Được Nêu')
  })

  it('is read by who filled it and by who may see every paper, by nobody else', async () => {
    const { rows } = await call('list-reports', officer)
    const params = { id: rows[0]?.['id'] }
    expect(await office.call('get-report', await office.hire('Người khác', 'officer'), { params })).toMatchObject({
      refused: 'not-found',
    })
    expect(await call('get-report', clerk, { params })).toMatchObject(params)
  })

  it('of one’s own days needs both, in order, within a year', async () => {
    const usual = usualTemplates(offices).find(({ span }) => span === 'ad-hoc')
    const { id: templateId } = await call('add-report-template', clerk, { body: usual })
    const fill = (body: object) => office.call('fill-report', officer, { body: { templateId, ...body } })
    expect(await fill({ from: '2026-08-10' })).toMatchObject({ refused: 'not-allowed', field: 'until' })
    expect(await fill({ from: '2026-08-10', until: '2026-08-01' })).toMatchObject({ refused: 'not-allowed' })
    expect(await fill({ from: '2024-08-10', until: '2026-08-01' })).toMatchObject({ refused: 'not-allowed' })
    const filled = allowed(await fill({ from: '2026-08-25', until: '2026-09-03' })) as Answer
    expect(filled).toMatchObject({ from: '2026-08-25' })
    const text = JSON.stringify(filled['content'])
    expect(text).toContain('Từ ngày 25/08/2026 đến ngày 03/09/2026, cơ quan không tiếp nhận')
    expect(text).toContain('so với thời gian từ ngày 15/08/2026 đến ngày 24/08/2026')
    expect(text).not.toMatch(/Trong từ ngày|định kỳ/)
  })
})

describe('a template', () => {
  it('begins in the name of its side: on the Party’s that of the Party authority, as the registers bear it', async () => {
    const begun = async () => {
      const { rows } = (await call('list-usual-report-templates', clerk)) as unknown as { rows: UsualTemplate[] }
      return Map.groupBy(
        rows.map(({ content }) => content),
        ({ side }) => side,
      )
    }
    const before = await begun()
    const [state] = before.get('state') ?? []
    expect(before.get('party')).toMatchObject([{ issuer: expect.stringMatching(/^\.+$/), addressees: [] }])
    const { rows } = await call('list-reports', officer)
    const { content } = await call('get-report', officer, { params: { id: rows[0]?.['id'] } })
    const own = { side: 'party', issuer: 'Đảng uỷ phường Hồ Sen', parent: 'Đảng bộ tỉnh Mẫu' }
    await call('draft-paper', officer, { body: { content: { ...(content as object), ...own } } })
    const after = await begun()
    const recipients = ['Tỉnh ủy (để báo cáo)', 'Các chi bộ trực thuộc', 'Lưu Văn phòng Đảng uỷ']
    expect(after.get('party')).toMatchObject([{ ...own, addressees: [], recipients, place: state?.place }])
    expect(state?.recipients.at(-1)).toBe('Lưu: VT')
    expect(after.get('state')?.map(({ issuer }) => issuer)).toEqual(Array.from({ length: 3 }, () => state?.issuer))
    expect(state?.issuer).not.toContain('Đảng')
  })

  it('keeps its former versions, and is not overwritten by who saw an older one', async () => {
    const seen = await call('get-report-template', clerk, { params: { id: template } })
    const changed = await call('change-report-template', clerk, {
      params: { id: template },
      body: { ...seen, name: 'Báo cáo tháng' },
    })
    expect(changed).toMatchObject({ name: 'Báo cáo tháng', version: 2 })
    const again = await office.call('change-report-template', clerk, { params: { id: template }, body: seen })
    expect(again).toMatchObject({ refused: 'out-of-date' })
    const versions = await call('list-report-template-versions', clerk, { params: { id: template } })
    expect(versions.rows).toMatchObject([{ version: 1, name: 'Báo cáo công tác tháng' }])
  })
})

describe('the list of a report', () => {
  it('holds as open what is counted as open: also what was done and confirmed after its end', async () => {
    const { subject } = await register({ number: '5/SNV', subject: 'Niêm yết' })
    const asked = { params: { id: subject }, body: { tasks: [{ text: 'Niêm yết danh mục', dueOn: '2026-10-10' }] } }
    const { ids } = await call('propose-tasks', clerk, asked)
    const id = (ids as string[])[0]
    const tasks = [{ id, version: 1, unitId: null, staffId: officer.staffId, dueOn: '2026-10-10' }]
    await call('assign-paper', approver, { params: { id: subject }, body: { tasks } })
    office.office.now = new Date('2026-10-05T02:00:00.000Z')
    const step = (by: Person, body: object) =>
      call('take-step', by, { params: { module: 'documents', kind: 'task', id }, body })
    await step(officer, { do: 'accept' })
    await step(officer, { do: 'finish', input: { result: 'Đã niêm yết.' } })
    await step(approver, { do: 'confirm' })
    const september = await call('fill-report', officer, { body: { templateId: template, from: '2026-09-01' } })
    expect(september['figures']).toContainEqual(expect.objectContaining({ name: 'nhiem_vu_dang_lam', value: 2 }))
    expect(JSON.stringify(september['content'])).toContain('"Niêm yết danh mục (')
  })
})

it('takes no template with a place that nothing stands for, and says which was likely meant', async () => {
  const { name, span, content } = usualTemplates(offices)[0]!
  const parts = [...content.parts, { kind: 'paragraph', text: 'Nhận {{van_ban_denn}} văn bản.' }]
  const body = { name, span, content: { ...content, parts } }
  expect(await office.call('add-report-template', clerk, { body })).toMatchObject({
    refused: 'not-allowed',
    field: 'content.parts',
    rule: 'Chưa có số liệu tên {{van_ban_denn}} (có phải {{van_ban_den}}?).',
  })
})
