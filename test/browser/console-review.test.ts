import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { makeFile } from '../papers/accuracy/measure-files.ts'

let desk: Desk
let page: Page
/** The paper whose number was made void: which one it is follows from which was read first. */
let voided = ''

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'clerk'))
}, 180_000)
afterAll(() => desk.close())

const arrivals = '/console/van-ban-den/tiep-nhan'
const made = (seed: string) => makeFile({ seed, layout: 'state', way: 'PDF stamped by a signing tool' })

/** Drops files anywhere on the page, as from a folder of the desktop. */
async function drop(files: readonly { name: string; bytes: Uint8Array }[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }))
  await page.evaluate((all) => {
    const dataTransfer = new DataTransfer()
    for (const { name, base64 } of all)
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }))
  }, given)
}

/** What can be pressed and lies below what was just told; on a phone of what stays where it is, as all else can be scrolled away. */
const covered = () =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('[role=status]')].find((one) => one.textContent?.includes('Đã vào sổ'))
    if (!(told instanceof HTMLElement)) throw new Error('nothing was told')
    const { top, bottom, left, right } = told.getBoundingClientRect()
    const stays = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).position === 'fixed' || stays(one.parentElement))
    // What would be pressed if it were not there, at the middle of a key or near one of its corners.
    told.style.pointerEvents = 'none'
    const below = [...document.querySelectorAll('button, a[href], input, textarea')].filter((one) => {
      const box = one.getBoundingClientRect()
      const xs = [box.left + 3, (box.left + box.right) / 2, box.right - 3]
      const ys = [box.top + 3, (box.top + box.bottom) / 2, box.bottom - 3]
      const points = xs.flatMap((x) => ys.map((y) => ({ x, y })))
      const inside = points.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)
      return !told.contains(one) && inside.some(({ x, y }) => one.contains(document.elementFromPoint(x, y)))
    })
    told.style.pointerEvents = ''
    return below.filter((one) => innerWidth > 760 || stays(one)).map((one) => one.textContent)
  })

/** What was told stands where it covers no key, on a desk and on a phone, nor runs out of its place. */
async function coversNothing(): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1440, height: 900 },
  ]) {
    await page.setViewportSize(size)
    const told = page.getByRole('status').filter({ hasText: 'Đã vào sổ' })
    const box = await told.boundingBox()
    expect(box!.height).toBeGreaterThan(30)
    await expect.poll(covered).toEqual([])
    const undo = await told.getByRole('button', { name: /^Mở để sửa/ }).boundingBox()
    expect(undo!.x + undo!.width).toBeLessThanOrEqual(box!.x + box!.width)
  }
}

/** What was just registered is opened from the field of the next draft, corrected with a reason, and the work goes on. */
async function correctByZ(): Promise<void> {
  await page.getByRole('heading', { name: 'Duyệt văn bản đến' }).waitFor()
  const next = page.url()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /^Sửa dòng vào sổ/ }).click()
  await page.getByLabel('Trích yếu').fill('Trích yếu đã sửa sau khi vào sổ')
  await page.getByLabel('Vì sao sửa').fill('Ghi nhầm trích yếu')
  await page.locator('form').getByRole('button', { name: 'Sửa dòng vào sổ' }).click()
  await page.getByRole('heading', { name: 'Trích yếu đã sửa sau khi vào sổ' }).waitFor()
  await page.goto(next)
}

/** From the list of arrivals, where nothing is being written, Z alone opens it; its number is made void and stays in the register. */
async function makeVoidByZ(): Promise<void> {
  await page.keyboard.press('z')
  await page.getByRole('button', { name: /^Huỷ số/ }).click()
  await page.getByRole('radio').first().check()
  await page.keyboard.press('Control+Enter')
  await page.locator('article header').getByText('Đã huỷ số').waitFor()
  voided = await page.locator('article').innerText()
}

it('leads from dropped files to registered papers by the keyboard alone, each within 30 seconds', async () => {
  const files = [await made('review-1'), await made('review-2')]
  await page.goto(arrivals)
  await page.getByRole('heading', { name: 'Tiếp nhận văn bản' }).waitFor()
  const broken = { name: 'hong.pdf', bytes: Buffer.from('%PDF-1.7 hỏng') }
  await drop([broken, ...files.map(({ bytes }, at) => ({ name: `van-ban-${at + 1}.pdf`, bytes }))])
  await drop([{ name: 'trong.pdf', bytes: Buffer.alloc(0) }])
  await page.getByText('Tệp trống (0 byte)').waitFor()
  expect(await page.getByRole('button', { name: 'Gửi lại' }).count()).toBe(0)
  await page.getByText('Tệp PDF bị hỏng hoặc tải về chưa đủ').waitFor({ timeout: 90_000 })
  await page.getByRole('button', { name: /^Duyệt 3 dự thảo/ }).waitFor({ timeout: 90_000 })

  // The sample has one of its own.
  await page.keyboard.press('d')
  for (let left = 3; left > 0; left--) {
    await page.getByRole('heading', { name: 'Duyệt văn bản đến' }).waitFor()
    const address = page.url()
    const began = Date.now()
    await page.waitForFunction(() => document.querySelector('figure img')?.getAttribute('src')?.includes('/pages/1'))
    const open = await page.locator('[data-status=doubtful], [data-status=unread]').count()
    for (let n = 0; n < open; n++) await page.keyboard.press('Enter')
    if (open > 0) await page.getByText('Không còn chỗ nào phải xem').waitFor()
    // A second press at once is taken for the draft before.
    await page.waitForTimeout(700)
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/Đã vào sổ, số đến \d+/)
      .first()
      .waitFor()
    expect(Date.now() - began).toBeLessThan(30_000)
    await page.waitForURL((url) => url.href !== address)
    if (left === 3) {
      await coversNothing()
      await correctByZ()
    }
  }
  expect(new URL(page.url()).pathname).toBe(arrivals)
  await makeVoidByZ()
  await page.goto(arrivals)
  await page
    .getByRole('link', { name: /^số đến \d+/ })
    .first()
    .click()
  await page.getByRole('img', { name: /^Trang 1\// }).waitFor()
  expect(desk.complaints).toEqual([])
}, 300_000)

it('has the caret in the next field as soon as the key is heard, however fast the hand', async () => {
  await page.goto('/console/van-ban-den/duyet/moi')
  await page.locator('[data-status=doubtful] input:focus').waitFor()
  const walked = await page.evaluate(async () => {
    const fields: (string | undefined)[] = []
    while (document.activeElement?.closest('[data-status=doubtful]') && fields.length < 20) {
      fields.push(document.activeElement.closest<HTMLElement>('[data-field]')?.dataset['field'])
      const key = { key: 'Enter', bubbles: true, cancelable: true }
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', key))
      // Within the turn of the key itself, before the browser draws again or hears another.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
    }
    return fields
  })
  expect(walked).toEqual(['number', 'dated', 'issuer', 'type', 'subject'])
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-register'))).toBe(true)
})

it('shows the place of the field that is looked at, and the paper that came before', async () => {
  const both = [await made('review-1'), await made('review-2')]
  const stands = both.find(({ answer }) => !voided.includes(String(answer.number)))
  if (!stands) throw new Error('both papers were made void')
  const { bytes, answer } = stands
  await page.goto(arrivals)
  await page.getByRole('heading', { name: 'Tiếp nhận văn bản' }).waitFor()
  await drop([{ name: 'lan-nua.pdf', bytes }])
  await page.getByText('Có thể trùng 1 văn bản').waitFor({ timeout: 90_000 })
  await page.keyboard.press('d')
  await page
    .getByText(/Đã vào sổ, số đến \d+/)
    .first()
    .waitFor()
  const subject = page.getByRole('textbox', { name: 'Trích yếu' })
  await subject.focus()
  await page.locator('[data-mark=subject][data-active=true]').first().waitFor()
  await page.getByRole('button', { name: 'So hai văn bản' }).click()
  await page
    .getByRole('row', { name: /Số, ký hiệu/ })
    .getByText(String(answer.number))
    .first()
    .waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: 'So ở mục “Có thể trùng”' }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page
    .getByRole('alert')
    .getByText(/có thể đã vào sổ: số đến \d+/)
    .waitFor()
  await page.getByRole('button', { name: 'Không trùng' }).click()
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Đã vào sổ, số đến \d+/)
    .first()
    .waitFor()
}, 200_000)

it('leads from a task to the place of the paper where it was read', async () => {
  const papers = await page.request.get('/api/v1/documents/papers?direction=in&state=registered&size=100')
  const { rows } = (await papers.json()) as { rows: { id: string; subject: string }[] }
  const ids = rows.map(({ id }) => id)
  type Task = { id: string; paperId: string; spans: unknown[] }
  const tasks: Task[] = []
  for (const id of ids) {
    const answer = await page.request.get(`/api/v1/documents/tasks?paperId=${id}&size=100`)
    tasks.push(...((await answer.json()) as { rows: Task[] }).rows)
  }
  const task = tasks.find(({ spans }) => spans.length > 0)
  expect(task).toBeDefined()
  await page.goto(`/console/van-ban-den/${task?.paperId}?nhiemvu=${task?.id}`)
  const mark = page.locator('figure mark[data-active=true]').first()
  await mark.waitFor({ timeout: 30_000 })
  await expect
    .poll(() =>
      mark.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }),
    )
    .toBe(true)
  await page.locator('li[data-asked=true]').waitFor()
  expect(desk.complaints).toEqual([])
})

it('presents the papers that are chosen at once, and takes them back by Z', async () => {
  await page.goto('/console/van-ban-den?state=registered')
  const rows = page.locator('tbody tr')
  await rows.nth(1).waitFor()
  await page.getByRole('checkbox', { name: 'Chọn tất cả trên trang này' }).check()
  const key = page.getByRole('button', { name: /^Trình \d+ văn bản/ })
  const n = Number(/\d+/.exec(await key.innerText())?.[0])
  expect(n).toBe(await rows.count())
  await page.keyboard.press('Control+Enter')
  await page.getByText(`Đã trình ${n} văn bản`).waitFor()
  await page.getByRole('heading', { name: 'Không có dòng nào khớp' }).waitFor()
  await page.keyboard.press('z')
  await page.getByText(`Đã rút lại ${n} văn bản`).waitFor()
  await rows.nth(n - 1).waitFor()
  expect(desk.complaints).toEqual([])
})

it('names the papers that seem the same, three of them at first, and leads to them before it registers', async () => {
  const letter = (n: number) =>
    [
      'SỞ NỘI VỤ TỈNH MẪU',
      `Số: 4${n}/SNV-CCHC`,
      'V/v giao ban công tác tuần',
      'Kính gửi: Uỷ ban nhân dân các phường, xã.',
    ]
      .concat([
        'Sở Nội vụ mời đại diện Uỷ ban nhân dân các phường, xã dự họp giao ban công tác tuần tại hội trường tầng hai.',
      ])
      .concat(['Đề nghị các đơn vị cử cán bộ dự đúng thành phần, đúng giờ và chuẩn bị ý kiến phát biểu bằng văn bản.'])
      .join('\n\n')
  await page.goto(arrivals)
  await page.getByRole('heading', { name: 'Tiếp nhận văn bản' }).waitFor()
  await drop([1, 2, 3, 4, 5, 6].map((n) => ({ name: `giao-ban-${n}.txt`, bytes: Buffer.from(letter(n)) })))
  const last = page.getByRole('listitem').filter({ hasText: '46/SNV-CCHC' })
  await last.getByText('Có thể trùng 5 văn bản').waitFor({ timeout: 60_000 })
  await last.getByRole('link').click()
  const alike = page.getByRole('region', { name: /^Có thể trùng 5/ })
  await alike.waitFor()
  await expect.poll(() => alike.getByText(/^4\d\/SNV-CCHC$/).count()).toBe(3)
  await alike.getByRole('button', { name: 'Xem 2 văn bản nữa' }).click()
  await expect.poll(() => alike.getByText(/^4\d\/SNV-CCHC$/).count()).toBe(5)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Có văn bản giống văn bản này.').waitFor()
  await expect.poll(() => alike.evaluate((section) => section === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+Enter')
  await page
    .getByText(/Đã vào sổ, số đến \d+/)
    .first()
    .waitFor()
}, 120_000)

it('goes on to a paper that waits although the list of them came only after a fast hand had registered', async () => {
  const registered = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.ok())
  await page.route(/\/documents\/papers\?.*state=draft.*size=100/, async (route) => {
    await registered
    await route.continue()
  })
  await page.goto(arrivals)
  await page.getByRole('button', { name: /^Duyệt \d+ dự thảo/ }).waitFor()
  await page.keyboard.press('d')
  await page.locator('[data-register]').waitFor()
  const address = page.url()
  const told = page.locator('[role=status][aria-live=polite]').getByText(/^Đã vào sổ, số đến \d+/)
  while (!(await told.isVisible())) await page.keyboard.press('Control+Enter', { delay: 300 })
  await page.waitForURL((url) => url.href !== address)
  await page.unrouteAll()
  expect(page.url()).toMatch(/\/van-ban-den\/duyet\/[0-9a-f-]{36}$/)
  expect(desk.complaints).toEqual([])
}, 60_000)
