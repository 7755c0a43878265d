import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page
let approver: Page
let paper: string

const headers = () => ({ origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') })

/** Writes as the person who is signed in on a page. */
async function post(request: APIRequestContext, path: string, data: object): Promise<Record<string, string>> {
  const response = await request.post(`/api/v1${path}`, { headers: headers(), data })
  expect(response.status(), await response.text()).toBeLessThan(300)
  return (await response.json()) as Record<string, string>
}

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  const facts = {
    number: '812/SNV-CCHC',
    issuer: 'Sở Nội vụ tỉnh Mẫu',
    subject: 'Rà soát thủ tục hành chính',
    dueOn: null,
  }
  paper = (await post(clerk.request, '/documents/papers', { facts }))['subject'] ?? ''
  const tasks = [
    { text: 'Rà soát danh mục thủ tục. Báo cáo kết quả.', actor: 'Phòng Văn hoá - Xã hội' },
    { text: 'Niêm yết tại trụ sở', dueText: 'trong 5 ngày làm việc' },
    { text: 'Lưu hồ sơ' },
  ]
  await post(clerk.request, `/documents/papers/${paper}/tasks`, { tasks })
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
}, 300_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

const rows = (page: Page) => page.locator('[data-proposal]')

describe('who may not assign', () => {
  it('makes the tasks ready and is told who assigns them; there is no key to assign, and the server refuses', async () => {
    const page = clerk
    await page.goto(`/console/van-ban-den/${paper}`)
    await page.getByRole('link', { name: 'Sửa, gộp, tách' }).click()
    await page.getByText('Chuẩn bị nhiệm vụ của văn bản').waitFor()
    await page.getByText(/^Người duyệt là người giao nhiệm vụ/).waitFor()
    await rows(page).nth(2).waitFor()
    await rows(page).nth(1).getByRole('checkbox').check()
    const unit = page.getByRole('button', { name: 'Đề xuất Phòng Văn hoá - Xã hội cho nhiệm vụ đã chọn' })
    await unit.click()
    await rows(page).nth(1).locator('b', { hasText: 'Phòng Văn hoá - Xã hội' }).waitFor()
    expect(await page.getByRole('button', { name: /^Giao/ }).count()).toBe(0)
    const second = async () => {
      const answer = await page.request.get(`/api/v1/documents/tasks?paperId=${paper}`)
      return ((await answer.json()) as { rows: { id: string; unitId: string | null; version: number }[] }).rows[1]
    }
    // The row shows it at once, before the server has it.
    await expect.poll(async () => (await second())?.unitId).toBeTruthy()
    const task = await second()
    const { version } = task ?? { version: 0 }
    const data = { tasks: [{ id: task?.id, version, unitId: task?.unitId }] }
    const refused = await page.request.post(`/api/v1/documents/papers/${paper}/assign`, { headers: headers(), data })
    expect([refused.status(), await refused.json()]).toMatchObject([403, { code: 'role-required' }])
    const unset = { headers: headers(), data: { version, unitId: null } }
    expect((await page.request.patch(`/api/v1/documents/tasks/${task?.id}`, unset)).status()).toBe(200)
    expect(desk.complaints).toEqual([])
  })
})

/** A deadline takes long to reach the server: a list that was asked for before comes while it is on its way, and does not know of it. */
async function slowDown(page: Page): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  await page.route('**/api/v1/documents/tasks?*', async (route) => {
    const response = await route.fetch()
    await pause(300)
    await route.fulfill({ response })
  })
  await page.route('**/api/v1/documents/tasks/*', async (route) => {
    if (route.request().postData()?.includes('dueOn')) await pause(1_500)
    await route.continue()
  })
}

describe('assigning a paper', () => {
  it('is done from the keyboard alone: chosen by X, given by A, recorded by the form’s key, on a slow line too', async () => {
    const page = approver
    await slowDown(page)
    await page.goto(`/console/nhiem-vu/giao/${paper}`)
    await rows(page).nth(2).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('a')
    await page
      .getByRole('textbox', { name: /^Giao đơn vị/ })
      .or(page.getByRole('combobox', { name: /^Giao đơn vị/ }))
      .waitFor()
    await page.keyboard.type('van hoa - xa')
    await page.getByRole('option', { name: 'Phòng Văn hoá - Xã hội' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    const due = page.getByLabel('Hạn', { exact: true })
    await due.fill('5 ngày làm việc')
    await page.getByText(/^Hạn là .*, còn 5 ngày làm việc/).waitFor()
    await page.waitForTimeout(600)
    await page.getByRole('button', { name: 'Giao 2 nhiệm vụ' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(/^Đã giao 2 nhiệm vụ\. Mục số/).waitFor()
    await page.unrouteAll({ behavior: 'wait' })
    expect(desk.complaints).toEqual([])
  })

  it('suggests the unit that the paper names, with how sure that is, and leaves the choice to the person', async () => {
    const page = approver
    await post(page.request, `/documents/papers/${paper}/tasks`, {
      tasks: [{ text: 'Thêm', actor: 'Phòng Văn hoá - Xã hội' }],
    })
    await page.goto(`/console/nhiem-vu/giao/${paper}`)
    await page.getByText('Có thể là Phòng Văn hoá - Xã hội, 97%').click()
    await page.getByRole('button', { name: 'Giao 1 nhiệm vụ' }).waitFor()
  })

  it('drops a proposal, and takes it back by Z', async () => {
    const page = approver
    await page.goto(`/console/nhiem-vu/giao/${paper}`)
    await rows(page).nth(1).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Delete')
    await page.getByText('Đã bỏ 1 nhiệm vụ đề xuất').waitFor()
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.keyboard.press('z')
    await expect.poll(() => rows(page).count()).toBe(2)
  })
})

describe('a paper with many proposals', () => {
  let many: string

  beforeAll(async () => {
    const facts = { number: '813/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Tổng kiểm tra', dueOn: null }
    many = (await post(clerk.request, '/documents/papers', { facts }))['subject'] ?? ''
    const tasks = Array.from({ length: 12 }, (_, n) => ({ text: `Kiểm tra nhóm hồ sơ thứ ${n + 1}, lập bảng kê.` }))
    await post(clerk.request, `/documents/papers/${many}/tasks`, {
      tasks: tasks.map((task, n) => ({ ...task, ...(n === 0 && { dueOn: '2020-10-16' }) })),
    })
  })

  /** Where on the screen something stands, scrolled to the beginning and to the end of the page. */
  async function inSightAtBothEnds(page: Page, name: RegExp): Promise<void> {
    const key = page.getByRole('button', { name })
    for (const row of [rows(page).first(), rows(page).last()]) {
      await row.scrollIntoViewIfNeeded()
      const box = await key.boundingBox()
      expect(box?.y).toBeGreaterThan(0)
      const below = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('button')?.textContent, {
        x: (box?.x ?? 0) + 20,
        y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
      })
      expect(below).toMatch(name)
    }
  }

  it('keeps the key that assigns in sight, on its own screen and beside the list', async () => {
    const page = approver
    for (const address of [`/console/nhiem-vu/giao/${many}`, `/console/van-ban-den/${many}`]) {
      await page.goto(address)
      if (address.includes('van-ban-den')) await page.getByRole('button', { name: /^Giao giải quyết/ }).click()
      await rows(page).nth(11).waitFor()
      await inSightAtBothEnds(page, /^Giao 0 nhiệm vụ/)
      await rows(page).first().scrollIntoViewIfNeeded()
      const bar = await page.locator('form > footer').boundingBox()
      expect(Math.round((bar?.y ?? 0) + (bar?.height ?? 0))).toBe(page.viewportSize()?.height)
    }
    await expect.poll(() => page.getByText('gõ A để chọn đơn vị').isVisible()).toBe(true)
    await page.getByText(/16\/10\/2020, quá hạn/).waitFor()
    await page.getByRole('checkbox', { name: 'Chọn cả 12 nhiệm vụ' }).check()
    await page.getByText('12 đã chọn').waitFor()
  })

  it.each([true, false])(
    'keeps it in sight on a phone too, and speaks of no keys there (by touch: %s)',
    async (touch) => {
      const state = await approver.context().storageState()
      const size = { width: 390, height: 844 }
      const page = await desk.page({ storageState: state, viewport: size, hasTouch: touch, isMobile: touch })
      for (const address of [`/console/nhiem-vu/giao/${many}`, `/console/van-ban-den/${many}`]) {
        await page.goto(address)
        if (address.includes('van-ban-den')) await page.getByRole('button', { name: /^Giao giải quyết/ }).click()
        await rows(page).nth(11).waitFor()
        await inSightAtBothEnds(page, /^Giao 0 nhiệm vụ/)
        await rows(page).first().getByRole('checkbox').check()
        await page.getByText('1 đã chọn').waitFor()
        await expect.poll(() => page.getByText('gõ A').isVisible()).toBe(false)
        expect(await page.locator('form kbd:visible').count()).toBe(0)
        await page.getByText('Bấm đơn vị để chọn').waitFor()
      }
      await page.goto(`/console/van-ban-den/${many}`)
      await page.getByRole('button', { name: /^Lưu, không phải giải quyết/ }).click()
      const label = page.locator('form button[type=submit] .mantine-Button-label')
      await expect.poll(() => label.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
      await page.context().close()
    },
  )
})

describe('the board', () => {
  it('opens what can be decided about a card by arrows and Enter', async () => {
    const page = approver
    await page.goto('/console/nhiem-vu/bang')
    // Each column comes by itself: the arrow goes to the first card there is, and one that is confirmed has no time to be given.
    await page.locator('[data-lane=assigned] [data-card]').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Gia hạn/ }).waitFor()
    expect(desk.complaints).toEqual([])
  })

  it('moves nothing by itself: a card that is dropped on another column asks for the decision that leads there', async () => {
    const page = approver
    await page.goto('/console/nhiem-vu/bang')
    const card = page.locator('[data-lane=assigned] [data-card]').first()
    await card.waitFor()
    const before = await page.locator('[data-lane=assigned] [data-card]').count()
    await card.dragTo(page.locator('[data-lane=confirmed]'))
    await page.getByText('Không đưa được từ “Đã giao” sang “Đã xác nhận” bằng một quyết định.').waitFor()
    await expect.poll(() => page.locator('[data-lane=assigned] [data-card]').count()).toBe(before)
  })
})

describe('the load of the units', () => {
  it('is told apart on paper by marks, black on white in the dark too', async () => {
    const state = await approver.context().storageState()
    const page = await desk.page({ storageState: state, colorScheme: 'dark' })
    await page.goto('/console/nhiem-vu/don-vi')
    const chart = page.getByRole('img', { name: /^Biểu đồ/ })
    await chart.locator('svg text').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => chart.locator('text[fill="#000"]').count()).toBeGreaterThan(5)
    const marks = await chart.locator('pattern').evaluateAll((all) => all.map((one) => one.innerHTML))
    expect(new Set(marks).size).toBe(4)
    await page.context().close()
  })
})

describe('the calendar', () => {
  it('shows what is due, days off, and how many working days a span has', async () => {
    const page = approver
    await page.goto('/console/nhiem-vu/lich?on=2027-02-01')
    await page.getByRole('heading', { name: 'Tháng 2/2027' }).waitFor()
    await page.getByText('Lịch nghỉ năm 2027 là dự kiến').waitFor()
    await expect.poll(() => page.getByText('nghỉ lễ dự kiến', { exact: true }).count()).toBe(5)
    await page.getByText('15 ngày làm việc').waitFor()
    await page.getByRole('button', { name: 'Hôm nay' }).click()
    await page.getByRole('heading', { name: 'Tháng 2/2027' }).waitFor({ state: 'detached' })
    await page.locator('[data-today="true"]').waitFor()
    const given = await page.request.get(`/api/v1/documents/tasks?paperId=${paper}`)
    const tasks = ((await given.json()) as { rows: { text: string; dueOn: string | null }[] }).rows
    const due = tasks.find(({ text }) => text === 'Niêm yết tại trụ sở')?.dueOn ?? ''
    // A day of a week shows all that is due; one of a month the first four.
    await page.goto(`/console/nhiem-vu/lich?span=week&on=${due}`)
    await page
      .locator('li', { has: page.locator(`time[datetime="${due}"]`) })
      .getByRole('link', { name: 'Niêm yết tại trụ sở' })
      .waitFor()
    expect(desk.complaints).toEqual([])
  })
})

describe('a task', () => {
  it('is noted on, with its progress, and shows what can be decided', async () => {
    const page = approver
    await page.goto('/console/nhiem-vu')
    await page.getByRole('link', { name: 'Niêm yết tại trụ sở' }).click()
    await page.getByLabel('Đã làm đến đâu').fill('Đã in danh mục.')
    for (const wrong of ['150', '33,3', '1e2']) {
      await page.getByLabel('Tiến độ, %').fill('')
      await page.getByLabel('Tiến độ, %').pressSequentially(wrong)
      await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
      await page.getByText('Ghi một số nguyên từ 0 đến 100, ví dụ 40.').waitFor()
    }
    expect(await page.getByRole('progressbar', { name: 'Tiến độ' }).count()).toBe(0)
    await page.getByLabel('Tiến độ, %').fill('40')
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page.getByText('Đã in danh mục.').waitFor()
    await page.getByRole('progressbar', { name: 'Tiến độ' }).waitFor()
    expect(desk.complaints).toEqual([])
  })
})
