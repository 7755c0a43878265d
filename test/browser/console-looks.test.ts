import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { faultsOf, settled } from './screen-faults.ts'

let desk: Desk
let state: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>
let paths: string[]

beforeAll(async () => {
  desk = await openDesk()
  const page = await desk.page()
  await signIn(page, personWith(desk, 'administrator'))
  state = await page.context().storageState()
  const first = async (path: string) =>
    ((await (await page.request.get(`/api/v1${path}`)).json()) as { rows: { id: string }[] }).rows[0]?.id
  const [person, grant, unit] = await Promise.all([first('/staff'), first('/role-grants'), first('/units')])
  paths = [
    '/',
    '/?show=all',
    `/viec/staff/role-grant/${grant}`,
    '/thong-bao',
    '/can-bo',
    `/can-bo/${person}`,
    '/can-bo/them',
    '/can-bo/nhap',
    '/don-vi',
    '/don-vi?view=list',
    `/don-vi/${unit}`,
    '/don-vi/loai',
    '/don-vi/them',
    '/vai-tro',
    `/vai-tro/${grant}`,
    '/vai-tro/giao',
    '/so-minh-bach',
    '/so-minh-bach/1',
    '/khoa-ky-so',
    '/khoa-ky-so/niem-yet',
    '/yeu-cau-du-lieu',
    '/yeu-cau-du-lieu/gui',
    '/xoa-noi-dung',
    '/xoa-noi-dung/de-nghi?seqs=1,3',
    '/luu-giu',
    '/nhat-ky-xem?whose=all',
    '/ma-truy-cap',
    '/ma-truy-cap/tao',
    '/dia-chi-nhan-tin',
    '/dia-chi-nhan-tin/them',
    '/tai-khoan',
    '/tai-khoan/hai-buoc',
    '/tinh-trang',
    '/khong-co-trang-nay',
  ]
}, 120_000)
afterAll(() => desk.close())

describe.each([1440, 390])('every screen at %d pixels, light and dark', (width) => {
  const look = async (on: readonly string[], options: BrowserContextOptions) => {
    desk.complaints.splice(0)
    const page = await desk.page({ viewport: { width, height: 844 }, ...options })
    const found: string[] = []
    for (const path of on) found.push(...(await faultsOf(page, path)))
    await page.context().close()
    expect(found).toEqual([])
    expect(desk.complaints).toEqual([])
  }

  it('has no fault that axe finds, fits the width, and breaks no rule of the policy', async () => {
    await look(paths, { storageState: state })
  }, 180_000)

  it('has a gate without faults', async () => {
    await look(['/dang-nhap', '/loi-moi', '/dat-lai-mat-khau', '/quan-tri-dau-tien'], {})
  })
})

describe('the first load', () => {
  it('is under 320 kB compressed with gzip, fonts included, and under 340 kB with what is fetched ahead in idle time', async () => {
    const page = await desk.page({ storageState: state })
    await page.addInitScript(holdIdleTime)
    const sizes: Promise<number>[] = []
    const total = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.startsWith('/console')) sizes.push(gzipped(pathname))
    })
    await page.goto('/console/')
    await settled(page)
    const first = await total()
    await page.evaluate(() => dispatchEvent(new Event('idle')))
    await page.waitForLoadState('networkidle').catch(() => undefined)
    await expect.poll(total).toBeGreaterThan(first)
    const whole = await total()
    await page.context().close()
    expect(first).toBeGreaterThan(100_000)
    expect(first).toBeLessThan(320_000)
    expect(whole).toBeLessThan(340_000)
  })
})

/** Runs in the page: the browser is idle when the test says so. */
function holdIdleTime(): void {
  window.requestIdleCallback = (run) => {
    addEventListener('idle', () => run({ didTimeout: false, timeRemaining: () => 50 }), { once: true })
    return 1
  }
}

async function gzipped(path: string): Promise<number> {
  const answer = await fetch(desk.origin + path, { headers: { 'accept-encoding': 'gzip' } })
  return Number(answer.headers.get('content-length'))
}
