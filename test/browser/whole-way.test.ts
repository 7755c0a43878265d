import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#vietnamese/format.ts'
import { openDesk, personWith, signIn, type Desk, type SampleSignIn } from '../open-desk.ts'
import { annotatedPapers } from './way/annotated-papers.ts'
import {
  assignOpen,
  confirmOpen,
  decide,
  doOpen,
  filterBy,
  goTo,
  openRow,
  presentAt,
  tasksOf,
} from './way/following.ts'
import { awaitRead, dropTogether, idIn, reviewOpen, type Draft, type Line } from './way/registering.ts'
import { approveReport, issueReport, readFigures, registerLines, writeReport } from './way/reporting.ts'

const papers = annotatedPapers()
if (papers.length === 0)
  console.info('The whole way is not walked: there is no folder of papers of real offices (ANNOTATED).')

/** The officers of the sample and the units whose tasks they take on. */
const doers = [
  { email: 'nam.dang', unit: 'Phòng Văn hoá - Xã hội' },
  { email: 'linh.nie', unit: 'Phòng Kinh tế, Hạ tầng và Đô thị' },
  { email: 'hanh.nong', unit: 'Trung tâm Phục vụ hành chính công phường Hồ Sen' },
] as const
const unitAt = (at: number) => doers[at % doers.length]?.unit ?? ''
const evidence = { name: 'danh-sach.txt', mimeType: 'text/plain', buffer: Buffer.from('Danh sách các đơn vị đã nộp') }

let desk: Desk
let clerk: Page
let approver: Page
let approverName: string
let officers: Page[]
let drafts: Draft[] = []
const lines: Line[] = []
/** Papers that ask for nothing that this office would do, and the tasks that were given out of each of the others. */
const forInformation = new Set<string>()
const given = new Map<string, number>()
let done: string[] = []

const called = (name: string): SampleSignIn => {
  const found = desk.signIns.find(({ email }) => email.startsWith(name))
  if (!found) throw new Error(`nobody of the sample is ${name}`)
  return found
}

async function as(who: SampleSignIn): Promise<Page> {
  const page = await desk.page()
  page.setDefaultTimeout(60_000)
  await signIn(page, who)
  return page
}

describe.skipIf(papers.length === 0)('the papers of a morning', () => {
  beforeAll(async () => {
    desk = await openDesk()
    clerk = await as(personWith(desk, 'clerk'))
  }, 300_000)
  afterAll(() => desk.close())

  it('are dropped together and read, while the others come to work', async () => {
    await goTo(clerk, 'Tiếp nhận')
    await clerk.getByRole('heading', { name: 'Tiếp nhận văn bản' }).waitFor()
    await dropTogether(clerk, papers)
    approverName = personWith(desk, 'approver').name
    approver = await as(personWith(desk, 'approver'))
    officers = []
    for (const { email } of doers) officers.push(await as(called(email)))
    drafts = await awaitRead(clerk, papers, 500_000)
    expect(drafts.length).toBeGreaterThanOrEqual(papers.length)
  }, 600_000)

  it('are reviewed and registered by keys, each within 30 seconds', async () => {
    await clerk.keyboard.press('d')
    const ours = new Set(drafts.map(({ id }) => id))
    await clerk.waitForURL((url) => idIn(url.pathname) !== '')
    while (idIn(clerk.url()) !== '') {
      const line = await reviewOpen(clerk, drafts)
      if (!ours.has(line.id)) continue
      lines.push(line)
      if (line.tasks < 2) forInformation.add(line.id)
    }
    expect(lines.length).toBe(drafts.length)
    const slowest = lines.toSorted((a, b) => b.seconds - a.seconds)[0]
    console.info(`The slowest paper took ${slowest?.seconds.toFixed(1)} s from its review screen to its number.`)
    expect(slowest?.seconds).toBeLessThan(30)
  }, 450_000)

  it('stand in the register as they were reviewed, without a gap', async () => {
    const first = lines[0]?.serial ?? 0
    const shown = await registerLines(clerk, /^Sổ đăng ký văn bản đến/, first)
    const entered = lines.map(({ serial, number, subject }) => ({ serial, number, subject }))
    expect(shown).toEqual(expect.arrayContaining(entered))
    expect(shown.map(({ serial }) => serial)).toEqual(shown.map((_, at) => first + at))
  })

  it('are presented at once, or filed where there is nothing to do', async () => {
    await goTo(clerk, 'Văn bản đến')
    await filterBy(clerk, 'Trạng thái', 'Đã vào sổ')
    await presentAt(
      clerk,
      lines.map(({ id }) => id).filter((id) => !forInformation.has(id)),
    )
    for (const id of forInformation) {
      await openRow(clerk, id)
      await decide(clerk, { step: 'Lưu, không phải giải quyết', to: 'Đã lưu, không phải giải quyết', chooses: true })
    }
  }, 300_000)

  it('are assigned: a unit leads, another joins in, until a day', async () => {
    await goTo(approver, 'Văn bản đến')
    await filterBy(approver, 'Trạng thái', 'Đã trình')
    for (const [at, { id }] of lines.filter((line) => !forInformation.has(line.id)).entries()) {
      await openRow(approver, id)
      given.set(id, await assignOpen(approver, [unitAt(at), unitAt(at + 1)]))
    }
    expect(given.size).toBe(lines.length - forInformation.size)
  }, 400_000)

  it('are done by the units at the same time, some with evidence', async () => {
    const work = async (page: Page, unit: string) => {
      const tasks = await tasksOf(page, unit)
      for (const [at, id] of tasks.entries()) {
        await openRow(page, id)
        await doOpen(page, at === 0 ? evidence : undefined)
      }
      return tasks
    }
    done = (await Promise.all(officers.map((page, at) => work(page, unitAt(at))))).flat()
    expect(done.length).toBeGreaterThanOrEqual([...given.values()].reduce((sum, n) => sum + n, 0))
  }, 400_000)

  it('are confirmed by another person, and settled with their last task', async () => {
    await goTo(approver, 'Nhiệm vụ')
    await filterBy(approver, 'Trạng thái', 'Đã làm xong')
    const open = new Map(given)
    for (const id of done) {
      await openRow(approver, id)
      await confirmOpen(approver, open)
    }
    expect([...open.values()].every((left) => left === 0)).toBe(true)
    await goTo(clerk, 'Văn bản đến')
    await filterBy(clerk, 'Trạng thái', 'Đã giải quyết xong')
    for (const id of given.keys()) await clerk.locator(`[data-row][href*="${id}"]`).waitFor()
  }, 300_000)

  it('are in the report of the month, which another person approves and whose files say what was written', async () => {
    const [officer] = officers
    const on = day(new Date())
    const address = await writeReport(officer!, { on, signer: approverName })
    const figures = await readFigures(officer!, 'Kết quả giải quyết văn bản')
    expect(figures['Văn bản đến đã vào sổ']).toBeGreaterThanOrEqual(lines.length)
    expect(figures['Trong đó đúng hạn']).toBeGreaterThanOrEqual(done.length)
    await approveReport(approver, address)
    const { number, read } = await issueReport(clerk, address)
    const said = { number, type: 'báo cáo', signer: approverName }
    expect(read).toMatchObject([said, said])
    const shown = await registerLines(clerk, /^Sổ đăng ký văn bản đi/, Number.parseInt(number, 10))
    expect(shown.map((line) => line.number)).toEqual([number])
    // A busy server is asked again for the picture of a page.
    expect(desk.complaints.filter((one) => !one.includes('status of 503'))).toEqual([])
  }, 300_000)
})
