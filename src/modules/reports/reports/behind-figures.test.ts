import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { listPapers } from '#modules/documents/papers/schema.ts'
import { listTasks } from '#modules/documents/tasks/schema.ts'
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
let templateId: string
let report: Report

type Figure = { name: string; value: number | null; former: number | null }
type Span = { from: string; until: string }
type Report = { id: string; figures: Figure[]; counted: { now: Span; former: Span } }
type Recounted = { name: string; now: Count; former: Count }
type Count = { all: number | null; seen: number | null }

const own = { authority: 'UBND phường Hồ Sen', superior: 'UBND tỉnh Mẫu', place: 'Hồ Sen' }
const on = (day: string) => {
  office.office.now = new Date(`${day}T02:00:00.000Z`)
}

beforeAll(async () => {
  ;({ office, unit: hall, clerk, approver, officer } = await openStaffedOffice([reportsModule]))
  culture = await office.addUnit('Phòng Văn hóa - Xã hội')
  const usual = usualTemplates({ state: own, party: own }).find(({ span }) => span === 'month')
  templateId = (await office.call('add-report-template', clerk, { body: usual })).id
  on('2026-08-10')
  await assign([{ text: 'Việc tháng Tám', dueOn: '2026-08-20' }])
  on('2026-09-02')
  const { paper, ids } = await assign([
    { text: 'Đúng hạn', dueOn: '2026-09-20' },
    { text: 'Chậm hạn', dueOn: '2026-09-03' },
    { text: 'Không hạn', dueOn: null },
    { text: 'Quá hạn', dueOn: '2026-09-04' },
    { text: 'Giao xuống', dueOn: '2026-09-25' },
    { text: 'Giao xuống gấp', dueOn: '2026-09-04' },
  ])
  await carryOn(paper, ids.slice(4))
  const facts = { issuer: 'Sở Nội vụ', subject: 'Ứng phó mưa lớn', number: '9/SNV', urgency: 'HỎA TỐC' }
  await office.call('register-paper', clerk, { body: { facts } })
  on('2026-09-09')
  for (const id of ids.slice(0, 3)) await finish(id, officer)
  const below = await office.call('list-tasks', clerk, { query: { parentId: ids[4] } })
  await finish(String(below.rows[0]?.['id']), await office.hireIn(culture, 'Hồ Văn Hóa', 'officer'))
  on('2026-09-10')
  report = await fill(officer)
})
afterAll(() => office.close())

const fill = async (person: Person) =>
  (await office.call('fill-report', person, { body: { templateId, from: '2026-09-01' } })) as unknown as Report

async function assign(asked: { text: string; dueOn: string | null }[]) {
  const { paper, ids } = await office.register(clerk, asked)
  const tasks = ids.map((id, at) => ({
    id,
    version: 1,
    unitId: hall,
    staffId: officer.staffId,
    dueOn: asked[at]?.dueOn,
  }))
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  return { paper, ids }
}

async function carryOn(paper: string, taskIds: string[]): Promise<void> {
  const asked = { kind: 'carries-on', taskIds, unitIds: [culture] }
  const { id } = await office.call('draft-from-paper', officer, { params: { id: paper }, body: asked })
  const draft = (await office.call('get-draft', officer, { params: { id } })) as unknown as { content: object }
  const content = { ...draft.content, signer: 'Lê Thị Mai Phương' }
  await office.call('change-draft', officer, { params: { id }, body: { ...draft, content } })
  allowed(await office.callAny('submit-paper', officer, { params: { id } }))
  allowed(await office.step('outgoing-paper', id, approver, { do: 'approve' }))
  await office.call('issue-paper', clerk, { params: { id }, body: {} })
}

async function finish(id: string, by: Person): Promise<void> {
  allowed(await office.step('task', id, by, { do: 'accept' }))
  allowed(await office.step('task', id, by, { do: 'finish', input: { result: 'Đã xong.' } }))
}

/** How many the list behind a figure holds for a person, as the console asks for it. */
async function listed(name: string, span: Span, person: Person): Promise<number> {
  if (!isFigure(name)) throw new Error(name)
  const { list, counted } = figures[name]
  const query = { counted: [counted, span.from, span.until].join('.'), size: 1 }
  if (list === 'tasks') return (await office.call('list-tasks', person, { query })).total
  return (await office.call('list-papers', person, { query: { ...query, direction: list } })).total
}

const recount = async (person: Person) =>
  ((await office.call('recount-report', person, { params: { id: report.id } })) as unknown as { figures: Recounted[] })
    .figures

describe('the list behind a figure', () => {
  it.each(figureNames)('%s holds as many as the figure says, of this span and the one before', async (name) => {
    const { value, former } = report.figures.find((one) => one.name === name) ?? { value: null, former: null }
    const now = await listed(name, report.counted.now, clerk)
    const then = await listed(name, report.counted.former, clerk)
    if (name === 'ty_le_dung_han') {
      expect(value).toBe(
        Math.round(((await listed('nhiem_vu_dung_han', report.counted.now, clerk)) / now) * 1_000) / 10,
      )
      expect([then, former]).toEqual([0, null])
    } else {
      expect([now, then]).toEqual([value, former])
      expect(now).toBeGreaterThan(0)
    }
  })

  it('refuses what no figure counts, days that are none, and sides that there are not', () => {
    const asked = (counted: string) => listTasks.query?.safeParse({ counted }).success
    const papers = (counted: string) => listPapers.query?.safeParse({ direction: 'in', counted }).success
    for (const side of ['', '.state', '.party']) {
      expect(asked(`given.own.2026-09-01.2026-09-30${side}`)).toBe(true)
      expect(papers(`registered.2026-09-01.2026-09-30${side}`)).toBe(true)
    }
    for (const wrong of ['given.own', 'given.all.2026-09-01.2026-09-30', 'given.own.2026-02-30.2026-09-30', ''])
      expect(asked(wrong)).toBe(false)
    for (const side of ['.', '.both', '.party.party']) {
      expect(asked(`given.own.2026-09-01.2026-09-30${side}`)).toBe(false)
      expect(papers(`registered.2026-09-01.2026-09-30${side}`)).toBe(false)
    }
  })
})

describe('a report that was counted', () => {
  it('is of the days until it was filled, and keeps its figures when its lists change', async () => {
    expect(report.counted).toEqual({
      now: { from: '2026-09-01', until: '2026-09-10' },
      former: { from: '2026-08-01', until: '2026-08-31' },
    })
    const same = await recount(clerk)
    for (const { name, value, former } of report.figures)
      expect(same).toContainEqual({ name, now: { all: value, seen: value }, former: { all: former, seen: former } })
    const facts = { issuer: 'Sở Nội vụ', subject: 'Vào sổ sau khi đếm', number: '10/SNV' }
    await office.call('register-paper', clerk, { body: { facts } })
    const was = report.figures.find(({ name }) => name === 'van_ban_den')?.value ?? 0
    expect((await recount(clerk)).find(({ name }) => name === 'van_ban_den')?.now).toEqual({
      all: was + 1,
      seen: was + 1,
    })
    const kept = (await office.call('get-report', clerk, { params: { id: report.id } })) as unknown as Report
    expect(kept.figures).toEqual(report.figures)
  })

  it('says how much of its lists the person may see, and that is what they hold', async () => {
    await office.db.updateTable('papers').set({ unit_id: culture }).where('number', '=', '9/SNV').execute()
    const [seen] = (await recount(officer)).filter(({ name }) => name === 'van_ban_den_khan')
    expect(seen?.now).toEqual({ all: 1, seen: 0 })
    expect(await listed('van_ban_den_khan', report.counted.now, officer)).toBe(0)
  })
})

it('names each month below the columns of a year', async () => {
  const usual = usualTemplates({ state: own, party: own }).find(({ span }) => span === 'half-year')
  const body = { ...usual, name: 'Báo cáo năm', span: 'year' }
  const { id } = await office.call('add-report-template', clerk, { body })
  on('2027-01-05')
  const { content } = (await office.call('fill-report', clerk, { body: { templateId: id } })) as unknown as {
    content: OfficialPaper
  }
  const drawn = content.body.find((block) => block.kind === 'picture')
  expect(drawn?.alt).toMatch(/T1: .*T8: .*T12: /)
  expect(drawn?.svg.match(/>T\d+</g)).toHaveLength(12)
})
