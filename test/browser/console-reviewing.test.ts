import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'clerk'))
}, 180_000)
afterAll(() => desk.close())

const review = async (id: string) => {
  await page.goto(`/console/van-ban-den/duyet/${id}`)
  await page.getByRole('heading', { name: 'Duyệt văn bản đến' }).waitFor()
}

it('shows how a proposed task recurs, as it was read', async () => {
  const id = await bringDraft(page, 301)
  const asked = {
    headers: headersOf(page),
    data: { tasks: [{ text: 'Báo cáo số liệu', recurs: { every: 'month', day: 25 } }] },
  }
  expect((await page.request.post(`/api/v1/documents/papers/${id}/tasks`, asked)).status()).toBe(200)
  await review(id)
  await page.getByRole('region', { name: 'Nhiệm vụ' }).getByText('Lặp lại: hằng tháng, ngày 25').waitFor()
})

it('warns of a paper that seems the same before it registers, also when the answer comes later than the key', async () => {
  const first = await bringDraft(page, 302)
  const again = await bringDraft(page, 302, '\nTrân trọng.')
  expect(again).not.toBe(first)
  // As on a slow machine: the answer comes well after the key was pressed.
  await page.route('**/api/v1/documents/duplicates?*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    await route.continue()
  })
  await review(first)
  await page.keyboard.press('Control+Enter')
  const alike = page.locator('[data-alike]')
  await alike.waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-alike'))).toBe(true)
  const paper = await page.request.get(`/api/v1/documents/papers/${first}`)
  await expect.poll(() => paper.json()).toMatchObject({ state: 'draft' })
  await page.unroute('**/api/v1/documents/duplicates?*')
})

it('goes on to the draft that follows the registered one: those left for later are not opened again before the end', async () => {
  const [first, , third, last] = [
    await bringDraft(page, 311),
    await bringDraft(page, 312),
    await bringDraft(page, 313),
    await bringDraft(page, 314),
  ]
  const isAt = (n: number) =>
    expect.poll(() => page.locator('[data-field=number] input').first().inputValue()).toBe(`${n}/SVHM-VP`)
  /** Presses until it is done: the first press may ask to look, and one so soon after the draft is shown is taken for the one before. */
  const enter = async () => {
    const before = page.url()
    const press = async () => {
      if (page.url() === before) await page.locator('[data-register]').click()
      return page.url()
    }
    await expect.poll(press, { interval: 1_000 }).not.toBe(before)
  }
  await review(first)
  await page.getByRole('button', { name: /^Để sau/ }).click()
  await isAt(312)
  await page.getByRole('button', { name: /^Để sau/ }).click()
  await isAt(313)
  await enter()
  await isAt(314)
  await enter()
  // The sample has a draft of its own, which is the oldest.
  await page.waitForURL((url) => ![third, last].some((id) => url.pathname.endsWith(`/${id}`)))
  expect(page.url()).toMatch(/\/van-ban-den\/duyet\/[0-9a-f-]{36}$/)
})

it('keeps what was typed into a line by hand as looked at, also after the page is loaded again', async () => {
  await page.goto('/console/van-ban-den/duyet/moi')
  const type = async (name: string, text: string) => {
    await page.locator(`[data-field=${name}] :is(input, textarea)`).first().fill(text)
    await page.keyboard.press('Tab')
  }
  // Copied from a page that is written from the right, it brings marks that nobody sees.
  await type('number', '\u202e320/SVHM-VP\u202c')
  for (const [name, text] of [
    ['dated', '20/11/2026'],
    ['issuer', 'Sở Văn hoá Mẫu'],
    ['type', 'công văn'],
    ['subject', 'Thống kê nhà văn hoá'],
  ] as const)
    await type(name, text)
  await expect.poll(() => page.locator('[data-field=number] input').inputValue()).toBe('320/SVHM-VP')
  await page.getByText('Không còn chỗ nào phải xem').waitFor()
  await page.reload()
  await page.getByText('Không còn chỗ nào phải xem').waitFor()
  await expect
    .poll(() => page.locator('[data-field=subject] textarea').first().inputValue())
    .toBe('Thống kê nhà văn hoá')
  // A deadline is understood here as where tasks are assigned.
  const due = page.locator('[data-field=dueOn] input')
  await due.fill('10 ngày kể từ ngày ký')
  await page.getByText('Hạn là 30/11/2026').waitFor()
  await due.fill('trong tháng 12/2027')
  await page.getByText('Hạn là 31/12/2027').waitFor()
})

it('groups what was not found apart from what was read clearly, and asks to look at papers that seem the same', async () => {
  const id = await bringDraft(page, 321)
  await bringDraft(page, 321, '\nTrân trọng.')
  await review(id)
  const group = (name: string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) })
  const more = group('Ghi thêm nếu có')
  await more.locator('[data-field=signer]').waitFor()
  expect(await group('Máy đọc rõ').locator('[data-status=absent]').count()).toBe(0)
  while ((await page.locator('[data-status=doubtful], [data-status=unread]').count()) > 0)
    await page.locator('[data-status=doubtful], [data-status=unread]').locator('input, textarea').first().press('Enter')
  await page.getByText('Còn 1 văn bản có thể trùng chưa xem').waitFor()
  await page.getByRole('button', { name: 'Không trùng' }).click()
  await page.getByText('Không còn chỗ nào phải xem').waitFor()
})

it('asks for no picture of a page of the next draft where that is a text', async () => {
  const asked: string[] = []
  page.on('response', (response) => {
    if (response.url().includes('/pages/')) asked.push(response.url())
  })
  const waiting = await page.request.get('/api/v1/documents/papers?direction=in&state=draft&sort=draftedAt&size=100')
  const { rows } = (await waiting.json()) as { rows: { id: string }[] }
  for (const { id } of rows) {
    const paper = (await (await page.request.get(`/api/v1/documents/papers/${id}`)).json()) as {
      version: number
      files: { mediaType: string }[]
    }
    if (paper.files.some(({ mediaType }) => mediaType.startsWith('text/'))) continue
    const dropped = `/api/v1/documents/papers/${id}?version=${paper.version}`
    expect((await page.request.delete(dropped, { headers: headersOf(page) })).status()).toBe(200)
  }
  const next = await bringDraft(page, 304)
  const open = await bringDraft(page, 305)
  await review(open)
  // Half a second after one is open the next one is asked for.
  await page.waitForTimeout(2_000)
  await review(next)
  await page.waitForTimeout(2_000)
  expect(asked).toEqual([])
})
