import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { reportsModule } from '../index.ts'
import { usualTemplates } from '../templates/usual.rules.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let officer: Person
let hall: string
let culture: string
let economy: string
let templateId: string
let given: string[]

const own = { authority: 'UBND phường Hồ Sen', superior: 'UBND tỉnh Mẫu', place: 'Hồ Sen' }
const from = '2026-09-01'

beforeAll(async () => {
  ;({ office, unit: hall, clerk, approver, officer } = await openStaffedOffice([reportsModule]))
  culture = await office.addUnit('Phòng Văn hóa - Xã hội')
  economy = await office.addUnit('Phòng Kinh tế')
  const usual = usualTemplates({ state: own, party: own }).find(({ span }) => span === 'half-year')
  templateId = (await office.call('add-report-template', clerk, { body: usual })).id
  const { paper, ids } = await office.register(clerk, [
    { text: 'Niêm yết danh mục', dueOn: '2026-09-03' },
    { text: 'Tập huấn cán bộ', dueOn: '2026-09-30' },
  ])
  given = ids
  const tasks = ids.map((id) => ({ id, version: 1, unitId: hall, staffId: officer.staffId, dueOn: '2026-09-03' }))
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  await carryOn(paper, [ids[0] ?? ''])
})
afterAll(() => office.close())

/** Hands tasks down to two units by a letter of ours. */
async function carryOn(paper: string, taskIds: string[]): Promise<void> {
  const body = { kind: 'carries-on', taskIds, unitIds: [culture, economy] }
  const { id } = await office.call('draft-from-paper', officer, { params: { id: paper }, body })
  const draft = (await office.call('get-draft', officer, { params: { id } })) as unknown as { content: object }
  const content = { ...draft.content, signer: 'Lê Thị Mai Phương' }
  await office.call('change-draft', officer, { params: { id }, body: { ...draft, content } })
  allowed(await office.callAny('submit-paper', officer, { params: { id } }))
  allowed(await office.step('outgoing-paper', id, approver, { do: 'approve' }))
  await office.call('issue-paper', clerk, { params: { id }, body: {} })
}

type Figure = { name: string; value: number | null }
async function fill(of = from) {
  const report = await office.call('fill-report', officer, { body: { templateId, from: of } })
  const { figures, content } = report as unknown as { figures: Figure[]; content: OfficialPaper }
  const said = content.body.flatMap((block) => ('text' in block ? [block.text.map(({ text }) => text).join('')] : []))
  return { figures: Object.fromEntries(figures.map(({ name, value }) => [name, value])), content, said }
}

const chartOf = ({ body }: OfficialPaper) =>
  body.find((block) => block.kind === 'picture' && block.caption.includes('đơn vị'))
const tableOf = ({ body }: OfficialPaper) =>
  body.find((block) => block.kind === 'table' && block.caption?.includes('đơn vị'))

it('counts a task that was handed down once, and what was handed down by itself', async () => {
  const { figures, said } = await fill()
  expect(figures).toMatchObject({
    nhiem_vu_giao: 2,
    nhiem_vu_dang_lam: 2,
    nhiem_vu_qua_han: 2,
    nhiem_vu_giao_xuong: 2,
    nhiem_vu_giao_xuong_xong: 0,
    nhiem_vu_giao_xuong_dang_lam: 2,
    nhiem_vu_giao_xuong_qua_han: 2,
  })
  const text = said.join('\n')
  expect(text).toContain('Cơ quan và các đơn vị được giao 2 nhiệm vụ, chưa báo xong nhiệm vụ nào. Đến hết ngày')
  expect(text).toContain('cơ quan giao xuống đơn vị 2 nhiệm vụ, không tính vào số trên')
})

it('lists it once, with what became of it below', async () => {
  const { said } = await fill()
  const lines = said.filter((line) => /^(Niêm yết|Tập huấn)/.test(line))
  expect(lines).toHaveLength(2)
  expect(lines.find((line) => line.startsWith('Niêm yết'))).toContain('giao xuống 2 nhiệm vụ, đã xong 0')
  expect(lines.find((line) => line.startsWith('Tập huấn'))).not.toContain('giao xuống')
})

it('shows of each unit what it does, in table and chart alike, and says so', async () => {
  const { content, said } = await fill()
  expect(tableOf(content)).toMatchObject({
    rows: [
      ['Phòng Kinh tế', '1', '0', '0', '0', '1', '1'],
      ['Phòng Văn hóa - Xã hội', '1', '0', '0', '0', '1', '1'],
      ['Văn phòng', '2', '0', '0', '0', '2', '2'],
    ],
  })
  expect(chartOf(content)).toMatchObject({
    alt: expect.stringMatching(/Phòng Kinh tế: .*Đang làm 1; .*Văn phòng: .*Đang làm 2/),
  })
  const note = 'Ghi chú: Số liệu của từng đơn vị gồm cả nhiệm vụ giao xuống đơn vị.'
  expect(said.filter((line) => line === note)).toHaveLength(2)
})

it('counts what a unit did of it below, and the office’s own only when that is done', async () => {
  const { rows } = await office.call('list-tasks', clerk, { query: { parentId: given[0] } })
  const below = String(rows.find(({ unitId }) => unitId === culture)?.['id'])
  const doer = await office.hireIn(culture, 'Hồ Văn Hóa', 'officer')
  allowed(await office.step('task', below, doer, { do: 'accept' }))
  allowed(await office.step('task', below, doer, { do: 'finish', input: { result: 'Đã niêm yết.' } }))
  const { figures, said } = await fill()
  expect(figures).toMatchObject({ nhiem_vu_xong: 0, nhiem_vu_dang_lam: 2, ty_le_dung_han: null })
  expect(figures).toMatchObject({ nhiem_vu_giao_xuong_xong: 1, nhiem_vu_giao_xuong_dang_lam: 1 })
  expect(said.join('\n')).toContain('giao xuống 2 nhiệm vụ, đã xong 1')
})

it('lets what was handed down stand for itself where the task above was cancelled', async () => {
  allowed(
    await office.step('task', given[0] ?? '', approver, { do: 'cancel', reason: { text: 'Cấp trên thôi giao.' } }),
  )
  const { figures, said } = await fill()
  expect(figures).toMatchObject({ nhiem_vu_giao: 3, nhiem_vu_xong: 1, nhiem_vu_dang_lam: 2 })
  expect(figures).not.toHaveProperty('nhiem_vu_giao_xuong')
  expect(said.join('\n')).not.toMatch(/giao xuống/)
})

it('says of a span without papers that there were none, where a chart of months would show noughts', async () => {
  const { content, said } = await fill('2024-03-01')
  expect(content.body.filter(({ kind }) => kind === 'picture')).toEqual([])
  expect(said.join('\n')).toContain('Văn bản đến và đi từng tháng: trong kỳ không có.')
})
