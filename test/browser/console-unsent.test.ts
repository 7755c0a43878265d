import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { bringDraft, letter } from './bring-draft.ts'

let desk: Desk
let clerk: Page
let brought = 900

const filesOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    name: `cv-${from + n}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(letter(from + n)),
  }))

const choose = (files: ReturnType<typeof filesOf>) =>
  clerk.getByLabel('Chọn tệp', { exact: true }).first().setInputFiles(files)
const subject = () => clerk.locator('[data-field=subject] textarea')
const subjectSays = (text: string) =>
  clerk.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>('[data-field=subject] textarea')?.value === wanted,
    text,
  )

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
}, 300_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

describe('files that are sent while others wait', () => {
  it('stay in sight: the list below has them before the last one is sent, and all that wait are counted', async () => {
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    await clerk.getByRole('heading', { name: 'Tiếp nhận văn bản' }).waitFor()
    let asked = 0
    await clerk.route('**/api/v1/documents/intakes?*', async (route) => {
      if (route.request().method() === 'GET') {
        asked++
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
      await route.continue()
    })
    await choose(filesOf(300, 60))
    const rows = clerk.locator('li[data-state]').filter({ hasText: 'cv-3' })
    await rows.nth(5).waitFor()
    await expect.poll(() => clerk.getByText('Chờ gửi', { exact: true }).count()).toBeGreaterThan(0)
    // More than a page of the list: what waits is counted whole.
    await clerk.getByRole('button', { name: /^Duyệt 61 dự thảo/ }).waitFor({ timeout: 120_000 })
    await clerk
      .getByRole('navigation')
      .getByRole('link', { name: /^Tiếp nhận\s*61$/ })
      .waitFor()
    expect(asked).toBeLessThan(90)
    await clerk.unrouteAll({ behavior: 'wait' })
  }, 200_000)
})

describe('what is typed into a draft', () => {
  const openFirst = async () => {
    await bringDraft(clerk, ++brought)
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    await clerk.getByRole('button', { name: /^Duyệt/ }).click()
    await subject().waitFor()
    return clerk.url()
  }

  it('is there after the page is loaded again at once, and when one goes back and forth', async () => {
    await openFirst()
    await subject().fill('Gõ dở rồi tải lại')
    await clerk.reload()
    await subjectSays('Gõ dở rồi tải lại')
    await subject().fill('Gõ dở rồi lùi lại')
    await clerk.goBack()
    await subject().waitFor({ state: 'detached' })
    await clerk.goForward()
    await subjectSays('Gõ dở rồi lùi lại')
  })

  it('is there after the session ended in between: the desk asks to sign in again and leads back', async () => {
    const address = await openFirst()
    await clerk.route('**/facts', async (route) => {
      await clerk.context().clearCookies()
      await route.fulfill({ status: 401, json: { code: 'not-signed-in' } })
    })
    await subject().fill('Gõ khi phiên đã hết')
    await clerk.getByLabel('Thư điện tử công vụ').waitFor()
    await clerk.unrouteAll({ behavior: 'wait' })
    await signIn(clerk, personWith(desk, 'clerk'))
    await clerk.waitForURL(address)
    await subjectSays('Gõ khi phiên đã hết')
  })

  it('is said to wait while there is no connection', async () => {
    await openFirst()
    await clerk.context().setOffline(true)
    await clerk.getByText(/^Mất kết nối/).waitFor()
    await subject().fill('Gõ khi mất mạng')
    await clerk.waitForTimeout(1_000)
    await clerk.context().setOffline(false)
    await clerk.getByText(/^Mất kết nối/).waitFor({ state: 'detached' })
    await clerk.reload()
    await subjectSays('Gõ khi mất mạng')
  })
})

describe('a draft that seems to have come before, and that another window wrote too', () => {
  it('is not dropped before it is chosen between the two: the key says why, and leads to the choice', async () => {
    await bringDraft(clerk, ++brought)
    const id = await bringDraft(clerk, brought + 1)
    const address = `/console/van-ban-den/duyet/${id}`
    const saved = (page: Page) => page.waitForResponse((answer) => answer.url().endsWith('/facts') && answer.ok())
    await clerk.goto(address)
    const numbered = saved(clerk)
    await clerk.locator('[data-field=number] input').first().fill(`${brought++}/SVHM-VP`)
    await numbered
    const same = clerk.getByRole('button', { name: 'Trùng, bỏ dự thảo này' }).first()
    await same.waitFor()
    const other = await clerk.context().newPage()
    await other.goto(address)
    const written = saved(other)
    await other.locator('[data-field=subject] textarea').fill('Gõ ở cửa sổ kia')
    await written
    await other.close()
    await subject().fill('Gõ ở cửa sổ này')
    const choices = clerk.getByRole('form', { name: 'Chọn giữa hai bản' })
    await choices.waitFor()
    await same.click()
    const why = clerk.getByText(/^Chưa bỏ dự thảo: người khác cũng vừa sửa/)
    await why.waitFor()
    const caret = choices.getByRole('radio').first()
    await expect.poll(() => caret.evaluate((element) => element === document.activeElement)).toBe(true)
    await choices.getByRole('button', { name: 'Lấy hết của người kia' }).click()
    await why.waitFor({ state: 'detached' })
    await same.click()
    await clerk.getByText('Đã bỏ dự thảo').first().waitFor()
  })
})

describe('a screen that is long in coming', () => {
  it('says after a second that it is being loaded', async () => {
    await clerk.route('**/api/v1/documents/papers/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      await route.continue()
    })
    await clerk.goto('/console/van-ban-den/duyet/00000000-0000-4000-8000-000000000000')
    const waiting = clerk.locator('main').getByText('Đang tải…')
    await waiting.waitFor()
    await expect.poll(() => waiting.evaluate((one) => getComputedStyle(one).opacity), { timeout: 3_500 }).toBe('1')
    await clerk.unrouteAll({ behavior: 'ignoreErrors' })
  })
})

describe('what is typed into a form of a task', () => {
  it('stands there again after the page was loaded anew and after the session ended, until it is sent or given up', async () => {
    const listed = await clerk.request.get(
      '/api/v1/documents/tasks?q=ti%E1%BA%BFp%20c%C3%B4ng%20d%C3%A2n&state=accepted',
    )
    const [task] = ((await listed.json()) as { rows: { id: string }[] }).rows
    const note = clerk.getByLabel('Đã làm đến đâu')
    const result = clerk.locator('form').getByLabel(/^Kết quả/)
    const isBack = async () => {
      await note.waitFor()
      await expect.poll(() => note.inputValue()).toBe('Đã nhận số liệu của hai khu phố')
      await clerk.getByRole('button', { name: /^Báo xong/ }).click()
      await expect.poll(() => result.inputValue()).toBe('Đã gửi Thanh tra tỉnh')
    }
    await clerk.goto(`/console/nhiem-vu/${task?.id}`)
    await note.fill('Đã nhận số liệu của hai khu phố')
    await clerk.getByRole('button', { name: /^Báo xong/ }).click()
    await result.fill('Đã gửi Thanh tra tỉnh')
    await clerk.reload()
    await isBack()
    await clerk.context().clearCookies()
    await clerk.reload()
    await clerk.getByText('Phiên làm việc đã kết thúc').or(clerk.getByLabel('Thư điện tử công vụ')).first().waitFor()
    await signIn(clerk, personWith(desk, 'clerk'))
    await isBack()
    await clerk.getByRole('button', { name: /^Thôi/ }).click()
    await clerk.getByRole('button', { name: /^Báo xong/ }).click()
    await expect.poll(() => result.inputValue()).toBe('')
    await clerk.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await clerk.locator('li').getByText('Đã nhận số liệu của hai khu phố').waitFor()
    await clerk.reload()
    await note.waitFor()
    await expect.poll(() => note.inputValue()).toBe('')
  }, 120_000)

  it('is the next note where it was typed while one was on its way, sent by Ctrl+Enter', async () => {
    const note = clerk.getByLabel('Đã làm đến đâu')
    await clerk.route('**/notes', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800))
      await route.continue()
    })
    await note.fill('Đã dán ở trụ sở')
    await clerk.keyboard.press('Control+Enter')
    await note.press('End')
    await note.pressSequentially('. Còn nhà văn hoá')
    await clerk.locator('li').getByText('Đã dán ở trụ sở', { exact: true }).waitFor()
    await expect.poll(() => note.inputValue()).toBe('Còn nhà văn hoá')
    await clerk.unroute('**/notes')
    await clerk.keyboard.press('Control+Enter')
    await clerk.locator('li').getByText('Còn nhà văn hoá', { exact: true }).waitFor()
    await expect.poll(() => note.inputValue()).toBe('')
  })
})

describe('what is said of a file that is being added to a paper', () => {
  it('stands there again after the page was loaded anew, until the file is added or the form given up', async () => {
    const facts = { number: '918/SNV-CCHC', issuer: 'Sở Nội vụ tỉnh Mẫu', subject: 'Kèm danh sách', dueOn: null }
    const headers = { origin: desk.origin, 'idempotency-key': crypto.randomUUID().replaceAll('-', '') }
    const made = await clerk.request.post('/api/v1/documents/papers', { headers, data: { facts } })
    const { subject: paper } = (await made.json()) as { subject: string }
    const open = () => clerk.getByRole('button', { name: 'Thêm tệp' }).click()
    const form = clerk.locator('form').filter({ has: clerk.getByRole('button', { name: 'Thôi' }) })
    const note = form.getByRole('textbox')
    await clerk.goto(`/console/van-ban-den/${paper}`)
    await open()
    await form.getByRole('combobox').selectOption('version')
    await note.fill('Danh sách do Sở gửi lại, thay trang 2')
    await clerk.reload()
    await open()
    await expect.poll(() => note.inputValue()).toBe('Danh sách do Sở gửi lại, thay trang 2')
    expect(await form.getByRole('combobox').inputValue()).toBe('version')
    await form
      .locator('input[type=file]')
      .setInputFiles({ name: 'ds.txt', mimeType: 'text/plain', buffer: Buffer.from('Khu phố 1: 12 hộ.') })
    await form.getByRole('button', { name: 'Thêm tệp' }).click()
    await clerk.getByText('Danh sách do Sở gửi lại, thay trang 2').first().waitFor()
    await form.waitFor({ state: 'detached' })
    await open()
    await expect.poll(() => note.inputValue()).toBe('')
    await note.fill('Thôi không thêm')
    await form.getByRole('button', { name: 'Thôi' }).click()
    await open()
    await expect.poll(() => note.inputValue()).toBe('')
  })
})
