import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#vietnamese/format.ts'
import { openDesk, personWith, signIn, type Desk } from '../open-desk.ts'
import { makePdf } from '../reading/make-pdf.ts'

let desk: Desk
let officer: Page
let approver: Page
let clerk: Page
let address: string

beforeAll(async () => {
  desk = await openDesk()
  const as = async (role: string) => {
    const page = await desk.page()
    await signIn(page, personWith(desk, role))
    return page
  }
  officer = await as('officer')
  approver = await as('approver')
  clerk = await as('clerk')
}, 400_000)
afterAll(() => desk.close())

const body = (page: Page) => page.getByRole('textbox', { name: 'Nội dung' })
const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu' }).waitFor()
const lines = () => body(officer).locator('> p').allInnerTexts()

/** Pastes as a browser does. */
const paste = (html: string) =>
  body(officer).evaluate((element, text) => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    data.setData('text/plain', 'x')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

/** The remark on the text stands beside its block, on a phone below it, goes with it, and both are ticked off. */
async function mendRemarks(): Promise<void> {
  const block = officer.locator('[contenteditable=true] [data-remark="1"]')
  const card = officer.locator('[data-card="1"]')
  const [words, beside] = [await block.boundingBox(), await card.boundingBox()]
  expect(beside?.x).toBeGreaterThan((words?.x ?? 0) + (words?.width ?? 0) - 1)
  expect(Math.abs((beside?.y ?? 0) - (words?.y ?? 0))).toBeLessThan(40)
  await officer.setViewportSize({ width: 390, height: 844 })
  await expect
    .poll(async () => (await card.boundingBox())?.y)
    .toBeGreaterThan(((await block.boundingBox())?.y ?? 0) + 10)
  await officer.setViewportSize({ width: 1440, height: 900 })
  await officer.getByRole('button', { name: 'Đến nhận xét chưa sửa' }).click()
  await officer.keyboard.press('Space')
  await officer.getByText('Còn 1 nhận xét chưa sửa.').waitFor()
  await expect.poll(() => officer.getByRole('checkbox', { name: 'Đã sửa nhận xét 1' }).isChecked()).toBe(true)
  await officer.getByRole('checkbox', { name: 'Đã sửa nhận xét 2' }).click()
  await officer.getByText('Mọi nhận xét đã sửa.').waitFor()
  // A block that goes leaves its remark above the text, and takes it back when it comes again.
  const inText = officer.locator('[contenteditable=true] [data-card="1"]')
  const text = await block.innerText()
  await block.click({ clickCount: 3 })
  await officer.keyboard.press('Backspace')
  await expect.poll(() => inText.count()).toBe(1)
  await officer.keyboard.press('Backspace')
  await inText.waitFor({ state: 'detached' })
  await expect.poll(() => card.innerText()).toContain('Nêu rõ căn cứ.')
  await officer.keyboard.press('Control+Z')
  await officer.locator('[contenteditable=true]').getByText(text, { exact: true }).waitFor()
  await inText.waitFor()
  await expect.poll(() => card.count()).toBe(1)
}

describe('a paper', () => {
  it('begins as the last one like it, and is written with points that count themselves', async () => {
    await officer.goto('/console/van-ban-di/soan/moi')
    await officer.getByLabel('Loại văn bản').selectOption('kế hoạch')
    await officer.getByLabel('Trích yếu').fill('Rà soát thủ tục hành chính năm 2026')
    await officer.getByRole('button', { name: 'Bắt đầu soạn' }).click()
    await body(officer).click()
    address = new URL(officer.url()).pathname
    await officer.keyboard.type('1. Rà soát thủ tục.')
    await officer.keyboard.press('Enter')
    await officer.keyboard.type('Niêm yết danh mục.')
    await expect
      .poll(() =>
        body(officer)
          .locator('[data-mark]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-mark'))),
      )
      .toEqual(['1.', '2.'])
    await officer.getByLabel('Họ tên người ký').fill('Trần Đức Long')
    await saved(officer)
    await officer.getByRole('img', { name: 'Trang 1 trên 1' }).waitFor()
  })

  it('takes what is pasted from Word in its structure, and nothing that could act', async () => {
    await body(officer).press('Control+End')
    for (let times = 0; times < 2; times++) await officer.keyboard.press('Enter')
    await paste(`<p class=MsoNormal><b>Phòng <i>Văn hóa</i></b></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>3.<span>&nbsp;&nbsp; </span></span>Ba việc</p>
      <p onclick="steal()">Hết<img src=x onerror="document.title='taken'"><script>document.title='taken'</script></p>`)
    await expect.poll(lines).toEqual(['Rà soát thủ tục.', 'Niêm yết danh mục.', 'Phòng Văn hóa', 'Ba việc', 'Hết'])
    await expect.poll(() => body(officer).locator('[data-mark]').last().getAttribute('data-mark')).toBe('3.')
    await expect.poll(() => body(officer).locator('strong').first().innerText()).toBe('Phòng Văn hóa')
    expect(await body(officer).locator('img, script, [onclick]').count()).toBe(0)
    await expect.poll(() => officer.title()).not.toBe('taken')
    await officer.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect.poll(async () => (await lines()).length).toBeLessThan(5)
    await officer.getByRole('button', { name: 'Làm lại' }).click()
    await expect.poll(async () => (await lines()).length).toBe(5)
    await saved(officer)
  })

  it('is not written over where somebody else changed it: what each wrote elsewhere is joined', async () => {
    const other = await desk.page({ storageState: await officer.context().storageState() })
    await other.goto(address)
    await other.getByLabel('Địa danh').fill('Hồ Sen Đông')
    await saved(other)
    await other.context().close()
    await officer.getByLabel('Họ tên người ký').fill('Trần Đức Long A')
    await officer.getByText('Đã lấy vào đây: Địa danh.').waitFor()
    await saved(officer)
    await officer.reload()
    await body(officer).waitFor()
    await expect.poll(() => officer.getByLabel('Họ tên người ký').inputValue()).toBe('Trần Đức Long A')
    await expect.poll(() => officer.getByLabel('Địa danh').inputValue()).toBe('Hồ Sen Đông')
  })

  it('is drawn again where the server was too busy, and printed on a sheet narrower than any desk', async () => {
    await officer.route('**/api/v1/documents/outgoing/*/pages/1*', (route) => route.fulfill({ status: 429 }), {
      times: 1,
    })
    await officer.reload()
    await officer.getByRole('img', { name: 'Trang 1 trên 1' }).waitFor()
    await officer.setViewportSize({ width: 688, height: 900 })
    await officer.emulateMedia({ media: 'print' })
    await expect.poll(() => officer.getByRole('img', { name: 'Trang 1 trên 1' }).isVisible()).toBe(true)
    await expect.poll(() => officer.getByLabel('Địa danh').isVisible()).toBe(false)
    await officer.emulateMedia({ media: 'screen' })
    await officer.setViewportSize({ width: 1_440, height: 900 })
  })

  it('takes a file that goes with it, and lets it be taken off again', async () => {
    const [choosing] = await Promise.all([
      officer.waitForEvent('filechooser'),
      officer.getByRole('button', { name: 'Đính kèm tệp' }).click(),
    ])
    await choosing.setFiles({ name: 'bảng kê.txt', mimeType: 'text/plain', buffer: Buffer.from('Bảng kê thủ tục') })
    await officer.getByRole('link', { name: 'bảng kê.txt' }).waitFor()
    await officer.getByRole('button', { name: 'Bỏ tệp bảng kê.txt' }).click()
    await officer.getByRole('link', { name: 'bảng kê.txt' }).waitFor({ state: 'detached' })
  })

  it('is submitted, returned, changed, and submitted again: the reviewer sees what changed', async () => {
    await officer.getByRole('button', { name: 'Trình duyệt' }).click()
    await officer.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
    await approver.goto(address)
    await approver.getByText('Nhận xét từng phần (0 chưa gửi)').click()
    await approver.getByRole('button', { name: 'Nhận xét đoạn 1', exact: true }).click()
    await approver.getByLabel('Nhận xét về đoạn 1').fill('Nêu rõ căn cứ.')
    await approver.getByRole('button', { name: 'Ghi nhận xét' }).click()
    await approver.getByRole('button', { name: 'Nhận xét phần Người ký', exact: true }).click()
    await approver.getByLabel('Nhận xét về phần Người ký').fill('Bỏ chữ A.')
    // Twice the same keys at once keep one remark.
    await approver.keyboard.press('Control+Enter')
    await approver.keyboard.press('Control+Enter')
    await approver.getByText('Nhận xét từng phần (2 chưa gửi)').waitFor()
    // From the list of papers too, whose screen knows nothing of drafting.
    await approver.goto(address.replace('/soan/', '/'))
    await approver.getByRole('button', { name: /^Trả lại để sửa/ }).click()
    await approver.getByText('Gửi kèm 2 nhận xét của bạn.').waitFor()
    await approver.getByRole('link', { name: 'Xem từng phần' }).click()
    await approver.getByText('Nhận xét từng phần (2 chưa gửi)').waitFor()
    await approver.getByRole('button', { name: /^Trả lại để sửa/ }).click()
    await approver.getByText('Gửi kèm 2 nhận xét của bạn.').waitFor()
    await approver.getByLabel('Lý do').fill('Ghi đúng họ tên người ký.')
    await approver.locator('form').getByRole('button', { name: 'Trả lại để sửa' }).click()
    await approver.getByText(/Đã ghi: Trả lại để sửa/).waitFor()
    await officer.reload()
    await officer.getByText('Ghi đúng họ tên người ký.').first().waitFor()
    await officer.locator('[data-card="1"]').getByText('Nêu rõ căn cứ.').waitFor()
    await mendRemarks()
    await officer.getByLabel('Họ tên người ký').fill('Trần Đức Long')
    await officer.getByRole('button', { name: 'Trình lại' }).first().click()
    await officer.getByText('Đã trình. Người duyệt được báo ngay.').waitFor()
    await approver.reload()
    await approver.getByRole('heading', { name: 'Khác gì so với lần trình trước' }).waitFor()
    await approver.getByRole('heading', { name: 'Nhận xét của người duyệt' }).waitFor()
    await approver.getByText('Mọi nhận xét đã sửa.').waitFor()
    await expect.poll(() => approver.locator('del').allInnerTexts()).toEqual(['Trần Đức Long A'])
    await expect.poll(() => approver.locator('ins').allInnerTexts()).toEqual(['Trần Đức Long'])
  })

  it('is not approved unaware of what another reviewer has not sent yet', async () => {
    const phuong = desk.signIns.find(({ roles }) => roles.includes('approver') && roles.length > 1)
    const other = await desk.page()
    await signIn(other, phuong!)
    await other.goto(address)
    await other.getByText('Nhận xét từng phần (0 chưa gửi)').waitFor()
    await other.getByRole('button', { name: 'Nhận xét đoạn 1', exact: true }).click()
    await other.getByLabel('Nhận xét về đoạn 1').fill('Thêm hạn.')
    await other.getByRole('button', { name: 'Ghi nhận xét' }).click()
    await other.getByText('Nhận xét từng phần (1 chưa gửi)').waitFor()
    await approver.reload()
    const told = approver.getByText(`Người duyệt khác đang có nhận xét chưa gửi: ${phuong!.name} (1)`)
    await approver.getByRole('button', { name: /^Duyệt, ký/ }).click()
    await told.waitFor()
    await other.getByRole('button', { name: 'Bỏ nhận xét' }).click()
    await other.getByText('Nhận xét từng phần (0 chưa gửi)').waitFor()
    await other.context().close()
    await approver.reload()
    await approver.getByRole('button', { name: /^Duyệt, ký/ }).click()
    await approver.locator('form').getByRole('button', { name: 'Duyệt, ký ban hành' }).waitFor()
    expect(await told.count()).toBe(0)
  })

  it('is approved, shown with its number before it is given, issued and kept as files', async () => {
    await approver.keyboard.press('Escape')
    await approver.getByRole('button', { name: /^Duyệt, ký/ }).click()
    await approver.locator('form').getByRole('button', { name: 'Duyệt, ký ban hành' }).click()
    await approver.getByText(/Đã ghi: Duyệt, ký ban hành/).waitFor()
    await clerk.goto(address)
    await clerk.getByRole('button', { name: /^Cấp số/ }).click()
    const number = await clerk.locator('form strong').innerText()
    expect(number).toMatch(/^\d{2,}\/KH-UBND$/)
    await clerk.locator('form').getByRole('button', { name: 'Cấp số, phát hành' }).click()
    await clerk.getByText(`Đã phát hành văn bản số ${number}`).waitFor()
    const name = number.replace('/', '-')
    const pdf = clerk.getByRole('link', { name: `${name}.pdf` })
    await clerk.getByText('Đang lập bản PDF và bản Word.').or(pdf).first().waitFor()
    await pdf.waitFor({ timeout: 20_000 })
    await clerk.getByRole('link', { name: `${name}.docx` }).waitFor()
    await clerk.getByText('Đang lập bản PDF và bản Word.').waitFor({ state: 'detached' })
    expect(desk.complaints).toEqual([])
  })

  it('shows who looks at it the files that are still to come, and the files by themselves', async () => {
    const id = address.split('/').at(-1)
    const known = await clerk.request.get(`/api/v1/documents/papers/${id}`)
    const whole = (await known.json()) as { files: { part: string }[] }
    let made = false
    await approver.route(`**/api/v1/documents/papers/${id}`, (route) =>
      route.fulfill({ json: made ? whole : { ...whole, files: [] } }),
    )
    await approver.goto(address)
    await approver.getByText('Đang lập bản PDF và bản Word.').waitFor()
    made = true
    await approver.getByRole('link', { name: /\.docx$/ }).waitFor({ timeout: 10_000 })
    await approver.unroute(`**/api/v1/documents/papers/${id}`)
  })

  it('takes the signed scan, whatever length of a name the scanner gave it', async () => {
    const bytes = makePdf([{ shown: [{ text: 'UBND PHUONG HO SEN', x: 72, y: 720 }] }])
    const [choosing] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('button', { name: 'Đính kèm bản đã ký' }).click(),
    ])
    const name = `${'scan-'.repeat(60)}.pdf`
    await choosing.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) })
    const link = clerk.getByRole('link', { name: /^scan-/ })
    await link.waitFor()
    await expect.poll(() => link.innerText()).toMatch(/^scan-.*…\.pdf$/u)
    expect((await link.innerText()).length).toBe(255)
  })
}, 120_000)

describe('a report', () => {
  it('is filled for the span that a day stands in, and opens as a draft to be worded', async () => {
    await officer.goto('/console/bao-cao/lap')
    await officer.getByLabel(/^Mẫu/).first().click()
    await officer.getByRole('option', { name: 'Báo cáo công tác tháng (Tháng)' }).click()
    await officer.getByLabel('Từ ngày').fill(day(new Date()))
    await officer.locator('form').getByRole('button', { name: 'Lập báo cáo' }).click()
    await officer.getByRole('button', { name: 'Lập dự thảo văn bản' }).click()
    await officer.waitForURL(/\/console\/van-ban-di\/soan\/[0-9a-f-]{36}$/)
    await body(officer).getByText('I. Tiếp nhận và phát hành văn bản').waitFor()
  })
  it('that is due is opened by the press that makes it, also where its line is gone before the list of reports came', async () => {
    await officer.goto('/console/bao-cao')
    const due = officer.getByRole('button', { name: /^Lập báo cáo quý/ }).first()
    await due.waitFor()
    await officer.route('**/api/v1/reports?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000))
      await route.continue()
    })
    await due.click()
    await officer.waitForURL(/\/console\/bao-cao\/[0-9a-f-]{36}$/)
    await officer.getByRole('button', { name: 'Lập dự thảo văn bản' }).waitFor()
    await officer.unrouteAll({ behavior: 'wait' })
  })
})
