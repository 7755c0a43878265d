import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page
let approver: Page
let paper: string

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const long = 'Rà soát, thống kê, phân loại từng nhóm hồ sơ theo lĩnh vực, lập bảng kê. '.repeat(12)

async function post(page: Page, path: string, data: object): Promise<{ subject: string; ids: string[] }> {
  const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
  const response = await page.request.post(`/api/v1${path}`, { headers, data })
  expect(response.status(), await response.text()).toBeLessThan(300)
  return (await response.json()) as { subject: string; ids: string[] }
}

/** A page of the same person with another screen. */
async function again(page: Page, options: BrowserContextOptions): Promise<Page> {
  return desk.page({ ...options, storageState: await page.context().storageState() })
}

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
  const facts = { number: '915/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Tổng rà soát hồ sơ', dueOn: null }
  paper = (await post(clerk, '/documents/papers', { facts })).subject
  const tasks = Array.from({ length: 30 }, (_, n) => ({ text: `Rà soát nhóm hồ sơ thứ ${n + 1}` }))
  await post(clerk, `/documents/papers/${paper}/tasks`, { tasks })
}, 300_000)
afterAll(() => desk.close())

describe('the keys of a thing on a phone', () => {
  it('are all in sight, however many, and cover nothing at the end of the page', async () => {
    const page = await again(clerk, phone)
    await page.goto(`/console/van-ban-den/${paper}`)
    const keys = page.locator('section:has(> h3, > div > h3) button:visible').filter({
      hasText: /^(Sửa dòng vào sổ|Trình người có thẩm quyền|Lưu, không phải giải quyết|Huỷ số)/,
    })
    await keys.nth(3).waitFor()
    const boxes = await Promise.all((await keys.all()).map((key) => key.boundingBox()))
    for (const box of boxes) {
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
      expect(box?.height).toBeGreaterThanOrEqual(44)
    }
    const bar = keys.first().locator('..')
    await expect.poll(() => bar.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const end = await page.locator('article > section').last().boundingBox()
    expect((end?.y ?? 0) + (end?.height ?? 0)).toBeLessThanOrEqual((await bar.boundingBox())?.y ?? 0)
    await page.context().close()
  })

  it('begin with an arrow back to the list, which a wide screen does not need', async () => {
    const page = await again(clerk, phone)
    await page.goto(`/console/van-ban-den/${paper}`)
    await page.getByRole('button', { name: 'Về danh sách' }).click()
    await page.waitForURL('**/console/van-ban-den')
    await page.getByRole('heading', { level: 1, name: 'Văn bản đến' }).waitFor()
    await clerk.goto(`/console/van-ban-den/${paper}`)
    await clerk.getByRole('button', { name: 'Đóng', exact: true }).first().waitFor()
    await expect.poll(() => clerk.getByRole('button', { name: 'Về danh sách' }).isVisible()).toBe(false)
    await page.context().close()
  })
})

describe('a list of tasks', () => {
  const linesOf = (page: Page, row: string) =>
    page
      .locator(row)
      .filter({ hasText: 'phân loại từng nhóm' })
      .first()
      .evaluate((one) => one.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(one).lineHeight))
  let unit: string

  beforeAll(async () => {
    const me = await clerk.request.get('/api/v1/me')
    unit = ((await me.json()) as { unitId: string }).unitId
    const tree = await clerk.request.get('/api/v1/units/tree')
    const { units } = (await tree.json()) as { units: { id: string; own: boolean }[] }
    const other = units.find(({ id, own }) => own && id !== unit)?.id
    const { ids } = await post(clerk, `/documents/papers/${paper}/tasks`, {
      tasks: [{ text: long }, { text: 'Cùng làm với phòng khác' }],
    })
    const tasks = [
      { id: ids[0], version: 1, unitId: unit },
      { id: ids[1], version: 1, unitId: other, joinIds: [unit] },
    ]
    await post(approver, `/documents/papers/${paper}/assign`, { tasks })
  })

  it('cuts a long task to four lines, and to three on a phone', async () => {
    await clerk.goto('/console/nhiem-vu')
    await clerk.getByRole('link', { name: /^Rà soát, thống kê/ }).waitFor()
    expect(Math.round(await linesOf(clerk, 'td a'))).toBe(4)
    const page = await again(clerk, phone)
    await page.goto('/console/nhiem-vu')
    await page.getByRole('link', { name: /^Rà soát, thống kê/ }).waitFor()
    expect(Math.round(await linesOf(page, '[data-row] > :first-child'))).toBe(3)
    await page.context().close()
  })

  it('names each of its filters where nothing is chosen, on a phone once they are unfolded', async () => {
    await clerk.goto('/console/nhiem-vu')
    for (const label of ['Của ai', 'Hạn', 'Trạng thái', 'Đơn vị']) {
      const field = clerk.getByRole('combobox', { name: label, exact: true })
      await expect.poll(() => field.locator('option:checked').innerText()).toBe(`${label}: tất cả`)
    }
    for (const label of ['Hạn từ ngày', 'Hạn đến ngày'])
      await expect.poll(() => clerk.getByText(label, { exact: true }).isVisible()).toBe(true)
    const page = await again(clerk, phone)
    await page.goto('/console/nhiem-vu')
    const whose = page.getByRole('combobox', { name: 'Của ai' })
    await expect.poll(() => whose.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Lọc', exact: true }).click()
    await expect.poll(() => whose.isVisible()).toBe(true)
    await expect.poll(() => page.getByText('Hạn từ ngày', { exact: true }).isVisible()).toBe(true)
    await page.context().close()
  })

  it('says where the own unit only joins in, and tells the two apart by a filter with its own counts', async () => {
    const counted = async (mine: string) => {
      await clerk.goto(`/console/nhiem-vu?mine=${mine}`)
      await clerk.locator('[data-row]').first().waitFor()
      const rows = await clerk.locator('tbody tr').count()
      const marked = await clerk.locator('tbody tr').filter({ hasText: 'Đơn vị tôi phối hợp' }).count()
      await expect.poll(() => clerk.locator('h1 + .figures').innerText()).toBe(String(rows))
      return { rows, marked }
    }
    const all = await counted('unit')
    const joins = await counted('unit-joins')
    const leads = await counted('unit-leads')
    expect(joins.rows).toBeGreaterThan(0)
    expect(joins.marked).toBe(joins.rows)
    expect(leads.marked).toBe(0)
    expect(all).toEqual({ rows: leads.rows + joins.rows, marked: joins.rows })
  })
})

describe('proposals that are not wanted', () => {
  it('are dropped in one request whatever their number, and come back as they stood by one Z', async () => {
    const page = approver
    const texts = () =>
      page
        .getByRole('textbox', { name: /^Nội dung nhiệm vụ/ })
        .evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    await page.goto(`/console/nhiem-vu/giao/${paper}`)
    await page.locator('[data-proposal]').nth(29).waitFor()
    const before = await texts()
    const writes: string[] = []
    page.on('request', (request) => request.method() !== 'GET' && writes.push(new URL(request.url()).pathname))
    await page.getByRole('checkbox', { name: 'Chọn cả 30 nhiệm vụ' }).check()
    for (const at of [0, 7]) await page.locator('[data-proposal]').nth(at).getByRole('checkbox').uncheck()
    await page.keyboard.press('Delete')
    await page.getByText('Đã bỏ 28 nhiệm vụ đề xuất').waitFor()
    await expect.poll(texts).toEqual([before[0], before[7]])
    expect(writes).toEqual([`/api/v1/documents/papers/${paper}/tasks/drop`])
    await page.keyboard.press('z')
    await expect.poll(texts).toEqual(before)
  })
})

describe('a field with choices within a form', () => {
  it('takes the first that was found by Enter, without diacritics too, and sends nothing', async () => {
    const refused: string[] = []
    clerk.on('response', (answer) => void (answer.status() === 400 && refused.push(answer.url())))
    await clerk.goto('/console/van-ban-den')
    await clerk.locator(`[data-row][href*="${paper}"]`).click()
    await clerk.getByRole('link', { name: 'Triển khai hoặc trả lời' }).click()
    const field = clerk.getByRole('combobox', { name: 'Gửi các đơn vị' })
    for (const [typed, found] of [
      ['truong trung hoc', 'Trường Trung học cơ sở Hồ Sen'],
      ['phong van hoa', 'Phòng Văn hoá - Xã hội'],
    ] as const) {
      await field.click()
      await clerk.keyboard.type(typed)
      await clerk.keyboard.press('Enter')
      await clerk.locator('form').getByText(found, { exact: true }).first().waitFor()
    }
    await expect.poll(() => new URL(clerk.url()).pathname).toBe('/console/van-ban-di/soan/moi')
    expect(refused).toEqual([])
  })
})

describe('Enter and Ctrl+Enter where tasks are given out', () => {
  const due = () => approver.getByLabel('Hạn', { exact: true })

  it('assign nothing from the list of units that finds none, nor from a field of a task', async () => {
    const facts = { number: '916/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Phím Enter khi giao', dueOn: null }
    const { subject } = await post(clerk, '/documents/papers', { facts })
    await post(clerk, `/documents/papers/${subject}/tasks`, { tasks: [{ text: 'Kiểm kê' }, { text: 'Báo cáo' }] })
    const states = async () => {
      const listed = await approver.request.get(`/api/v1/documents/tasks?paperId=${subject}`)
      const { rows } = (await listed.json()) as { rows: { state: string; unitName: string | null }[] }
      return rows.map(({ state, unitName }) => [state, unitName])
    }
    await approver.goto(`/console/nhiem-vu/giao/${subject}`)
    await approver.locator('[data-proposal]').nth(1).waitFor()
    const foot = await approver.locator('form > footer').boundingBox()
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBe(900)
    for (const key of ['j', 'a']) await approver.keyboard.press(key)
    await approver.keyboard.type('van hoa xa hoi')
    await approver.keyboard.press('Enter')
    await approver.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).waitFor()
    const given = [
      ['proposed', 'Phòng Văn hoá - Xã hội'],
      ['proposed', null],
    ]
    await expect.poll(states).toEqual(given)
    for (const key of ['j', 'a']) await approver.keyboard.press(key)
    await approver.keyboard.press('Enter')
    await approver.keyboard.type('đơn vị không có')
    await approver.getByText('Không tìm thấy mục nào khớp').waitFor()
    await approver.keyboard.press('Enter')
    for (const key of ['Escape', 'e']) await approver.keyboard.press(key)
    await due().fill('05/01/2027')
    await due().press('Enter')
    await approver.getByText('Hạn nhiệm vụ 05/01/2027').waitFor()
    await approver.waitForTimeout(500)
    await expect.poll(() => states()).toEqual(given)
    await approver.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).click()
    await approver.getByText(/^Đã giao 1 nhiệm vụ\. Mục số/).waitFor()
  })

  it('give a task anew to the unit that was typed and chosen, never to the one that stood there', async () => {
    const listed = await approver.request.get('/api/v1/documents/tasks?state=assigned&size=100')
    const { rows } = (await listed.json()) as { rows: { id: string; text: string }[] }
    const id = rows.find(({ text }) => text === 'Kiểm kê')?.id
    const unitNow = async () => {
      const answer = await approver.request.get(`/api/v1/documents/tasks/${id}`)
      return ((await answer.json()) as { unitName: string }).unitName
    }
    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByRole('button', { name: /^Giao lại/ }).click()
    const form = approver.locator('form').filter({ has: approver.getByLabel('Hạn mới') })
    await form.getByLabel('Lý do').fill('Đúng việc của Văn phòng hơn.')
    const unit = form.getByRole('combobox', { name: 'Đơn vị chủ trì' })
    await unit.fill('đơn vị không có')
    await unit.press('Enter')
    await unit.press('Control+Enter')
    await approver.waitForTimeout(500)
    await expect.poll(() => form.count()).toBe(1)
    await unit.fill('van phong hdnd')
    await unit.press('Control+Enter')
    await unit.press('Control+Enter')
    await approver.getByText(/^Đã ghi: Giao lại\. Mục số/).waitFor()
    await expect.poll(() => unitNow()).toBe('Văn phòng HĐND và UBND phường')
  })
})

describe('a new deadline', () => {
  it('that cannot be read is said to be so, whatever the last one was refused for', async () => {
    const listed = await approver.request.get('/api/v1/documents/tasks?state=accepted&size=1')
    const [task] = ((await listed.json()) as { rows: { id: string }[] }).rows
    await approver.goto(`/console/nhiem-vu/${task?.id}`)
    await approver.getByRole('button', { name: /^Gia hạn/ }).click()
    const form = approver.locator('form').filter({ has: approver.getByLabel('Hạn mới') })
    await form.getByLabel('Lý do').fill('Chờ số liệu của các trường.')
    await form.getByLabel('Hạn mới').fill('05/01/2026')
    await form.getByRole('button', { name: 'Gia hạn', exact: true }).click()
    await form.getByText('Hạn mới phải sau hạn cũ.').first().waitFor()
    await form.getByLabel('Hạn mới').fill('hôm nào')
    const refused = await form.getByText('Chưa hiểu “hôm nào”').textContent()
    const [, day = '', month = '', year = ''] = /Ví dụ: (\d\d)\/(\d\d)\/(\d{4})/.exec(refused ?? '') ?? []
    expect(`${year}-${month}-${day}` > new Date().toISOString().slice(0, 10), refused ?? '').toBe(true)
    await form.getByLabel('Hạn mới').fill('tuần sau')
    await form.getByText('“tuần sau” chưa rõ ngày nào. Gõ thứ hai tuần sau, cuối tuần sau hoặc').waitFor()
    await form.getByLabel('Hạn mới').fill('hôm qua')
    await form.getByText('“hôm qua” đã qua.').waitFor()
    await form.getByLabel('Hạn mới').fill('3 ngày nữa')
    await form.getByText(/^Hạn là/).waitFor()
  })
})

describe('the chain of papers', () => {
  it('keeps the words of a paper within its box', async () => {
    const listed = await clerk.request.get('/api/v1/documents/papers?direction=out&state=submitted')
    const [first] = ((await listed.json()) as { rows: { id: string }[] }).rows
    await clerk.goto(`/console/van-ban-di/${first?.id}`)
    await clerk.getByText('2890/UBND-KGVX').first().waitFor()
    const beyond = await clerk.locator('svg text').evaluateAll((all) =>
      all.flatMap((one) => {
        const width = one.closest('g')?.querySelector('rect')?.width.baseVal.value ?? 0
        const end = 10 + (one as SVGTextElement).getComputedTextLength()
        return end > width ? [`${one.textContent} ends at ${end} of ${width}`] : []
      }),
    )
    expect(beyond).toEqual([])
  })
})
