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

  it('tells of a step that came too late without the sign of success', async () => {
    const { id } = await give('Rà soát nhà văn hoá')
    await step(officer, id, asked)
    const late = await officer.context().newPage()
    await late.route('**/api/v1/desk/events*', (route) => route.abort())
    await late.goto(`/console/nhiem-vu/${id}`)
    const withdraw = late.getByRole('button', { name: /^Rút đề nghị/ })
    await withdraw.click()
    await step(approver, id, declined)
    await late.keyboard.press('Control+Enter')
    const told = late.getByRole('status').filter({ hasText: 'Vừa có người' })
    await told.waitFor()
    expect(await told.locator('.tabler-icon-circle-check').count()).toBe(0)
    expect(await told.locator('.tabler-icon-info-circle').count()).toBe(1)
    await late.close()
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
