import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { faultsOf } from './screen-faults.ts'

let desk: Desk
let page: Page
let paths: string[]

type Row = { id: string; side: string }
const ask = async <T>(path: string) => (await (await page.request.get(`/api/v1${path}`)).json()) as T
const rowsOf = async (path: string) => (await ask<{ rows: Row[] }>(path)).rows
const post = async (path: string, data: object) => {
  const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
  return (await (await page.request.post(`/api/v1${path}`, { headers, data })).json()) as {
    id: string
    subject: string
  }
}
const onPhone = () => page.setViewportSize({ width: 390, height: 844 })
const onDesk = () => page.setViewportSize({ width: 1440, height: 900 })
const endOf = async (one: Locator) => {
  const box = await one.boundingBox()
  return (box?.y ?? 0) + (box?.height ?? 0)
}

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'clerk'))
  const first = async (path: string) => (await rowsOf(path))[0]?.id
  const { id: report } = await post('/reports', { templateId: await first('/reports/templates') })
  const [draft, paper, task, register, ours] = await Promise.all([
    first('/documents/papers?direction=in&state=draft'),
    first('/documents/papers?direction=in&state=assigned'),
    first('/documents/tasks?state=open'),
    first('/documents/registers'),
    first('/documents/papers?direction=out&state=draft'),
  ])
  paths = [
    '/van-ban-den/tiep-nhan',
    `/van-ban-den/duyet/${draft}`,
    '/van-ban-den',
    `/van-ban-den/${paper}`,
    '/nhiem-vu',
    `/nhiem-vu/${task}`,
    '/nhiem-vu/lich',
    '/so-cong-van',
    `/so-cong-van/${register}`,
    '/so-cong-van/nhap',
    '/bao-cao',
    `/bao-cao/${report}`,
    '/van-ban-di',
    `/van-ban-di/soan/${ours}`,
  ]
  expect(paths.join()).not.toContain('undefined')
}, 300_000)
afterAll(() => desk.close())

describe.each([1440, 390])('every screen of papers at %d pixels', (width) => {
  it('has no fault that axe finds, light or dark, fits the width, and complains of nothing', async () => {
    desk.complaints.splice(0)
    const found: string[] = []
    await page.setViewportSize({ width, height: 844 })
    for (const path of paths) found.push(...(await faultsOf(page, path)))
    expect(found).toEqual([])
    expect(desk.complaints).toEqual([])
  }, 180_000)
})

it('leads from a draft that is checked back to the arrivals, on a phone by an arrow', async () => {
  const [draft] = await rowsOf('/documents/papers?direction=in&state=draft')
  await onPhone()
  await page.goto(`/console/van-ban-den/duyet/${draft?.id}`)
  await page.getByRole('button', { name: 'Về danh sách' }).click()
  await page.waitForURL('**/console/van-ban-den/tiep-nhan')
  await onDesk()
  await page.goto(`/console/van-ban-den/duyet/${draft?.id}`)
  await page.getByRole('heading', { name: 'Duyệt văn bản đến' }).waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Về danh sách' }).isVisible()).toBe(false)
})

it('says of a term whether it is that of the step or that of the task', async () => {
  await onDesk()
  await page.goto('/console/')
  await page.getByRole('columnheader', { name: 'Hạn của bước này' }).waitFor()
  await page
    .getByRole('row', { name: /Nhiệm vụ/ })
    .first()
    .getByText(/^Bước này:/)
    .waitFor()
  await page.goto('/console/nhiem-vu')
  await page.getByRole('columnheader', { name: 'Hạn nhiệm vụ' }).waitFor()
})

it('shows what is over in amber, as the calendar does: red is for what cannot be undone', async () => {
  await page.goto('/console/nhiem-vu?due=overdue')
  const late = page.locator('tbody [data-tone=late]').first()
  await late.waitFor()
  const [shown, amber] = await late.evaluate((one) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = 'var(--amber)'
    return [getComputedStyle(one).color, getComputedStyle(probe).color]
  })
  expect(shown).toBe(amber)
})

it('opens the task of somebody else without asking for decisions in which one has no part', async () => {
  const tasks = await rowsOf('/documents/tasks?state=open&size=100')
  const opened = await Promise.all(tasks.map(({ id }) => ask<{ id: string; opens: boolean }>(`/documents/tasks/${id}`)))
  const other = opened.find(({ opens }) => !opens)
  expect(other).toBeDefined()
  const failed: string[] = []
  const note = (answer: { status(): number; url(): string }) =>
    void (answer.status() >= 400 && failed.push(answer.url()))
  page.on('response', note)
  await page.goto(`/console/nhiem-vu/${other?.id}`)
  await page.getByRole('heading', { name: 'Tiến độ và bằng chứng' }).waitFor()
  await page.waitForLoadState('networkidle')
  page.off('response', note)
  expect(failed).toEqual([])
})

it('gives many proposals to a unit in one request', async () => {
  const { subject } = await post('/documents/papers', { facts: { number: '77/SNV-M', subject: 'Chia cho các đơn vị' } })
  const tasks = ['Một', 'Hai', 'Ba', 'Bốn'].map((text) => ({ text }))
  await post(`/documents/papers/${subject}/tasks`, { tasks })
  await page.goto(`/console/nhiem-vu/giao/${subject}`)
  await page.getByRole('checkbox', { name: 'Chọn cả 4 nhiệm vụ' }).check()
  const writes: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && writes.push(new URL(request.url()).pathname))
  await page
    .getByRole('button', { name: /^Đề xuất .* cho nhiệm vụ đã chọn$/ })
    .first()
    .click()
  await expect
    .poll(async () => (await ask<{ rows: { unitId: string | null }[] }>(`/documents/tasks?paperId=${subject}`)).rows, {
      timeout: 10_000,
    })
    .toEqual(tasks.map(() => expect.objectContaining({ unitId: expect.any(String) as string })))
  expect(writes).toEqual([`/api/v1/documents/papers/${subject}/tasks/give`])
})

it('keeps what a screen is about apart from what follows', async () => {
  await page.goto('/console/nhiem-vu/nhac-viec')
  const rule = page.getByText(/^Trước hạn \d/)
  await rule.waitFor()
  const lead = await endOf(page.getByText(/^Áp dụng cho cả cơ quan/))
  const [below] = await page
    .locator('header + p + *')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().y))
  expect((below ?? 0) - lead).toBeGreaterThanOrEqual(12)
  await onPhone()
  await page.goto('/console/bao-cao')
  const key = page.getByRole('link', { name: 'Lập báo cáo', exact: true })
  await key.waitFor()
  expect((await key.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  const text = await page.getByText(/^Số liệu lấy từ sổ công văn/).boundingBox()
  expect((text?.y ?? 0) - (await endOf(key))).toBeGreaterThanOrEqual(8)
  await onDesk()
})

it('names the Party’s own guide where a register of its side is printed, and the decree elsewhere', async () => {
  const registers = await rowsOf('/documents/registers?direction=in')
  for (const [side, rule] of [
    ['party', /^Theo Hướng dẫn \d+-HD\/VPTW/],
    ['state', /^Theo mẫu Nghị định 30/],
  ] as const) {
    await page.goto(`/console/so-cong-van/${registers.find((one) => one.side === side)?.id}`)
    await page.getByText(rule).waitFor()
  }
})
