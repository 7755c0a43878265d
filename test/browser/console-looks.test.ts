import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { faults, pixelsTooWide, settled } from './screen-faults.ts'

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

describe.each([
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
  { width: 390, scheme: 'dark' },
] as const)('every screen at $width pixels, $scheme', ({ width, scheme }) => {
  it('has no fault that axe finds, fits the width, and breaks no rule of the policy', async () => {
    desk.complaints.splice(0)
    const page = await desk.page({ viewport: { width, height: 844 }, colorScheme: scheme, storageState: state })
    const found: string[] = []
    for (const path of paths) {
      await page.goto(`/console${path}`)
      await settled(page)
      found.push(...(await faults(page, scheme)).map((fault) => `${path} ${fault}`))
      const over = await pixelsTooWide(page)
      if (over > 0) found.push(`${path} is ${over} px too wide`)
    }
    await page.context().close()
    expect(found).toEqual([])
    expect(desk.complaints).toEqual([])
  }, 180_000)

  it('has a gate without faults', async () => {
    desk.complaints.splice(0)
    const page = await desk.page({ viewport: { width, height: 844 }, colorScheme: scheme })
    const found: string[] = []
    for (const path of ['/dang-nhap', '/loi-moi', '/dat-lai-mat-khau', '/quan-tri-dau-tien']) {
      await page.goto(`/console${path}`)
      await settled(page)
      found.push(...(await faults(page, scheme)).map((fault) => `${path} ${fault}`))
    }
    await page.context().close()
    expect(found).toEqual([])
    expect(desk.complaints).toEqual([])
  })
})

describe('the first load', () => {
  it('is under 350 kB compressed with gzip, fonts included', async () => {
    const page = await desk.page({ storageState: state })
    const sizes: Promise<number>[] = []
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (pathname.startsWith('/console')) sizes.push(gzipped(pathname))
    })
    await page.goto('/console/')
    await settled(page)
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    await page.context().close()
    expect(total).toBeGreaterThan(100_000)
    expect(total).toBeLessThan(350_000)
  })
})

async function gzipped(path: string): Promise<number> {
  const answer = await fetch(desk.origin + path, { headers: { 'accept-encoding': 'gzip' } })
  return Number(answer.headers.get('content-length'))
}
