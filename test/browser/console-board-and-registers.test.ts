import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let approver: Page

beforeAll(async () => {
  desk = await openDesk()
  approver = await desk.page()
  await signIn(approver, personWith(desk, 'approver'))
}, 120_000)
afterAll(() => desk.close())

describe('the print of a register', () => {
  it('goes to the last number there is, also where one was kept back since the page was opened', async () => {
    const page = await desk.page()
    await signIn(page, personWith(desk, 'clerk'))
    await page.goto('/console/so-cong-van')
    await page.getByRole('link', { name: 'Sổ đăng ký văn bản đến năm 2026' }).click()
    const last = page.getByLabel('Đến số').first()
    await last.waitFor()
    const given = Number(await last.inputValue())
    await page.getByRole('button', { name: /^Giải thích số trống/ }).click()
    const step = page.locator('form')
    await step.getByLabel('Từ số').fill('1310')
    await step.getByLabel('Vì sao trống').fill('Phiếu số in hỏng')
    await step.getByRole('button', { name: 'Giải thích số trống' }).click()
    await page.getByText('Số 1310 không trống.').first().waitFor()
    await step.getByLabel('Từ số').fill(String(given + 1))
    await step.getByRole('button', { name: 'Giải thích số trống' }).click()
    // Among the gaps, and in the history.
    await page
      .getByText(`Số ${given + 1}: Phiếu số in hỏng`)
      .nth(1)
      .waitFor()
    await expect.poll(() => last.inputValue()).toBe(String(given + 1))
    const loaded = page.waitForEvent('download')
    await page.getByRole('button', { name: 'XLSX', exact: true }).click()
    expect((await loaded).suggestedFilename()).toBe(`so-dang-ky-van-ban-den-2026-1310-${given + 1}.xlsx`)
  })

  it('stands above the lines of the register, whose subjects are whole on a phone', async () => {
    const page = await desk.page()
    await signIn(page, personWith(desk, 'clerk'))
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/console/so-cong-van')
    await page.getByRole('link', { name: /Sổ đăng ký văn bản đến năm 2026/ }).click()
    const lines = page.getByRole('region', { name: 'Các dòng của sổ' })
    await lines.getByRole('link').first().waitFor()
    await expect.poll(() => lines.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0)
    const close = page.getByRole('button', { name: 'Khoá sổ' })
    const top = async (what: Locator) => (await what.boundingBox())?.y ?? 0
    expect(await top(close)).toBeLessThan(await top(lines))
    await close.click()
    await page.getByText(/^Sổ còn ghi đến hết ngày 31\/12\/2026. Khoá bây giờ/).waitFor()
  })

  it('warns before one is put away while its time runs: nobody reopens it, and no other is opened for that time', async () => {
    const page = await desk.page()
    await signIn(page, personWith(desk, 'clerk'))
    await page.goto('/console/so-cong-van')
    await page.getByRole('link', { name: /Sổ đăng ký văn bản đến của Đảng uỷ/ }).click()
    await page.getByRole('button', { name: 'Khoá sổ' }).click()
    await page.getByText(/^Sổ còn ghi đến hết ngày 30\/06\/2030. Khoá bây giờ/).waitFor()
    await page.locator('form').getByRole('button', { name: 'Khoá sổ' }).click()
    await page.getByRole('button', { name: 'Đưa sổ vào lưu' }).click()
    await page.getByText(/^Đến hết ngày 30\/06\/2030 mới hết thời gian của sổ. .* không mở lại được/).waitFor()
  })

  it('says at the field what cannot be a number, as the days before a reminder do', async () => {
    const page = await desk.page()
    await signIn(page, personWith(desk, 'administrator'))
    await page.goto('/console/nhiem-vu/nhac-viec')
    const before = page.getByLabel('Nhắc trước hạn, số ngày làm việc')
    await before.fill('3, 0')
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click()
    await expect.poll(() => before.getAttribute('aria-invalid')).toBe('true')
    await page.goto('/console/so-cong-van')
    await page.getByRole('link', { name: 'Sổ đăng ký văn bản đến năm 2026' }).click()
    const first = page.getByLabel('Từ số').first()
    await first.fill('abc')
    await page.getByRole('button', { name: 'PDF', exact: true }).click()
    await expect.poll(() => first.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('a register that is opened', () => {
  it('is called by its year or term, of the Party the one that runs, until a title is typed', async () => {
    const page = await desk.page()
    await signIn(page, personWith(desk, 'clerk'))
    await page.goto('/console/so-cong-van/mo')
    const title = page.getByLabel('Tên sổ')
    const term = page.getByLabel('Năm, nhiệm kỳ')
    await title.waitFor()
    await page.getByLabel('Bên', { exact: true }).last().selectOption('party')
    await page.getByLabel('Loại sổ', { exact: true }).last().selectOption('out')
    await expect.poll(() => title.inputValue()).toBe('Sổ đăng ký văn bản đi của Đảng uỷ, nhiệm kỳ 2025-2030')
    expect(await page.getByLabel('Đến ngày').last().inputValue()).toMatch(/^\d\d\/\d\d\/2030$/)
    await term.fill('2030-2035')
    await expect.poll(() => title.inputValue()).toBe('Sổ đăng ký văn bản đi của Đảng uỷ, nhiệm kỳ 2030-2035')
    await title.fill('Sổ công văn đi')
    await term.fill('2030-2036')
    expect(await title.inputValue()).toBe('Sổ công văn đi')
  })
})

describe('the board', () => {
  const openBoard = async () => {
    await approver.goto('/console/nhiem-vu/bang')
    await approver.locator('[data-lane=assigned] [data-card]').nth(1).waitFor()
    return approver
  }

  it('goes on from the card whose decision was closed', async () => {
    const page = await openBoard()
    const second = page.locator('[data-lane=assigned] [data-card]').nth(1)
    await second.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^Giao lại/ }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => second.evaluate((card) => card === document.activeElement)).toBe(true)
  })

  it('names the decision of others that leads to where a card was dropped', async () => {
    const page = await openBoard()
    const lane = page.locator('[data-lane=accepted]')
    await page.locator('[data-lane=assigned] [data-card]').first().dragTo(lane)
    await page
      .locator('aside [data-tone=refused]')
      .filter({ hasText: 'Bạn không có vai trò được phép “Nhận nhiệm vụ”.' })
      .waitFor()
    expect(await page.getByText('Không đưa được từ “Đã giao” sang “Đang làm”').count()).toBe(0)
  })
})

describe('the load of the units', () => {
  it('says that a span ends before it begins, where it counted nothing', async () => {
    const page = approver
    await page.goto('/console/nhiem-vu/don-vi')
    const from = page.getByLabel('Từ ngày').first()
    await from.fill('01/12/2099')
    await from.press('Tab')
    await page.getByText('Ngày này ở trước “Từ ngày”').waitFor()
    expect(await page.getByRole('img', { name: /^Biểu đồ/ }).count()).toBe(0)
  })
})

describe('what is told on a phone', () => {
  it('stands in lines of words beside a long name of what is undone', async () => {
    const page = await desk.page()
    // The code of the first administrator was used a moment ago.
    const second = desk.signIns.filter(({ roles }) => roles.includes('administrator')).at(-1)
    await signIn(page, second ?? personWith(desk, 'administrator'))
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto('/console/don-vi')
    await page.getByText('Trường Trung học cơ sở Hồ Sen', { exact: true }).first().click()
    await page.getByRole('button', { name: 'Giải thể đơn vị' }).click()
    await page.locator('form').getByRole('button', { name: 'Giải thể đơn vị' }).click()
    const told = page.getByText(/^Đã ghi: Giải thể đơn vị/)
    await told.waitFor()
    await page.getByRole('button', { name: /^Hoàn tác: Khôi phục đơn vị ghi nhầm/ }).waitFor()
    expect((await told.boundingBox())?.width).toBeGreaterThan(110)
  })
})
