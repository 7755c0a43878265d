import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let approver: Page
let count = 1_200

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
}, 300_000)
afterAll(() => desk.close())

type Task = { text: string; actor?: string }
type Row = { text: string; unitName: string | null; state: string; dueOn: string | null }

async function write<Answer>(path: string, data: object): Promise<Answer> {
  const answer = await clerk.request.post(`/api/v1/documents${path}`, { headers: headersOf(clerk), data })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()) as Answer
}
const rowsOf = async (paper: string) =>
  ((await (await clerk.request.get(`/api/v1/documents/tasks?paperId=${paper}&size=50`)).json()) as { rows: Row[] }).rows

/** A paper in the register with tasks that are proposed, and its assigning opened on a page. */
async function openAssigning(page: Page, tasks: readonly Task[]): Promise<string> {
  const facts = { number: `${++count}/SNV-CCHC`, issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Giao nhiệm vụ' }
  const { subject } = await write<{ subject: string }>('/papers', { facts })
  await write(`/papers/${subject}/tasks`, { tasks })
  await page.goto(`/console/nhiem-vu/giao/${subject}`)
  await page.getByLabel(`Nội dung nhiệm vụ ${tasks.length}`).waitFor()
  return subject
}

async function giveAll(page: Page, n: number): Promise<void> {
  await page.getByLabel(`Chọn cả ${n} nhiệm vụ`).check()
  await page
    .getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ })
    .first()
    .click()
}

describe('what the papers name as units', () => {
  const actors = ['Phòng Văn hoá - Xã hội', 'Phòng Văn hoá - Xã hội', 'Văn phòng HĐND và UBND phường']

  it('is taken for all tasks at once, but for one that has its unit, and given back at once', async () => {
    const tasks = actors.map((actor, at) => ({ text: `Việc ${at + 1}`, actor }))
    const paper = await openAssigning(approver, [...tasks, { text: 'Không ai được nêu' }])
    const namesOf = async () => (await rowsOf(paper)).map(({ unitName }) => unitName)
    await approver.getByRole('button', { name: 'Lấy các gợi ý (3)' }).click()
    await expect.poll(namesOf).toEqual([...actors, null])
    await approver.getByRole('button', { name: 'Giao 3 nhiệm vụ' }).waitFor()
    await approver.keyboard.press('z')
    await expect.poll(namesOf).toEqual([null, null, null, null])
    expect(desk.complaints).toEqual([])
  })
})

describe('assigning while an answer from before the last change is on its way', () => {
  it('asks anew what stands, and takes no task for changed by others', async () => {
    const paper = await openAssigning(approver, [{ text: 'Rà soát' }, { text: 'Báo cáo' }])
    const { promise: gate, resolve: open } = Promise.withResolvers<void>()
    let asked = 0
    let isHeld = false
    await approver.route(/\/documents\/tasks\?.*state=proposed/, async (route) => {
      // The first is the step's own; the second asks for the list anew, and a third comes only when that is answered or given up.
      if (++asked !== 2) return route.continue()
      const answer = await route.fetch()
      isHeld = true
      await gate
      await route.fulfill({ response: answer }).catch(() => undefined)
    })
    await giveAll(approver, 2)
    await expect.poll(() => isHeld).toBe(true)
    await approver.locator('[data-proposal]').first().locator('textarea').fill('Rà soát cả năm')
    await expect.poll(async () => (await rowsOf(paper))[0]?.text).toBe('Rà soát cả năm')
    await approver.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).click()
    setTimeout(open, 1_500)
    await approver.getByText(/^Đã giao 2 nhiệm vụ/).waitFor({ timeout: 10_000 })
    await approver.unrouteAll({ behavior: 'ignoreErrors' })
    expect((await rowsOf(paper)).map(({ text, state }) => [text, state])).toEqual([
      ['Rà soát cả năm', 'assigned'],
      ['Báo cáo', 'assigned'],
    ])
  }, 60_000)
})

describe('on a phone', () => {
  it('whatever is touched to assign is 40 px high, also what is left to be sent again', async () => {
    const state = await approver.context().storageState()
    const size = { width: 390, height: 844 }
    const page = await desk.page({ storageState: state, viewport: size, hasTouch: true, isMobile: true })
    const tasks = [
      { text: 'Một', actor: 'Phòng Văn hoá - Xã hội' },
      { text: 'Hai', actor: 'Phòng Văn hoá - Xã hội' },
    ]
    await openAssigning(page, tasks)
    await page.getByRole('button', { name: 'Lấy các gợi ý (2)' }).waitFor()
    await page.getByLabel('Chọn cả 2 nhiệm vụ').check()
    const lowOf = () =>
      page
        .locator('form')
        .evaluate((form) =>
          [...form.querySelectorAll('button, summary')]
            .map((one) => ({ says: one.textContent, high: Math.round(one.getBoundingClientRect().height) }))
            .filter(({ high }) => high > 0 && high < 40),
        )
    await expect.poll(() => lowOf()).toEqual([])
    await page.context().setOffline(true)
    await page
      .getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ })
      .first()
      .click()
    await page.getByRole('alert').getByRole('button').first().waitFor()
    await expect.poll(() => lowOf()).toEqual([])
    await page.context().setOffline(false)
    await page.context().close()
  }, 60_000)
})
