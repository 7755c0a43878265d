import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goTo, openSiteBrowser, sitePaths, type SiteBrowser } from './site-browser.ts'

let site: SiteBrowser

beforeAll(async () => {
  site = await openSiteBrowser([20])
}, 240_000)
afterAll(() => site?.close())

/** Every element that the keyboard should come to, in the order of the page; numbered where it stands. */
function numberPlaces(): number {
  const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]'
  const places = [...document.querySelectorAll<HTMLElement>(wanted)].filter(
    (one) => !('disabled' in one && one.disabled) && one.checkVisibility({ visibilityProperty: true }),
  )
  // Of a group of radio buttons the keyboard comes to one: the chosen, or the first.
  const alone = places.filter((one) => {
    if (!(one instanceof HTMLInputElement) || one.type !== 'radio') return true
    const group = places.filter((other) => other instanceof HTMLInputElement && other.name === one.name)
    return one === (group.find((other) => (other as HTMLInputElement).checked) ?? group[0])
  })
  alone.forEach((one, at) => (one.dataset['place'] = String(at)))
  return alone.length
}

/** Where the focus is, and what is wrong with how it shows. */
function seeFocus(): { place: string | undefined; fault?: string } {
  const one = document.activeElement as HTMLElement | null
  if (!one || one === document.body) return { place: undefined }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one)
  const box = one.getBoundingClientRect()
  const name = `${one.tagName} ${one.textContent?.trim().slice(0, 40)}`
  const place = one.dataset['place']
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || outlineColor.endsWith(', 0)'))
    return { place, fault: `${name}: the focus is not drawn` }
  if (box.width < 1 || box.height < 1) return { place, fault: `${name}: nothing is to be seen` }
  if (box.bottom <= 0 || box.top >= innerHeight) return { place, fault: `${name}: out of the window` }
  return { place }
}

/** The places in the order in which Tab comes to them, until it leaves the page; and the faults on the way. */
async function walk(page: Page, most: number): Promise<{ places: number[]; faults: string[] }> {
  const places: number[] = []
  const faults: string[] = []
  for (let presses = 0; presses < most + 2; presses++) {
    await page.keyboard.press('Tab')
    const { place, fault } = await page.evaluate(seeFocus)
    if (fault) faults.push(fault)
    if (place === undefined) break
    if (Number(place) === places[0]) break
    places.push(Number(place))
  }
  return { places, faults }
}

describe.each([390, 1440])('the public site by keyboard alone, at %i px', (width) => {
  it.each(sitePaths)('%s is walked through in order, with the focus in sight, and left', async (path) => {
    const page = await site.open(path, { width })
    const most = await page.evaluate(numberPlaces)
    expect(most).toBeGreaterThan(5)
    const { places, faults } = await walk(page, most)
    expect(faults).toEqual([])
    expect(places).toEqual(Array.from({ length: most }, (_, at) => at))
    await page.context().close()
  })

  it('begins with a way past the head of the page', async () => {
    const page = await site.open('/', { width })
    for (const path of ['/', '/so-minh-bach/trang/0/', '/en/kiem-tra/']) {
      await goTo(page, path)
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThanOrEqual(0)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung')
      await page.keyboard.press('Tab')
      const within = await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))
      expect(within, path).toBe(true)
    }
    await page.context().close()
  })

  it('opens what is folded with Enter, and closes it with the space bar', async () => {
    const page = await site.open('/so-minh-bach/trang/0/', { width })
    const folded = page.locator('main details').first()
    await folded.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await folded.getAttribute('open')).not.toBeNull()
    await page.keyboard.press('Space')
    expect(await folded.getAttribute('open')).toBeNull()
    await page.context().close()
  })
})
