import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { openPapers } from '#reading/open/open-file.ts'
import { readPaper } from '#reading/read-paper.ts'
import { toDocument, type ReadDocument } from '#reading/to-document.ts'
import { goTo } from './following.ts'

/** Fills the report of the month in which a day stands, words it as a draft and submits it. @returns the address of the draft */
export async function writeReport(page: Page, { on, signer }: { on: string; signer: string }): Promise<string> {
  await page.getByRole('navigation', { name: 'Việc theo loại' }).getByRole('link', { name: 'Báo cáo' }).click()
  await page.getByRole('link', { name: 'Lập báo cáo', exact: true }).click()
  await page.getByLabel(/^Mẫu/).first().click()
  await page.getByRole('option', { name: 'Báo cáo công tác tháng (Tháng)' }).click()
  await page.getByLabel('Từ ngày').fill(on)
  await page.locator('form').getByRole('button', { name: 'Lập báo cáo' }).click()
  await page.getByRole('button', { name: 'Lập dự thảo văn bản' }).click()
  await page.waitForURL(/\/console\/van-ban-di\/soan\/[0-9a-f-]{36}$/)
  await page.getByLabel('Họ tên người ký').fill(signer)
  await page
    .getByRole('textbox', { name: 'Nội dung' })
    .getByText('ghi ở đây trước khi trình duyệt')
    .click({ clickCount: 3 })
  await page.keyboard.type('Đề xuất, kiến nghị: không.')
  await page.getByRole('button', { name: 'Trình duyệt' }).click()
  await page.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
  return new URL(page.url()).pathname
}

/** The report that was submitted, opened from the list of what waits for the person, approved by another than who wrote it. */
export async function approveReport(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await decideOnDesk(page, 'Duyệt, ký ban hành', 'Đã duyệt, chờ phát hành')
}

/** Gives it its number. @returns the number, and the two files as they were downloaded and read again by our own reader */
export async function issueReport(page: Page, address: string): Promise<{ number: string; read: ReadDocument[] }> {
  await page.goto(address)
  await page.getByRole('button', { name: /^Cấp số/ }).click()
  const number = await page.locator('form strong').innerText()
  await page.locator('form').getByRole('button', { name: 'Cấp số, phát hành' }).click()
  await page.getByText(`Đã phát hành văn bản số ${number}`).waitFor()
  const read: ReadDocument[] = []
  for (const kind of ['pdf', 'docx']) {
    const link = page.getByRole('link', { name: `${number.replace('/', '-')}.${kind}` })
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      link.click({ timeout: 60_000 }),
    ])
    read.push(await readBack(download))
  }
  return { number, read }
}

/** The figures of the report whose title begins so, as its screen shows them. */
export async function readFigures(page: Page, title: string): Promise<Record<string, number>> {
  await goTo(page, 'Báo cáo')
  await page.locator('[data-row]').filter({ hasText: title }).first().click()
  const row = page.getByRole('region', { name: 'Số liệu và nguồn' }).or(page.locator('article')).getByRole('row')
  await row.nth(1).waitFor()
  const cells = await row.evaluateAll((all) =>
    all.map((one) => [...one.children].map((cell) => cell.textContent ?? '')),
  )
  return Object.fromEntries(cells.map(([name = '', now = '']) => [name, Number(now)]))
}

export type RegisterLine = { serial: number; number: string; subject: string }

/** The lines of the newest register with such a title from a serial on, in their order. */
export async function registerLines(page: Page, title: RegExp, from: number): Promise<RegisterLine[]> {
  await goTo(page, 'Sổ công văn')
  await page.locator('[data-row]').filter({ hasText: title }).first().click()
  const region = page.getByRole('region', { name: 'Các dòng của sổ' })
  await region.getByRole('row').nth(1).waitFor()
  const rows = await region.locator('tbody tr').evaluateAll((all) =>
    all.map((row) => {
      const [serial, number] = [...row.children].map((cell) => cell.textContent ?? '')
      return { serial: Number(serial), number: number ?? '', subject: row.querySelector('a')?.textContent ?? '' }
    }),
  )
  return rows.filter(({ serial }) => serial >= from).toSorted((a, b) => a.serial - b.serial)
}

async function readBack(download: Download): Promise<ReadDocument> {
  const [opened] = await openPapers(await readFile(await download.path()))
  if (!opened || 'problem' in opened) throw new Error(`${download.suggestedFilename()} cannot be read`)
  return toDocument(readPaper(opened.paper))
}

async function decideOnDesk(page: Page, step: string, to: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${step}`) }).click()
  await page.locator('form').getByRole('button', { name: step, exact: true }).click()
  await page.getByText(to, { exact: true }).first().waitFor()
}
