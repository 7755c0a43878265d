import { readFile, mkdtemp, rm } from 'node:fs/promises'
import http from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { siteServer } from '#platform/site-files/serve.ts'
import { buildAssets } from '#site/build-assets.ts'
import { sitePublisher } from '#site/publish.ts'
import { browserFlags, getBrowser } from '../find-browser.ts'
import { fixtureSource } from '../site/site-fixture.ts'

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const sizes = [0, 1, 20, 10_000]
const paths = [
  '/',
  '/so-minh-bach/',
  '/so-minh-bach/trang/0/',
  '/so-minh-bach/thang/2026-09/',
  '/so-minh-bach/loai/granted/',
  '/so-minh-bach/loai/granted/trang/0/',
  '/kiem-tra/',
  '/cach-quyet-dinh/',
  '/du-lieu-ca-nhan/',
  '/don-vi/',
  '/tro-nang/',
  '/404.html',
]

let root: string
let server: http.Server
let base: string
let browser: Browser
let axe: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'site-browser-'))
  axe = await readFile(axeFile, 'utf8')
  const built = await buildAssets(join(root, 'build'))
  const clock = () => new Date('2026-11-22T05:00:00Z')
  for (const size of sizes) {
    const source = fixtureSource(size, { bare: size === 0 })
    await sitePublisher({ folder: join(root, `site-${size}`), source, built, clock }).all(size)
  }
  // One port, an office for each size: size-20.localhost.
  const site = siteServer({ folderOf: (host) => join(root, `site-${/^size-(\d+)/.exec(host)?.[1] ?? '20'}`) })
  server = http.createServer((req, res) => {
    if (!site.serve(req, res)) res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `:${(server.address() as AddressInfo).port}`
  browser = await chromium.launch({ executablePath: getBrowser(), args: browserFlags })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await rm(root, { recursive: true })
})

type Look = { size?: number; width?: number; scheme?: 'light' | 'dark'; script?: boolean }

async function open(
  path: string,
  { size = 20, width = 390, scheme = 'light', script = true }: Look = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(`http://size-${size}.localhost${base}${path}`)
  return page
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href)
}

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] }

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe)
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

const isWider = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

describe('the public site in a browser', () => {
  const looks = [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })))

  it.each(looks)('has no barrier that axe can find, at $width px, $scheme', async (look) => {
    const page = await open('/en/', look)
    // What differs between widths is seen on a few pages; every page is seen on a telephone.
    for (const path of look.width === 390
      ? [...paths, '/en/so-minh-bach/trang/0/', '/en/cach-quyet-dinh/']
      : paths.slice(0, 3)) {
      await goTo(page, path)
      expect(await violations(page), path).toEqual([])
      expect(await isWider(page), path).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })

  it.each(sizes)('stands with %i entries in the record', async (size) => {
    const page = await open('/', { size })
    for (const path of ['/', '/so-minh-bach/', '/so-minh-bach/trang/0/', '/don-vi/', '/du-lieu-ca-nhan/']) {
      await goTo(page, path)
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await isWider(page), `${path} at ${width}`).toBeLessThanOrEqual(0)
      }
      if (size === 0) expect(await violations(page), path).toEqual([])
    }
    await page.context().close()
  })

  it('reads without JavaScript, and says so where a script is needed', async () => {
    const page = await open('/so-minh-bach/', { script: false })
    await page.click('text=Xem đầy đủ từng mục')
    await page.click('#muc-2 summary')
    expect(await page.locator('#muc-2 code').first().isVisible()).toBe(true)
    const check = await open('/kiem-tra/', { script: false })
    expect(await check.locator('noscript').innerText()).toContain('JavaScript')
    await page.context().close()
    await check.context().close()
  })

  it('asks nobody else, sets no cookie, and keeps to its policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of paths) await page.goto(`http://size-20.localhost${base}${path}`)
    expect(new Set(asked)).toEqual(new Set([`size-20.localhost${base}`]))
    expect(complaints).toEqual([])
    expect(await context.cookies()).toEqual([])
    await context.close()
  })

  it('weighs under 30 kB over the wire at the first visit, fonts included', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    let bytes = 0
    wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await wire.send('Network.enable')
    await page.goto(`http://size-10000.localhost${base}/`)
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBe(4)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(30_000)
    await context.close()
  })

  it('can be walked by keyboard: skip link first, focus always seen, targets large enough', async () => {
    const page = await open('/', { width: 1440 })
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id ?? '')).toBe('noi-dung')
    const small = await page.$$eval('header a, header button, header input, nav a, .doors a', (elements) =>
      elements
        .filter((element) => !element.matches('.skip') && element.getBoundingClientRect().height < 44)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
    await page.context().close()
  })

  it('prints on A4 with its address and a code, and without what paper cannot do', async () => {
    for (const path of ['/', '/so-minh-bach/trang/0/', '/cach-quyet-dinh/']) {
      const page = await open(path)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('.paper-address').isVisible()).toBe(true)
      expect(await page.locator('.paper-address .qr').isVisible()).toBe(true)
      expect(await page.locator('.search').isVisible()).toBe(false)
      expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-')
      await page.context().close()
    }
  })

  it('moves nothing where reduced motion is asked: it moves nothing at all', async () => {
    const page = await open('/')
    const moving = await page.$$eval(
      '*',
      (elements) =>
        elements.filter(
          (element) =>
            getComputedStyle(element).animationName !== 'none' ||
            parseFloat(getComputedStyle(element).transitionDuration) > 0,
        ).length,
    )
    expect(moving).toBe(0)
    await page.context().close()
  })
})
