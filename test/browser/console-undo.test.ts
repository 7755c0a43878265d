import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'administrator'))
}, 120_000)
afterAll(() => desk.close())
beforeEach(() => void desk.complaints.splice(0))

const names = () => page.locator('tbody th').evaluateAll((rows) => rows.map((row) => row.firstChild?.textContent ?? ''))
const row = (name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name} [a-z0-9-]+$`) }) })

describe('the types of unit', () => {
  it('are added with a code made of the name, and Z takes it back', async () => {
    await page.goto('/console/don-vi/loai')
    await page.getByRole('button', { name: 'Thêm loại' }).click()
    await page.getByLabel('Tên loại').fill('Phường')
    await page.getByText('Mã này đã có: Phường. Hãy chọn mã khác.').waitFor()
    await page.getByLabel('Tên loại').fill('Ấp')
    await expect.poll(() => page.getByLabel('Mã, dùng khi nhập từ CSV').inputValue()).toBe('ap')
    await page.getByLabel('Tên tiếng Anh').fill('Hamlet')
    await page.locator('form').getByRole('button', { name: 'Thêm loại' }).click()
    await page.getByText('Đã thêm loại Ấp').waitFor()
    await expect.poll(async () => (await names()).at(-1)).toBe('Ấp')
    await page.keyboard.press('z')
    await expect.poll(async () => (await names()).includes('Ấp')).toBe(false)
  })

  it('say by how many units they are used, and only an unused one can be removed', async () => {
    expect(await row('Phòng chuyên môn').getByRole('button', { name: /^Bỏ/ }).count()).toBe(0)
    await row('Phòng chuyên môn').getByRole('link', { name: '2 đơn vị' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBe(2)
    await page.goto('/console/don-vi/loai')
    await row('Chi bộ').getByRole('button', { name: 'Bỏ loại Chi bộ' }).click()
    await page.getByText('Đã bỏ loại Chi bộ').waitFor()
    await expect.poll(async () => (await names()).includes('Chi bộ')).toBe(false)
    await page.getByRole('button', { name: /^Hoàn tác/ }).click()
    await expect.poll(async () => (await names()).includes('Chi bộ')).toBe(true)
  })

  it('are renamed and moved, the focus going with the row', async () => {
    await row('Trung tâm').getByRole('button', { name: 'Sửa loại Trung tâm' }).click()
    await page.getByLabel('Tên loại').fill('Trung tâm, ban quản lý')
    await page.getByRole('button', { name: 'Lưu loại' }).click()
    await row('Trung tâm, ban quản lý').waitFor()
    await page.keyboard.press('z')
    await page.getByRole('rowheader', { name: /^Trung tâm\s*trung-tam$/ }).waitFor()
    const before = await names()
    await row('Xã').getByRole('button', { name: 'Đưa Xã lên' }).press('Enter')
    await expect.poll(async () => (await names()).indexOf('Xã')).toBe(before.indexOf('Xã') - 1)
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Đưa Xã lên')
    await page.getByText('Đã xếp lại Xã').waitFor()
    const kept = page.waitForResponse((answer) => answer.request().method() !== 'GET' && answer.ok())
    await page.keyboard.press('z')
    await expect.poll(names).toEqual(before)
    await kept
    await page.reload()
    await row('Xã').waitFor()
    await expect.poll(() => names()).toEqual(before)
    expect(desk.complaints).toEqual([])
  })
})

describe('Z', () => {
  it('takes a decision back by a decision of its own where the table has one, as the form said', async () => {
    await page.goto('/console/don-vi?view=list&q=xa+hoi')
    await page.locator('tbody [data-row]').first().click()
    await page.getByRole('button', { name: /^Giải thể đơn vị/ }).click()
    await page.getByText('Hoàn tác được ngay sau khi ghi, bằng nút “Hoàn tác” (').waitFor()
    await page.keyboard.press('Escape')
    await page.goto('/console/don-vi/them')
    await page.locator('input[name=name]').fill('Tổ công tác thử')
    await page.locator('select[name=type] option').first().waitFor({ state: 'attached' })
    await page.locator('form button[type=submit]').click()
    await page.getByRole('heading', { name: 'Tổ công tác thử' }).waitFor()
    await page.getByRole('button', { name: /^Giải thể đơn vị/ }).click()
    await page.getByLabel('Số văn bản').press('Control+Enter')
    await page.getByText(/Đã ghi: Giải thể đơn vị/).waitFor()
    await page.keyboard.press('z')
    await page.getByText(/Đã hoàn tác: Khôi phục đơn vị ghi nhầm\. Mục số/).waitFor()
    await page.getByRole('button', { name: /^Giải thể đơn vị/ }).waitFor()
  })

  it('says so where nothing can be undone', async () => {
    await page.goto('/console/vai-tro')
    await page.locator('tbody [data-row]').first().waitFor()
    await page.keyboard.press('z')
    await page.getByText('Không có việc vừa làm nào hoàn tác được').waitFor()
    await page
      .getByRole('link', { name: /H’Linh Niê/ })
      .first()
      .click()
    await page.getByRole('button', { name: /^Thu hồi vai trò/ }).click()
    await page.getByText('Ghi rồi thì không hoàn tác được').waitFor()
  })
})

describe('on paper', () => {
  it.each(['/vai-tro', '/can-bo', '/khoa-ky-so', '/don-vi/loai'])(
    '%s is black on white, with its address and no keys',
    async (path) => {
      const dark = await desk.page({ colorScheme: 'dark', storageState: await page.context().storageState() })
      await dark.goto(`/console${path}`)
      await dark.locator('main h1').waitFor()
      await dark.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
      await dark.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await dark.getByText(`${desk.origin}/console${path}`).waitFor()
      await dark.getByText('Uỷ ban nhân dân phường Hồ Sen').last().waitFor()
      await dark.getByText(/^In lúc \d\d\/\d\d\/\d{4}/).waitFor()
      expect(await dark.getByRole('navigation').count()).toBe(0)
      expect(await dark.getByRole('button').count()).toBe(0)
      const inks = await dark.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => getComputedStyle(element).color),
      )
      const coloured = inks.filter((ink) => new Set(/rgba?\((\d+), (\d+), (\d+)/.exec(ink)?.slice(1)).size > 1)
      expect(coloured).toEqual([])
      await expect
        .poll(() => dark.evaluate(() => getComputedStyle(document.body).backgroundColor))
        .toBe('rgb(255, 255, 255)')
      expect((await dark.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5_000)
      await dark.context().close()
    },
  )

  /** Widths between the margins of A4, upright and lying, in pixels of CSS. */
  const widths = { upright: 688, lying: 1_016 }

  it.each([
    ['/nhiem-vu/bang', 'upright'],
    ['/nhiem-vu/don-vi', 'upright'],
    ['/nhiem-vu/lich', 'lying'],
    ['/so-cong-van/nhap', 'lying'],
  ] as const)('%s shows all of itself within the width of a page, %s, without tabs', async (path, way) => {
    const state = await page.context().storageState()
    const paper = await desk.page({ viewport: { width: 1_440, height: 900 }, storageState: state })
    await paper.goto(`/console${path}`)
    await paper.locator('main h1').waitFor()
    await paper.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
    await paper.emulateMedia({ media: 'print' })
    await paper.setViewportSize({ width: widths[way], height: 900 })
    const cut = () =>
      paper.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one instanceof HTMLElement || one.tagName === 'svg')
          .filter((one) => one.getClientRects().length > 0 && !one.closest('.unseen'))
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 || one.scrollWidth > one.clientWidth + 40)
          .filter((one) => getComputedStyle(one).display !== 'inline')
          .map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`),
      )
    await expect.poll(cut).toEqual([])
    expect(await paper.getByRole('navigation').count()).toBe(0)
    await paper.context().close()
  })
})
