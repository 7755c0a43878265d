import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page
let approver: Page
let unit: string

type Answer = Record<string, string> & { ids: string[]; units: { id: string; name: string }[]; rows: { id: string }[] }

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
  await approver.goto('/console/')
  await signIn(approver, personWith(desk, 'approver'))
  const { units } = await ask(clerk.request, 'GET', '/units/tree')
  unit = units.find(({ name }) => name === 'Phòng Văn hoá - Xã hội')?.id ?? ''
}, 300_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

/** A paper with one task, assigned to the unit. @returns both */
async function give(task: object): Promise<{ paper: string; id: string }> {
  const facts = { number: '915/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Báo cáo định kỳ', dueOn: null }
  const { subject: paper = '' } = await ask(clerk.request, 'POST', '/documents/papers', { facts })
  const { ids } = await ask(clerk.request, 'POST', `/documents/papers/${paper}/tasks`, { tasks: [task] })
  const tasks = [{ id: ids[0], unitId: unit }]
  await ask(approver.request, 'POST', `/documents/papers/${paper}/assign`, { tasks })
  return { paper, id: ids[0] ?? '' }
}

describe('a recurring duty handed down', () => {
  it('is said and can be changed in the letter, and stopped at the units once it is stopped above', async () => {
    const recurs = { every: 'month', day: 15 }
    const { paper, id } = await give({ text: 'Báo cáo kết quả', recurs })
    const body = { kind: 'carries-on', taskIds: [id], unitIds: [unit] }
    const draft = (await ask(clerk.request, 'POST', `/documents/papers/${paper}/drafts`, body))['id'] ?? ''
    await clerk.goto(`/console/van-ban-di/soan/${draft}`)
    await clerk.getByText('định kỳ hằng tháng, lần đầu trước ngày').first().waitFor()
    const day = clerk.getByLabel('Ngày', { exact: true })
    expect(await clerk.getByLabel('Lặp lại').inputValue()).toBe('month')
    await day.fill('12')
    await expect.poll(() => readDay(draft)).toBe(12)
    const seen = await ask(clerk.request, 'GET', `/documents/outgoing/${draft}`)
    const content = { ...(seen['content'] as unknown as object), signer: 'Trần Đức Long', signing: ['CHỦ TỊCH'] }
    await ask(clerk.request, 'PUT', `/documents/outgoing/${draft}`, { ...seen, content })
    await ask(clerk.request, 'POST', `/documents/outgoing/${draft}/submit`)
    await ask(approver.request, 'POST', `/desk/subjects/documents/outgoing-paper/${draft}/steps`, { do: 'approve' })
    await ask(clerk.request, 'POST', `/documents/outgoing/${draft}/issue`, {})

    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByText('Nhiệm vụ con (0/1 đã xác nhận)').waitFor()
    await approver.getByRole('button', { name: /^Thôi lặp lại/ }).click()
    await approver.getByText(/^Ở các đơn vị còn 1 việc lặp lại.*: Phòng Văn hoá - Xã hội/).waitFor()
    await approver.getByLabel(/^Lý do/).fill('Sở đã bỏ chế độ báo cáo này.')
    await approver.keyboard.press('Control+Enter')
    await approver.getByRole('button', { name: 'Thôi lặp lại 1 việc ở các đơn vị' }).click()
    await approver.getByText('Đã thôi lặp lại 1 việc ở các đơn vị').waitFor()
    const { rows } = await ask(approver.request, 'GET', `/documents/tasks?parentId=${id}`)
    expect(rows).toMatchObject([{ recurs: null }])
    expect(desk.complaints).toEqual([])
  })
})

async function readDay(draft: string): Promise<number | undefined> {
  const { rows } = await ask(clerk.request, 'GET', `/documents/tasks?paperId=${draft}`)
  return (rows[0] as unknown as { recurs: { day: number } | null }).recurs?.day
}
