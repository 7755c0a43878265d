import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
}, 300_000)
afterAll(() => desk.close())
afterEach(() => clerk.context().setOffline(false))

const stateOf = async (paper: string) => {
  const answer = await clerk.request.get(`/api/v1/documents/papers/${paper}`)
  return ((await answer.json()) as { state: string }).state
}

/** Brings the connection back, and gives what may have waited for it the time to be sent. */
async function reconnect(): Promise<void> {
  await clerk.context().setOffline(false)
  await clerk.waitForTimeout(1_500)
}

/** A paper that waits to be presented, with the form of that step open. */
async function openPresenting(n: number): Promise<string> {
  const paper = await bringDraft(clerk, n)
  await clerk.goto(`/console/van-ban-den/duyet/${paper}`)
  await clerk.locator('[data-register]').waitFor()
  while ((await stateOf(paper)) === 'draft') await clerk.keyboard.press('Control+Enter', { delay: 300 })
  await clerk.goto(`/console/van-ban-den/${paper}`)
  await clerk.getByRole('button', { name: /^Trình/ }).click()
  await clerk
    .locator('form')
    .getByRole('button', { name: /^Trình/ })
    .waitFor()
  return paper
}

describe('a decision without a connection', () => {
  it('fails at once, and is not taken later by whoever has thought better of it', async () => {
    const paper = await openPresenting(701)
    await clerk.context().setOffline(true)
    await clerk
      .locator('form')
      .getByRole('button', { name: /^Trình/ })
      .click()
    await clerk.getByText('Không kết nối được').first().waitFor()
    await clerk.locator('form').getByRole('button', { name: /^Thôi/ }).click()
    await reconnect()
    await expect.poll(() => stateOf(paper)).toBe('registered')
  }, 60_000)

  it('is not left for later while the draft is being registered, nor registered once it was left for later', async () => {
    const paper = await bringDraft(clerk, 702)
    await bringDraft(clerk, 703)
    await clerk.goto(`/console/van-ban-den/duyet/${paper}`)
    await clerk.getByRole('textbox', { name: 'Trích yếu' }).fill('Thống kê nhà văn hoá, bản sửa khi mất mạng')
    await clerk.context().setOffline(true)
    for (let press = 0; press < 3; press++) await clerk.keyboard.press('Control+Enter', { delay: 300 })
    await clerk.getByText('Không kết nối được').first().waitFor()
    await clerk.getByRole('button', { name: /^Để sau/ }).click()
    await reconnect()
    await expect.poll(() => stateOf(paper)).toBe('draft')
  }, 60_000)
})

describe('a decision on its way', () => {
  it('cannot be called off, and what became of it is told wherever one goes', async () => {
    const paper = await openPresenting(704)
    await clerk.route(/\/steps$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      await route.continue()
    })
    await clerk
      .locator('form')
      .getByRole('button', { name: /^Trình/ })
      .click()
    await expect.poll(() => clerk.locator('form').getByRole('button', { name: /^Thôi/ }).isDisabled()).toBe(true)
    // Whoever leaves the screen hears of it all the same.
    await clerk.keyboard.press('Escape')
    await clerk
      .getByRole('status')
      .getByText(/^Đã ghi/)
      .waitFor()
    await clerk.unrouteAll()
    await expect.poll(() => stateOf(paper)).toBe('presented')
  }, 60_000)
})

describe('a write whose answer was lost', () => {
  it('is not done twice where it is sent again', async () => {
    let losing = true
    await clerk.route(/\/documents\/papers$/, async (route) => {
      if (!losing) return route.continue()
      losing = false
      await route.fetch()
      await route.abort()
    })
    await clerk.goto('/console/van-ban-den/duyet/moi')
    const fill = (name: string, text: string) =>
      clerk.locator(`[data-field=${name}] :is(textarea, input:not([type=date]))`).first().fill(text)
    await fill('number', '777/TAY-VP')
    await fill('issuer', 'Sở Văn hoá Mẫu')
    await fill('subject', 'Ghi tay một dòng')
    const lost = clerk.getByText('Không kết nối được').first()
    while (!(await lost.isVisible())) await clerk.keyboard.press('Control+Enter', { delay: 300 })
    await clerk.keyboard.press('Control+Enter')
    await clerk
      .getByText(/Đã vào sổ, số đến \d+/)
      .first()
      .waitFor()
    await clerk.unrouteAll()
    const listed = await clerk.request.get('/api/v1/documents/papers?direction=in&q=777%2FTAY-VP')
    expect(((await listed.json()) as { total: number }).total).toBe(1)
  }, 60_000)
})

describe('what is typed into a field that goes', () => {
  it('is no command: nothing is registered by its letters', async () => {
    const paper = await bringDraft(clerk, 705)
    const at = `/api/v1/documents/papers/${paper}/tasks`
    const proposed = await clerk.request.post(at, {
      headers: headersOf(clerk),
      data: { tasks: [{ text: 'Rà soát nhà văn hoá' }] },
    })
    expect(proposed.status(), await proposed.text()).toBeLessThan(300)
    await clerk.goto(`/console/van-ban-den/duyet/${paper}`)
    const text = clerk.getByRole('textbox', { name: 'Nội dung nhiệm vụ 1' })
    await text.focus()
    await clerk.keyboard.type('tại')
    const listed = await clerk.request.get(`/api/v1/documents/tasks?paperId=${paper}&state=proposed`)
    const { rows } = (await listed.json()) as { rows: { id: string; version: number }[] }
    const tasks = rows.map(({ id, version }) => ({ id, version }))
    const dropped = await clerk.request.post(`${at}/drop`, {
      headers: headersOf(clerk),
      data: { tasks },
    })
    expect(dropped.status(), await dropped.text()).toBeLessThan(300)
    await clerk.keyboard.type(' đây')
    await clerk.getByRole('button', { name: 'Chép phần chưa lưu' }).waitFor()
    await clerk.keyboard.type(' văn phòng nhé')
    await clerk.waitForTimeout(1_000)
    await expect.poll(() => new URL(clerk.url()).pathname).toContain(paper)
    await expect.poll(() => stateOf(paper)).toBe('draft')
  }, 60_000)
})
