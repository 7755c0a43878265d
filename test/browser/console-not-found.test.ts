import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let clerk: Page

beforeAll(async () => {
  desk = await openDesk()
  clerk = await desk.page()
  await signIn(clerk, personWith(desk, 'clerk'))
  await clerk.setViewportSize({ width: 390, height: 844 })
}, 120_000)
afterAll(() => desk.close())

const things = [
  ['van-ban-den', 'van-ban-den'],
  ['van-ban-di', 'van-ban-di'],
  ['van-ban-di/soan', 'van-ban-di'],
  ['van-ban-den/duyet', 'van-ban-den/tiep-nhan'],
  ['nhiem-vu', 'nhiem-vu'],
  ['nhiem-vu/giao', 'nhiem-vu'],
  ['bao-cao', 'bao-cao'],
  ['bao-cao/mau', 'bao-cao/mau'],
  ['so-cong-van', 'so-cong-van'],
  ['so-cong-van/lan-nhap', 'so-cong-van/nhap'],
  ['can-bo', 'can-bo'],
  ['don-vi', 'don-vi'],
  ['vai-tro', 'vai-tro'],
  ['so-minh-bach', 'so-minh-bach'],
] as const

describe.each(things)('an address /%s/… that names nothing', (path, home) => {
  it.each(['xyz', randomUUID()])('is not found, says so, and leads back on a phone (%s)', async (id) => {
    await clerk.goto(`/console/${path}/${id}`)
    const thing = clerk.locator('article')
    await thing.getByRole('heading', { name: 'Không tìm thấy' }).waitFor()
    await expect.poll(() => clerk.title()).toMatch(/^Không tìm thấy · /)
    await expect.poll(() => thing.locator('p').first().innerText()).toMatch(/^(Không tìm thấy|Liên kết có thể) .*\.$/)
    expect(await clerk.getByText(/UUID|Cần sửa lại/).count()).toBe(0)
    // Once the screen has come to rest.
    await thing.getByRole('button', { name: 'Về danh sách' }).waitFor()
    await thing.getByRole('link', { name: 'Về danh sách' }).click()
    await clerk.waitForURL(new RegExp(`/console/${home}/?$`))
  })
})

describe('a thing that is not found', () => {
  it('stays so while the screen asks again by itself', async () => {
    const id = randomUUID()
    await clerk.goto(`/console/nhiem-vu/${id}`)
    const back = clerk.locator('article').getByRole('link', { name: 'Về danh sách' })
    await back.waitFor()
    const asked = Promise.withResolvers<void>()
    const answered = Promise.withResolvers<void>()
    await clerk.route(`**/api/v1/documents/tasks/${id}`, async (route) => {
      asked.resolve()
      await answered.promise
      await route.continue()
    })
    // As a window does that is come back to.
    await clerk.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await asked.promise
    await clerk.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await back.isVisible()).toBe(true)
    answered.resolve()
    await clerk.unrouteAll({ behavior: 'wait' })
    await back.click()
    await clerk.waitForURL(/\/console\/nhiem-vu\/?$/)
  })
})

describe('an address of a list with what cannot be', () => {
  it.each(['page=-1', 'page=abc', 'from=2026-13-45', 'registerId=abc&page=x&sort=dated'])(
    'says so and shows the list without it (%s)',
    async (asked) => {
      await clerk.goto(`/console/van-ban-den?${asked}`)
      await clerk.getByText('Địa chỉ của trang này có điều kiện lọc hoặc số trang không đúng').waitFor()
      expect(await clerk.getByText(/UUID|Cần ít nhất|Cần sửa lại/).count()).toBe(0)
      await clerk.getByRole('button', { name: 'Bỏ phần không đúng' }).click()
      await clerk.locator('[data-row]').first().waitFor()
      await expect.poll(() => new URL(clerk.url()).search).toBe(asked.includes('sort=') ? '?sort=dated' : '')
    },
  )
})
