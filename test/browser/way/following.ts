import type { Page } from 'playwright-core'
import { idIn } from './registering.ts'

/** Opens a thing beside its list, which is the list that stands there already where it can be. */
export async function openRow(page: Page, id: string): Promise<void> {
  await page.locator(`[data-row][href*="${id}"]`).click()
  await page.waitForURL((url) => idIn(url.pathname) === id)
  await page.getByRole('heading', { name: 'Quyết định', exact: true }).waitFor()
}

/** By the words at the left. */
export async function goTo(page: Page, place: string): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Việc theo loại' })
  await places.getByRole('link', { name: new RegExp(`^${place}( \\d+)?$`) }).click()
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${place}`) }).waitFor()
}

/** Until the rows are those that were asked for, not those before them. */
export async function filterBy(page: Page, label: string, choice: string): Promise<void> {
  const filter = page.getByRole('combobox', { name: label })
  await filter.selectOption({ label: choice })
  await page.getByRole('combobox', { name: 'Số dòng một trang' }).selectOption('100')
  await page.waitForFunction(() => {
    const rows = document.querySelector<HTMLElement>('[data-list-rows]')
    const size = document.querySelector<HTMLSelectElement>('select[aria-label="Số dòng một trang"]')
    return size?.value === '100' && rows?.ariaBusy === 'false' && rows.dataset['stale'] === 'false'
  })
}

/** `chooses`: the first of the reasons, for which the step asks. */
type Step = { step: string; to: string; fill?: () => Promise<void>; chooses?: boolean }

/** Takes a step of the thing that is open: its key, what it asks for, Ctrl+Enter; until its new state stands in its head. */
export async function decide(page: Page, { step, to, fill, chooses = false }: Step): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${step}`) }).click()
  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: step, exact: true }) })
  await form.waitFor()
  if (chooses) await form.getByRole('radio').first().check()
  await fill?.()
  await form.getByRole('button', { name: step, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.locator('article header').getByText(to, { exact: true }).waitFor()
}

/** Chooses papers in the list and presents them together. */
export async function presentAt(page: Page, ids: readonly string[]): Promise<void> {
  const row = (id: string) => page.getByRole('row').filter({ has: page.locator(`[data-row][href*="${id}"]`) })
  for (const id of ids) await row(id).getByRole('checkbox').check()
  await page.getByRole('button', { name: `Trình ${ids.length} văn bản` }).click()
  await page.getByText(`Đã trình ${ids.length} văn bản`).waitFor()
  for (const id of ids) await row(id).waitFor({ state: 'detached' })
}

export const proposals = (page: Page) => page.locator('[data-proposal]')

/**
 * Gives out the tasks of the paper that is open: the first to one unit with another that joins in and a deadline, up to three
 * more as one task to a second unit; what is left is not for this office and dropped. By keys, as the screen says.
 */
export async function assignOpen(page: Page, units: readonly [string, string]): Promise<number> {
  await page.getByRole('button', { name: /^Giao giải quyết/ }).click()
  await proposals(page).first().waitFor()
  const count = await proposals(page).count()
  const choose = async (rows: number) => {
    for (let n = 0; n < rows; n++) for (const key of ['j', 'x']) await page.keyboard.press(key)
  }
  const focusRow = (at: number) => proposals(page).nth(at).getByRole('checkbox').focus()
  if (count > 4) {
    await page.getByRole('checkbox', { name: `Chọn cả ${count} nhiệm vụ` }).check()
    for (let at = 0; at < 4; at++) await proposals(page).nth(at).getByRole('checkbox').uncheck()
    await page.keyboard.press('Delete')
    await page.waitForFunction(() => document.querySelectorAll('[data-proposal]').length === 4)
  }
  if (count > 2) {
    await focusRow(0)
    await choose(Math.min(count, 4) - 1)
    await page.keyboard.press('g')
    await page.waitForFunction(() => document.querySelectorAll('[data-proposal]').length === 2)
  }
  const tasks = Math.min(count, 2)
  for (let at = 0; at < tasks; at++) {
    await focusRow(at)
    await page.keyboard.press('a')
    await giveTo(page, units[at] ?? '')
    await proposals(page)
      .nth(at)
      .locator('b', { hasText: units[at] ?? '' })
      .waitFor()
  }
  for (let at = 0; at < tasks; at++) {
    await focusRow(at)
    await page.keyboard.press('e')
    if (at === 0) {
      await page.getByRole('combobox', { name: 'Phối hợp' }).fill(units[1])
      await page.getByRole('listbox').getByRole('option', { name: units[1], exact: true }).click()
    }
    const due = proposals(page).nth(at).getByLabel('Hạn', { exact: true })
    await due.fill('10 ngày làm việc')
    await page.getByText(/^Hạn là .*, còn 10 ngày làm việc/).waitFor()
  }
  await page.getByRole('button', { name: `Giao ${tasks} nhiệm vụ` }).click()
  await page.locator('article header').getByText('Đang giải quyết', { exact: true }).waitFor()
  return tasks
}

async function giveTo(page: Page, unit: string): Promise<void> {
  const field = page.getByRole('combobox', { name: /^Giao đơn vị/ })
  await field.waitFor()
  await page.keyboard.type(unit)
  await page.getByRole('listbox').getByRole('option', { name: unit, exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await field.waitFor({ state: 'detached' })
}

/** The task that is open is taken on, noted on with a file as evidence where one is given, and told to be done. */
export async function doOpen(page: Page, evidence?: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await decide(page, { step: 'Nhận nhiệm vụ', to: 'Đang làm' })
  if (evidence) {
    await page.getByLabel('Đã làm đến đâu').fill('Đã phổ biến, đang chờ các đơn vị gửi danh sách.')
    await page.getByLabel('Tiến độ, %').fill('60')
    await page.getByRole('button', { name: 'Ghi tiến độ' }).click()
    await page.getByRole('progressbar', { name: 'Tiến độ' }).waitFor()
    const [choosing] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Gửi tệp bằng chứng' }).click(),
    ])
    await choosing.setFiles(evidence)
    await page.getByRole('link', { name: evidence.name }).waitFor()
  }
  const fill = () => page.getByLabel(/^Kết quả/).fill('Đã làm xong, hồ sơ lưu tại đơn vị.')
  await decide(page, { step: 'Báo xong', to: 'Đã làm xong', fill })
}

/** Tasks that a unit leads and nobody took on yet; those in which it joins are another's. */
export async function tasksOf(page: Page, unit: string): Promise<string[]> {
  await goTo(page, 'Nhiệm vụ')
  await filterBy(page, 'Trạng thái', 'Đã giao')
  const lead = page.locator('td[data-named]').filter({ hasText: unit }).filter({ hasText: 'chưa ai nhận' })
  const rows = page.getByRole('row').filter({ has: lead }).locator('[data-row]')
  await rows.first().waitFor()
  return rows.evaluateAll((all) => all.map((one) => /[0-9a-f-]{36}/.exec(one.getAttribute('href') ?? '')?.[0] ?? ''))
}

/** The task that is open is confirmed by another person than who did it; with the last one of a paper the paper is settled. */
export async function confirmOpen(page: Page, open: Map<string, number>): Promise<void> {
  await decide(page, { step: 'Xác nhận đã xong', to: 'Đã xác nhận' })
  const paper = idIn((await page.locator('article dd a[href*="/van-ban-den/"]').first().getAttribute('href')) ?? '')
  const left = open.get(paper)
  if (left === undefined) return
  open.set(paper, left - 1)
  if (left > 1) return
  await page.getByRole('button', { name: 'Kết thúc văn bản' }).click()
  await page.getByText(/^Đã kết thúc văn bản/).waitFor()
  await page.getByRole('button', { name: 'Kết thúc văn bản' }).waitFor({ state: 'detached' })
}
