import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page
let approver: Page
let administrator: Page
let unit: string

type Answer = Record<string, string> & { ids: string[]; units: { id: string; name: string }[] }

async function ask(request: APIRequestContext, method: string, path: string, data?: object): Promise<Answer> {
  const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
  const response = await request.fetch(`/api/v1${path}`, { method, headers, ...(data && { data }) })
  expect(response.status(), await response.text()).toBeLessThan(300)
  return (await response.json()) as Answer
}

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  approver = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  await signIn(approver, personWith(desk, 'approver'))
  administrator = await desk.page()
  await signIn(administrator, personWith(desk, 'administrator'))
  const { units } = await ask(clerk.request, 'GET', '/units/tree')
  unit = units.find(({ name }) => name === 'Phòng Văn hoá - Xã hội')?.id ?? ''
}, 300_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

/** A paper with one task, assigned to the unit. @returns the task */
async function give(task: { text: string; dueOn?: string; recurs?: object }): Promise<string> {
  const facts = { number: '917/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Báo cáo định kỳ', dueOn: null }
  const { subject: paper = '' } = await ask(clerk.request, 'POST', '/documents/papers', { facts })
  const { ids } = await ask(clerk.request, 'POST', `/documents/papers/${paper}/tasks`, { tasks: [task] })
  const tasks = [{ id: ids[0], version: 1, unitId: unit, dueOn: task.dueOn ?? null }]
  await ask(approver.request, 'POST', `/documents/papers/${paper}/assign`, { tasks })
  return ids[0] ?? ''
}

describe('how a duty recurs', () => {
  it('is changed from its next time on, which is told before, and the history says what it was', async () => {
    const id = await give({ text: 'Báo cáo thu gom rác', dueOn: '2099-01-15', recurs: { every: 'month', day: 15 } })
    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByRole('button', { name: /^Đổi kỳ lặp lại/ }).click()
    const form = approver.locator('form')
    await form.getByText('Lần giao tiếp theo: hạn 16/02/2099. Nhiệm vụ đã giao giữ hạn của nó.').waitFor()
    await form.getByLabel('Lặp lại').selectOption('quarter')
    await form.getByLabel('Tháng thứ mấy của kỳ').selectOption('1')
    await form.getByLabel('Ngày', { exact: true }).fill('5')
    // 05/04/2099 is a Sunday.
    await form.getByText('Lần giao tiếp theo: hạn 06/04/2099.').waitFor()
    await form.getByLabel('Lặp lại').selectOption('week')
    await form.getByLabel('Thứ', { exact: true }).selectOption('thứ Hai')
    await form.getByText('Lần giao tiếp theo: hạn 19/01/2099.').waitFor()
    await form.getByLabel(/^Lý do/).fill('Sở đổi chế độ báo cáo.')
    await approver.keyboard.press('Control+Enter')
    await approver.getByText('Trước: hằng tháng, ngày 15. Nay: hằng tuần, thứ Hai, từ kỳ 19/01/2099.').waitFor()
    await approver.getByText('hằng tuần, thứ Hai', { exact: true }).waitFor()
    await approver.getByText(/^hạn 19\/01\/2099, tự giao/).waitFor()
    expect(desk.complaints).toEqual([])
  })
})

describe('a unit that is to end', () => {
  it('is said to have tasks under way and people, who do not go to another by themselves, with ways to them', async () => {
    await give({ text: 'Kiểm kê hồ sơ của đơn vị' })
    await administrator.goto(`/console/don-vi/${unit}`)
    for (const step of ['Nhập vào đơn vị khác', 'Giải thể đơn vị']) {
      await administrator.getByRole('button', { name: new RegExp(`^${step}`) }).click()
      await administrator.getByText(/^Đơn vị còn \d+ nhiệm vụ chưa kết thúc\. Chúng không tự chuyển/).waitFor()
      await administrator.getByText(/^Đơn vị còn \d+ người đang làm việc\. Họ không tự chuyển/).waitFor()
      await administrator.getByRole('button', { name: /^Thôi/ }).click()
    }
    await administrator.getByRole('button', { name: /^Giải thể đơn vị/ }).click()
    await administrator.getByRole('link', { name: 'Xem những người này' }).click()
    await administrator.locator('[data-row]').filter({ hasText: 'Đặng Hoàng Nam' }).waitFor()
    expect(desk.complaints).toEqual([])
  })
})

describe('a unit that has ended', () => {
  it('names itself in the filter of its tasks, and tells whoever only reads of it of no fault', async () => {
    const facts = { name: 'Tổ công tác tạm thời', type: 'phong', from: '2019-01-01', until: '2020-12-31' }
    const { subject: ended = '' } = await ask(administrator.request, 'POST', '/units', facts)
    const asked = approver.waitForResponse((answer) => answer.url().includes(`/desk/subjects/staff/unit/${ended}`))
    await approver.goto(`/console/don-vi/${ended}`)
    await asked
    await approver.getByRole('heading', { name: 'Tổ công tác tạm thời' }).waitFor()
    await approver.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await approver.getByText('Không tìm thấy việc này').count()).toBe(0)
    await approver.goto(`/console/nhiem-vu?unitId=${ended}`)
    await expect.poll(() => approver.locator('option:checked', { hasText: 'Tổ công tác tạm thời' }).count()).toBe(1)
  })
})
