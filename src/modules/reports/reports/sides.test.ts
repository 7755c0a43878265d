import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { migrate } from '#platform/migrate.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { reportsModule } from '../index.ts'
import { usualTemplates } from '../templates/usual.rules.ts'
import { figureNames, figures, isFigure } from './fill.rules.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let officer: Person
let hall: string
let culture: string
const templates: Record<Side, string> = { state: '', party: '' }
const reports = {} as Record<Side, Report>
/** Filled by the Party's template while the office kept registers of the state alone. */
let alone: Report

type Side = 'state' | 'party'
type Figure = { name: string; value: number | null; former: number | null }
type Span = { from: string; until: string }
type Report = {
  id: string
  side: Side | 'both' | null
  figures: Figure[]
  counted: { now: Span; former: Span }
  content: OfficialPaper
}
type Task = { text: string; dueOn: string | null }

const names = {
  state: { authority: 'UBND phường Hồ Sen', superior: 'UBND tỉnh Mẫu', place: 'Hồ Sen' },
  party: { authority: 'Đảng uỷ phường Hồ Sen', superior: 'Đảng bộ tỉnh Mẫu', place: 'Hồ Sen' },
}
const on = (day: string) => {
  office.office.now = new Date(`${day}T02:00:00.000Z`)
}

beforeAll(async () => {
  ;({ office, unit: hall, clerk, approver, officer } = await openStaffedOffice([reportsModule]))
  culture = await office.addUnit('Phòng Văn hóa - Xã hội')
  for (const side of ['state', 'party'] as const) templates[side] = await addTemplate(side)
  on('2026-08-10')
  await assign('state', [{ text: 'Việc tháng Tám', dueOn: '2026-08-20' }])
  alone = await fill('party', '2026-08-01')
  for (const direction of ['in', 'out']) {
    const term = { period: '2025-2030', firstDay: '2025-07-01', lastDay: '2030-06-30' }
    const title = `Sổ văn bản của Đảng uỷ (${direction})`
    await office.call('open-register', clerk, { body: { direction, side: 'party', title, notation: 'ĐU', ...term } })
  }
  on('2026-09-02')
  const state = await assign('state', [
    { text: 'Niêm yết thủ tục', dueOn: '2026-09-20' },
    { text: 'Sửa đường', dueOn: '2026-09-04' },
    { text: 'Phát thuốc', dueOn: '2026-09-25' },
  ])
  const party = await assign('party', [
    { text: 'Kết nạp đảng viên', dueOn: '2026-09-03' },
    { text: 'Sinh hoạt chi bộ', dueOn: '2026-09-30' },
  ])
  await carryOn(party.paper, [party.ids[1] ?? ''])
  on('2026-09-09')
  for (const id of [state.ids[0], party.ids[0]]) await finish(id ?? '')
  on('2026-09-10')
  for (const side of ['state', 'party'] as const) reports[side] = await fill(side, '2026-09-01')
})
afterAll(() => office.close())

/** The template that has every kind of part, in the form of one side. */
async function addTemplate(side: Side): Promise<string> {
  const all = usualTemplates(names)
  const parts = all.find(({ span }) => span === 'half-year')?.content.parts ?? []
  const usual = all.find(({ content }) => content.side === side)
  const lists = [{ kind: 'list', of: 'papers-in', caption: 'Văn bản đến:' }]
  const content = { ...usual?.content, parts: [...parts, ...lists] }
  return (await office.call('add-report-template', clerk, { body: { name: side, span: 'month', content } })).id
}

const fill = async (side: Side, from: string) =>
  (await office.call('fill-report', officer, { body: { templateId: templates[side], from } })) as unknown as Report
const open = async (id: string) => (await office.call('get-report', clerk, { params: { id } })) as unknown as Report

let number = 1
async function register(side: Side, subject: string): Promise<string> {
  const urgency = side === 'party' ? 'HỎA TỐC' : null
  const issuer = names[side].superior
  const facts = {
    side,
    subject,
    issuer,
    urgency,
    type: side === 'party' ? 'chỉ thị' : 'kế hoạch',
    number: `${number++}`,
  }
  return ((await office.call('register-paper', clerk, { body: { facts } })) as unknown as { subject: string }).subject
}

async function assign(side: Side, asked: Task[]) {
  const paper = await register(side, `Văn bản giao việc (${side})`)
  const proposed = await office.call('propose-tasks', clerk, { params: { id: paper }, body: { tasks: asked } })
  const { ids } = proposed as unknown as { ids: string[] }
  const tasks = ids.map((id, n) => ({ id, version: 1, unitId: hall, staffId: officer.staffId, dueOn: asked[n]?.dueOn }))
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  return { paper, ids }
}

async function carryOn(paper: string, taskIds: string[]): Promise<void> {
  const asked = { kind: 'carries-on', taskIds, unitIds: [culture] }
  const { id } = await office.call('draft-from-paper', officer, { params: { id: paper }, body: asked })
  await issue(id, officer)
}

async function issue(id: string, by: Person): Promise<void> {
  const draft = (await office.call('get-draft', by, { params: { id } })) as unknown as { content: OfficialPaper }
  const { authority: issuer, superior: parent } = names[draft.content.side]
  const content = { ...draft.content, issuer, parent, signer: 'Lê Thị Mai Phương' }
  await office.call('change-draft', by, { params: { id }, body: { ...draft, content } })
  allowed(await office.callAny('submit-paper', by, { params: { id } }))
  allowed(await office.step('outgoing-paper', id, approver, { do: 'approve' }))
  await office.call('issue-paper', clerk, { params: { id }, body: {} })
}

async function finish(id: string): Promise<void> {
  allowed(await office.step('task', id, officer, { do: 'accept' }))
  allowed(await office.step('task', id, officer, { do: 'finish', input: { result: 'Đã xong.' } }))
}

/** How many the list behind a figure holds, as the console asks for it. */
async function listed(name: string, { from, until }: Span, side: Side): Promise<number> {
  if (!isFigure(name)) throw new Error(name)
  const { list, counted } = figures[name]
  const query = { counted: [counted, from, until, side].join('.'), size: 1 }
  if (list === 'tasks') return (await office.call('list-tasks', clerk, { query })).total
  return (await office.call('list-papers', clerk, { query: { ...query, direction: list } })).total
}

type Recounted = { name: string; now: { all: number | null; seen: number | null }; former: { all: number | null } }
const recount = async ({ id }: Report) =>
  ((await office.call('recount-report', clerk, { params: { id } })) as unknown as { figures: Recounted[] }).figures
const nowOf = async (report: Report, name: string) =>
  (await recount(report)).find((one) => one.name === name)?.now.all ?? null

const valuesOf = ({ figures: all }: Report) => Object.fromEntries(all.map(({ name, value }) => [name, value]))
const formerOf = ({ figures: all }: Report) => Object.fromEntries(all.map(({ name, former }) => [name, former]))
const said = ({ content }: Report) =>
  content.body.flatMap((block) => ('text' in block ? [block.text.map(({ text }) => text).join('')] : [])).join('\n')
const tableOf = ({ content }: Report, caption: string) =>
  content.body.find((block) => block.kind === 'table' && block.caption?.includes(caption))
const chartOf = ({ content }: Report, caption: string) =>
  content.body.find((block) => block.kind === 'picture' && block.caption.includes(caption))

describe('a report of an office that keeps registers of both sides', () => {
  it('counts the papers and tasks of its own side, and what was handed down by that side’s letters', () => {
    expect(valuesOf(reports.state)).toMatchObject({
      van_ban_den: 1,
      van_ban_den_khan: 0,
      van_ban_di: 0,
      nhiem_vu_giao: 3,
      nhiem_vu_xong: 1,
      nhiem_vu_dung_han: 1,
      nhiem_vu_cham: 0,
      nhiem_vu_dang_lam: 3,
      nhiem_vu_qua_han: 2,
      ty_le_dung_han: 100,
    })
    expect(valuesOf(reports.state)).not.toHaveProperty('nhiem_vu_giao_xuong')
    expect(valuesOf(reports.party)).toEqual({
      van_ban_den: 1,
      van_ban_den_khan: 1,
      van_ban_di: 1,
      nhiem_vu_giao: 2,
      nhiem_vu_xong: 1,
      nhiem_vu_dung_han: 0,
      nhiem_vu_cham: 1,
      nhiem_vu_dang_lam: 1,
      nhiem_vu_qua_han: 0,
      ty_le_dung_han: 0,
      nhiem_vu_giao_xuong: 1,
      nhiem_vu_giao_xuong_xong: 0,
      nhiem_vu_giao_xuong_dang_lam: 1,
      nhiem_vu_giao_xuong_qua_han: 0,
    })
  })

  it('compares with what its own side had before: nothing where that side began later', () => {
    expect(formerOf(reports.state)).toMatchObject({ van_ban_den: 1, nhiem_vu_giao: 1, nhiem_vu_dang_lam: 1 })
    expect(new Set(Object.values(formerOf(reports.party)))).toEqual(new Set([null]))
  })

  it('tells in tables, charts and lists of its own side alone', () => {
    const { state, party } = reports
    expect(tableOf(state, 'theo loại')).toMatchObject({ rows: [['Kế hoạch', '1', '0']] })
    expect(tableOf(party, 'theo loại')).toMatchObject({ rows: expect.arrayContaining([['Chỉ thị', '1', '0']]) })
    expect(tableOf(state, 'đơn vị')).toMatchObject({ rows: [['Văn phòng', '3', '1', '1', '0', '3', '2']] })
    expect(tableOf(party, 'đơn vị')).toMatchObject({
      rows: [
        ['Phòng Văn hóa - Xã hội', '1', '0', '0', '0', '1', '0'],
        ['Văn phòng', '2', '1', '0', '1', '1', '0'],
      ],
    })
    expect(chartOf(state, 'đơn vị')).toMatchObject({ alt: expect.not.stringContaining('Văn hóa') })
    const months = expect.stringContaining('09/2026: Văn bản đến 1, Văn bản đi 1')
    expect(chartOf(party, 'từng tháng')).toMatchObject({ alt: months })
    expect(said(state)).toMatch(/Niêm yết thủ tục \(.*xong ngày[\s\S]*Văn bản giao việc \(state\)/)
    expect(said(state)).not.toMatch(/Kết nạp|Sinh hoạt|\(party\)/)
    expect(said(party)).toMatch(/Kết nạp đảng viên \(.*xong ngày[\s\S]*Văn bản giao việc \(party\)/)
    expect(said(party)).not.toMatch(/Niêm yết|Sửa đường|\(state\)/)
  })

  it.each(figureNames.filter((name) => name !== 'ty_le_dung_han'))(
    '%s: leads to a list that holds as many, of either side',
    async (name) => {
      for (const side of ['state', 'party'] as const) {
        const { counted, ...report } = reports[side]
        const values = valuesOf({ counted, ...report })
        if (!(name in values)) continue
        expect([side, await listed(name, counted.now, side)]).toEqual([side, values[name]])
        const former = formerOf({ counted, ...report })[name] ?? 0
        expect([side, await listed(name, counted.former, side)]).toEqual([side, former])
      }
    },
  )

  it('says which side it counts, and counts that again', async () => {
    for (const side of ['state', 'party'] as const) {
      expect(await open(reports[side].id)).toMatchObject({ side })
      const same = await recount(reports[side])
      for (const { name, value, former } of reports[side].figures)
        expect(same).toContainEqual({ name, now: { all: value, seen: value }, former: { all: former, seen: former } })
      const again = await office.call('refill-report', officer, { params: { id: reports[side].id }, body: {} })
      expect(again).toMatchObject({ changes: [], reworded: false })
    }
  })

  it('follows a paper that is corrected to the other side, with its tasks', async () => {
    const paper = await register('state', 'Vào nhầm sổ')
    expect([await nowOf(reports.state, 'van_ban_den'), await nowOf(reports.party, 'van_ban_den')]).toEqual([2, 1])
    const facts = { side: 'party', subject: 'Vào nhầm sổ', number: '90' }
    const step = { do: 'correct', reason: { text: 'Văn bản của Đảng.' }, input: { facts } }
    allowed(await office.step('incoming-paper', paper, clerk, step))
    expect([await nowOf(reports.state, 'van_ban_den'), await nowOf(reports.party, 'van_ban_den')]).toEqual([1, 2])
  })

  it('counts a task without a paper among those of the state', async () => {
    const { ids } = await assign('party', [{ text: 'Không còn văn bản', dueOn: null }])
    expect([await nowOf(reports.state, 'nhiem_vu_giao'), await nowOf(reports.party, 'nhiem_vu_giao')]).toEqual([3, 3])
    await sql`update tasks set paper_id = null where task_id = ${ids[0]}`.execute(office.db)
    expect([await nowOf(reports.state, 'nhiem_vu_giao'), await nowOf(reports.party, 'nhiem_vu_giao')]).toEqual([4, 2])
    expect(await listed('nhiem_vu_giao', reports.state.counted.now, 'state')).toBe(4)
  })
})

describe('a report of an office that keeps registers of one side alone', () => {
  it('counts all that there is, whatever form its template has, and says nothing of sides', () => {
    expect(alone.side).toBeNull()
    expect(valuesOf(alone)).toMatchObject({ van_ban_den: 1, nhiem_vu_giao: 1 })
  })

  it('still counts the side that there was, once the other one has a register too', async () => {
    expect(await open(alone.id)).toMatchObject({ side: 'state' })
    const same = await recount(alone)
    for (const { name, value } of alone.figures)
      expect(same).toContainEqual(expect.objectContaining({ name, now: { all: value, seen: value } }))
  })
})

describe('a report from before the sides were told apart', () => {
  async function migrateAgain(): Promise<void> {
    await sql`alter table reports drop column side`.execute(office.db)
    await sql`delete from migrations where name = '0085-side-of-reports.sql'`.execute(office.db)
    expect(await migrate(office.url)).toEqual(['0085-side-of-reports.sql'])
  }

  it('stands as it was issued, of both sides; one that did not go out yet is of its own', async () => {
    const body = reports.party.content.body.filter((block) => !JSON.stringify(block).includes('ghi ở đây'))
    const { id } = await office.call('draft-paper', officer, { body: { content: { ...reports.party.content, body } } })
    await office.call('set-report-paper', officer, { params: { id: reports.party.id }, body: { paperId: id } })
    await issue(id, officer)
    const kept = await fill('party', '2026-09-01')
    await migrateAgain()
    const issued = await open(reports.party.id)
    expect(issued).toMatchObject({ side: 'both', figures: reports.party.figures })
    expect(await nowOf(issued, 'nhiem_vu_giao')).toBe(6)
    expect(await open(kept.id)).toMatchObject({ side: 'party' })
    expect(await open(reports.state.id)).toMatchObject({ side: 'state' })
  })

  it('is of the one side that there was, also where it was issued, once the other one has a register', async () => {
    await sql`update registers set side = 'state'`.execute(office.db)
    await migrateAgain()
    expect(await open(reports.party.id)).toMatchObject({ side: null })
    const last = sql`update registers set side = 'party' where register_id = (select max(register_id::text)::uuid from registers)`
    await last.execute(office.db)
    expect(await open(reports.party.id)).toMatchObject({ side: 'state' })
  })
})
