import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let page: Page
let report: string

const post = async (path: string, data: object) => {
  const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
  return (await (await page.request.post(`/api/v1${path}`, { headers, data })).json()) as { id: string }
}

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'clerk'))
  const { rows } = (await (await page.request.get('/api/v1/reports/templates?size=50')).json()) as {
    rows: { id: string; span: string }[]
  }
  const templateId = rows.find(({ span }) => span === 'ad-hoc')?.id
  const day = (before: number) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10)
  report = (await post('/reports', { templateId, from: day(300), until: day(0) })).id
}, 300_000)
afterAll(() => desk.close())

const open = async () => {
  await page.goto(`/console/bao-cao/${report}`)
  await page.getByRole('heading', { name: 'Số liệu và nguồn' }).waitFor()
}
const figures = () => page.getByRole('link', { name: /^Xem \d+ mục đã đếm/ })

describe.each([1440, 390])('a report at %d pixels', (width) => {
  it('leads from each figure to the list that it counted, which can be rid of that again', async () => {
    await page.setViewportSize({ width, height: 900 })
    await open()
    for (const name of [
      'Văn bản đến đã vào sổ',
      'Văn bản đi đã phát hành',
      'Nhiệm vụ được giao',
      'Trong đó chậm hạn',
    ]) {
      const figure = figures().filter({ visible: true }).and(page.getByRole('link', { name })).first()
      const counted = await figure.innerText()
      await figure.click()
      await page.getByText(/^Số liệu báo cáo: /).waitFor()
      await page.getByText(`1–${Math.min(25, Number(counted))} trong ${counted}`).waitFor()
      await page.goBack()
      await page.getByRole('heading', { name: 'Số liệu và nguồn' }).waitFor()
    }
    await figures().first().click()
    await page.getByRole('button', { name: /^Bỏ lọc “Số liệu báo cáo/ }).click()
    await page.getByText(/^Số liệu báo cáo: /).waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('')
    expect(desk.complaints).toEqual([])
  })
})

it('says where the list behind a figure has changed since it was counted', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open()
  const was = Number(await figures().first().innerText())
  await post('/documents/papers', { facts: { issuer: 'Sở Nội vụ', subject: 'Vào sổ sau khi đếm', number: '991/SNV' } })
  await open()
  await page.getByText('Từ lúc đếm, danh sách đã đổi ở 1 chỉ tiêu.').waitFor()
  await page.getByText(`lúc này ${was + 1}`).waitFor()
  expect(await figures().first().innerText()).toBe(String(was))
})

it('offers to try again where the machine is too busy to draw its charts, and nothing is lost', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  const busy = {
    type: '/api/v1/docs#problem-too-slow',
    title: 'Yêu cầu mất quá nhiều thời gian',
    status: 503,
    code: 'too-slow',
    detail: 'Máy chủ đang bận nên chưa làm xong tệp hoặc biểu đồ này. Chưa có gì mất. Hãy thử lại sau ít phút.',
  }
  await page.route(
    `**/api/v1/reports/${report}/refill`,
    (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '10' },
        contentType: 'application/problem+json',
        body: JSON.stringify(busy),
      }),
    { times: 1 },
  )
  await open()
  await page.getByRole('button', { name: 'Đếm lại' }).click()
  const said = page.getByRole('alert')
  await said.getByText('Máy chủ đang bận', { exact: true }).waitFor()
  await said.getByText('Chưa có gì mất.').waitFor()
  await said.getByRole('button', { name: 'Thử lại' }).click()
  await page.getByText('Đếm lại thấy khác:').waitFor()
  expect(await said.count()).toBe(0)
})
