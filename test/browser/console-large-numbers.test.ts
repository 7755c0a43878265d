import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { headersOf } from './bring-draft.ts'

let desk: Desk
let approver: Page

beforeAll(async () => {
  desk = await openDesk()
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
}, 300_000)
afterAll(() => desk.close())

type Answer = { rows: Record<string, unknown>[]; units: Record<string, unknown>[] }

/** Lets an answer of the server tell of an office much larger than the sample. */
const enlarge = (path: string, larger: (answer: Answer) => void) =>
  approver.route(`**/api/v1${path}`, async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as Answer
    larger(answer)
    await route.fulfill({ response, json: answer })
  })
/** The first row that the server lists, so many times. */
async function many(path: string, count: number): Promise<Answer['rows']> {
  const { rows } = (await (await approver.request.get(`/api/v1${path}`)).json()) as Answer
  return Array.from({ length: count }, (_, n) => ({
    ...rows[0],
    id: `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`,
  }))
}

it('a day of the calendar says with a dot how many tasks more are due on it', async () => {
  const rows = (await many('/documents/tasks?size=1', 1_504)).map((row) => ({ ...row, dueOn: '2027-02-10' }))
  await enlarge('/documents/tasks?*', (answer) => void (answer.rows = rows))
  await approver.goto('/console/nhiem-vu/lich?on=2027-02-01')
  await approver.getByRole('link', { name: '10/02/2027' }).waitFor()
  await expect.poll(() => approver.getByRole('link', { name: '10/02/2027' }).innerText()).toBe('+1.500')
  await approver.unrouteAll({ behavior: 'wait' })
})

it('the axis of the chart of units has its dots', async () => {
  await enlarge('/documents/unit-load*', (answer) => {
    for (const unit of answer.units) unit['open'] = 3_200
  })
  await approver.goto('/console/nhiem-vu/don-vi')
  const marks = approver.getByRole('img', { name: /^Biểu đồ/ }).locator('svg text')
  await marks
    .filter({ hasText: /^\d\.\d00$/ })
    .first()
    .waitFor()
  expect((await marks.allTextContents()).filter((text) => /^\d{4,}$/.test(text))).toEqual([])
  await approver.unrouteAll({ behavior: 'wait' })
})

it('a unit of many people says with a dot how many', async () => {
  const facts = { number: '916/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Tổng rà soát hồ sơ', dueOn: null }
  const clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  const post = async (path: string, data: object) => {
    const answer = await clerk.request.post(`/api/v1${path}`, { headers: headersOf(clerk), data })
    return (await answer.json()) as { subject: string }
  }
  const { subject } = await post('/documents/papers', { facts })
  await post(`/documents/papers/${subject}/tasks`, { tasks: [{ text: 'Rà soát hồ sơ' }] })
  const rows = await many('/staff?sort=name', 1_234)
  await enlarge('/staff?*', (answer) => void (answer.rows = rows))
  await approver.goto(`/console/nhiem-vu/giao/${subject}`)
  await approver.locator('summary', { hasText: '1.234' }).waitFor()
})
