import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'

let desk: Desk
let page: Page

beforeAll(async () => {
  desk = await openDesk()
  page = await desk.page()
  await signIn(page, personWith(desk, 'officer'))
}, 400_000)
afterAll(() => desk.close())

const body = () => page.getByRole('textbox', { name: 'Nội dung' })

/** A new letter with the cursor in its text. */
async function begin(): Promise<void> {
  await page.goto('/console/van-ban-di/soan/moi')
  await page.getByRole('button', { name: 'Bắt đầu soạn' }).click()
  await body().click()
}

/** Where the browser puts the cursor by itself the editor hears of it with the next frame. */
const drawn = () =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

const paste = (html: string) =>
  body().evaluate((element, text) => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    data.setData('text/plain', 'x')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

const table = (columns: number, rows: number) =>
  `<table>${`<tr>${'<td>104.890</td>'.repeat(columns)}</tr>`.repeat(rows)}</table>`

type Block = {
  kind: string
  text?: { text: string }[]
  mark?: string
  rows?: string[][]
  columns?: { title: string }[]
}

/** What the server holds of the text, a line for each block, once it is saved. */
async function kept(): Promise<string[]> {
  await page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const answer = await page.request.get(`/api/v1/documents/outgoing/${id}`)
  const { content } = (await answer.json()) as { content: { body: Block[] } }
  return content.body.map(({ kind, text = [], mark, rows, columns = [] }) =>
    kind === 'table'
      ? [columns.map(({ title }) => title), ...(rows ?? [])].map((row) => row.join(' | ')).join(' / ')
      : [...(mark ? [mark] : []), text.map((run) => run.text).join('')].join(' '),
  )
}

describe('the text of a paper', () => {
  it('can go on behind a table that ends it, begin before one, and stand between two', async () => {
    await begin()
    await paste('<table><tr><td>A</td></tr></table><table><tr><td>B</td></tr></table>')
    const box = (await body().boundingBox())!
    await page.mouse.click(box.x + 100, box.y + box.height - 10)
    await page.keyboard.type('Sau bảng.')
    const [first, second] = await Promise.all(
      ['A', 'B'].map(
        async (text) =>
          (await body()
            .locator('table')
            .filter({ hasText: new RegExp(`^${text}$`) })
            .boundingBox())!,
      ),
    )
    await page.mouse.click(first!.x + 100, (first!.y + first!.height + second!.y) / 2)
    await page.keyboard.type('Giữa.')
    await body().getByText('A', { exact: true }).click()
    // The editor has the cursor in the table: its keys stand above.
    await page.getByRole('button', { name: 'Thêm dòng' }).waitFor()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.type('Trước.')
    await expect.poll(kept).toEqual(['Trước.', 'A', 'Giữa.', 'B', 'Sau bảng.'])
    await begin()
    await paste('<table><tr><td>A</td></tr></table>')
    await body().getByText('A', { exact: true }).click()
    await page.keyboard.press('Home')
    await drawn()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('Từ đầu.')
    await expect.poll(kept).toEqual(['Từ đầu.', 'A'])
  })

  it('keeps in a cell what is pasted into it, line by line', async () => {
    await begin()
    await paste('<table><tr><td>Việc</td></tr><tr><td>Gồm</td></tr></table>')
    await body().getByText('Gồm').click()
    await page.keyboard.press('End')
    await paste('<ul><li>Một</li><li>Hai</li></ul><h2>Ba</h2>')
    await expect.poll(kept).toEqual(['Việc / Gồm- Một\n- Hai\nBa'])
    await page.keyboard.press('Control+B')
    await page.keyboard.type(' đậm')
    expect(await body().locator('td strong').count()).toBe(0)
  })

  it('moves a wide table within itself: the keys above stay where they are', async () => {
    await begin()
    const keys = page.getByRole('toolbar', { name: 'Định dạng' })
    const before = (await keys.boundingBox())!
    await paste(table(18, 40))
    await body().locator('td').last().click()
    await expect.poll(async () => (await keys.boundingBox())?.x).toBe(before.x)
    const cell = body().locator('td').last()
    // One line of figures, not one broken in two.
    expect((await cell.boundingBox())!.height).toBeLessThan(45)
    const inner = (await body().boundingBox())!
    const around = (await body().locator('.tableWrapper').boundingBox())!
    expect(around.x + around.width).toBeLessThanOrEqual(inner.x + inner.width)
  })

  it('says in sight what a paste left out, also far down, until it was read', async () => {
    await begin()
    await paste('<p>Đoạn</p>'.repeat(80))
    await body().press('Control+End')
    await paste('<p>Cuối<img src="x.png"></p>')
    const told = page.getByRole('status').filter({ hasText: 'Hình không dán vào được' })
    await told.waitFor()
    const box = (await told.boundingBox())!
    expect(box.y).toBeGreaterThan(0)
    expect(box.y + box.height).toBeLessThan(900)
    await page.getByRole('button', { name: 'Đã rõ, ẩn lời báo' }).click()
    await told.waitFor({ state: 'detached' })
  })

  it('keeps all columns of a table, or names at once what is too much of it; numbers go on where a list began', async () => {
    const row = (from: number, n: number) =>
      `<tr>${Array.from({ length: n }, (_, at) => `<td>${from + at}</td>`).join('')}</tr>`
    await begin()
    await paste(`<ol start=4><li>Bốn</li></ol><table>${row(100, 20)}${row(200, 20)}</table><p><img src=a.png>Hết</p>`)
    await page.getByText('Hình không dán vào được.').waitFor()
    await expect.poll(kept).toHaveLength(3)
    await page.reload()
    await body().getByText('219', { exact: true }).click()
    await expect.poll(() => body().locator('[data-mark]').getAttribute('data-mark')).toBe('4.')
    await expect.poll(() => page.getByRole('button', { name: 'Bảng đã đủ 20 cột' }).isDisabled()).toBe(true)
    await body().press('Control+End')
    await paste(`<table data-caption="Bảng 9">${row(1, 21)}</table>`)
    await page
      .getByText(/Bảng “Bảng 9” \(phần thứ \d\) có 21 cột, nhiều nhất 20/)
      .first()
      .waitFor()
    await page.getByText('Chưa lưu được. Xem lý do ở đầu trang.').waitFor()
  })

  it('takes a point a level down by Tab, and up again', async () => {
    await begin()
    await page.keyboard.type('1. Rà soát.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hộ kinh doanh.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Nhà trọ.')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Báo cáo.')
    await expect.poll(kept).toEqual(['1. Rà soát.', 'a) Hộ kinh doanh.', '- Nhà trọ.', '2. Báo cáo.'])
    expect(desk.complaints).toEqual([])
  })
})
