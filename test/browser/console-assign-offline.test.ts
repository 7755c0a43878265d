import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let approver: Page
let count = 970

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
}, 300_000)
afterAll(() => desk.close())
afterEach(async () => {
  await approver.unrouteAll({ behavior: 'ignoreErrors' })
  await approver.context().setOffline(false)
})

type Row = { id: string; text: string; version: number; unitId: string | null; state: string }

async function write<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`/api/v1/documents${path}`, { headers: headersOf(page), data })
  expect(answer.status(), await answer.text()).toBeLessThan(300)
  return (await answer.json()) as Answer
}
const rowsOf = async (paper: string) =>
  ((await (await clerk.request.get(`/api/v1/documents/tasks?paperId=${paper}&size=50`)).json()) as { rows: Row[] }).rows
const statesOf = async (paper: string) => (await rowsOf(paper)).map(({ state }) => state)

/** The assigning of a paper in the register, with tasks that are proposed on it. */
async function openAssigning(...texts: string[]): Promise<string> {
  const facts = { number: `${++count}/SNV-CCHC`, issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Giao khi mạng chập chờn' }
  const { subject } = await write<{ subject: string }>(clerk, '/papers', { facts })
  await write(clerk, `/papers/${subject}/tasks`, { tasks: texts.map((text) => ({ text })) })
  await approver.goto(`/console/nhiem-vu/giao/${subject}`)
  await approver.getByLabel(`Nội dung nhiệm vụ ${texts.length}`).waitFor()
  return subject
}

async function giveAll(n: number): Promise<void> {
  await approver.getByLabel(`Chọn cả ${n} nhiệm vụ`).check()
  await approver
    .getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ })
    .first()
    .click()
}

const given = (paper: string) =>
  expect.poll(async () => (await rowsOf(paper)).every(({ unitId }) => unitId !== null)).toBe(true)
const record = (n: number) => approver.getByRole('button', { name: `Giao ${n} nhiệm vụ` })
const unreached = () => approver.getByText('Không kết nối được').first()
const newTask = () => approver.getByRole('textbox', { name: 'Nhiệm vụ mới' })
const addTask = () => approver.getByRole('button', { name: 'Thêm nhiệm vụ' })

describe('assigning while the connection comes and goes', () => {
  it('keeps a new task that could not be added in its field, over a reload too, and assigns at the next press', async () => {
    const paper = await openAssigning('Rà soát', 'Báo cáo')
    await giveAll(2)
    await given(paper)
    await approver.context().setOffline(true)
    await newTask().fill('Niêm yết tại trụ sở')
    await addTask().click()
    await unreached().waitFor()
    await expect.poll(() => newTask().inputValue()).toBe('Niêm yết tại trụ sở')
    await approver.context().setOffline(false)
    await approver.reload()
    await record(2).waitFor()
    await expect.poll(() => newTask().inputValue()).toBe('Niêm yết tại trụ sở')
    await approver.context().setOffline(true)
    await addTask().click()
    await unreached().waitFor()
    await record(2).click()
    // It is on its way as long as the key turns: what was asked for is tried again for some seconds.
    await approver.waitForTimeout(500)
    await expect.poll(() => record(2).isEnabled(), { timeout: 20_000 }).toBe(true)
    await approver.context().setOffline(false)
    await addTask().click()
    await expect.poll(() => newTask().inputValue()).toBe('')
    await expect.poll(() => rowsOf(paper)).toHaveLength(3)
    await approver.context().setOffline(true)
    await newTask().fill('Lưu hồ sơ')
    await addTask().click()
    await unreached().waitFor()
    await approver.context().setOffline(false)
    await record(2).click()
    await approver.getByText(/^Đã giao 2 nhiệm vụ/).waitFor()
    expect((await statesOf(paper)).toSorted()).toEqual(['assigned', 'assigned', 'proposed'])
  }, 90_000)

  it('shows and counts alike what never reached the server, names each step, and does it once it is sent again', async () => {
    const paper = await openAssigning('Rà soát', 'Báo cáo', 'Niêm yết', 'Lưu')
    const row = (text: string) => approver.locator('[data-proposal]').filter({ hasText: text })
    const unit = approver.getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ }).first()
    const name = (await unit.textContent())!.trim()
    await approver.context().setOffline(true)
    await approver.getByLabel('Chọn nhiệm vụ 1').check()
    await unit.click()
    const undone = approver.getByRole('alert').filter({ hasText: 'Không kết nối được' })
    await undone.getByText(`Chọn ${name} cho “Rà soát”`).waitFor()
    await expect.poll(() => undone.getAttribute('data-tone')).toBe('refused')
    expect(await row('Rà soát').getByText(name).count()).toBe(0)
    await expect.poll(() => record(0).isDisabled()).toBe(true)
    await row('Lưu').getByRole('button', { name: 'Đưa lên' }).click()
    await undone.getByText('Đổi chỗ “Lưu”').waitFor()
    await approver.getByLabel('Chọn nhiệm vụ 2').check()
    await approver.getByLabel('Chọn nhiệm vụ 3').check()
    await approver.getByRole('button', { name: 'Gộp' }).click()
    await undone.getByText('Gộp “Báo cáo”, “Niêm yết”').waitFor()
    await row('Lưu').getByRole('button', { name: 'Bỏ', exact: true }).click()
    await undone.getByText('Bỏ “Lưu”', { exact: true }).waitFor()
    await approver.context().setOffline(false)
    await expect.poll(() => record(0).isDisabled()).toBe(true)
    await undone.getByRole('button', { name: 'Gửi lại' }).click()
    await expect
      .poll(async () => (await rowsOf(paper)).map(({ text }) => text).toSorted())
      .toEqual(['Báo cáo\nNiêm yết', 'Rà soát'])
    await row('Rà soát').getByText(name).waitFor()
    await undone.waitFor({ state: 'detached' })
    await record(1).click()
    await approver.getByText(/^Đã giao 1 nhiệm vụ/).waitFor()
  }, 60_000)

  it.each([
    ['never came', (route: Route) => route.abort()],
    ['was not waited for by a server in between', (route: Route) => route.fulfill({ status: 504 })],
  ])(
    'tells what was assigned where the answer %s: the next press does not speak of somebody else',
    async (_, lose) => {
      const paper = await openAssigning('Rà soát', 'Báo cáo')
      await giveAll(2)
      await given(paper)
      await approver.route(/\/assign$/, async (route) => {
        await route.fetch()
        await lose(route)
      })
      await record(2).click()
      await expect.poll(() => statesOf(paper)).toEqual(['assigned', 'assigned'])
      await approver.getByRole('alert').waitFor()
      await approver.unrouteAll({ behavior: 'wait' })
      await record(2).click()
      await approver.getByText(/^Đã giao 2 nhiệm vụ/).waitFor()
      expect(await approver.getByText(/vừa có người sửa hoặc bỏ/).count()).toBe(0)
    },
    60_000,
  )

  it('asks again as it stands where what was not answered never came and is out of date', async () => {
    const paper = await openAssigning('Rà soát', 'Báo cáo')
    await giveAll(2)
    await given(paper)
    await approver.context().setOffline(true)
    await record(2).click()
    await unreached().waitFor()
    await approver.context().setOffline(false)
    await approver.getByLabel('Nội dung nhiệm vụ 1').fill('Rà soát, bản sửa sau')
    await record(2).click()
    await approver.getByText(/^Đã giao 2 nhiệm vụ/).waitFor()
    expect((await rowsOf(paper)).map(({ text }) => text)).toContain('Rà soát, bản sửa sau')
  }, 60_000)
})

describe('assigning by keys', () => {
  it('merges by G, takes that back by Z, stays at its place in the list, and is left by Escape', async () => {
    const page = approver
    const texts = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']
    await page.goto('/console/nhiem-vu')
    await openAssigning(...texts)
    const rows = page.locator('[data-proposal]')
    const shown = () =>
      rows.locator('textarea:visible').evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    const focused = () => rows.evaluateAll((all) => all.findIndex((one) => one.contains(document.activeElement)))
    for (const key of ['j', 'j', 'j', 'x', 'j', 'x', 'g']) await page.keyboard.press(key)
    await page.getByText('Đã gộp 2 nhiệm vụ thành một').waitFor()
    await expect.poll(shown).toEqual(['Một', 'Hai', 'Ba\nBốn', 'Năm'])
    await expect.poll(() => focused()).toBe(2)
    await page.keyboard.press('z')
    await expect.poll(shown).toEqual(texts)
    await expect.poll(() => focused()).toBe(2)
    await page.keyboard.press('Delete')
    await expect.poll(shown).toEqual(['Một', 'Hai', 'Bốn', 'Năm'])
    await expect.poll(() => focused()).toBe(2)
    await page.keyboard.press('a')
    const prompt = page
      .getByRole('combobox', { name: /^Giao đơn vị/ })
      .or(page.getByRole('textbox', { name: /^Giao đơn vị/ }))
    await prompt.waitFor()
    await prompt.blur()
    await page.keyboard.press('Escape')
    await prompt.waitFor({ state: 'detached' })
    await page.getByLabel('Chọn nhiệm vụ 1').check()
    await page
      .getByRole('button', { name: /^Giao nhiệm vụ đã chọn cho/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).click()
    await expect.poll(shown).toEqual(['Hai', 'Bốn', 'Năm'])
    await page.getByLabel('Chọn nhiệm vụ 1').focus()
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/console\/nhiem-vu$/)
  })

  it('moves a task as often as ] is pressed on a slow line, and back where the server was not reached until it is sent again', async () => {
    const page = approver
    const paper = await openAssigning('Một', 'Hai', 'Ba')
    const textsOf = async () => (await rowsOf(paper)).map(({ text }) => text)
    await page.route('**/tasks/order', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    for (const key of ['j', ']', ']']) await page.keyboard.press(key)
    await expect.poll(textsOf).toEqual(['Hai', 'Ba', 'Một'])
    await page.unroute('**/tasks/order')
    await page.context().setOffline(true)
    await page.keyboard.press('[')
    const again = page.getByRole('button', { name: 'Gửi lại' })
    await again.waitFor()
    const last = page.getByLabel('Nội dung nhiệm vụ 3')
    await expect.poll(() => last.inputValue()).toBe('Một')
    await page.context().setOffline(false)
    await again.click()
    await expect.poll(textsOf).toEqual(['Hai', 'Một', 'Ba'])
    await expect.poll(() => last.inputValue()).toBe('Ba')
    for (const key of ['k', 'k', 'x', 'j', 'x', 'g']) await page.keyboard.press(key)
    await page.getByText('Đã gộp 2 nhiệm vụ thành một').waitFor()
    await page.getByLabel('Nội dung nhiệm vụ 1').fill('Gộp rồi sửa')
    await page.getByLabel('Chọn nhiệm vụ 2').focus()
    await page.keyboard.press('z')
    await page.getByText(/^Nhiệm vụ đã được sửa sau khi gộp/).waitFor()
  })

  it('gives one after the other by a fast hand, and sends nothing by Enter where no unit was found', async () => {
    const page = approver
    const paper = await openAssigning('Rà soát', 'Báo cáo')
    const unit = page.getByRole('combobox', { name: /^Giao đơn vị/ })
    const ask = async (text: string) => {
      for (const key of ['j', 'a']) await page.keyboard.press(key)
      await unit.waitFor()
      await page.keyboard.type(text)
    }
    await page.route('**/tasks/give', async (route) => {
      await page.waitForTimeout(1_000)
      await route.continue()
    })
    await ask('van hoa - xa')
    await page.keyboard.press('Enter')
    const answered = page.waitForResponse('**/tasks/give')
    const listed = page.waitForResponse((answer) => /\/tasks\?.*paperId/.test(answer.url()))
    await ask('van hoa - xa')
    // What is written stays while the answer to the first comes in and the list is drawn anew.
    await Promise.all([answered, listed])
    await page.waitForTimeout(300)
    await expect.poll(() => unit.inputValue()).toBe('van hoa - xa')
    await page.keyboard.type(' khong co')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    await expect.poll(() => statesOf(paper)).toEqual(['proposed', 'proposed'])
    await expect.poll(() => unit.inputValue()).toBe('van hoa - xa khong co')
    await unit.fill('van hoa - xa')
    await page.keyboard.press('Enter')
    await expect.poll(() => rowsOf(paper).then((all) => all.every((row) => row.unitId)), { timeout: 10_000 }).toBe(true)
    await page.keyboard.press('e')
    await page.getByRole('combobox', { name: 'Phối hợp' }).fill('khong co')
    await page.keyboard.press('Enter')
    await page.waitForTimeout(300)
    await expect.poll(() => statesOf(paper)).toEqual(['proposed', 'proposed'])
    await record(2).click()
    await expect.poll(() => statesOf(paper)).toEqual(['assigned', 'assigned'])
  }, 60_000)
})

describe('registering with something left of a task that was dropped elsewhere', () => {
  it('goes to what is left first and says so, and registers at the next press', async () => {
    const id = await bringDraft(clerk, ++count)
    await write(clerk, `/papers/${id}/tasks`, { tasks: [{ text: 'Sẽ bị bỏ' }] })
    await clerk.goto(`/console/van-ban-den/duyet/${id}`)
    const rows = await rowsOf(id)
    const at = rows.findIndex(({ text }) => text === 'Sẽ bị bỏ')
    const field = clerk.locator('[data-tasks] ol textarea').nth(at)
    await field.waitFor()
    const { id: task, version } = rows[at]!
    await write(clerk, `/papers/${id}/tasks/drop`, { tasks: [{ id: task, version }] })
    await field.fill('Gõ dở khi nơi khác bỏ')
    const left = clerk.getByRole('textbox', { name: 'Phần chưa lưu' })
    await left.waitFor()
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText(/Có phần chưa lưu của một nhiệm vụ/).waitFor()
    await expect.poll(() => left.evaluate((element) => element === document.activeElement)).toBe(true)
    await clerk.keyboard.press('Control+Enter')
    await clerk
      .getByText(/^Đã vào sổ/)
      .first()
      .waitFor()
  }, 60_000)
})
