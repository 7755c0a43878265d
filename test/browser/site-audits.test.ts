import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSiteBrowser, sitePaths, type SiteBrowser } from './site-browser.ts'

let site: SiteBrowser
const paths = [...sitePaths, '/en/', '/en/so-minh-bach/trang/0/', '/en/cach-quyet-dinh/staff-role-grant/']

/** Names below localhost are known to browsers only; any other host is the office with 20 entries. */
const plainAddress = (path: string) => site.address(20, path).replace('size-20.localhost', '127.0.0.1')

beforeAll(async () => {
  site = await openSiteBrowser([20])
})
afterAll(() => site.close())

/**
 * What Lighthouse's best-practice and accessibility categories measure, page by page, by hand. Left out: HTTPS, which a
 * loopback address does not have. The rules of its accessibility category are axe's: see site.test.ts.
 */
describe('each public page', () => {
  it('says what it is: doctype, charset, title, language, description, canonical address, viewport that can be zoomed', async () => {
    for (const path of paths) {
      const text = await (await fetch(plainAddress(path))).text()
      expect(text.slice(0, 15), path).toBe('<!doctype html>')
      expect(text.slice(0, 1_024), path).toContain('<meta charset="utf-8" />')
      expect(text, path).toMatch(/<title>[^<]{5,}<\/title>/)
      expect(text, path).toMatch(/<meta name="description" content="[^"]{15,}"/)
      expect(text, path).toContain(`<html lang="${path.startsWith('/en/') ? 'en' : 'vi'}">`)
      expect(text, path).toContain('content="width=device-width, initial-scale=1"')
      if (path !== '/404.html') expect(text, path).toContain(`rel="canonical" href="https://hosen.example${path}"`)
    }
  })

  it('is served with a policy against injected scripts, without unsafe words in it', async () => {
    for (const path of paths) {
      const { headers } = await fetch(plainAddress(path))
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("base-uri 'none'")
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toMatch(/unsafe|\*|http:/)
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
    }
  })

  it('leaves nothing in the console, uses nothing deprecated, and asks for no permission', async () => {
    const context = await site.browser.newContext()
    const page = await context.newPage()
    const wire = await context.newCDPSession(page)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(`${page.url()} ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(`${page.url()} ${error.message}`))
    page.on('requestfailed', (request) => {
      // An icon on its way is given up when the next page is opened.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`)
    })
    // The issues of the developer tools: deprecations, cookies, mixed content, policy, contrast, quirks.
    wire.on('Audits.issueAdded', ({ issue }) => complaints.push(`${page.url()} ${issue.code}`))
    await wire.send('Audits.enable')
    for (const path of paths) {
      await page.goto(site.address(20, path))
      await page.waitForLoadState('load')
    }
    expect(complaints).toEqual([])
    await context.close()
  })

  it('has text of a legible size, targets a finger can hit, and fields that take what is pasted', async () => {
    const page = await site.open('/', { width: 390 })
    for (const path of paths) {
      await page.goto(site.address(20, path))
      expect(await page.evaluate(smallText), path).toEqual([])
      expect(await page.evaluate(smallTargets), path).toEqual([])
      for (const field of await page.locator('input:visible:not([type=file]), textarea:visible').all()) {
        await field.evaluate((element) => {
          const pasted = new ClipboardEvent('paste', { bubbles: true, cancelable: true })
          if (!element.dispatchEvent(pasted)) throw new Error(`${element.id} refuses what is pasted`)
        })
      }
    }
    await page.context().close()
  })

  it('loads no library, no image out of shape, and links by words that say where they lead', async () => {
    const page = await site.open('/')
    for (const path of paths) {
      await page.goto(site.address(20, path))
      const found = await page.evaluate(() => ({
        libraries: ['jQuery', 'React', 'angular', 'Vue', '_', 'moment'].filter((name) => name in globalThis),
        images: [...document.images].filter(
          ({ naturalWidth, naturalHeight, width, height }) =>
            Math.abs(naturalWidth / naturalHeight - width / height) > 0.05,
        ).length,
        links: [...document.links].filter(
          ({ textContent, href }) =>
            /^(đây|tại đây|here|click here|xem thêm|more)?$/i.test(textContent.trim()) || !href,
        ).length,
        scripts: [...document.scripts].filter(({ src }) => new URL(src).host !== location.host).length,
      }))
      expect(found, path).toEqual({ libraries: [], images: 0, links: 0, scripts: 0 })
    }
    await page.context().close()
  })
})

/** Text below 12 CSS pixels, as painted: what Lighthouse calls illegible. Drawings count by their scale. */
function smallText(): string[] {
  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || element.closest('.unseen, .paper-address, noscript, title')) continue
    const drawing = element.closest('svg')
    const scale = drawing ? drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width : 1
    const size = parseFloat(getComputedStyle(element).fontSize) * scale
    if (size < 12) found.push(`${size} ${node.textContent.trim().slice(0, 40)}`)
  }
  return found
}

/** Links and buttons under 24 pixels that do not stand within a sentence (WCAG 2.2, 2.5.8). */
function smallTargets(): string[] {
  return [...document.querySelectorAll('a, button, summary, input:not([type=hidden])')]
    .filter((element) => element.checkVisibility() && !element.matches('.skip, p a, dd a, li.inline a, h2 a, small a'))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect()
      return width < 24 || height < 24
    })
    .map((element) => element.outerHTML.slice(0, 100))
}
