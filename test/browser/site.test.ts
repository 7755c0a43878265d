import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, isWider, openSiteBrowser, sitePaths as paths, violations, type SiteBrowser } from './site-browser.ts'

const sizes = [0, 1, 20, 10_000]
let site: SiteBrowser
let browser: Browser
let open: SiteBrowser['open']

beforeAll(async () => {
  site = await openSiteBrowser(sizes)
  ;({ browser, open } = site)
}, 240_000)

afterAll(() => site?.close())

describe('the public site in a browser', () => {
  const looks = [390, 1440].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme })))

  it.each(looks)('has no barrier that axe can find, at $width px, $scheme', async (look) => {
    const page = await open('/en/', look)
    // What differs between widths is seen on a few pages; every page is seen on a telephone.
    for (const path of look.width === 390
      ? [...paths, '/en/so-minh-bach/trang/0/', '/en/cach-quyet-dinh/staff-role-grant/']
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

  it('shows one kind of unit alone, and all again, without JavaScript', async () => {
    const page = await open('/don-vi/#loai-phong', { script: false })
    expect(await page.locator('#loai-phong').isVisible()).toBe(true)
    expect(await page.locator('#so-do').isVisible()).toBe(false)
    await page.click('text=Sơ đồ tổ chức')
    expect(await page.locator('#so-do').isVisible()).toBe(true)
    expect(await page.locator('#loai-phong').isVisible()).toBe(false)
    await page.context().close()
  })

  it('asks nobody else, sets no cookie, and keeps to its policy', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).host))
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of paths) await page.goto(site.address(20, path))
    expect(new Set(asked)).toEqual(new Set([new URL(site.address(20, '/')).host]))
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
    await page.goto(site.address(10_000, '/'))
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
