import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentTotp } from '#platform/session/totp.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let administrator: Page

beforeAll(async () => {
  desk = await openDesk()
  administrator = await desk.page()
  await signIn(administrator, personWith(desk, 'administrator'))
}, 120_000)
afterAll(() => desk.close())

const office = 'Uỷ ban nhân dân phường Hồ Sen'

describe('the title of the page', () => {
  it('names the screen, the thing that stands open, and the office', async () => {
    const page = administrator
    for (const [path, title] of [
      ['/console/can-bo', 'Cán bộ'],
      ['/console/vai-tro/giao', 'Giao vai trò'],
      ['/console/thong-bao', 'Thông báo'],
      ['/console/don-vi', 'Đơn vị'],
      ['/console/tinh-trang', 'Tình trạng hệ thống'],
      ['/console/khong-co', 'Không có trang này'],
    ] as const) {
      await page.goto(path)
      await expect.poll(() => page.title()).toBe(`${title} · ${office} · Minh Bạch`)
    }
    await page.goto('/console/can-bo')
    await page
      .getByRole('link', { name: /H’Linh Niê/ })
      .first()
      .click()
    await expect.poll(() => page.title()).toBe(`H’Linh Niê · ${office} · Minh Bạch`)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.title()).toBe(`Cán bộ · ${office} · Minh Bạch`)
    const stranger = await desk.page()
    await stranger.goto('/console/dang-nhap')
    await expect.poll(() => stranger.title()).toBe(`Đăng nhập · ${office} · Minh Bạch`)
    await stranger.context().close()
  })
})

describe('a session that was ended elsewhere', () => {
  it('leads to the sign-in, says why, and back to the same page', async () => {
    const clerk = personWith(desk, 'clerk')
    const [here, there] = [await desk.page(), await desk.page()]
    await here.goto('/console/')
    await signIn(here, clerk)
    await here.goto('/console/vai-tro?role=approver')
    await here.getByRole('heading', { name: 'Vai trò' }).first().waitFor()
    await there.goto('/console/')
    await signIn(there, clerk)
    expect(
      await there.evaluate(() => fetch('/api/v1/me/sessions', { method: 'DELETE' }).then((one) => one.status)),
    ).toBe(200)
    await here.getByRole('link', { name: 'Cán bộ', exact: true }).first().click()
    await here.getByText('Phiên làm việc đã kết thúc').waitFor()
    await signIn(here, clerk)
    await expect.poll(() => new URL(here.url()).pathname).toBe('/console/can-bo')
    await Promise.all([here, there].map((page) => page.context().close()))
  })
})

describe('a code of the authenticator app', () => {
  it('that was used already is told from a wrong one', async () => {
    const {
      email,
      password,
      totpSecret = '',
    } = desk.signIns.findLast(({ totpSecret: secret }) => secret !== undefined)!
    const type = async (page: Page, code: string) => {
      await page.goto('/console/dang-nhap')
      await page.getByLabel('Thư điện tử công vụ').fill(email)
      await page.locator('input[name=password]').fill(password)
      await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
      await page.getByLabel('Mã 6 số trong ứng dụng xác thực').fill(code)
      await page.getByRole('button', { name: 'Xác nhận' }).click()
    }
    const [first, again] = [await desk.page(), await desk.page()]
    const code = currentTotp(totpSecret, new Date())
    await type(first, `${code.slice(0, 3)} ${code.slice(3)}`)
    await first.getByRole('navigation', { name: 'Việc theo loại' }).waitFor()
    await type(again, code)
    await again.getByText('Mỗi mã chỉ dùng được một lần').waitFor()
    await Promise.all([first, again].map((page) => page.context().close()))
  })
})

describe('a list on paper', () => {
  it('says how many rows are left out, and holds all of them by its own key', async () => {
    const page = administrator
    await page.addInitScript(() => {
      window.print = () => {
        const rows = document.querySelectorAll('[data-list-rows] tbody tr').length
        document.documentElement.dataset['printed'] = String(rows)
      }
    })
    await page.goto('/console/vai-tro?size=5')
    await page.getByText(/1–5 trong/).waitFor()
    const total = Number(/trong (\d+)/.exec(await page.getByText(/1–5 trong/).innerText())?.[1])
    expect(total).toBeGreaterThan(5)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByText(`chỉ có 5 dòng đang hiện, trong ${total} dòng`).isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('button', { name: 'In cả danh sách' }).click()
    // Five on the screen, which paper hides, and all of them for the paper.
    await expect.poll(() => page.locator('html').getAttribute('data-printed')).toBe(String(total + 5))
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => page.getByText(`Đủ ${total} dòng của danh sách.`).isVisible()).toBe(true)
    await expect.poll(() => page.getByText(/dòng đang hiện/).isVisible()).toBe(false)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await page.emulateMedia({ media: 'screen' })
    expect(await page.getByText(`Đủ ${total} dòng của danh sách.`).count()).toBe(0)
  })
})

describe('the account of somebody else', () => {
  it('has its address changed by a decision with a reason, which the page then leads to', async () => {
    const page = administrator
    await page.goto('/console/can-bo?q=tuan')
    await page
      .getByRole('link', { name: /Đỗ Minh Tuấn/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Đổi địa chỉ thư' }).click()
    const form = page.locator('form').filter({ hasText: 'Địa chỉ thư mới' })
    await form.getByLabel('Địa chỉ thư mới').fill('tuan.minh@hosen.example')
    await form.getByRole('radio', { name: 'Địa chỉ thư ghi sai' }).check()
    await form.getByText('mục nội bộ').waitFor()
    await form.getByRole('button', { name: 'Đổi địa chỉ thư' }).click()
    await page.getByText(/Đã đổi địa chỉ thư\. Mục số/).waitFor()
    await page.getByRole('link', { name: 'tuan.minh@hosen.example' }).waitFor()
    await page.getByRole('list', { name: 'Các lần đổi tài khoản' }).getByRole('link').click()
    await page.getByRole('heading', { name: 'Đổi địa chỉ thư: Đỗ Minh Tuấn' }).waitFor()
    await page.getByText('Ai không được làm, và vì sao').waitFor()
    await page.locator('summary').filter({ hasText: 'Ai không được làm' }).click()
    await page.getByText('Đề nghị xem xét lại').first().waitFor()
  })
})
