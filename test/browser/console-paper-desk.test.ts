import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let officer: Page
let approver: Page
let clerk: Page
let address: string

beforeAll(async () => {
  desk = await openDesk()
  const as = async (role: string) => {
    const page = await desk.page()
    await signIn(page, personWith(desk, role))
    return page
  }
  officer = await as('officer')
  approver = await as('approver')
  clerk = await as('clerk')
}, 400_000)
afterAll(() => desk.close())

const phone = { width: 390, height: 844 }
const drawn = (page: Page) => page.getByRole('img', { name: 'Trang 1 trên 1' })

async function isInSight(page: Page, name: RegExp): Promise<boolean> {
  const box = await page.getByRole('button', { name }).boundingBox()
  return box !== null && box.y > 0 && box.y + box.height < (page.viewportSize()?.height ?? 0)
}

describe('a letter that hands on tasks', () => {
  it('is begun from the superior paper and submitted', async () => {
    const known = await officer.request.get('/api/v1/documents/papers?direction=in&q=2034%2FSVHTTDL')
    const { rows } = (await known.json()) as { rows: { id: string }[] }
    await officer.goto(`/console/van-ban-di/soan/moi?paper=${rows[0]?.id}`)
    await officer.getByText('Kiểm tra việc treo cờ').waitFor()
    await officer.getByLabel('Gửi các đơn vị').first().click()
    await officer
      .getByRole('option', { name: /Phòng Văn hoá/ })
      .first()
      .click()
    await officer.keyboard.press('Escape')
    await officer.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await officer.getByRole('textbox', { name: 'Nội dung' }).waitFor()
    address = new URL(officer.url()).pathname
    await officer.getByRole('button', { name: 'Trình duyệt' }).click()
    await officer.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
  })

  it('is looked at on a phone page by page, one touch away from what is decided', async () => {
    await approver.setViewportSize(phone)
    await approver.goto(address)
    await approver.getByText('Trang văn bản', { exact: true }).click()
    await drawn(approver).waitFor({ timeout: 30_000 })
    const box = (await drawn(approver).boundingBox())!
    expect(box.y + box.height / 2).toBeLessThan(phone.height)
    await approver.getByText('Thông tin, quyết định', { exact: true }).click()
    await approver.getByRole('button', { name: /^Duyệt, ký/ }).click()
    await approver.locator('form').getByRole('button', { name: 'Duyệt, ký ban hành' }).click()
    await approver.getByText(/Đã ghi: Duyệt, ký ban hành/).waitFor()
  })

  it('shows its pages as former ones from when it has its number until they are drawn with it', async () => {
    await clerk.goto(address)
    await drawn(clerk).waitFor({ timeout: 30_000 })
    const held = Promise.withResolvers<undefined>()
    await clerk.route('**/api/v1/documents/outgoing/*/pages**', async (route) => {
      await held.promise
      await route.continue()
    })
    await clerk.getByRole('button', { name: /^Cấp số/ }).click()
    await clerk.locator('form').getByRole('button', { name: 'Cấp số, phát hành' }).click()
    await clerk.getByText(/Đã phát hành văn bản số/).waitFor()
    const told = clerk.getByText('Đang vẽ lại trang theo văn bản mới nhất.')
    await told.waitFor()
    held.resolve(undefined)
    await told.waitFor({ state: 'detached', timeout: 30_000 })
    await drawn(clerk).waitFor()
  })

  it('shows whoever recalls it the tasks that run on, where the eye is', async () => {
    await approver.reload()
    await approver.getByRole('button', { name: /^Thu hồi/ }).click()
    await approver.getByText('Gửi nhầm nơi nhận').click()
    await approver.locator('form').getByRole('button', { name: 'Thu hồi' }).click()
    await approver.getByRole('button', { name: /^Dừng 1 nhiệm vụ/ }).waitFor()
    await expect.poll(() => isInSight(approver, /^Dừng 1 nhiệm vụ/)).toBe(true)
    expect(desk.complaints).toEqual([])
  })
})
