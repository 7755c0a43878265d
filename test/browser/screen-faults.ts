import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Scheme = 'light' | 'dark'
type Fault = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }

/** In the dark only the colours are others. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const rulesFor = { light: { type: 'tag', values: wcag }, dark: { type: 'rule', values: ['color-contrast'] } }

/** What is wrong with a screen in light and in dark: what axe finds, and what is wider than the page. */
export async function faultsOf(page: Page, path: string): Promise<string[]> {
  const found: string[] = []
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`/console${path}`)
  await settled(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await dress(page, colorScheme)
    found.push(...(await faults(page, colorScheme)).map((fault) => `${path} ${colorScheme} ${fault}`))
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) found.push(`${path} ${colorScheme} is ${over} px too wide`)
  }
  return found
}

/** In the other colours, once the last of them has changed. */
async function dress(page: Page, colorScheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  )
}

/** What axe finds on the screen as it is drawn now. */
async function faults(page: Page, scheme: Scheme): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readAxe())
  const found = await page.evaluate(async (runOnly) => {
    const runner = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: unknown[] }> } }).axe
    return (await runner.run({ runOnly, resultTypes: ['violations'] })).violations
  }, rulesFor[scheme])
  return (found as Fault[]).map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} ${nodes[0]?.failureSummary}`)
}

let axe: Promise<string> | undefined
const readAxe = () => (axe ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))

export async function settled(page: Page): Promise<void> {
  await page.locator('main :is(h1, h2):visible').first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  await page.waitForTimeout(150)
}
