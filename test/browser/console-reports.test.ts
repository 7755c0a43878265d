import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayOf, plusDays } from '#kernel/day.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let page: Page
let report: string

type Template = { name: string; span: string; content: object; version: number }
type Answer = { id: string; subject: string; ids: string[]; rows: { id: string; span: string }[] }
const get = async (path: string) => (await (await page.request.get(`/api/v1${path}`)).json()) as Answer
const post = async (path: string, data: object, by = page) => {
  const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
  return (await (await by.request.post(`/api/v1${path}`, { headers, data })).json()) as Answer
}
/** In Vietnam, where the day begins seven hours before that of UTC. */
const day = (before: number) => plusDays(dayOf(new Date()), -before)

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'clerk'))
  const { rows } = await get('/reports/templates?size=50')
  const templateId = rows.find(({ span }) => span === 'ad-hoc')?.id
  report = (await post('/reports', { templateId, from: day(300), until: day(0) })).id
}, 300_000)
afterAll(() => desk.close())

const open = async (id = report) => {
  await page.goto(`/console/bao-cao/${id}`)
  await page.getByRole('heading', { name: 'Số liệu và nguồn' }).waitFor()
}
const figures = () => page.getByRole('link', { name: /^Xem \d+ mục đã đếm/ })

describe.each([1440, 390])('a report at %d pixels', (width) => {
  it('leads from each figure to the list that it counted, which can be rid of that again', async () => {
    await page.setViewportSize({ width, height: 900 })
    await open()
    const first = figures().filter({ visible: true }).first()
    await first.waitFor()
    const apart = await first.evaluate((link) => {
      const endOf = (shown: Element | null | undefined) => {
        const words = document.createRange()
        if (shown) words.selectNodeContents(shown)
        return words.getBoundingClientRect().bottom
      }
      return Math.abs(endOf(link) - endOf(link.closest('tr')?.querySelector('th')))
    })
    expect(apart).toBeLessThan(4)
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
  await expect.poll(() => figures().first().innerText()).toBe(String(was))
})

describe('a report of the Party’s side', () => {
  let party: string

  beforeAll(async () => {
    const { subject } = await post('/documents/papers', {
      facts: { side: 'party', issuer: 'Tỉnh uỷ Mẫu', subject: 'Rà soát chi bộ', number: '77-CV/TU' },
    })
    const { ids } = await post(`/documents/papers/${subject}/tasks`, { tasks: [{ text: 'Rà soát từng chi bộ' }] })
    await post(`/desk/subjects/documents/incoming-paper/${subject}/steps`, { do: 'present' })
    const approver = await desk.page()
    await signIn(approver, personWith(desk, 'approver'))
    const tree = await page.request.get('/api/v1/units/tree')
    const { units } = (await tree.json()) as { units: { id: string; own: boolean }[] }
    await post(
      `/documents/papers/${subject}/assign`,
      { tasks: [{ id: ids[0], version: 1, unitId: units.find(({ own }) => own)?.id }] },
      approver,
    )
    const { rows } = await get('/reports/templates?size=50')
    const templateId = rows.find(({ span }) => span === 'quarter')?.id
    party = (await post('/reports', { templateId, from: day(0) })).id
  }, 60_000)

  it.each([1440, 390])('says so, and leads to lists of that side alone, at %d pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await open()
    await page.getByText('Chỉ đếm văn bản và nhiệm vụ bên chính quyền.').waitFor()
    await open(party)
    await page.getByText('Chỉ đếm văn bản và nhiệm vụ bên Đảng.').waitFor()
    for (const [name, row, other] of [
      ['Văn bản đến đã vào sổ', 'Rà soát chi bộ', 'Vào sổ sau khi đếm'],
      ['Nhiệm vụ được giao', 'Rà soát từng chi bộ', undefined],
    ] as const) {
      const figure = figures().filter({ visible: true }).and(page.getByRole('link', { name })).first()
      const counted = Number(await figure.innerText())
      expect(counted).toBeGreaterThan(0)
      await figure.click()
      await page.getByText(/^Số liệu báo cáo: .*, bên Đảng$/).waitFor()
      await page.getByText(`1–${counted} trong ${counted}`).waitFor()
      await page.getByText(row, { exact: true }).filter({ visible: true }).first().waitFor()
      if (other) expect(await page.getByText(other).count()).toBe(0)
      await page.goBack()
      await page.getByRole('heading', { name: 'Số liệu và nguồn' }).waitFor()
    }
    expect(desk.complaints).toEqual([])
  })
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

it('leads to a place that its template left open, marked so that typing replaces it', async () => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open()
  await page.getByRole('button', { name: 'Lập dự thảo văn bản' }).click()
  await page.waitForURL(/soan\/[0-9a-f-]{36}$/)
  await page.getByRole('button', { name: 'Trình duyệt' }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Đến chỗ đó' }).last().click()
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('(ghi ở đây trước khi trình duyệt)')
  const place = page.getByRole('textbox', { name: 'Nội dung' }).getByText('Đề xuất, kiến nghị:')
  const { y = 0 } = (await place.boundingBox()) ?? {}
  expect(y > 0 && y < 900).toBe(true)
  await page.keyboard.type('không có')
  await expect.poll(() => place.innerText()).toBe('Đề xuất, kiến nghị: không có.')
})

it('makes no report by a template that is not used any more, and calls it so, until it is used again', async () => {
  const { rows } = await get('/reports/templates?size=50')
  const id = rows.find(({ span }) => span === 'quarter')?.id ?? ''
  const kept = async () => (await (await page.request.get(`/api/v1/reports/templates/${id}`)).json()) as Template
  const { name } = await kept()
  const retire = async (to: boolean) => {
    await page.goto(`/console/bao-cao/mau/${id}`)
    await page.getByLabel('Thôi dùng mẫu này').setChecked(to)
    await page.getByRole('button', { name: 'Lưu mẫu' }).click()
    await page.getByText(/^Đã lưu bản/).waitFor()
    expect(await kept()).toMatchObject({ name, retired: to })
  }
  const choices = async () => {
    await page.goto('/console/bao-cao/lap')
    await page.getByRole('combobox', { name: 'Mẫu' }).click()
    await page.getByRole('option').first().waitFor()
    return page.getByRole('option', { name }).count()
  }
  expect(await choices()).toBe(1)
  await retire(true)
  expect(await choices()).toBe(0)
  await page.goto('/console/bao-cao/mau')
  await page.getByText(`${name} (thôi dùng)`).first().waitFor()
  await retire(false)
  expect(await choices()).toBe(1)
})

describe('what is typed into a form that makes something', () => {
  it('of a report template stands there after a reload, with what it began from, until it is saved', async () => {
    await page.goto('/console/bao-cao/mau/them')
    const start = page.getByRole('combobox', { name: 'Bắt đầu từ mẫu' })
    const name = page.getByLabel(/^Tên mẫu/)
    const first = await start.inputValue()
    await start.click()
    await page.getByRole('option').nth(1).click()
    await expect.poll(() => start.inputValue()).not.toBe(first)
    const chosen = await start.inputValue()
    await name.fill('Mẫu viết dở')
    await page.reload()
    await name.waitFor()
    expect([await start.inputValue(), await name.inputValue()]).toEqual([chosen, 'Mẫu viết dở'])
    await page.getByRole('button', { name: 'Lưu mẫu' }).click()
    await page.waitForURL(/mau\/[0-9a-f-]{36}$/)
    await page.goto('/console/bao-cao/mau/them')
    await name.waitFor()
    await expect.poll(() => start.inputValue()).toBe(first)
    await expect.poll(() => name.inputValue()).not.toBe('Mẫu viết dở')
  })

  it('into a template that somebody else changed meanwhile stays, also over a reload, and is saved or let go as one says', async () => {
    const { rows } = await get('/reports/templates?size=50')
    const path = `/reports/templates/${rows.find(({ span }) => span === 'month')?.id}`
    const kept = async () => (await (await page.request.get(`/api/v1${path}`)).json()) as Template
    const changeElsewhere = async (text: string) => {
      const { name: old, span, content, version } = await kept()
      const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
      const data = { name: `${old} ${text}`, span, content, version }
      expect((await page.request.put(`/api/v1${path}`, { headers, data })).status()).toBe(200)
    }
    await page.goto(`/console${path.replace('/reports/templates', '/bao-cao/mau')}`)
    const name = page.getByLabel(/^Tên mẫu/)
    const overtaken = page.getByText('Phần bạn viết vẫn còn ở đây')
    await name.fill('Tên của tôi')
    await changeElsewhere('khác')
    await page.getByRole('button', { name: 'Lưu mẫu' }).click()
    await overtaken.waitFor()
    await page.reload()
    await overtaken.waitFor()
    await expect.poll(() => name.inputValue()).toBe('Tên của tôi')
    await page.getByRole('button', { name: /^Lưu phần tôi viết, thay bản \d+$/ }).click()
    await page.getByText(/^Đã lưu bản/).waitFor()
    expect([await overtaken.count(), (await kept()).name]).toEqual([0, 'Tên của tôi'])
    await name.fill('Tên bỏ đi')
    await changeElsewhere('nữa')
    await page.getByRole('button', { name: 'Lưu mẫu' }).click()
    await page.getByText('Bản mới khác phần bạn viết ở:').waitFor()
    await page.getByRole('listitem').getByText('Tên của tôi nữa').waitFor()
    await page.getByRole('button', { name: /^Bỏ phần tôi viết, lấy bản \d+$/ }).click()
    await overtaken.waitFor({ state: 'detached' })
    await expect.poll(() => name.inputValue()).toBe('Tên của tôi nữa')
  })

  it('of a new paper, and into its head, stands there after a reload', async () => {
    await page.goto('/console/van-ban-di/soan/moi')
    const subject = page.getByLabel(/^Trích yếu/)
    await page.getByLabel('Loại văn bản').selectOption('báo cáo')
    await subject.fill('Kết quả rà soát viết dở')
    await page.reload()
    await subject.waitFor()
    await expect.poll(() => page.getByLabel('Loại văn bản').inputValue()).toBe('báo cáo')
    await expect.poll(() => subject.inputValue()).toBe('Kết quả rà soát viết dở')
    await page.locator('form button[type=submit]').click()
    await page.waitForURL(/soan\/[0-9a-f-]{36}$/)
    const head = page.locator('[data-fact="content.subject"]')
    await head.fill('Kết quả rà soát, sửa ở đầu văn bản')
    await page.reload()
    await head.waitFor()
    await expect.poll(() => head.inputValue()).toBe('Kết quả rà soát, sửa ở đầu văn bản')
    await page.goto('/console/van-ban-di/soan/moi')
    await subject.waitFor()
    await expect.poll(() => subject.inputValue()).toBe('')
  })
})

it('is offered in English by the days of its span, whose name is Vietnamese', async () => {
  const english = await desk.page()
  await signIn(english, personWith(desk, 'clerk'))
  await english.addInitScript(() => localStorage.setItem('minhbach-language', 'en'))
  await english.goto('/console/bao-cao')
  const due = english.getByRole('button', { name: /^Make it for / })
  await due.first().waitFor()
  for (const key of await due.allInnerTexts()) expect(key).toMatch(/^Make it for \d\d\/\d\d\/\d{4}–\d\d\/\d\d\/\d{4}$/)
})
