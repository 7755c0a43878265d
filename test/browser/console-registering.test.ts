import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let count = 800

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
}, 300_000)
afterAll(() => desk.close())

const task = () => clerk.getByLabel('Nội dung nhiệm vụ 1')
const told = () => clerk.getByText(/Đã vào sổ, số đến \d+/).first()
const isHeld = (text: string) => expect.poll(() => task().inputValue()).toBe(text)

async function get<Answer>(path: string): Promise<Answer> {
  return (await (await clerk.request.get(`/api/v1/documents${path}`)).json()) as Answer
}
const textsOf = async (id: string) =>
  (await get<{ rows: { text: string }[] }>(`/tasks?paperId=${id}&size=100`)).rows.map(({ text }) => text)
const waiting = async () => (await get<{ total: number }>('/papers?direction=in&state=draft')).total

async function openDraft(): Promise<string> {
  const id = await bringDraft(clerk, ++count)
  const data = { tasks: [{ text: 'Rà soát nhà văn hoá' }] }
  const added = await clerk.request.post(`/api/v1/documents/papers/${id}/tasks`, { headers: headersOf(clerk), data })
  expect(added.status(), await added.text()).toBeLessThan(300)
  await clerk.goto(`/console/van-ban-den/duyet/${id}`)
  await task().waitFor()
  return id
}

describe('what is typed into a task of a draft', () => {
  it('is registered with the paper although the field was not left', async () => {
    const id = await openDraft()
    await task().fill('Rà soát, gõ xong là vào sổ')
    await clerk.keyboard.press('Control+Enter')
    await told().waitFor()
    await expect.poll(() => textsOf(id)).toContain('Rà soát, gõ xong là vào sổ')
  })

  it('is there after the page is loaded again at once', async () => {
    const id = await openDraft()
    await task().fill('Gõ dở rồi tải lại')
    await clerk.reload()
    await isHeld('Gõ dở rồi tải lại')
    await expect.poll(() => textsOf(id)).toContain('Gõ dở rồi tải lại')
  })

  it('holds up the registering while it cannot be saved, and says so', async () => {
    const id = await openDraft()
    const failing = (url: URL) => url.pathname.startsWith('/api/v1/documents/tasks/')
    await clerk.route(failing, (route) => (route.request().method() === 'PATCH' ? route.abort() : route.continue()))
    await task().fill('Gõ khi không lưu được')
    await clerk.keyboard.press('Control+Enter')
    await clerk.getByText('Chưa vào sổ: có nhiệm vụ chưa lưu được.').waitFor()
    expect((await get<{ state: string }>(`/papers/${id}`)).state).toBe('draft')
    await isHeld('Gõ khi không lưu được')
    await clerk.unroute(failing)
    await clerk.keyboard.press('Control+Enter')
    await told().waitFor()
    await expect.poll(() => textsOf(id)).toContain('Gõ khi không lưu được')
    // The browser says itself that the saving was given up.
    desk.complaints.splice(0)
  })
})

describe('the key that registers', () => {
  it('tells what became of it where the answer was lost: it was registered here, not by somebody else', async () => {
    const id = await openDraft()
    const lose = async (route: Route) => {
      await route.fetch()
      await route.abort()
    }
    await clerk.route('**/api/v1/documents/papers', lose, { times: 1 })
    await clerk.keyboard.press('Control+Enter')
    await told().waitFor({ timeout: 15_000 })
    expect(await clerk.getByText('Văn bản này đã vào sổ').count()).toBe(0)
    expect((await get<{ state: string }>(`/papers/${id}`)).state).toBe('registered')
    desk.complaints.splice(0)
  })

  it('leads to the registered paper where somebody else was quicker, and the news of it did not come', async () => {
    await clerk.route('**/api/v1/desk/events*', (route) => route.abort())
    const draftId = await openDraft()
    const data = { draftId, facts: { number: '10/QĐ-X', issuer: 'Sở Mẫu', subject: 'Vào sổ ở cửa sổ kia' } }
    const entered = await clerk.request.post('/api/v1/documents/papers', { headers: headersOf(clerk), data })
    expect(entered.status(), await entered.text()).toBeLessThan(300)
    for (let press = 0; press < 2; press++) await clerk.keyboard.press('Control+Enter', { delay: 300 })
    await clerk.getByRole('heading', { name: /^Văn bản này đã vào sổ, số đến \d+/ }).waitFor()
    expect(await clerk.getByRole('button', { name: /^Vào sổ|Việc khác/ }).count()).toBe(0)
    await clerk.unroute('**/api/v1/desk/events*')
    desk.complaints.splice(0)
  })

  it('is heard once, however long it is held', async () => {
    const brought = [await openDraft(), await bringDraft(clerk, ++count), await bringDraft(clerk, ++count)]
    await clerk.goto(`/console/van-ban-den/duyet/${brought[0]}`)
    await task().waitFor()
    const before = await waiting()
    await clerk.keyboard.down('Control')
    for (let turn = 0; turn < 8; turn++) {
      await clerk.keyboard.down('Enter')
      await clerk.waitForTimeout(300)
    }
    await clerk.keyboard.up('Enter')
    await clerk.keyboard.up('Control')
    await told().waitFor()
    await expect.poll(() => waiting()).toBe(before - 1)
    expect(desk.complaints).toEqual([])
  })

  it('pressed again and again on a slow line registers one draft, and the next one once the hand has rested', async () => {
    const brought = [await openDraft(), await bringDraft(clerk, ++count), await bringDraft(clerk, ++count)]
    await clerk.goto(`/console/van-ban-den/duyet/${brought[0]}`)
    await task().waitFor()
    const before = await waiting()
    await clerk.route('**/api/v1/documents/papers', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 900))
      await route.continue()
    })
    for (let press = 0; press < 20; press++) await clerk.keyboard.press('Control+Enter', { delay: 150 })
    await told().waitFor()
    await clerk.waitForTimeout(1_500)
    await expect.poll(() => waiting()).toBe(before - 1)
    await clerk.keyboard.press('Control+Enter')
    await expect.poll(waiting).toBe(before - 2)
    await clerk.unroute('**/api/v1/documents/papers')
    expect(desk.complaints).toEqual([])
  })

  it('confirms one field alone while Enter is held within it', async () => {
    await clerk.goto('/console/van-ban-den/duyet/moi')
    await clerk.locator('[data-field=number] input:focus').waitFor()
    for (let turn = 0; turn < 5; turn++) await clerk.keyboard.down('Enter')
    await clerk.keyboard.up('Enter')
    await expect.poll(() => clerk.locator('[data-field=dated] input:focus').count()).toBe(1)
  })
})
