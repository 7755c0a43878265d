import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftContent } from '../draft-content.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let approver: Page
let unitId: string
let count = 600

type Answer = Record<string, string> & { ids: string[]; units: { id: string; name: string }[]; rows: TaskRow[] }
type TaskRow = { id: string; dueOn: string | null; state: string }

async function ask(page: Page, method: string, path: string, data?: object): Promise<Answer> {
  const response = await page.request.fetch(`/api/v1${path}`, {
    method,
    headers: headersOf(page),
    ...(data && { data }),
  })
  expect(response.status(), await response.text()).toBeLessThan(300)
  return (await response.json()) as Answer
}

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
  const { units } = await ask(clerk, 'GET', '/units/tree')
  unitId = units.find(({ name }) => name === 'Phòng Văn hoá - Xã hội')?.id ?? ''
}, 300_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

const field = (name: string) => clerk.locator(`[data-field=${name}] :is(textarea, input)`).first()
/** The key to a page of the screen, on a phone. */
const pageKey = (name: string) => clerk.locator('main label').getByText(name, { exact: true })
const hasCaret = (page: Page, label: string) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(label)
const daysOf = async (page: Page, paper: string) =>
  (await ask(page, 'GET', `/documents/tasks?paperId=${paper}&sort=position`)).rows.map(({ dueOn }) => dueOn)

/** What the page sends to an address that ends so, from now on. */
function sentTo(page: Page, method: string, end: string): string[] {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === method && new URL(request.url()).pathname.endsWith(end))
      sent.push(request.postData() ?? '')
  })
  return sent
}

/** As often as it takes to go past all that is warned of. */
async function pressToRegister(sent: readonly string[]): Promise<void> {
  for (let times = 0; times < 3 && sent.length === 0; times++) {
    await clerk.keyboard.press('Control+Enter')
    await clerk.waitForTimeout(400)
  }
}

async function openDraft(tasks: readonly object[] = []): Promise<string> {
  const id = await bringDraft(clerk, ++count)
  if (tasks.length > 0) await ask(clerk, 'POST', `/documents/papers/${id}/tasks`, { tasks })
  await clerk.goto(`/console/van-ban-den/duyet/${id}`)
  await field('subject').waitFor()
  return id
}

describe('a day of a line that is not understood', () => {
  it('holds up the registering: the caret is in it, it stands as it was typed, and the screen says so', async () => {
    const id = await openDraft()
    const sent = sentTo(clerk, 'POST', '/documents/papers')
    await field('dueOn').fill('15.13.26')
    await pressToRegister(sent)
    expect(sent).toEqual([])
    await hasCaret(clerk, 'Hạn giải quyết')
    await expect.poll(() => field('dueOn').inputValue()).toBe('15.13.26')
    const said = clerk.getByRole('alert').filter({ hasText: 'không hiểu ngày “15.13.26”' })
    await said.waitFor()
    // What stood there before is not lost meanwhile.
    await expect
      .poll(() => ask(clerk, 'GET', `/documents/papers/${id}`))
      .toMatchObject({ state: 'draft', dueOn: '2026-12-15' })
    await field('dueOn').fill('16.12.26')
    await said.waitFor({ state: 'detached' })
    await pressToRegister(sent)
    await clerk.getByText(/^Đã vào sổ, số đến/).waitFor()
    await expect.poll(() => ask(clerk, 'GET', `/documents/papers/${id}`)).toMatchObject({ dueOn: '2026-12-16' })
    expect(desk.complaints).toEqual([])
  }, 60_000)

  it('holds up a line by hand, whose first press and second ask for other things', async () => {
    await clerk.goto('/console/van-ban-den/duyet/moi')
    const sent = sentTo(clerk, 'POST', '/documents/papers')
    await field('number').fill('77/SVHM-VP')
    await field('issuer').fill('Sở Văn hoá Mẫu')
    await field('subject').fill('Rà soát nhà văn hoá khu phố')
    await field('dated').fill('31/11/26')
    // Enter confirms a field; this one is none to confirm.
    await clerk.keyboard.press('Enter')
    await hasCaret(clerk, 'Ngày văn bản')
    await pressToRegister(sent)
    expect(sent).toEqual([])
    await hasCaret(clerk, 'Ngày văn bản')
    await expect.poll(() => field('dated').inputValue()).toBe('31/11/26')
    await field('dated').fill('20/11/26')
    await clerk.keyboard.press('Enter')
    await expect.poll(() => field('dated').inputValue()).toBe('20/11/2026')
    await pressToRegister(sent)
    await expect.poll(() => sent.length).toBe(1)
    expect(sent[0]).toContain('"dated":"2026-11-20"')
  }, 60_000)

  it('holds it up from a task of the paper too, on a phone from another page of the screen', async () => {
    const id = await openDraft([{ text: 'Thống kê nhà văn hoá', dueOn: '2026-12-15' }])
    await clerk.setViewportSize({ width: 390, height: 844 })
    const sent = sentTo(clerk, 'POST', '/documents/papers')
    await pageKey('Nhiệm vụ').click()
    const due = clerk.getByLabel('Hạn của nhiệm vụ 1')
    await due.fill('32/01/2027')
    await pageKey('Dòng vào sổ').click()
    await due.waitFor({ state: 'hidden' })
    await pressToRegister(sent)
    expect(sent).toEqual([])
    await hasCaret(clerk, 'Hạn của nhiệm vụ 1')
    await expect.poll(() => due.inputValue()).toBe('32/01/2027')
    await expect.poll(() => daysOf(clerk, id)).toEqual(['2026-12-15'])
    await due.fill('31/1')
    await pressToRegister(sent)
    await clerk.getByText(/^Đã vào sổ, số đến/).waitFor()
    await expect.poll(() => daysOf(clerk, id)).toEqual(['2027-01-31'])
    await clerk.setViewportSize({ width: 1440, height: 900 })
    expect(desk.complaints).toEqual([])
  }, 60_000)
})

describe('a deadline of a task that is not understood', () => {
  it('changes nothing and holds up the assigning; a day in two digits is understood', async () => {
    const facts = { number: '816/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Rà soát thủ tục', dueOn: null }
    const { subject: paper = '' } = await ask(clerk, 'POST', '/documents/papers', { facts })
    const tasks = [{ text: 'Rà soát danh mục thủ tục', dueOn: '2026-12-10', unitId }]
    await ask(clerk, 'POST', `/documents/papers/${paper}/tasks`, { tasks })
    await approver.goto(`/console/nhiem-vu/giao/${paper}`)
    const assigned = sentTo(approver, 'POST', '/assign')
    await approver.locator('[data-proposal]').first().waitFor()
    await approver.keyboard.press('j')
    await approver.keyboard.press('e')
    const due = approver.getByLabel('Hạn', { exact: true })
    await due.fill('32/12/2026')
    await approver.waitForTimeout(600)
    await approver.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).click()
    await approver.waitForTimeout(600)
    expect(assigned).toEqual([])
    await expect.poll(() => due.evaluate((one) => one === document.activeElement)).toBe(true)
    await expect.poll(() => due.inputValue()).toBe('32/12/2026')
    await approver.getByText(/“32\/12\/2026”/).waitFor()
    await expect.poll(() => daysOf(approver, paper)).toEqual(['2026-12-10'])
    // Nor does it go when its fields are closed.
    await approver.getByRole('button', { name: 'Sửa đơn vị, người, hạn' }).click()
    await expect.poll(() => due.inputValue()).toBe('32/12/2026')
    await due.fill('22.12.26')
    await approver.getByText(/^Hạn là 22\/12\/2026/).waitFor()
    await approver.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).click()
    await approver.getByText(/^Đã giao 1 nhiệm vụ\. Mục số/).waitFor()
    await expect.poll(() => daysOf(approver, paper)).toEqual(['2026-12-22'])
    expect(desk.complaints).toEqual([])
  }, 60_000)

  it('holds up the submitting of our letter, on a phone from its preview too', async () => {
    const { id = '' } = await ask(clerk, 'POST', '/documents/outgoing', {
      content: draftContent(['Các phòng rà soát thủ tục.']),
    })
    const tasks = [{ text: 'Rà soát thủ tục của phòng', dueOn: '2026-12-10', unitId }]
    await ask(clerk, 'POST', `/documents/papers/${id}/tasks`, { tasks })
    await clerk.goto(`/console/van-ban-di/soan/${id}`)
    await clerk.setViewportSize({ width: 390, height: 844 })
    const submitted = sentTo(clerk, 'POST', '/submit')
    const due = clerk.getByLabel('Hạn', { exact: true })
    await due.fill('20.13.26')
    await pageKey('Xem trước').click()
    await due.waitFor({ state: 'hidden' })
    await clerk.getByRole('button', { name: 'Trình duyệt' }).click()
    await clerk.waitForTimeout(600)
    expect(submitted).toEqual([])
    await hasCaret(clerk, 'Hạn')
    await expect.poll(() => due.inputValue()).toBe('20.13.26')
    await clerk.getByRole('alert').filter({ hasText: 'không hiểu ngày “20.13.26”' }).waitFor()
    await due.fill('20.12.26')
    await clerk.getByRole('button', { name: 'Trình duyệt' }).click()
    await clerk.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
    await expect.poll(() => daysOf(clerk, id)).toEqual(['2026-12-20'])
    await clerk.setViewportSize({ width: 1440, height: 900 })
    expect(desk.complaints).toEqual([])
  }, 60_000)
})
