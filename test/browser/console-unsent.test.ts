import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page

const letter = (n: number) =>
  [
    'UỶ BAN NHÂN DÂN TỈNH MẪU',
    'SỞ VĂN HOÁ MẪU',
    `Số: ${n}/SVHM-VP`,
    'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Bến Mẫu, ngày 20 tháng 11 năm 2026',
    `V/v thống kê nhà văn hoá đợt ${n}`,
    'Kính gửi: Uỷ ban nhân dân các xã, phường',
    `Sở đề nghị rà soát nhà văn hoá số ${n * 7919}, báo cáo trước ngày 15/12/2026.`,
  ].join('\n')

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
    expect(await clerk.getByText('Chờ gửi', { exact: true }).count()).toBeGreaterThan(0)
    // More than a page of the list: what waits is counted whole.
    await clerk.getByRole('button', { name: /^Duyệt 61 dự thảo/ }).waitFor({ timeout: 120_000 })
    expect(asked).toBeLessThan(90)
    await clerk.unrouteAll({ behavior: 'wait' })
  }, 200_000)
})

describe('what is typed into a draft', () => {
  const openFirst = async () => {
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

describe('a draft that was registered in another window', () => {
  it('is said to stand in the register, at the key that was pressed', async () => {
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    await clerk.getByRole('button', { name: /^Duyệt/ }).click()
    await subject().waitFor()
    const draftId = /[0-9a-f-]{36}/.exec(clerk.url())?.[0]
    const headers = { origin: desk.origin, 'idempotency-key': 'a'.repeat(32) }
    const data = { draftId, facts: { number: '9/QĐ-X', issuer: 'Sở Mẫu', subject: 'Vào sổ ở cửa sổ kia' } }
    const answer = await clerk.request.post('/api/v1/documents/papers', { headers, data })
    expect(answer.status(), await answer.text()).toBeLessThan(300)
    await subject().fill('Vào sổ ở cửa sổ này')
    for (let press = 0; press < 2; press++) await clerk.keyboard.press('Control+Enter')
    const told = clerk.getByRole('alert').filter({ hasText: 'Văn bản này đã vào sổ' })
    await told.waitFor()
    const box = await told.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(clerk.viewportSize()?.height ?? 0)
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

describe('a draft that two windows have open', () => {
  const openTwice = async () => {
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    await clerk.getByRole('button', { name: /^Duyệt/ }).click()
    await subject().waitFor()
    const other = await clerk.context().newPage()
    await other.goto(clerk.url())
    await other.locator('[data-field=subject] textarea').waitFor()
    return other
  }
  const writeThere = async (other: Page, text: string) => {
    const saved = other.waitForResponse((answer) => answer.url().endsWith('/facts') && answer.ok())
    await other.locator('[data-field=subject] textarea').fill(text)
    await saved
    await other.close()
  }
  /** The server holds all that was typed into the draft on the screen. */
  const savedHere = () =>
    clerk.waitForFunction(() => {
      const draft = location.pathname.split('/').at(-1) ?? ''
      return !Object.keys(sessionStorage).some((key) => key.startsWith('unsent/') && key.endsWith(draft))
    })
  const alert = () => clerk.getByRole('alert').filter({ hasText: 'Vừa có người khác sửa dự thảo này' })

  it('shows both texts where the other one was saved first, also after the page is loaded again, and keeps the one chosen', async () => {
    await writeThere(await openTwice(), 'Gõ ở cửa sổ kia')
    await subject().fill('Gõ ở cửa sổ này')
    await alert().waitFor()
    for (const text of ['Gõ ở cửa sổ kia', 'Gõ ở cửa sổ này']) await alert().getByRole('cell', { name: text }).waitFor()
    await clerk.reload()
    await subjectSays('Gõ ở cửa sổ này')
    await alert().getByRole('cell', { name: 'Gõ ở cửa sổ kia' }).waitFor()
    await alert().getByRole('button', { name: 'Giữ bản của tôi' }).click()
    await alert().waitFor({ state: 'detached' })
    await savedHere()
    await clerk.reload()
    await subjectSays('Gõ ở cửa sổ này')
  })

  it('is not registered as it was before the other window saved it', async () => {
    await writeThere(await openTwice(), 'Sửa ở cửa sổ kia rồi')
    for (let press = 0; press < 2; press++) await clerk.keyboard.press('Control+Enter')
    await alert().getByRole('cell', { name: 'Sửa ở cửa sổ kia rồi' }).waitFor()
    await alert().getByRole('button', { name: 'Lấy bản của người kia' }).click()
    await subjectSays('Sửa ở cửa sổ kia rồi')
    await clerk.keyboard.press('Control+Enter')
    await clerk
      .getByText(/Đã vào sổ, số đến \d+/)
      .first()
      .waitFor()
  })

  it('never asks about what this window itself saved, however quickly it is typed, left and opened again', async () => {
    await clerk.goto('/console/van-ban-den/tiep-nhan')
    await clerk.getByRole('button', { name: /^Duyệt/ }).click()
    await subject().waitFor()
    await clerk.route('**/facts', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_200))
      await route.continue()
    })
    for (let turn = 0; turn < 3; turn++) {
      await subject().fill(`Gõ liền lần ${turn}`)
      await clerk.waitForTimeout(800)
      await subject().fill(`Gõ liền lần ${turn}, thêm nữa`)
      await clerk.goBack()
      await subject().waitFor({ state: 'detached' })
      await clerk.goForward()
      await subjectSays(`Gõ liền lần ${turn}, thêm nữa`)
    }
    await clerk.unrouteAll({ behavior: 'wait' })
    await savedHere()
    expect(await alert().count()).toBe(0)
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
      expect(await note.inputValue()).toBe('Đã nhận số liệu của hai khu phố')
      await clerk.getByRole('button', { name: /^Báo xong/ }).click()
      expect(await result.inputValue()).toBe('Đã gửi Thanh tra tỉnh')
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
    expect(await result.inputValue()).toBe('')
    await clerk.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await clerk.locator('li').getByText('Đã nhận số liệu của hai khu phố').waitFor()
    await clerk.reload()
    await note.waitFor()
    expect(await note.inputValue()).toBe('')
  }, 120_000)
})
