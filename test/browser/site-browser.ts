import { mkdtemp, readFile, rm } from 'node:fs/promises'
import http from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { siteServer } from '#platform/site-files/serve.ts'
import { buildAssets } from '#site/build-assets.ts'
import { sitePublisher } from '#site/publish.ts'
import { browserFlags, getBrowser } from '../find-browser.ts'
import { fixtureSource } from '../site/site-fixture.ts'

export type Look = { size?: number; width?: number; scheme?: 'light' | 'dark'; script?: boolean }

/** The public site of a fictional office for each size of its record, served as files, and a browser beside it. */
export type SiteBrowser = {
  browser: Browser
  /** The address of the office whose record has so many entries. */
  address(size: number, path: string): string
  open(path: string, look?: Look): Promise<Page>
  close(): Promise<void>
}

/** Every kind of page, by Vietnamese address. */
export const sitePaths = [
  '/',
  '/so-minh-bach/',
  '/so-minh-bach/trang/0/',
  '/so-minh-bach/thang/2026-09/',
  '/so-minh-bach/loai/granted/',
  '/so-minh-bach/loai/granted/trang/0/',
  '/kiem-tra/',
  '/cach-quyet-dinh/',
  '/cach-quyet-dinh/staff-role-grant/',
  '/du-lieu-ca-nhan/',
  '/du-lieu-ca-nhan/yeu-cau/',
  '/don-vi/',
  '/tro-nang/',
  '/404.html',
]

export async function openSiteBrowser(sizes: readonly number[]): Promise<SiteBrowser> {
  const root = await mkdtemp(join(tmpdir(), 'site-browser-'))
  const built = await buildAssets(join(root, 'build'))
  const clock = () => new Date('2026-11-22T05:00:00Z')
  for (const size of sizes) {
    const source = fixtureSource(size, { bare: size === 0 })
    await sitePublisher({ folder: join(root, `site-${size}`), source, built, clock }).all(size)
  }
  // One port, an office for each size: size-20.localhost.
  const site = siteServer({ folderOf: (host) => join(root, `site-${/^size-(\d+)/.exec(host)?.[1] ?? '20'}`) })
  const server = http.createServer((req, res) => {
    if (!site.serve(req, res)) res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: getBrowser(), args: browserFlags })
  const address = (size: number, path: string) => `http://size-${size}.localhost:${port}${path}`
  return {
    browser,
    address,
    open: async (path, { size = 20, ...look } = {}) => {
      const page = await (await browser.newContext(contextOf(look))).newPage()
      await page.goto(address(size, path))
      return page
    },
    close: async () => {
      await browser.close()
      server.closeAllConnections()
      server.close()
      await rm(root, { recursive: true })
    },
  }
}

function contextOf({ width = 390, scheme = 'light', script = true }: Look): BrowserContextOptions {
  return { viewport: { width, height: 900 }, colorScheme: scheme, javaScriptEnabled: script, bypassCSP: true }
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
}

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] }

/** What axe finds wrong on the page as it stands, a line for each place. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'))
  const found = await page.evaluate(async () => {
    const runner = (globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } })
      .axe
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    return (await runner.run({ runOnly: { type: 'tag', values: tags } })).violations
  })
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}

/** How many pixels the page is wider than the screen. */
export const isWider = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
