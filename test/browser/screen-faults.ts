import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

type Fault = { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }
export type Scheme = 'light' | 'dark'

/** In the dark only the colours are others. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const rulesFor = { light: { type: 'tag', values: wcag }, dark: { type: 'rule', values: ['color-contrast'] } }

/** What axe finds on the screen as it is drawn now. */
export async function faults(page: Page, scheme: Scheme): Promise<string[]> {
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

export const pixelsTooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
