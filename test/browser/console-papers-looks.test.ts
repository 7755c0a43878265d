import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { faults, pixelsTooWide, settled, type Scheme } from './screen-faults.ts'

let desk: Desk
let page: Page
let paths: string[]

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'clerk'))
  const first = async (path: string) =>
    ((await (await page.request.get(`/api/v1${path}`)).json()) as { rows: { id: string }[] }).rows[0]?.id
  const headers = { origin: desk.origin, 'idempotency-key': 'a'.repeat(32) }
  const data = { templateId: await first('/reports/templates') }
  const filled = await page.request.post('/api/v1/reports', { headers, data })
  const report = ((await filled.json()) as { id: string }).id
  const [draft, paper, task, register, ours] = await Promise.all([
    first('/documents/papers?direction=in&state=draft'),
    first('/documents/papers?direction=in&state=assigned'),
    first('/documents/tasks?state=open'),
    first('/documents/registers'),
    first('/documents/papers?direction=out&state=draft'),
  ])
  paths = [
    '/van-ban-den/tiep-nhan',
    `/van-ban-den/duyet/${draft}`,
    '/van-ban-den',
    `/van-ban-den/${paper}`,
    '/nhiem-vu',
    `/nhiem-vu/${task}`,
    '/nhiem-vu/lich',
    '/so-cong-van',
    `/so-cong-van/${register}`,
    '/so-cong-van/nhap',
    '/bao-cao',
    `/bao-cao/${report}`,
    '/van-ban-di',
    `/van-ban-di/soan/${ours}`,
  ]
  expect(paths.join()).not.toContain('undefined')
}, 300_000)
afterAll(() => desk.close())

/** In the other colours, once the last of them has changed. */
async function dress(on: Page, colorScheme: Scheme): Promise<void> {
  await on.emulateMedia({ colorScheme })
  await on.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
  await on.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))))
}

describe.each([1440, 390])('every screen of papers at %d pixels', (width) => {
  it('has no fault that axe finds, light or dark, fits the width, and complains of nothing', async () => {
    desk.complaints.splice(0)
    const found: string[] = []
    await page.setViewportSize({ width, height: 844 })
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(`/console${path}`)
      await settled(page)
      for (const colorScheme of ['light', 'dark'] as const) {
        await dress(page, colorScheme)
        found.push(...(await faults(page, colorScheme)).map((fault) => `${path} ${colorScheme} ${fault}`))
      }
      const over = await pixelsTooWide(page)
      if (over > 0) found.push(`${path} is ${over} px too wide`)
    }
    expect(found).toEqual([])
    expect(desk.complaints).toEqual([])
  }, 180_000)
})
