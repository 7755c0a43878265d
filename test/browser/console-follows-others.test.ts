import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { headersOf } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let approver: Page
let officer: Page

const endless = `Endless${'o'.repeat(493)}`

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
  officer = await desk.page()
  await signIn(officer, personWith(desk, 'officer'))
}, 300_000)
afterAll(() => desk.close())

type Answer = { subject: string; ids: string[]; staffId: string }

async function post(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`/api/v1${path}`, { headers: headersOf(page), data })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as Answer
}

/** A task of the officer's, on a paper. @returns both */
async function give(text: string): Promise<{ paper: string; id: string }> {
  const facts = { number: '7/SVHM', issuer: 'Sở Văn hoá Mẫu', subject: text }
  const { subject: paper } = await post(clerk, '/documents/papers', { facts })
  const dueOn = '2030-11-29'
  const { ids } = await post(clerk, `/documents/papers/${paper}/tasks`, { tasks: [{ text, dueOn }] })
  const { staffId } = (await (await officer.request.get('/api/v1/me')).json()) as Answer
  const id = ids[0] ?? ''
  await post(approver, `/documents/papers/${paper}/assign`, {
    tasks: [{ id, version: 1, unitId: null, staffId, dueOn }],
  })
  return { paper, id }
}

const step = (page: Page, id: string, body: object) => post(page, `/desk/subjects/documents/task/${id}/steps`, body)
const asked = { do: 'ask-extension', input: { dueOn: '2030-12-16' }, reason: { text: 'Ba khu phố chưa gửi số liệu.' } }
const declined = { do: 'decline-extension', reason: { text: 'Sở chốt số liệu.' } }

describe('a task that is open while another decides it', () => {
  it('follows the decision by itself: what can be done now, and what is said beside it', async () => {
    const { id } = await give('Lập danh mục nhà văn hoá')
    await step(officer, id, asked)
    await officer.goto(`/console/nhiem-vu/${id}`)
    const withdraw = officer.getByRole('button', { name: /^Rút đề nghị/ })
    await withdraw.waitFor()
    await officer.waitForLoadState('networkidle').catch(() => undefined)
    await step(approver, id, declined)
    await withdraw.waitFor({ state: 'detached', timeout: 10_000 })
    await officer.getByText('Xin gia hạn đến', { exact: true }).waitFor({ state: 'detached', timeout: 10_000 })
  })

  it('says where the form stood that its step is open no longer, with what was typed', async () => {
    const { id } = await give('Rà soát nhà văn hoá')
    await step(officer, id, asked)
    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByRole('button', { name: /^Cho gia hạn/ }).click()
    const reason = approver
      .locator('form')
      .getByLabel('Lý do')
      .or(approver.locator('form').getByLabel(/^Giải thích/))
    await reason.first().fill('Đã trao đổi với Sở')
    await step(officer, id, { do: 'withdraw-request' })
    const left = approver.locator('[data-left]')
    await left.getByText(/^Không còn bước “Cho gia hạn”/).waitFor({ timeout: 10_000 })
    // The day that was asked for stood there by itself: nobody typed it.
    await expect.poll(() => left.getByLabel('Phần chưa lưu').inputValue()).toMatch(/^[^:]+: Đã trao đổi với Sở$/)
    await approver
      .locator('[data-since]')
      .getByText(/Rút đề nghị/)
      .waitFor()
    await left.getByRole('button', { name: 'Xoá phần chưa lưu' }).click()
    await left.waitFor({ state: 'detached' })
    await approver.getByRole('button', { name: /^Cho gia hạn/ }).waitFor({ state: 'detached' })
  })

  it('gives it anew as it stands by then, but for what was chosen here', async () => {
    const { id } = await give('Thống kê nhà văn hoá xuống cấp')
    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByRole('button', { name: /^Giao lại/ }).click()
    const form = approver.locator('form').filter({ has: approver.getByLabel('Hạn mới') })
    await form.getByLabel('Lý do').fill('Lùi hạn một tuần.')
    await form.getByLabel('Hạn mới').fill('06/12/2030')
    const task = async () =>
      (await (await approver.request.get(`/api/v1/documents/tasks/${id}`)).json()) as Record<string, string | null>
    const units = await (await approver.request.get('/api/v1/units/tree')).json()
    const unitId = (units as { units: { id: string; name: string }[] }).units.find(
      ({ name }) => name === 'Phòng Văn hoá - Xã hội',
    )?.id
    const other = await desk.page()
    await signIn(
      other,
      desk.signIns.find(({ roles }) => roles.join() === 'approver,appeals-reviewer')!,
    )
    const elsewhere = { unitId, staffId: null, joinIds: [], dueOn: '2030-11-29' }
    await step(other, id, { do: 'reassign', reason: { text: 'Cả phòng cùng làm.' }, input: elsewhere })
    await other.context().close()
    // Who is not told of it sees it at the next press.
    await form.getByLabel('Lý do').press('Control+Enter')
    await approver.locator('[data-since]').getByText('Cả phòng cùng làm.').waitFor()
    await form.getByLabel('Lý do').press('Control+Enter')
    await approver.getByText(/^Đã ghi: Giao lại\. Mục số/).waitFor()
    await expect.poll(() => task()).toMatchObject({ unitId, staffId: null, dueOn: '2030-12-06' })
  })

  it('says so too of a step that came too late', async () => {
    const { id } = await give('Rà soát nhà văn hoá')
    await step(officer, id, asked)
    const late = await officer.context().newPage()
    await late.route('**/api/v1/desk/events*', (route) => route.abort())
    await late.goto(`/console/nhiem-vu/${id}`)
    const withdraw = late.getByRole('button', { name: /^Rút đề nghị/ })
    await withdraw.click()
    await step(approver, id, declined)
    await late.keyboard.press('Control+Enter')
    await late.locator('[data-since]').getByText('Sở chốt số liệu.').waitFor()
    await late.locator('[data-left]').getByRole('button', { name: 'Đi tiếp' }).click()
    await withdraw.waitFor({ state: 'detached' })
    await late.close()
  })
})

describe('a line of the register that two correct', () => {
  const facts = { number: '8/SVHM', issuer: 'Sở Văn hoá Mẫu', place: 'Bến Mẫu', subject: 'Thống kê nhà văn hoá' }
  const form = () => clerk.locator('form').filter({ hasText: 'Vì sao sửa' })
  const subject = () => form().getByLabel('Trích yếu')
  const why = () => form().getByLabel('Vì sao sửa')
  const open = async () => {
    await clerk.getByRole('button', { name: /^Sửa dòng vào sổ/ }).waitFor()
    await clerk.keyboard.press('s')
    await subject().waitFor()
  }
  const held = async () => [await subject().inputValue(), await why().inputValue()]
  const typed = ['Thống kê nhà văn hoá khu phố', 'Thiếu chữ']

  it('keeps what is typed, tells what the other changed, and corrects on top of it', async () => {
    const { subject: id } = await post(clerk, '/documents/papers', { facts })
    const other = (changed: object) =>
      post(clerk, `/desk/subjects/documents/incoming-paper/${id}/steps`, {
        do: 'correct',
        reason: { text: 'Ghi nhầm' },
        input: { facts: { ...facts, ...changed } },
      })
    await clerk.route('**/api/v1/desk/events*', (route) => route.abort())
    await clerk.goto(`/console/van-ban-den/${id}`)
    await open()
    await subject().fill(typed[0] ?? '')
    await why().fill(typed[1] ?? '')
    await clerk.reload()
    await open()
    await expect.poll(() => held()).toEqual(typed)
    await other({ issuer: 'Sở Văn hoá và Thể thao Mẫu' })
    // What was not seen is not written over: it comes to be seen, and the next press is on top of it.
    await clerk.keyboard.press('Control+Enter')
    await form()
      .getByText(/Đã lấy vào đây: .*\(Sở Văn hoá và Thể thao Mẫu\)/)
      .waitFor()
    await clerk.locator('[data-since]').getByText('Ghi nhầm').waitFor()
    await expect.poll(() => held()).toEqual(typed)
    await why().press('Control+Enter')
    await clerk.getByRole('heading', { name: typed[0] ?? '' }).waitFor()
    const after = await clerk.request.get(`/api/v1/documents/papers/${id}`)
    await expect.poll(() => after.json()).toMatchObject({ issuer: 'Sở Văn hoá và Thể thao Mẫu', subject: typed[0] })
    await form().waitFor({ state: 'detached' })
    await open()
    await expect.poll(() => why().inputValue()).toBe('')
    await subject().fill('Gõ ở đây')
    await why().fill('Thiếu chữ')
    await other({ subject: 'Gõ ở kia' })
    await subject().press('Control+Enter')
    const choices = clerk.getByRole('form', { name: 'Chọn giữa hai bản' })
    await choices.waitFor()
    await subject().press('Escape')
    await form().waitFor({ state: 'detached' })
    await clerk.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

it('keeps an endless word within lists, board, calendar and cards on a phone', async () => {
  const { paper, id } = await give(endless)
  await approver.setViewportSize({ width: 390, height: 844 })
  const beyond: string[] = []
  const places = [
    'van-ban-den',
    `van-ban-den/${paper}`,
    'nhiem-vu',
    `nhiem-vu/${id}`,
    'nhiem-vu/bang',
    'nhiem-vu/lich?on=2030-11-29',
  ]
  for (const path of places) {
    await approver.goto(`/console/${path}`)
    await approver.getByText(endless.slice(0, 40)).filter({ visible: true }).first().waitFor()
    // A text that runs out of its box is wider than the screen, also where its box is cut.
    const wide = await approver.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter(
          (one) => one.children.length === 0 && one.textContent?.includes('Endless') && one.getClientRects().length > 0,
        )
        .filter((one) => {
          const range = document.createRange()
          range.selectNodeContents(one)
          const { left, right } = range.getBoundingClientRect()
          return right - left > innerWidth
        })
        .map((one) => `${one.tagName}.${one.className}`),
    )
    const page = await approver.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    if (page || wide.length > 0) beyond.push(`${path}: ${wide.join(' ')}`)
  }
  expect(beyond).toEqual([])
}, 120_000)
