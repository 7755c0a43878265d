import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page
let approver: Page
let officer: Page
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
  officer = await desk.page({ viewport: { width: 390, height: 844 } })
  await officer.goto('/console/')
  await enter(officer, 'nam.dang@')
  await signIn(clerk, personWith(desk, 'clerk'))
  await approver.goto('/console/')
  await signIn(approver, personWith(desk, 'approver'))
  const { units } = await ask(clerk.request, 'GET', '/units/tree')
  unit = units.find(({ name }) => name === 'Phòng Văn hoá - Xã hội')?.id ?? ''
}, 300_000)
afterAll(() => desk.close())
/** Signs in on a phone, where the list of work by kind is folded away. */
async function enter(page: Page, whom: string): Promise<void> {
  const { email, password } = desk.signIns.find((one) => one.email.startsWith(whom)) ?? personWith(desk, 'officer')
  await page.getByLabel('Thư điện tử công vụ').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor()
}

beforeEach(() => void desk.complaints.splice(0))

/** A paper with one task, assigned to the unit. @returns both */
async function give(task: { text: string; dueOn?: string; recurs?: object }): Promise<{ paper: string; id: string }> {
  const facts = { number: '915/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Báo cáo định kỳ', dueOn: null }
  const { subject: paper = '' } = await ask(clerk.request, 'POST', '/documents/papers', { facts })
  const { ids } = await ask(clerk.request, 'POST', `/documents/papers/${paper}/tasks`, { tasks: [task] })
  const tasks = [{ id: ids[0], version: 1, unitId: unit, dueOn: task.dueOn ?? null }]
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
    await clerk.getByText('định kỳ hằng tháng, lần đầu chậm nhất ngày').first().waitFor()
    const boxOf = async (name: string) => (await clerk.getByLabel(name, { exact: true }).first().boundingBox())?.y ?? 0
    expect(Math.abs((await boxOf('Bỏ nhiệm vụ')) - (await boxOf('Hạn')))).toBeLessThan(20)
    const day = clerk.getByLabel('Ngày', { exact: true })
    await expect.poll(() => clerk.getByLabel('Lặp lại').inputValue()).toBe('month')
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
    await approver.getByRole('button', { name: /^Dừng lặp lại/ }).click()
    await approver.getByText(/^Ở các đơn vị còn 1 việc lặp lại.*: Phòng Văn hoá - Xã hội/).waitFor()
    await approver.getByLabel(/^Lý do/).fill('Sở đã bỏ chế độ báo cáo này.')
    await approver.keyboard.press('Control+Enter')
    await approver.getByRole('button', { name: 'Dừng lặp lại 1 việc ở các đơn vị' }).click()
    await approver.getByText('Đã dừng lặp lại 1 việc ở các đơn vị').waitFor()
    const { rows } = await ask(approver.request, 'GET', `/documents/tasks?parentId=${id}`)
    expect(rows).toMatchObject([{ recurs: null }])
    expect(desk.complaints).toEqual([])
  })
})

describe('a recurring task', () => {
  it('leads to its other times, says when the next comes, and that ending one does not end those', async () => {
    const text = 'Báo cáo cải cách hành chính định kỳ'
    const { id } = await give({ text, dueOn: '2099-01-15', recurs: { every: 'month', day: 15 } })
    await approver.goto(`/console/nhiem-vu/${id}`)
    // 15/02/2099 is a Sunday.
    await approver.getByText('hạn 16/02/2099, tự giao khi lần này được xác nhận hoặc đến hạn').waitFor()
    await approver.getByRole('button', { name: /^Dừng nhiệm vụ/ }).click()
    await approver.getByText('Chỉ dừng lần này; lần sau vẫn có, hạn 16/02/2099.').waitFor()
  })
})

describe('a task that nobody took yet', () => {
  it('waits in “Việc của tôi” in the colour that it has everywhere', async () => {
    const text = 'Rà soát bảng tin khu phố'
    await give({ text })
    await officer.goto('/console/')
    const row = officer.locator('[data-row]').filter({ hasText: text })
    await row.locator('[data-tone=waiting]', { hasText: 'Đã giao' }).waitFor()
  })
})

describe('a task that is sent back', () => {
  it('is reported as done beginning with what was reported before', async () => {
    const { id } = await give({ text: 'Thống kê cụm loa' })
    const stepBy = (page: Page, body: object) =>
      ask(page.request, 'POST', `/desk/subjects/documents/task/${id}/steps`, body)
    await stepBy(officer, { do: 'accept' })
    await stepBy(officer, { do: 'finish', input: { result: 'Đã thống kê 14 cụm loa.' } })
    await stepBy(approver, { do: 'send-back', reason: { text: 'Thiếu khu phố 5.' } })
    await officer.goto(`/console/nhiem-vu/${id}`)
    await officer.getByRole('button', { name: /^Báo xong/ }).click()
    const result = officer.locator('form').getByLabel(/^Kết quả/)
    await expect.poll(() => result.inputValue()).toBe('Đã thống kê 14 cụm loa.')
    await result.fill('Đã thống kê 16 cụm loa, cả khu phố 5.')
    await officer.locator('form').getByRole('button', { name: 'Báo xong' }).click()
    await officer.getByText('Đã thống kê 16 cụm loa, cả khu phố 5.').waitFor()
  })
})

describe('a letter that is recalled', () => {
  it('names the tasks that go on, before and after, and ends them together for one reason', async () => {
    const { paper, id } = await give({ text: 'Rà soát thủ tục' })
    const body = { kind: 'carries-on', taskIds: [id], unitIds: [unit] }
    const draft = (await ask(clerk.request, 'POST', `/documents/papers/${paper}/drafts`, body))['id'] ?? ''
    await ask(clerk.request, 'POST', `/documents/papers/${draft}/tasks`, {
      tasks: [{ text: 'Báo cáo hằng tháng', unitId: unit, recurs: { every: 'month', day: 15 } }],
    })
    const seen = await ask(clerk.request, 'GET', `/documents/outgoing/${draft}`)
    const content = { ...(seen['content'] as unknown as object), signer: 'Trần Đức Long', signing: ['CHỦ TỊCH'] }
    await ask(clerk.request, 'PUT', `/documents/outgoing/${draft}`, { ...seen, content })
    await ask(clerk.request, 'POST', `/documents/outgoing/${draft}/submit`)
    await ask(approver.request, 'POST', `/desk/subjects/documents/outgoing-paper/${draft}/steps`, { do: 'approve' })
    await ask(clerk.request, 'POST', `/documents/outgoing/${draft}/issue`, {})

    await approver.goto(`/console/van-ban-di/soan/${draft}`)
    await approver.getByRole('button', { name: /^Thu hồi/ }).click()
    await approver.getByText(/^2 nhiệm vụ giao theo văn bản này chưa xong .* hãy dừng các nhiệm vụ đó/).waitFor()
    await approver.locator('form').getByRole('radio').first().check()
    await approver.locator('form').getByRole('button', { name: 'Thu hồi', exact: true }).click()
    await approver.getByText('Văn bản đã thu hồi, nhưng 2 nhiệm vụ giao theo văn bản này vẫn chạy.').waitFor()
    const reason = approver.getByLabel(/^Lý do dừng/)
    await expect.poll(() => reason.inputValue()).toBe('Văn bản giao nhiệm vụ này đã bị thu hồi.')
    const end = approver.getByRole('button', { name: 'Dừng 2 nhiệm vụ' })
    await reason.fill(' ')
    await expect.poll(() => end.isDisabled()).toBe(true)
    await reason.fill('Thu hồi do ban hành nhầm.')
    await end.click()
    await approver.getByText('Đã dừng 2 nhiệm vụ.').waitFor()
    const { rows } = await ask(approver.request, 'GET', `/documents/tasks?paperId=${draft}&size=50`)
    expect(rows).toMatchObject([
      { state: 'cancelled', recurs: null },
      { state: 'cancelled', recurs: null },
    ])
    await approver.getByText('vẫn chạy').waitFor({ state: 'detached' })
    expect(desk.complaints).toEqual([])
  })
})

describe('more time', () => {
  const why = 'Ba khu phố chưa gửi số liệu.'

  it('is asked for on a phone, first the day, then why; and granted with that day, or declined', async () => {
    const { id } = await give({ text: 'Lập danh mục nhà văn hoá khu phố', dueOn: '2030-11-29' })
    await officer.goto(`/console/nhiem-vu/${id}`)
    for (const day of ['16/12/2030', '20/12/2030']) {
      await officer.getByRole('button', { name: /^Xin gia hạn/ }).click()
      await officer.keyboard.type(day)
      await officer.getByLabel(/^Lý do/).fill(why)
      await officer.keyboard.press('Control+Enter')
      await officer.getByText(`${day}: ${why}`).waitFor()

      await approver.goto('/console/nhiem-vu/bang')
      const asking = approver.locator('[data-lane=asking]')
      await asking.getByText(`Xin gia hạn đến ${day}`).waitFor()
      await approver.goto(`/console/nhiem-vu/${id}`)
      const isFirst = day === '16/12/2030'
      await approver.getByRole('button', { name: isFirst ? /^Không cho gia hạn/ : /^Cho gia hạn/ }).click()
      await approver.getByText(why).nth(1).waitFor()
      if (!isFirst) await expect.poll(() => approver.getByLabel(/^Hạn mới/).inputValue()).toBe(day)
      await approver.getByLabel(/^Lý do/).fill('Sở chốt số liệu.')
      await approver.keyboard.press('Control+Enter')
      await approver.getByText(isFirst ? /^Đã ghi: Không cho gia hạn/ : /^Đã ghi: Cho gia hạn/).waitFor()
      await officer.goto(`/console/nhiem-vu/${id}`)
      await officer
        .getByText(isFirst ? '29/11/2030' : day, { exact: false })
        .first()
        .waitFor()
      expect(await officer.getByText('Xin gia hạn đến', { exact: true }).count()).toBe(0)
    }
    expect(desk.complaints).toEqual([])
  })

  it('is not among what can be done with a task without a deadline, nor is an end of what does not recur', async () => {
    const { id } = await give({ text: 'Lưu hồ sơ' })
    await officer.goto(`/console/nhiem-vu/${id}`)
    await officer.getByRole('button', { name: /^Trả lại/ }).waitFor()
    expect(await officer.getByRole('button', { name: /^Xin gia hạn/ }).count()).toBe(0)
    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByRole('button', { name: /^Gia hạn/ }).click()
    const focused = approver.locator(':focus')
    await expect.poll(() => focused.getAttribute('placeholder')).toMatch(/^\d\d\/\d\d\/\d{4}$/)
    await approver.keyboard.press('Escape')
    expect(await approver.getByRole('button', { name: /^Dừng lặp lại/ }).count()).toBe(0)
  })
})

describe('a task given back', () => {
  it('says why in the form that assigns it again', async () => {
    const { id } = await give({ text: 'Mời các đoàn nghệ thuật' })
    const body = { do: 'return', reason: { code: 'lacks-information', text: 'Chưa có dự toán.' } }
    await ask(officer.request, 'POST', `/desk/subjects/documents/task/${id}/steps`, body)
    await approver.goto(`/console/nhiem-vu/${id}`)
    await approver.getByRole('button', { name: /^Giao lại/ }).click()
    await approver.getByText('Đơn vị trả lại: Thiếu thông tin hoặc tài liệu để làm').waitFor()
    await expect.poll(() => approver.locator('form').getByText('Chưa có dự toán.').count()).toBe(1)
  })
})

describe('the screen that assigns', () => {
  it('counts a term from the day of the paper that its words name, and says from which', async () => {
    const facts = { number: '77/SNV', dated: '2026-11-20', subject: 'Rà soát', issuer: 'Sở Nội vụ tỉnh Mẫu' }
    const { subject: paper = '' } = await ask(clerk.request, 'POST', '/documents/papers', { facts })
    const tasks = [{ text: 'Rà soát danh mục', dueText: 'trong 10 ngày làm việc kể từ ngày ký' }]
    await ask(clerk.request, 'POST', `/documents/papers/${paper}/tasks`, { tasks })
    await approver.setViewportSize({ width: 1440, height: 420 })
    await approver.goto(`/console/nhiem-vu/giao/${paper}`)
    const suggested = approver.getByRole('button', { name: 'Gợi ý hạn 07/12/2026, tính từ ngày ký 20/11/2026' })
    await suggested.click()
    await approver
      .getByText('Hạn nhiệm vụ 07/12/2026')
      .or(approver.getByText(/07\/12\/2026, quá hạn/))
      .waitFor()
    expect(await suggested.count()).toBe(0)
    const targets = approver.getByRole('region', { name: 'Thả vào đây để chọn đơn vị' }).getByRole('button')
    const foot = await approver.getByRole('button', { name: /^Giao 0 nhiệm vụ/ }).boundingBox()
    const last = targets.last()
    await last.scrollIntoViewIfNeeded()
    const box = await last.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  })

  it('lets a task be dragged by the free parts of its row, and its text be selected', async () => {
    const row = approver.locator('[data-proposal]').first()
    const isDraggable = () => row.evaluate((element) => (element as HTMLElement).draggable)
    const box = await row.boundingBox()
    await approver.mouse.move((box?.x ?? 0) + 12, (box?.y ?? 0) + (box?.height ?? 0) - 6)
    await approver.mouse.down()
    await expect.poll(() => isDraggable()).toBe(true)
    await approver.mouse.up()
    await row.locator('textarea').first().dblclick()
    await expect.poll(() => isDraggable()).toBe(false)
    const selected = await row
      .locator('textarea')
      .first()
      .evaluate((field) => {
        const { selectionStart, selectionEnd } = field as HTMLTextAreaElement
        return selectionEnd - selectionStart
      })
    expect(selected).toBeGreaterThan(0)
  })
})

async function readDay(draft: string): Promise<number | undefined> {
  const { rows } = await ask(clerk.request, 'GET', `/documents/tasks?paperId=${draft}`)
  return (rows[0] as unknown as { recurs: { day: number } | null }).recurs?.day
}
